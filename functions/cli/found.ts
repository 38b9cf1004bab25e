import { found, readArguments, USAGE } from './found-command';
import { exitWith, withOffice } from './office-of-environment';

/** npm run found -- --correo … --nombre …: the first person of an office, who gives the others their roles. */
async function main(): Promise<number> {
  const command = readArguments(process.argv.slice(2));
  if (!command) {
    console.log(USAGE);
    return 2;
  }
  return withOffice((here) => found(command, { ...here, print: (line) => console.log(line) }));
}

exitWith(main());

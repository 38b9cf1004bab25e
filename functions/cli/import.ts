import { readFile } from 'node:fs/promises';
import { readArguments, runImport, USAGE } from './import-command';
import { exitWith, withOffice } from './office-of-environment';

/** npm run import -- FILE [--preview] [--columna=TITLE=ROLE] [--respuesta=QUESTION=VALUE]: the user's own matrix into the register, through the same acts as the tab. */
async function main(): Promise<number> {
  const command = readArguments(process.argv.slice(2));
  if (!command) {
    console.log(USAGE);
    return 2;
  }
  return withOffice((here) =>
    runImport(command, {
      ...here,
      readFile: async (path) => new Uint8Array(await readFile(path)),
      print: (line) => console.log(line),
    }),
  );
}

exitWith(main());

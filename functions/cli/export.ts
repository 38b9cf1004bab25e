import { writeFile } from 'node:fs/promises';
import { readArguments, runExport, USAGE } from './export-command';
import { exitWith, withOffice } from './office-of-environment';

/** npm run export -- FILE.xlsx|.csv|.json [--formatos | --priorizados] [--dependencia ID]. */
async function main(): Promise<number> {
  const command = readArguments(process.argv.slice(2));
  if (!command) {
    console.log(USAGE);
    return 2;
  }
  return withOffice((here) => runExport(command, { ...here, writeFile, print: (line) => console.log(line) }));
}

exitWith(main());

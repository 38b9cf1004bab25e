import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json, from wherever the bundle runs: templates, migrations and pages are found from it. */
export const projectRoot = (() => {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'manifest'))) return folder;
    if (folder === dirname(folder)) return process.cwd();
  }
})();

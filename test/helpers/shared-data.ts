import { existsSync } from 'node:fs';

/** Others' files, read where they are and never copied here. Where they are absent the tests that need them are skipped, and say so. */
const here = existsSync('../shared/data');
if (!here) console.warn('../shared/data no está en esta máquina: se omiten las pruebas con matrices reales.');

export const testWithSharedData: typeof test = here ? test : (test.skip as typeof test);

import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const programs = new Map<string, boolean>();
/** Whether the machine has a program that we did not write; tests that need it say so when they are skipped. */
export function has(program: string): boolean {
  const known = programs.get(program);
  if (known !== undefined) return known;
  let found = true;
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
  } catch {
    found = false;
  }
  programs.set(program, found);
  return found;
}

export function onDisk(bytes: Uint8Array, name: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'mesas-papel-')), name);
  writeFileSync(file, bytes);
  return file;
}
/** What a reader of the file finds, page by page. */
export const textOf = (file: string): string =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
export const factsOf = (file: string): string => execFileSync('pdfinfo', [file], { encoding: 'utf8' });

/** A test that reads a document with a program we did not write, and is seen to be skipped where the machine lacks it. */
export const readingPdf = has('pdftotext') ? test : test.skip;
if (!has('pdftotext'))
  console.warn('pdftotext (poppler-utils) no está instalado: no se leen los PDF con otro programa.');

/** What we wrote is checked with a program in another language, too; said where the machine lacks it. */
export const hasPython = has('python3');
if (!hasPython) console.warn('python3 no está instalado: no se comprueba el expediente con otro programa.');

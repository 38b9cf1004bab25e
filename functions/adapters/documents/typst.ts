import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { projectRoot } from '../../paths';

/** A document that could not be typeset: breakage, with the compiler's own words. */
export class TypesettingError extends Error {
  override readonly name = 'TypesettingError';
}

const WEIGHTS = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'];
const templates = join(projectRoot, 'functions/adapters/documents/templates');
let compiler: NodeCompiler | undefined;

function open(): NodeCompiler {
  if (compiler) return compiler;
  const fonts = dirname(
    createRequire(join(projectRoot, 'package.json')).resolve('@expo-google-fonts/source-sans-3/package.json'),
  );
  compiler = NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontBlobs: WEIGHTS.map((w) => readFileSync(join(fonts, w, `SourceSans3_${w}.ttf`))) }],
  });
  return compiler;
}

export type Template =
  | 'dies058'
  | 'acta'
  | 'constancia'
  | 'no-concertacion'
  | 'decision'
  | 'cronograma'
  | 'oficio'
  | 'diagnostico'
  | 'matriz'
  | 'archivo'
  | 'presentacion'
  | 'asistencia'
  | 'registro';

/**
 * Typesets a template to a tagged PDF/A-2a. Data goes in as JSON, never as source, so that user text cannot become markup.
 * The same data and moment give the same bytes; `at` is written as the file's creation date.
 */
export function typeset(template: Template, data: object, at: string): Uint8Array {
  const it = open();
  const compiled = it.compile({
    mainFilePath: join(templates, `${template}.typ`),
    inputs: { data: JSON.stringify(data) },
    resetRead: false,
  });
  const document = compiled.result;
  if (!document) {
    const error = compiled.takeDiagnostics();
    throw new TypesettingError(
      `${template}: ${error ? JSON.stringify(error.shortDiagnostics) : 'sin diagnóstico'}`,
    );
  }
  const pdf = it.pdf(document, { pdfStandard: 'a-2a', creationTimestamp: Math.floor(Date.parse(at) / 1000) });
  it.evictCache(10);
  return new Uint8Array(pdf);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const PATH = join(__dirname, '../../../shared/graph/graph-slice.yaml');
export const contractIsHere = existsSync(PATH);

type Node = Record<string, unknown>;
const at = (node: unknown, key: string): unknown => (node as Node | undefined)?.[key];

/** Checks answers against the slice of Microsoft's own description. OpenAPI's `nullable` is told to ajv by its own keyword. */
export interface Contract {
  /** Faults of the answer, empty when it is as described; null when the slice has no such operation or status. */
  readonly faults: (method: string, path: string, status: number, body: unknown) => string[] | null;
  readonly operations: readonly string[];
}

export function openContract(): Contract {
  const slice = parse(readFileSync(PATH, 'utf8')) as Node;
  const ajv = new Ajv({ strict: false, allErrors: true, discriminator: false, validateFormats: true });
  addFormats(ajv);
  ajv.addFormat('base64', /^[A-Za-z0-9+/_=-]*$/);
  ajv.addSchema({ $id: 'slice', ...(JSON.parse(JSON.stringify(slice)) as Node) });
  const paths = Object.entries(slice['paths'] as Node).map(([template, operations]) => ({
    template,
    operations: operations as Node,
    pattern: new RegExp(`^${template.replace(/[$.]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`),
  }));
  const compiled = new Map<string, ValidateFunction>();
  const pointer = (parts: readonly string[]): string =>
    `slice#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
  return {
    operations: paths.flatMap((it) =>
      Object.keys(it.operations)
        .filter((key) => key !== 'parameters')
        .map((method) => `${method.toUpperCase()} ${it.template}`),
    ),
    faults: (method, path, status, body) => {
      const clean = path.split('?')[0] ?? path;
      const found = paths.find((it) => it.pattern.test(clean) && it.operations[method.toLowerCase()]);
      const responses = at(found?.operations[method.toLowerCase()], 'responses') as Node | undefined;
      if (!found || !responses) return null;
      const key = [String(status), `${String(status)[0]}XX`].find((candidate) => responses[candidate]);
      if (!key) return [`status ${status} is not described`];
      const content = at(at(responses[key], 'content'), 'application/json');
      if (!content) return JSON.stringify(body) === '{}' ? [] : ['a body where none is described'];
      const ref = pointer([
        'paths',
        found.template,
        method.toLowerCase(),
        'responses',
        key,
        'content',
        'application/json',
        'schema',
      ]);
      const validate = compiled.get(ref) ?? ajv.compile({ $ref: ref });
      compiled.set(ref, validate);
      return validate(body)
        ? []
        : (validate.errors ?? []).map(
            (error) => `${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
          );
    },
  };
}

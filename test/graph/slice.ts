import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/** The contract of Microsoft Graph v1.0, when it lies beside the checkout; `null` on a bare clone. */
const FILE = join(__dirname, '../../../shared/graph/graph-slice.yaml');

interface Parameter {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly schema?: object;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Record<string, { schema: object }>;
  };
}
interface Document {
  readonly paths: Record<string, Record<string, unknown>>;
  readonly components: { readonly parameters: Record<string, Parameter> };
}
export interface Seen {
  readonly method: string;
  /** Without the version: `/users/x/events`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** `undefined`: no body at all. */
  readonly body: unknown;
}

/** Documented by Microsoft and used by us, but outside the slice: checked against the slice's schema of the same thing; `''`: it takes no body. */
const BESIDE: Readonly<Record<string, string>> = {
  'PATCH /users/{user-id}/onlineMeetings/{onlineMeeting-id}': 'onlineMeeting',
  'GET /chats/{chat-id}/tabs': '',
};

export interface Slice {
  /** What the contract says against this request; empty when it satisfies it. */
  readonly faults: (request: Seen) => readonly string[];
}

export const sliceIsHere = existsSync(FILE);
/** Where the contract lies beside the checkout; skipped, visibly, where it does not. */
export const inShared = sliceIsHere ? describe : describe.skip;

export function openSlice(): Slice {
  const document = parse(readFileSync(FILE, 'utf8')) as Document;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  for (const format of ['base64', 'decimal', 'binary']) ajv.addFormat(format, true);
  ajv.addSchema({ ...document, $id: 'slice' }, 'slice');
  const compiled = new Map<string, ValidateFunction>();
  const check = (pointer: string, value: unknown, what: string): string[] => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `slice#${pointer}` });
    compiled.set(pointer, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      (error) => `${what}${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
    );
  };
  const escape = (text: string): string =>
    encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));

  const templates = Object.keys(document.paths).map((template) => ({
    template,
    pattern: new RegExp(
      `^${template.replaceAll(/[$.]/g, String.raw`\$&`).replaceAll(/\{[^}]+\}/g, '[^/]+')}$`,
    ),
  }));

  return {
    faults: ({ method, path, query, body }) => {
      const found = templates.find(({ pattern }) => pattern.test(path));
      if (!found) return [`no operation ${method} ${path}`];
      const key = `${method} ${found.template}`;
      const beside = BESIDE[key];
      if (beside === '') return body === undefined ? [] : [`${key}: takes no body`];
      if (beside) return check(`/components/schemas/${beside}`, body, 'body');
      const item = document.paths[found.template] ?? {};
      const operation = item[method.toLowerCase()] as Operation | undefined;
      if (!operation) return [`no operation ${key}`];
      const shared = (item['parameters'] ?? []) as readonly Parameter[];
      const known = [...shared, ...(operation.parameters ?? [])].map((parameter) =>
        parameter.$ref
          ? (document.components.parameters[parameter.$ref.split('/').pop() ?? ''] ?? parameter)
          : parameter,
      );
      const faults: string[] = [];
      for (const name of query.keys())
        if (!known.some((parameter) => parameter.in === 'query' && parameter.name === name))
          faults.push(`${key}: unknown query ${name}`);
      for (const parameter of known.filter(({ in: place }) => place === 'query')) {
        const value = query.get(parameter.name ?? '');
        if (value === null && parameter.required)
          faults.push(`${key}: query ${parameter.name ?? ''} is required`);
        if (
          value !== null &&
          parameter.schema &&
          !new Ajv({ strict: false, coerceTypes: true }).validate(
            { type: 'object', properties: { value: parameter.schema } },
            { value },
          )
        )
          faults.push(`${key}: query ${parameter.name ?? ''} has no such form: ${value}`);
      }
      if (!operation.requestBody) return body === undefined ? faults : [...faults, `${key}: takes no body`];
      if (body === undefined)
        return operation.requestBody.required ? [...faults, `${key}: needs a body`] : faults;
      const pointer = `/paths/${escape(found.template)}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
      return [...faults, ...check(pointer, body, `${key}: body`)];
    },
  };
}

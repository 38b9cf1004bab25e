import type { Context } from 'hono';
import { z } from 'zod';
import type { Address, Body } from '../model';
import { badRequest } from './errors';

/** Reads a request's JSON into the shape that Graph would take; a member it does not know is refused as Graph refuses it. */
export async function read<T extends z.ZodType>(
  c: Context,
  shape: T,
  typeName: string,
): Promise<z.output<T>> {
  const raw = await c.req.text();
  let json: unknown;
  try {
    json = raw === '' ? {} : JSON.parse(raw);
  } catch {
    throw badRequest(
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (issue?.code === 'unrecognized_keys')
    throw badRequest(
      'RequestBodyRead',
      `The property '${issue.keys[0]}' does not exist on type 'microsoft.graph.${typeName}'. Make sure to only use property names that are defined by the type.`,
    );
  throw badRequest(
    'RequestBodyRead',
    `Invalid value for '${issue?.path.join('.') ?? ''}': ${issue?.message ?? 'invalid'}.`,
  );
}

export const BodyShape = z
  .object({ contentType: z.string().default('text'), content: z.string().nullish() })
  .transform(
    (body): Body => ({
      contentType: body.contentType.toLowerCase() === 'html' ? 'html' : 'text',
      content: body.content ?? '',
    }),
  );

export const AddressShape = z
  .object({ address: z.string().min(3), name: z.string().nullish() })
  .transform((it): Address => ({ address: it.address, name: it.name ?? it.address }));

export const RecipientShape = z
  .object({ emailAddress: AddressShape })
  .transform((recipient) => recipient.emailAddress);

export const recipient = (address: Address): unknown => ({
  emailAddress: { name: address.name, address: address.address },
});

export const bodyPreview = (body: Body): string =>
  body.content
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 255);

/** `Prefer: outlook.timezone="…"`, `IdType="ImmutableId"`. */
export const prefers = (c: Context, name: string): string | undefined =>
  new RegExp(`${name.replace('.', '\\.')}\\s*=\\s*"([^"]*)"`, 'i').exec(c.req.header('prefer') ?? '')?.[1];

import { type Result, refuse } from '../../../domain/kernel/result';
import type { Call } from './call';

interface Printed {
  readonly sha256: string;
  readonly revision: number;
  readonly title: string;
}

/** Renders and keeps what will be signed; the revision the person saw must be the one that is printed. */
export async function printed(call: Call, print: () => Promise<Result<Printed>>): Promise<Result<Printed>> {
  const document = await print();
  const seen = call.body['revision'];
  if (!document.ok || seen === undefined || seen === document.value.revision) return document;
  return refuse(
    'revision-anterior',
    `Usted vio la revisión ${JSON.stringify(seen)} y ya existe la ${document.value.revision}. Revísela y envíe de nuevo.`,
  );
}

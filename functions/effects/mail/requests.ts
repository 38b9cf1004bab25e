import type { PlainDate } from '../../../domain/kernel/instant';
import { type SigningView, signingView } from '../../../domain/reports';
import { type Attachment, type DocumentoPorFirmar, solicitudFirma } from '../../adapters/mail';
import { linksOf } from '../links';
import type { World } from '../ports';
import { system } from '../system';
import type { Composed } from './composed';
import { stored } from './documents';
import { addressOf, daysUntil, recipient } from './recipient';

/** One letter for all that waits for somebody's signature, with the very bytes that are signed; `null`: nothing waits any more. */
export async function requestLetter(
  world: World,
  tenantId: string,
  personId: string,
  signingIds: readonly string[],
): Promise<Composed | null> {
  const person = await recipient(world, tenantId, personId);
  if (!person) return null;
  const documentos: DocumentoPorFirmar[] = [];
  const attachments: Attachment[] = [];
  const mesas = new Set<string>();
  for (const signingId of signingIds) {
    const view = await signingView(world.office.reader(tenantId), system(tenantId), signingId);
    if (!view.ok || view.value.estado !== 'abierta') continue;
    const roles = view.value.firmas.filter(
      (firma) => firma.personId === personId && firma.firmadoEn === null,
    );
    if (roles.length === 0) continue;
    documentos.push(
      await documentOf(
        world,
        tenantId,
        view.value,
        roles.map(({ rol }) => rol),
      ),
    );
    mesas.add(view.value.mesaId);
    attachments.push(await stored(world, tenantId, view.value.documentSha256));
  }
  if (documentos.length === 0) return null;
  const written = solicitudFirma({
    nombre: person.name,
    documentos,
    adjuntos: attachments.map(({ filename }) => filename),
    tieneCuenta: person.aadObjectId !== null,
    enlace: linksOf(world).tab('inicio'),
  });
  return { to: addressOf(person), written, attachments, mesas: [...mesas] };
}

async function documentOf(
  world: World,
  tenantId: string,
  view: SigningView,
  roles: readonly string[],
): Promise<DocumentoPorFirmar> {
  const vence = view.vence as PlainDate;
  return {
    titulo: view.titulo,
    revision: view.revision,
    mesa: view.mesa,
    roles,
    cambios: view.cambios,
    vence,
    dias: await daysUntil(world, tenantId, vence),
    codigo: view.verification,
    verificar: linksOf(world).verify(view.verification),
  };
}

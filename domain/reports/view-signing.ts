import { rolDeFirma, segregation } from '../dies058';
import type { Actor } from '../kernel/actor';
import type { PlainDate } from '../kernel/instant';
import { type MesaState, mesaTarget, mesaTitle } from '../mesas';
import type { Target } from '../people';
import { dueBlocks, signerIds } from '../signatures';
import { differencesOf, summaryOf } from './differences';
import type { FormParts, KnownSigning } from './form-parts';
import type { Names } from './names';
import { offersOf } from './offers';
import type { Offer, SigningView } from './views';
import { ESTADO_SIGNING, estadoSigning } from './words';

export interface SigningParts {
  readonly signingId: string;
  readonly signing: KnownSigning;
  readonly mesa: MesaState;
  readonly procesoId: string;
  /** The form as it is now, when the document is one. */
  readonly form: FormParts | null;
  /** What an acta is about, in at most three lines. */
  readonly resumenActa: readonly string[];
}

/** A request as its signatory sees it: what it changes, who has signed, and the block that is theirs now (DIE-009, DIE-010). */
export function viewOfSigning(
  parts: SigningParts,
  actor: Actor,
  names: Names,
  today?: PlainDate,
): SigningView {
  const { signing, mesa, form } = parts;
  const { subject } = signing;
  const due = dueBlocks(signing);
  const mine = due.find(({ signer }) => signer.personId === actor.person.personId) ?? null;
  return {
    signingId: parts.signingId,
    kind: subject.kind,
    titulo: signing.title,
    revision: subject.revision,
    estado: ESTADO_SIGNING[signing.kind],
    estadoTexto: estadoSigning(signing, today),
    vencida: signing.kind === 'open' && today !== undefined && today > signing.due,
    documentSha256: signing.documentSha256,
    verification: signing.verification,
    vence: signing.due,
    mesaId: subject.mesaId,
    mesa: mesa.kind === 'none' ? '' : mesaTitle(mesa.plan),
    formId: subject.kind === 'dies058' ? subject.formId : null,
    actaId: subject.kind === 'acta' ? subject.actaId : null,
    firmas: signing.blocks.map(({ block, signer }) => {
      const { nombre, cargo } = names.of(signer);
      return {
        block,
        rol: rolDeFirma(block),
        nombre,
        cargo: block === 'lider' ? null : cargo,
        personId: signer.personId,
        firmadoEn: signing.signed[block]?.at ?? null,
        puede: due.some((one) => one.block === block) && signer.personId === actor.person.personId,
        ...remindedLast(signing, signer.personId),
        ...byHand(signing, block, names),
      };
    }),
    reemplazos: (signing.replaced ?? []).map((one) => ({
      rol: rolDeFirma(one.block),
      de: names.of(one.former).nombre,
      a: names.of(one.signer).nombre,
      motivo: one.reason,
      cuando: one.at,
      quien: names.of(one.by).nombre,
      encargo: one.encargo === true,
    })),
    advertencias:
      subject.kind === 'dies058'
        ? segregation(Object.fromEntries(signing.blocks.map(({ block, signer }) => [block, signer])))
        : [],
    observaciones: signing.observations.map(({ by, at, text }) => ({
      quien: names.of(by).nombre,
      texto: text,
      cuando: at,
      recogidoPor: null,
    })),
    cambios: form ? summaryOf(form.form, form.indicator, form.schema) : parts.resumenActa,
    diferencias: form ? differencesOf(form.form, form.indicator, form.schema) : [],
    miBloque: mine?.block ?? null,
    offers: signingOffers(parts, actor, mine !== null),
  };
}

const remindedLast = ({ reminders = [] }: KnownSigning, personId: string): { recordadoEl?: string } => {
  const last = reminders.findLast((one) => one.personId === personId);
  return last ? { recordadoEl: last.day } : {};
};

const byHand = (
  { signed }: KnownSigning,
  block: string,
  names: Names,
): { manuscrita?: { sha256: string; registro: string } } => {
  const { scanSha256, recordedBy } = signed[block] ?? {};
  return scanSha256 && recordedBy
    ? { manuscrita: { sha256: scanSha256, registro: names.of(recordedBy).nombre } }
    : {};
};

export const signingTarget = ({ signing, mesa, procesoId }: SigningParts, actor: Actor): Target => {
  const base = mesa.kind === 'none' ? { procesoId } : mesaTarget(signing.subject.mesaId, mesa, actor);
  const signs = signerIds(signing).includes(actor.person.personId);
  return { ...base, relations: [...(base.relations ?? []), ...(signs ? (['firmante'] as const) : [])] };
};

function signingOffers(parts: SigningParts, actor: Actor, mine: boolean): readonly Offer[] {
  const { signing } = parts;
  const { subject } = signing;
  const open = signing.kind === 'open';
  const signs = signerIds(signing).includes(actor.person.personId);
  return offersOf(actor, signingTarget(parts, actor), signing.kind, [
    { verb: 'signatures/sign', label: 'Firmar', when: mine },
    {
      verb: 'signatures/return',
      label: 'Devolver con observaciones',
      when: open && signs && signing.subject.kind === 'dies058',
    },
    {
      verb: 'signatures/delegate',
      label: 'Delegar mi firma',
      when:
        open &&
        subject.kind === 'dies058' &&
        signing.blocks.some(
          ({ block, signer }) => signer.personId === actor.person.personId && !signing.signed[block],
        ),
    },
    {
      verb: 'signatures/by-hand',
      label: 'Registrar firma manuscrita',
      when: open && signing.blocks.some(({ block, turn }) => turn === 1 && !signing.signed[block]),
    },
    { verb: 'signatures/remind', label: 'Recordar', when: open && dueBlocks(signing).length > 0 },
    {
      verb: 'signatures/replace',
      label: 'Reemplazar firmante',
      when: open && signing.subject.kind === 'dies058',
    },
    {
      verb: 'actas/observe',
      label: 'Enviar observaciones',
      when: open && signs && signing.subject.kind === 'acta',
    },
  ]);
}

import { numeroDe } from '../actas';
import { formFeature, loadForm, rolDeFirma } from '../dies058';
import { type FichaField, type FichaVersion, fieldDifferences, schemaOf } from '../indicators';
import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { mesaFeature, mesaTitle } from '../mesas';
import { signingFeature } from '../signatures';
import { asRead } from './as-read';
import type { KnownSigning } from './form-parts';
import { type KnownIndicator, loadIndicator } from './indicator';
import { known } from './load-forms';
import { loadNames } from './names';
import type { ChainView, DifferenceView } from './views';
import { ESTADO_INDICADOR } from './words';

type Step = ChainView['steps'][number];
/** From a cell of the matrix, or from the form that changed it. */
export type ChainFrom = string | { readonly indicatorId: string } | { readonly formId: string };

/**
 * mesa → indicator → agreement → DIES-058 → five signatures → acta → applied value, walked from either end (design §1): for each version of the
 * ficha, which act made it, who signed, and what it was before.
 */
export async function chainView(reader: Reader, actor: Actor, from: ChainFrom): Promise<Result<ChainView>> {
  const found = await indicatorIdOf(reader, from);
  if (!found.ok) return found;
  const indicatorId = found.value;
  const loaded = await loadIndicator(reader, actor, indicatorId);
  if (!loaded.ok) return loaded;
  const { indicator, proceso } = loaded.value;
  const schema = schemaOf(proceso);
  const steps: Step[] = [];
  for (const [index, version] of indicator.versions.entries())
    steps.push(await versionStep(reader, version, { before: indicator.versions[index - 1], schema }));
  const ended = await endStep(reader, indicator);
  return ok({
    indicatorId,
    codigo: indicator.codigo,
    nombre: indicator.nombre,
    estado: ESTADO_INDICADOR[indicator.kind],
    reemplazaA: indicator.replaces ?? null,
    reemplazadoPor: indicator.kind === 'replaced' ? indicator.by : null,
    steps: ended ? [...steps, ended] : steps,
  });
}

async function indicatorIdOf(reader: Reader, from: ChainFrom): Promise<Result<string>> {
  if (typeof from === 'string') return ok(from);
  if ('indicatorId' in from) return ok(from.indicatorId);
  const loaded = await loadForm(reader, from.formId);
  if (!loaded.ok) return loaded;
  const { form } = loaded.value;
  return ok((form.kind === 'inserted' ? form.resultId : null) ?? form.indicatorId ?? '');
}

const NO_FORM = {
  formId: null,
  consecutivo: null,
  mesaId: null,
  mesa: null,
  actaId: null,
  actaNumero: null,
  documentSha256: null,
  verification: null,
  firmas: [],
} as const;

async function versionStep(
  reader: Reader,
  version: FichaVersion,
  { before, schema }: { readonly before: FichaVersion | undefined; readonly schema: readonly FichaField[] },
): Promise<Step> {
  const diferencias = fieldDifferences(before?.ficha ?? null, version.ficha, schema).map((difference) => ({
    key: difference.key,
    campo: difference.label,
    hoy: asRead(difference.key, difference.before),
    propuesta: asRead(difference.key, difference.after),
  }));
  const { cause } = version;
  // The first version of an import has no before: listing its whole ficha would say nothing.
  const base = {
    version: version.version,
    desde: version.from,
    diferencias: before || cause.kind === 'dies058' ? diferencias : [],
  };
  return cause.kind === 'import'
    ? { ...base, causa: 'importación', archivo: cause.file, ...NO_FORM }
    : { ...base, causa: 'DIES-058', archivo: null, ...(await formLink(reader, cause.formId)) };
}

/** Inactivation and replacement leave the ficha as it is: they are a step of their own. */
async function endStep(reader: Reader, indicator: KnownIndicator): Promise<Step | null> {
  if (indicator.kind === 'active') return null;
  const estado: DifferenceView = {
    key: 'estado',
    campo: 'Estado',
    hoy: 'Activo',
    propuesta: indicator.kind === 'inactive' ? 'Inactivo' : 'Reemplazado',
  };
  return {
    version: indicator.versions.length,
    desde: indicator.since,
    causa: 'DIES-058',
    archivo: null,
    diferencias: [estado],
    ...(await formLink(reader, indicator.formId)),
  };
}

async function formLink(
  reader: Reader,
  formId: string,
): Promise<Omit<Step, 'version' | 'desde' | 'causa' | 'archivo' | 'diferencias'>> {
  const { state: form } = await reader.get(formFeature, formId);
  if (form.kind === 'none') return { ...NO_FORM, formId };
  const { state: mesa } = await reader.get(mesaFeature, form.mesaId);
  const signed =
    form.kind === 'inserted' ? known((await reader.get(signingFeature, form.signingId)).state) : null;
  return {
    formId,
    consecutivo: form.consecutivo,
    mesaId: form.mesaId,
    mesa: mesa.kind === 'none' ? null : mesaTitle(mesa.plan),
    actaId: form.sesionId,
    actaNumero: mesa.kind === 'none' ? null : numeroDe(mesa.plan.numero),
    documentSha256: signed?.documentSha256 ?? null,
    verification: signed?.verification ?? null,
    firmas: signed ? await signatures(reader, signed) : [],
  };
}

async function signatures(reader: Reader, signing: KnownSigning): Promise<Step['firmas']> {
  const names = await loadNames(reader, signing, [], false);
  return signing.blocks.flatMap(({ block, signer }) => {
    const done = signing.signed[block];
    return done ? [{ rol: rolDeFirma(block), nombre: names.of(signer).nombre, firmadoEn: done.at }] : [];
  });
}

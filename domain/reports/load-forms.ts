import { numeroDe } from '../actas';
import {
  type FormState,
  formFeature,
  type KnownForm,
  loadForm,
  loadProceso,
  type OpenProceso,
} from '../dies058';
import { fichaSchema, type IndicatorState, indicatorFeature, schemaOf, usersOf } from '../indicators';
import { ok, type Result } from '../kernel/result';
import type { Found, Reader } from '../kernel/store';
import { type MesaState, sesionOf } from '../mesas';
import { type SigningState, signingFeature } from '../signatures';
import type { FormParts, KnownSigning } from './form-parts';

type Signings = readonly Found<SigningState>[];
interface Frame {
  readonly mesa: MesaState;
  readonly proceso: OpenProceso | null;
  readonly signings: Signings;
  readonly indicator: IndicatorState;
  readonly others: readonly Found<FormState>[];
  readonly usadoPor?: readonly string[];
}

/** A form with what is around it, from states already loaded. */
export function partsOf(formId: string, form: KnownForm, frame: Frame): FormParts {
  const { mesa, proceso, signings } = frame;
  const own = signings.filter(
    ({ state }) =>
      state.kind !== 'none' && state.subject.kind === 'dies058' && state.subject.formId === formId,
  );
  const inForce = form.kind === 'in-signature' || form.kind === 'inserted' ? form.signingId : null;
  const returned = own
    .flatMap(({ state }) => (state.kind === 'returned' ? [state] : []))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return {
    formId,
    form,
    mesa,
    indicator: frame.indicator,
    signing: known(own.find(({ id }) => id === inForce)?.state),
    devolucion: returned[0]?.reason ?? null,
    otros: frame.others.flatMap(({ id, state }) =>
      state.kind === 'none' || id === formId || state.indicatorId !== form.indicatorId
        ? []
        : [state.consecutivo],
    ),
    usadoPor: frame.usadoPor ?? [],
    actaNumero: actaNumeroOf(form, mesa),
    dependencia: proceso?.dependencias.find(({ id }) => id === form.answers.dependenciaId)?.nombre ?? '',
    schema: proceso ? schemaOf(proceso) : fichaSchema,
  };
}

/** The acta of the sesión that decided the form, once that is over. */
function actaNumeroOf({ sesionId }: KnownForm, mesa: MesaState): string | null {
  const sesion = mesa.kind === 'none' ? null : sesionOf(mesa, sesionId);
  return sesion?.over ? numeroDe(sesion.plan.numero, sesion.orden) : null;
}

export const known = (state: SigningState | undefined): KnownSigning | null =>
  state === undefined || state.kind === 'none' ? null : state;

/** One form with its mesa, indicator and request. */
export async function loadFormParts(
  reader: Reader,
  formId: string,
): Promise<Result<{ readonly parts: FormParts; readonly proceso: OpenProceso }>> {
  const loaded = await loadForm(reader, formId);
  if (!loaded.ok) return loaded;
  const { form, mesa } = loaded.value;
  const [proceso, signings, indicator, others] = await Promise.all([
    loadProceso(reader, form.procesoId),
    reader.find(signingFeature, { formId }),
    indicatorOf(reader, form),
    openOnAny(reader, [form]),
  ]);
  if (!proceso.ok) return proceso;
  const usadoPor = await usedBy(reader, form, indicator);
  const frame = {
    mesa,
    proceso: proceso.value,
    signings,
    indicator,
    others,
    usadoPor,
  };
  return ok({ parts: partsOf(formId, form, frame), proceso: proceso.value });
}

/** Many forms with what is around each, in as many statements as one; those that are not there are left out. */
export async function loadManyForms(
  reader: Reader,
  formIds: readonly string[],
): Promise<ReadonlyMap<string, FormParts>> {
  if (formIds.length === 0) return new Map();
  const loaded = await Promise.all(
    formIds.map(async (formId) => ({ formId, loaded: await loadForm(reader, formId) })),
  );
  const there = loaded.flatMap(({ formId, loaded: one }) => (one.ok ? [{ formId, ...one.value }] : []));
  const [signings, others, around] = await Promise.all([
    reader.find(signingFeature, { formId: [...formIds] }),
    openOnAny(
      reader,
      there.map(({ form }) => form),
    ),
    Promise.all(
      there.map(async ({ form }) => ({
        proceso: await loadProceso(reader, form.procesoId),
        indicator: await indicatorOf(reader, form),
      })),
    ),
  ]);
  return new Map(
    there.flatMap(({ formId, form, mesa }, i) => {
      const { proceso, indicator } = around[i] ?? {};
      if (!proceso?.ok || !indicator) return [];
      return [[formId, partsOf(formId, form, { mesa, proceso: proceso.value, signings, indicator, others })]];
    }),
  );
}

/** All forms of a mesa in three queries and one read per indicator. */
export async function loadMesaForms(
  reader: Reader,
  mesaId: string,
  mesa: MesaState,
  proceso: OpenProceso,
): Promise<readonly FormParts[]> {
  const [forms, signings] = await Promise.all([
    reader.find(formFeature, { mesaId }, { orderBy: 'consecutivo' }),
    reader.find(signingFeature, { mesaId }),
  ]);
  return partsOfMesa(reader, forms, { mesa, proceso, signings });
}

/** The forms of one mesa, already found, with the indicator of each. */
export const partsOfMesa = (
  reader: Reader,
  forms: readonly Found<FormState>[],
  around: Pick<Frame, 'mesa' | 'proceso' | 'signings'>,
): Promise<readonly FormParts[]> =>
  Promise.all(
    forms.flatMap(({ id, state }) =>
      state.kind === 'none'
        ? []
        : [
            indicatorOf(reader, state).then((indicator) =>
              partsOf(id, state, { ...around, indicator, others: [] }),
            ),
          ],
    ),
  );

/** The forms still open on the indicators of these, themselves included. */
async function openOnAny(reader: Reader, forms: readonly KnownForm[]): Promise<readonly Found<FormState>[]> {
  const indicatorId = forms.flatMap((form) =>
    form.indicatorId !== null && (form.kind === 'draft' || form.kind === 'in-signature')
      ? [form.indicatorId]
      : [],
  );
  return indicatorId.length === 0
    ? []
    : reader.find(
        formFeature,
        { indicatorId, status: ['draft', 'in-signature'] },
        { orderBy: 'consecutivo' },
      );
}

/** Who would lose something if the indicator were inactivated. */
async function usedBy(
  reader: Reader,
  { kind, answers, procesoId }: KnownForm,
  indicator: IndicatorState,
): Promise<readonly string[]> {
  if (answers.tipo !== 'inactivar' || indicator.kind === 'none' || kind !== 'draft') return [];
  const found = await reader.find(indicatorFeature, { procesoId, status: 'active' }, { orderBy: 'codigo' });
  const others = found.flatMap(({ state }) =>
    state.kind === 'none' || state.codigo === indicator.codigo ? [] : [state],
  );
  return usersOf(indicator, others).map(({ codigo, nombre }) => codigo || nombre);
}

async function indicatorOf(reader: Reader, form: KnownForm): Promise<IndicatorState> {
  if (form.indicatorId === null) return { kind: 'none' };
  return (await reader.get(indicatorFeature, form.indicatorId)).state;
}

import {
  type Block,
  FIRMAS,
  formFeature,
  formTarget,
  type KnownForm,
  loadProceso,
  type TipoModificacion,
} from '../dies058';
import type { Actor } from '../kernel/actor';
import type { PlainDate } from '../kernel/instant';
import { ok, type Result } from '../kernel/result';
import type { Found, Reader, Where } from '../kernel/store';
import { type MesaState, mesaFeature, mesaTitle, OUTCOME_WORDS } from '../mesas';
import { may } from '../people';
import { signingFeature } from '../signatures';
import type { KnownSigning } from './form-parts';
import { known } from './load-forms';
import type { FormRow, FormView } from './views';
import { ESTADO_FORM, estadoForm, tipoTexto } from './words';

export interface FormFilter {
  readonly procesoId: string;
  readonly estado?: FormView['estado'];
  readonly tipo?: TipoModificacion;
  readonly dependenciaId?: string;
  readonly mesaId?: string;
  readonly indicatorId?: string;
  /** Only those that this person has not signed and must. */
  readonly faltaFirmaDe?: string;
  /** Only those where the signature of that role is missing. */
  readonly faltaFirma?: Block;
  /** Only those whose term ended before this day, `2026-12-04`. */
  readonly vencidosAntesDe?: string;
}

/** All forms of a proceso that the viewer may see, with the filters of DIE-013; by consecutive. */
export async function formsBoard(
  reader: Reader,
  actor: Actor,
  filter: FormFilter,
): Promise<Result<readonly FormRow[]>> {
  const { procesoId } = filter;
  const proceso = await loadProceso(reader, procesoId);
  if (!proceso.ok) return proceso;
  const found = await reader.find(formFeature, whereOf(filter), { orderBy: 'consecutivo' });
  const forms = found.flatMap(({ id, state }) => (state.kind === 'none' ? [] : [{ id, form: state }]));
  const [mesas, signings] = await Promise.all([
    byId(reader.find(mesaFeature, { procesoId })),
    byId(reader.find(signingFeature, { subjectKind: 'dies058', status: ['open', 'complete'] })),
  ]);
  const dependencia = (id: string) => proceso.value.dependencias.find((one) => one.id === id)?.nombre ?? '';
  const rows = forms.flatMap(({ id, form }) => {
    const mesa = mesas.get(form.mesaId) ?? { kind: 'none' as const };
    if (!may(actor, 'forms/read', formTarget(form, mesa, actor), form.kind).ok) return [];
    const signing =
      form.kind === 'in-signature' || form.kind === 'inserted' ? known(signings.get(form.signingId)) : null;
    return keeps(signing, filter)
      ? [
          formRow(id, form, {
            mesa,
            signing,
            dependencia: dependencia(form.answers.dependenciaId),
            today: reader.today,
          }),
        ]
      : [];
  });
  return ok(rows);
}

const STATUS: Readonly<Record<FormView['estado'], KnownForm['kind']>> = {
  borrador: 'draft',
  'en-firma': 'in-signature',
  insertado: 'inserted',
  retirado: 'withdrawn',
};
function whereOf({ procesoId, estado, tipo, dependenciaId, mesaId, indicatorId }: FormFilter): Where {
  return {
    procesoId,
    ...(estado ? { status: STATUS[estado] } : {}),
    ...(tipo ? { tipo } : {}),
    ...(dependenciaId ? { dependenciaId } : {}),
    ...(mesaId ? { mesaId } : {}),
    ...(indicatorId ? { indicatorId } : {}),
  };
}

function keeps(
  signing: KnownSigning | null,
  { faltaFirmaDe, faltaFirma, vencidosAntesDe }: FormFilter,
): boolean {
  const missing =
    signing?.kind === 'open' ? signing.blocks.filter(({ block }) => !signing.signed[block]) : [];
  if (faltaFirmaDe !== undefined && !missing.some(({ signer }) => signer.personId === faltaFirmaDe))
    return false;
  if (faltaFirma !== undefined && !missing.some(({ block }) => block === faltaFirma)) return false;
  return vencidosAntesDe === undefined || (signing?.kind === 'open' && signing.due < vencidosAntesDe);
}

const byId = async <S>(found: Promise<readonly Found<S>[]>): Promise<ReadonlyMap<string, S>> =>
  new Map((await found).map(({ id, state }) => [id, state]));

interface Around {
  readonly mesa: MesaState;
  readonly signing: KnownSigning | null;
  readonly dependencia: string;
  readonly today: PlainDate | undefined;
}
function formRow(formId: string, form: KnownForm, { mesa, signing, dependencia, today }: Around): FormRow {
  const { tipo, codigoActual, nombreActual, dependenciaId } = form.answers;
  const open = signing?.kind === 'open' ? signing : null;
  return {
    formId,
    consecutivo: form.consecutivo,
    revision: form.revision,
    estado: ESTADO_FORM[form.kind],
    estadoTexto: estadoForm(form, signing, today),
    tipo,
    tipoTexto: tipoTexto(tipo),
    codigo: tipo === 'crear' ? null : codigoActual,
    nombre: tipo === 'crear' ? null : nombreActual,
    dependencia,
    dependenciaId,
    mesaId: form.mesaId,
    mesa: mesa.kind === 'none' ? '' : mesaTitle(mesa.plan),
    resultado: form.outcome === null ? null : OUTCOME_WORDS[form.outcome],
    firmasFaltantes: open ? FIRMAS.filter(({ block }) => !open.signed[block]).map(({ rol }) => rol) : [],
    vence: open?.due ?? null,
  };
}

import { formFeature, formTarget, type KnownForm } from '../dies058';
import { currentFicha } from '../indicators';
import type { Actor } from '../kernel/actor';
import { formatNumber } from '../kernel/decimal';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { normalise } from '../kernel/text';
import { mesaFeature } from '../mesas';
import { may } from '../people';
import { differencesOf } from './differences';
import { type KnownIndicator, viewOfIndicator } from './indicator';
import { loadNames } from './names';
import { loadRegister } from './register';
import type { PrioritisedView } from './views';
import { tipoTexto } from './words';

/**
 * «Indicadores priorizados – propuesta de cambio» (MES-046): those with a tema, a proposal in their file or a form under way. The proposal is what
 * the form says where the viewer may read it, else what came with the file.
 */
export async function prioritisedRows(
  reader: Reader,
  actor: Actor,
  filter: { readonly procesoId: string; readonly dependenciaId?: string },
): Promise<Result<readonly PrioritisedView[]>> {
  const loaded = await loadRegister(reader, actor, { estado: 'active', ...filter });
  if (!loaded.ok) return loaded;
  const { entries, proceso } = loaded.value;
  const forms = await readable(reader, actor, filter.procesoId);
  const rows = entries.flatMap(({ id, state }) => {
    const form = forms.get(id) ?? null;
    const told = toldByFile(state);
    return form || told.propuesta || state.assignment.tema ? [{ id, state, form, told }] : [];
  });
  const people = rows.flatMap(({ state: { assignment } }) => [assignment.coordinadorId, assignment.enlaceId]);
  const names = await loadNames(reader, null, people, false);
  return ok(
    rows.map(({ id, state, form, told }) => {
      const view = viewOfIndicator(id, state, proceso, names);
      return {
        indicatorId: id,
        codigo: view.codigo,
        nombre: view.nombre,
        modulos: view.modulos.join('; '),
        subsistema: view.subsistema ?? '',
        tema: view.tema ?? '',
        calificacion: currentFicha(state)['calificacion'] ?? '',
        propuesta: form ? proposalOf(form, state) : told.propuesta,
        justificacion: form?.answers.justificacion || told.justificacion,
        coordinador: view.coordinador ?? '',
        enlace: view.enlace ?? '',
        meta: form?.answers.acuerdos || targetOf(state),
      };
    }),
  );
}

/** The newest form under way of each indicator that the viewer may read. */
async function readable(
  reader: Reader,
  actor: Actor,
  procesoId: string,
): Promise<ReadonlyMap<string, KnownForm>> {
  const [forms, mesas] = await Promise.all([
    reader.find(formFeature, { procesoId, status: ['draft', 'in-signature'] }, { orderBy: 'consecutivo' }),
    reader.find(mesaFeature, { procesoId }),
  ]);
  const mesaOf = new Map(mesas.map(({ id, state }) => [id, state]));
  return new Map(
    forms.flatMap(({ state }): (readonly [string, KnownForm])[] => {
      if (state.kind === 'none' || state.indicatorId === null) return [];
      const mesa = mesaOf.get(state.mesaId) ?? { kind: 'none' as const };
      return may(actor, 'forms/read', formTarget(state, mesa, actor), state.kind).ok
        ? [[state.indicatorId, state]]
        : [];
    }),
  );
}

function proposalOf(form: KnownForm, indicator: KnownIndicator): string {
  const { tipo, tipoOtro } = form.answers;
  if (tipo === null) return 'Por concertar';
  const fields = differencesOf(form, indicator).map(
    ({ campo, hoy, propuesta }) => `${campo}: de «${hoy || 'sin dato'}» a «${propuesta || 'sin dato'}»`,
  );
  return [tipo === 'otro' ? `Otro: ${tipoOtro}` : tipoTexto(tipo), ...fields].join('. ');
}

function toldByFile({ extra }: KnownIndicator): {
  readonly propuesta: string;
  readonly justificacion: string;
} {
  const said = (title: RegExp): string =>
    Object.entries(extra).find(([name]) => title.test(normalise(name)))?.[1] ?? '';
  return { propuesta: said(/^propuesta/), justificacion: said(/^justificacion/) };
}

const targetOf = ({ metaCuatrienio, unidad }: KnownIndicator): string =>
  metaCuatrienio === null ? '' : `${formatNumber(metaCuatrienio)} ${unidad}`.trim();

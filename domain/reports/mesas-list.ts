import { loadProceso, type OpenProceso } from '../dies058';
import type { Actor } from '../kernel/actor';
import type { PlainDate } from '../kernel/instant';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { type KnownMesa, mesaFeature, mesaTarget } from '../mesas';
import { may } from '../people';
import { turnoOfLoaded } from './mesa';
import { loadNames, type Names } from './names';
import { loadPapers, NO_PAPERS, type Papers, type PapersOf } from './papers';
import type { MesaRow } from './views';
import { ESTADO_MESA } from './words';

export interface MesaFilter {
  readonly procesoId: string;
  readonly estado?: MesaRow['estado'];
  readonly dependenciaId?: string;
  readonly fase?: 1 | 2 | 3;
}

/** The cronograma: mesas that the viewer may see, by date (MES-020). However many they are, they are read in a few statements. */
export async function mesasList(
  reader: Reader,
  actor: Actor,
  of: MesaFilter | string,
  you?: string,
): Promise<Result<readonly MesaRow[]>> {
  const { procesoId, dependenciaId, fase, estado }: MesaFilter =
    typeof of === 'string' ? { procesoId: of } : of;
  const where = { procesoId, ...(dependenciaId ? { dependenciaId } : {}), ...(fase ? { fase } : {}) };
  const [found, loaded] = await Promise.all([
    reader.find(mesaFeature, where, { orderBy: 'start' }),
    loadProceso(reader, procesoId),
  ]);
  const proceso = loaded.ok ? loaded.value : null;
  const seen = found.flatMap(({ id, state }) =>
    state.kind !== 'none' &&
    (!estado || ESTADO_MESA[state.kind] === estado) &&
    may(actor, 'mesas/read', mesaTarget(id, state, actor), state.kind).ok
      ? [{ id, mesa: state }]
      : [],
  );
  const [names, papers] = await Promise.all([
    loadNames(
      reader,
      seen.map(({ mesa }) => mesa.plan),
      [],
      false,
    ),
    // Whose turn it is depends on forms and acta only once the mesa is closed.
    proceso
      ? loadPapers(
          reader,
          seen.filter(({ mesa }) => mesa.kind === 'closed'),
          proceso,
        )
      : (): ReturnType<PapersOf> => NO_PAPERS,
  ]);
  const around = { proceso, names, today: reader.today, you };
  return ok(seen.map(({ id, mesa }) => mesaRow(id, mesa, papers(id), around)));
}

interface Around {
  readonly proceso: OpenProceso | null;
  readonly names: Names;
  readonly today: PlainDate | undefined;
  /** Who reads the list, when nobody else does. */
  readonly you: string | undefined;
}
function mesaRow(
  mesaId: string,
  mesa: KnownMesa,
  papers: Papers,
  { proceso, names, today, you }: Around,
): MesaRow {
  const { plan, items, calendar } = mesa;
  return {
    mesaId,
    sesionId: plan.sesionId,
    numero: plan.numero,
    nombre: plan.nombre,
    dependencia: proceso?.dependencias.find(({ id }) => id === plan.dependenciaId)?.nombre ?? plan.nombre,
    fase: plan.fase,
    estado: ESTADO_MESA[mesa.kind],
    inicio: plan.start,
    fin: plan.end,
    modalidad: plan.modalidad,
    indicadores: items.length,
    decididos: items.filter(({ kind }) => kind === 'decided').length,
    chatId: calendar?.chatId ?? null,
    turno: proceso ? turnoOfLoaded({ ...papers, mesa, proceso }, names, today, you).texto : '',
  };
}

import { currentFicha } from '../indicators';
import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { loadRegister } from './register';

export interface DiagnosisView {
  readonly dependencia: string;
  readonly total: number;
  /** Ratings as the diagnosis wrote them, with how many have each. */
  readonly porCalificacion: readonly { readonly calificacion: string; readonly cuantos: number }[];
  readonly porSubsistema: readonly {
    readonly subsistema: string;
    readonly temaA: number;
    readonly temaB: number;
    readonly sinTema: number;
  }[];
  readonly indicadores: readonly {
    readonly codigo: string;
    readonly nombre: string;
    readonly subsistema: string;
    readonly tema: string;
    readonly calificacion: string;
  }[];
}
const UNRATED = 'Sin calificación';

/** Results of the diagnosis for one dependencia: the first attachment of the official request (MES-042). */
export async function diagnosisView(
  reader: Reader,
  actor: Actor,
  filter: { readonly procesoId: string; readonly dependenciaId: string },
): Promise<Result<DiagnosisView>> {
  const loaded = await loadRegister(reader, actor, { estado: 'active', ...filter });
  if (!loaded.ok) return loaded;
  const { entries, proceso } = loaded.value;
  const nameOf = (id: string | null): string =>
    proceso.subsistemas.find((one) => one.id === id)?.nombre ?? id ?? 'Sin subsistema';
  const indicadores = entries.map(({ state }) => ({
    codigo: state.codigo,
    nombre: state.nombre,
    subsistema: nameOf(state.assignment.subsistema),
    tema: state.assignment.tema ?? '',
    calificacion: currentFicha(state)['calificacion'] || UNRATED,
  }));
  const distinct = (values: readonly string[]): readonly string[] =>
    [...new Set(values)].toSorted((a, b) => a.localeCompare(b, 'es'));
  return ok({
    dependencia: proceso.dependencias.find(({ id }) => id === filter.dependenciaId)?.nombre ?? '',
    total: indicadores.length,
    porCalificacion: distinct(indicadores.map(({ calificacion }) => calificacion)).map((calificacion) => ({
      calificacion,
      cuantos: indicadores.filter((one) => one.calificacion === calificacion).length,
    })),
    porSubsistema: distinct(indicadores.map(({ subsistema }) => subsistema)).map((subsistema) => {
      const own = indicadores.filter((one) => one.subsistema === subsistema);
      const of = (tema: string): number => own.filter((one) => one.tema === tema).length;
      return { subsistema, temaA: of('a'), temaB: of('b'), sinTema: of('') };
    }),
    indicadores,
  });
}

import { type AttendanceState, mergeSheet } from '../attendance';
import type { PersonRef } from '../kernel/feature';
import { contar, enumerar } from '../kernel/text';
import { calledTo, type KnownMesa } from '../mesas';
import type { Names } from './names';
import type { ConvocadoView, ConvocatoriaView } from './views';

/** Who was called and, once the sesión was held, who came; without a list, those whom the plan called (MES-056). */
export function whoCame(
  mesa: KnownMesa,
  sheet: AttendanceState | null,
  names: Names,
  called: readonly ConvocadoView[],
): Pick<ConvocatoriaView, 'convocados' | 'asistencia'> {
  if (sheet === null) return { convocados: called };
  const present = mergeSheet(sheet).map(({ person }) => person);
  const came = (personId: string): boolean => present.some((one) => one.personId === personId);
  const listed: readonly ConvocadoView[] =
    called.length > 0
      ? called.map((one) => ({ ...one, asistio: came(one.persona.personId) }))
      : calledTo(mesa.plan).map((ref) => ({ ...plainly(ref, names), asistio: came(ref.personId) }));
  const here = listed.filter(({ enLista }) => enLista);
  const others = present.filter((one) => !listed.some(({ persona }) => persona.personId === one.personId));
  const said =
    present.length === 0
      ? 'Todavía no hay registro de asistencia.'
      : `Asistieron ${here.filter(({ asistio }) => asistio).length} de ${contar(here.length, 'persona convocada', 'personas convocadas')}${
          others.length === 0
            ? '.'
            : `, y sin estar en la lista: ${enumerar(others.slice(0, 8).map((one) => names.of(one).nombre))}.`
        }`;
  return { convocados: listed, asistencia: said };
}

/** Called by the plan of the mesa, without a list of their own. */
const plainly = (ref: PersonRef, names: Names): ConvocadoView => ({
  persona: names.of(ref),
  origen: 'usepot',
  origenTexto: 'Citado con la mesa',
  estado: 'citado',
  estadoTexto: 'Citado',
  vb: [],
  faltaVb: [],
  detalle: '',
  puedeCitarse: false,
  enLista: true,
});
export const noList = (mesa: KnownMesa): string =>
  mesa.kind === 'closed'
    ? `${contar(calledTo(mesa.plan).length, 'persona citada', 'personas citadas')} con la mesa.`
    : 'Todavía no hay lista de convocados de esta sesión.';

import { type Floor, floorTotals } from '../mesas';
import type { Names } from './names';
import type { FloorTotalView, FloorView } from './views';

/** Time of each person, in the order they first spoke: for the acta. */
export const floorPeople = (floor: Floor, names: Names): readonly FloorTotalView[] =>
  floorTotals(floor).people.map(({ key, turns, seconds }) => {
    const { nombre, dependencia } = names.of(key);
    return { nombre, dependencia, intervenciones: turns, segundos: seconds };
  });

/** The same by dependencia (F12). */
export const floorDependencias = (floor: Floor): FloorView['dependencias'] =>
  floorTotals(floor).dependencias.map(({ key, turns, seconds }) => ({
    nombre: key === '' ? 'Sin dependencia' : key,
    intervenciones: turns,
    segundos: seconds,
  }));

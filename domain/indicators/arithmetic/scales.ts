import type { Band, Scale } from './semaphore';

type Level = readonly [nombre: string, color: Band['color'], forma: Band['forma'], hasta: string | null];
function scale(
  id: string,
  nombre: string,
  origen: string,
  incluye: Scale['incluye'],
  ...levels: readonly Level[]
): Scale {
  const bandas = levels.map(
    ([name, color, forma, hasta], i): Band => ({
      nombre: name,
      color,
      forma,
      desde: levels[i - 1]?.[3] ?? null,
      hasta,
    }),
  );
  return { id, nombre, origen, incluye, bandas, vigenteDesde: null, vigenteHasta: null, mesCorte: null };
}

/** Scales that others publish, to start from: the sources of this methodology fix none, so an office chooses or writes its own. */
export const PUBLISHED_SCALES: readonly Scale[] = [
  scale(
    'sispp',
    'SISPP Bogotá',
    'Escala publicada por SISPP (Bogotá)',
    'superior',
    ['Rojo', 'rojo', 'triángulo', '50'],
    ['Amarillo', 'amarillo', 'rombo', '75'],
    ['Verde', 'verde', 'círculo', '125'],
    ['Naranja', 'naranja', 'cuadrado', null],
  ),
  scale(
    'guatape',
    'Guatapé',
    'Escala publicada por el municipio de Guatapé',
    'inferior',
    ['Crítico', 'rojo', 'triángulo', '40'],
    ['Regular', 'naranja', 'cuadrado', '60'],
    ['Bueno', 'amarillo', 'rombo', '80'],
    ['Excelente', 'verde', 'círculo', null],
  ),
  scale(
    'tenjo',
    'Tenjo',
    'Escala publicada por el municipio de Tenjo',
    'inferior',
    ['Bajo', 'rojo', 'triángulo', '70'],
    ['Medio', 'amarillo', 'rombo', '90'],
    ['Alto', 'verde', 'círculo', null],
  ),
  scale(
    'dnp',
    'Desempeño DNP',
    'Conocimiento general sobre la medición de desempeño del DNP, por verificar',
    'inferior',
    ['Crítico', 'rojo', 'triángulo', '40'],
    ['Bajo', 'naranja', 'cuadrado', '60'],
    ['Medio', 'amarillo', 'rombo', '70'],
    ['Satisfactorio', 'verde', 'círculo', '80'],
    ['Sobresaliente', 'azul', 'estrella', null],
  ),
];

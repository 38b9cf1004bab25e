interface Asked {
  readonly corte: string;
  readonly id: string | null;
  readonly valor?: string;
}
/** A number of the board as part of an address: `dependencias|sma|Concertado`. */
export const askOf = ({ corte, id, valor }: Asked): string =>
  [corte, id ?? '', valor ?? ''].map(encodeURIComponent).join('|');

/** The same as a question to the API. */
export function questionOf(asked: string): string {
  const [corte = '', id = '', valor = ''] = asked.split('|').map(decodeURIComponent);
  const query = new URLSearchParams({ corte });
  if (id) query.set('id', id);
  if (valor) query.set('valor', valor);
  return query.toString();
}

/** States come as codes; people read words. */
const WORDS: Readonly<Record<string, string>> = {
  programada: 'Programadas',
  abierta: 'Abiertas',
  cerrada: 'Realizadas',
  cancelada: 'Canceladas',
  borrador: 'En borrador',
  'en-firma': 'En firma',
  insertado: 'Insertados',
  retirado: 'Retirados',
};
export const nameOf = (value: string): string => WORDS[value] ?? value;

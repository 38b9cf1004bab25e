import type { AttendanceImport } from '../wire';
import { duration, hour } from '../words/dates';
import { count } from '../words/text';

const AS = {
  conocida: 'Ya está en el directorio',
  nueva: 'Se registrará',
  telefono: 'Por teléfono',
  'por-confirmar': 'Falta su respuesta',
} as const;

/** Who the file brings, as they would be in the list. */
export function ImportedPeople({ people }: { readonly people: AttendanceImport['personas'] }) {
  return (
    <>
      <p className="strong">{count(people.length, 'persona', 'personas')}</p>
      <ul>
        {people.map((person, at) => (
          <li key={`${at}${person.nombre}`}>
            <span className="strong">{person.nombre}</span>
            <span className="muted">
              {' '}
              · {person.correo ?? 'sin correo'} ·{' '}
              {person.entrada && person.salida
                ? `${hour(person.entrada)} a ${hour(person.salida)}, ${duration(person.segundos)}`
                : 'sin horas'}{' '}
              · {AS[person.como]}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

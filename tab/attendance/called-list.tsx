import { Button } from '@fluentui/react-components';
import type { PersonView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Failure } from '../ui/failure';
import type { Attendance } from '../wire';

interface Props {
  readonly sheet: Attendance;
  readonly onActed: (sheet: Attendance) => void;
}
/** For the relator, in the room: who was called and is not on the list yet, one tap each (MES-055). */
export function CalledList({ sheet, onActed }: Props) {
  const { busy, problem, run } = useAct();
  const mark = async ({ personId, nombre }: PersonView): Promise<void> => {
    const answer = await run<Attendance>(
      'POST',
      `/sessions/${sheet.sesionId}/attendance`,
      { body: { personId, reason: 'Presente en la sala, según la relatoría' } },
      `${nombre} quedó presente.`,
    );
    if (answer.ok) onActed(answer.value);
  };
  if (sheet.ausentes.length === 0) return null;
  return (
    <details open>
      <summary>Convocados sin registrar: {sheet.ausentes.length}</summary>
      <ul className="inside stack">
        {sheet.ausentes.map((person) => (
          <li key={person.personId} className="section-head">
            <span>
              <span className="strong">{person.nombre}</span>
              {person.dependencia && <span className="muted"> · {person.dependencia}</span>}
            </span>
            <Button
              disabled={busy}
              aria-label={`Presente: ${person.nombre}`}
              onClick={() => void mark(person)}
            >
              Presente
            </Button>
          </li>
        ))}
      </ul>
      {problem && <Failure problem={problem} />}
    </details>
  );
}

import { Button } from '@fluentui/react-components';
import type { RoomView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Failure } from '../ui/failure';
import { Section } from '../ui/page';
import { Shape } from '../ui/shape';
import { duration } from '../words/dates';
import { Clock } from './clock';
import type { RoomProps } from './room-props';

const SHAPES = { pendiente: 'ring', 'en-curso': 'dot', terminado: 'check' } as const;
const TONES = { pendiente: '', 'en-curso': 'tone-info', terminado: 'tone-success' } as const;
const SAID = { pendiente: 'Pendiente', 'en-curso': 'En curso', terminado: 'Terminado' } as const;

/** The steps with time used against planned. They tell; they lock nothing (MES-054). */
export function Agenda({ room, put }: RoomProps) {
  const { busy, problem, run } = useAct();
  const { agenda } = room;
  const leads = room.estado === 'abierta' && room.offers.some(({ verb }) => verb === 'mesas/step');
  const begin = async (titulo: string, body: object): Promise<void> => {
    const answer = await run<RoomView>(
      'POST',
      `/mesas/${room.mesaId}/room/step`,
      { body },
      `En curso: ${titulo}.`,
    );
    if (answer.ok) put(answer.value);
  };
  const next = agenda.siguiente;
  return (
    <Section title="Orden del día">
      {leads && next && (
        <div className="actions">
          <Button
            appearance={agenda.enCurso ? 'secondary' : 'primary'}
            disabled={busy}
            onClick={() => void begin(next.titulo, { after: agenda.enCurso?.pasoId ?? '' })}
          >
            {agenda.enCurso ? 'Siguiente' : 'Iniciar'}: {next.titulo}
          </Button>
        </div>
      )}
      {problem && <Failure problem={problem} />}
      <ol className="steps">
        {agenda.pasos.map((step) => (
          <li
            key={step.pasoId}
            className={TONES[step.estado]}
            aria-current={step.estado === 'en-curso' ? 'step' : undefined}
          >
            <Shape name={SHAPES[step.estado]} />
            <div className="step-text">
              <span className={step.estado === 'en-curso' ? 'strong' : undefined}>{step.titulo}</span>
              <span className="sr-only">. {SAID[step.estado]}. </span>
              <span className="muted step-time">
                {step.desde ? (
                  <Clock since={step.desde} before={step.segundos} planned={step.minutos} />
                ) : step.estado === 'terminado' ? (
                  `${duration(step.segundos)}${step.minutos === null ? '' : ` de ${step.minutos} min`}`
                ) : step.minutos === null ? (
                  ''
                ) : (
                  `${step.minutos} min`
                )}
              </span>
              {step.estado === 'en-curso' && step.texto && <p className="muted">{step.texto}</p>}
              {step.estado === 'en-curso' && step.puntos.length > 0 && (
                <ul>
                  {step.puntos.map((matter) => (
                    <li key={matter}>{matter}</li>
                  ))}
                </ul>
              )}
            </div>
            {leads && step.estado !== 'en-curso' && (
              <Button
                size="small"
                appearance="subtle"
                disabled={busy}
                aria-label={`Iniciar ${step.titulo}`}
                onClick={() =>
                  void begin(step.titulo, { stepId: step.pasoId, after: agenda.enCurso?.pasoId ?? '' })
                }
              >
                Iniciar
              </Button>
            )}
          </li>
        ))}
      </ol>
      <p className="muted">Tiempos planeados: {agenda.origen}</p>
    </Section>
  );
}

import { Button } from '@fluentui/react-components';
import type { RoomView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { href } from '../routes';
import { Failure } from '../ui/failure';
import { Section } from '../ui/page';
import { Shape } from '../ui/shape';
import { Clock } from './clock';
import type { RoomProps } from './room-props';

/** The indicator being discussed: where the parties stand, and what was noted about it. */
export function Point({ room, put }: RoomProps) {
  const { busy, problem, run } = useAct();
  const { punto, puntoSiguiente: next } = room;
  const leads = room.offers.some(({ verb }) => verb === 'mesas/call-item');
  const call = async (itemId: string, orden: number): Promise<void> => {
    const answer = await run<RoomView>(
      'POST',
      `/mesas/${room.mesaId}/room/call-item`,
      { body: { itemId } },
      `Punto ${orden} en discusión.`,
    );
    if (answer.ok) put(answer.value);
  };
  return (
    <Section
      title={punto ? `Punto ${punto.orden} de ${room.puntos}` : 'Indicadores'}
      aside={
        <span className="muted">
          {room.puntosDecididos} de {room.puntos} con resultado
        </span>
      }
    >
      {punto ? (
        <>
          <h3>{[punto.codigo, punto.nombre].filter(Boolean).join(' · ')}</h3>
          {punto.desde && (
            <p className="muted">
              En discusión: <Clock since={punto.desde} />
            </p>
          )}
          <ul className="list">
            {punto.posiciones.map(({ party, parte, valor, quien }) => (
              <li key={party}>
                <span>{parte}</span>
                {valor === null ? (
                  <span className="muted">Sin posición todavía</span>
                ) : (
                  <span className={`row ${valor === 'de-acuerdo' ? 'tone-success' : 'tone-error'}`}>
                    <span>
                      <Shape name={valor === 'de-acuerdo' ? 'check' : 'stop'} />{' '}
                      {valor === 'de-acuerdo' ? 'De acuerdo' : 'No de acuerdo'}
                      {quien && ` · ${quien}`}
                    </span>
                  </span>
                )}
              </li>
            ))}
          </ul>
          <a href={href('formatos', punto.formId)}>Ver el formato DIES-058</a>
        </>
      ) : (
        <p className="muted">Ahora no hay un punto en discusión.</p>
      )}
      {leads && next && (
        <div className="actions">
          <Button disabled={busy} onClick={() => void call(next.itemId, next.orden)}>
            Iniciar punto {next.orden}
          </Button>
        </div>
      )}
      {problem && <Failure problem={problem} />}
    </Section>
  );
}

import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FloorView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Failure } from '../ui/failure';
import { Section } from '../ui/page';
import { Clock } from './clock';
import { FloorFor } from './floor-for';
import type { RoomProps } from './room-props';

/** Who speaks, who follows, and what the reader may do about it: always answered with the floor as it is then (F11). */
export function Floor({ room, put }: RoomProps) {
  const { busy, problem, run } = useAct();
  const [asking, setAsking] = useState(false);
  const { palabra: floor } = room;
  const may = (verb: string): boolean => floor.offers.some((offer) => offer.verb === verb);
  const act = async (name: string, body: object, told: string): Promise<void> => {
    const answer = await run<FloorView>('POST', `/mesas/${room.mesaId}/floor/${name}`, { body }, told);
    if (answer.ok) put({ ...room, palabra: answer.value });
  };
  const [next] = floor.espera;
  const speaking = floor.enUso !== null && floor.enUso.requestId === floor.miSolicitud;
  return (
    <Section title="La palabra">
      {floor.enUso ? (
        <div className="speaker">
          <p>
            <span className="strong">{floor.enUso.nombre}</span> tiene la palabra
          </p>
          <p className="muted">
            {[floor.enUso.dependencia, floor.enUso.tipo === 'normal' ? '' : floor.enUso.tipoTexto]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <Clock since={floor.enUso.desde} planned={floor.minutosSugeridos} />
        </div>
      ) : (
        <p className="muted">Nadie tiene la palabra.</p>
      )}
      <div className="actions">
        {may('mesas/give-floor') && next && (
          <Button
            appearance="primary"
            disabled={busy}
            onClick={() =>
              void act('give', { requestId: next.requestId }, `Tiene la palabra ${next.nombre}.`)
            }
          >
            {floor.enUso ? 'Pasar al siguiente' : 'Dar la palabra'}
          </Button>
        )}
        {floor.enUso && may('mesas/end-floor') && (
          <Button
            disabled={busy}
            onClick={() => void act('end', { requestId: floor.enUso?.requestId }, 'La intervención terminó.')}
          >
            {speaking ? 'Terminé' : 'Terminar'}
          </Button>
        )}
        {may('mesas/ask-floor') && (
          <>
            <Button
              appearance={may('mesas/hand-floor') ? 'secondary' : 'primary'}
              disabled={busy}
              onClick={() => void act('ask', { kind: 'normal' }, 'Pidió la palabra.')}
            >
              Pedir la palabra
            </Button>
            <Button
              disabled={busy}
              onClick={() => void act('ask', { kind: 'orden' }, 'Pidió un punto de orden.')}
            >
              Punto de orden
            </Button>
            <Button
              disabled={busy}
              onClick={() => void act('ask', { kind: 'replica' }, 'Pidió una réplica.')}
            >
              Réplica
            </Button>
          </>
        )}
        {may('mesas/withdraw-floor') && (
          <Button disabled={busy} onClick={() => void act('withdraw', {}, 'Retiró su solicitud.')}>
            Ya no la pido
          </Button>
        )}
        {(may('mesas/hand-floor') || may('mesas/ask-floor-aloud')) && (
          <Button onClick={() => setAsking(true)}>Para otra persona</Button>
        )}
      </div>
      {problem && <Failure problem={problem} />}
      {floor.espera.length > 0 && (
        <ol className="queue" aria-label="Siguen en el uso de la palabra">
          {floor.espera.map((request, i) => (
            <li key={request.requestId}>
              <span className="queue-place" aria-hidden="true">
                {i + 1}
              </span>
              <span className="queue-who">
                <span>{request.nombre}</span>
                <span className="muted">
                  {[
                    request.dependencia,
                    request.tipo === 'normal' ? '' : request.tipoTexto,
                    request.continua ? 'continúa' : '',
                    request.recogidoPor ? 'de viva voz' : '',
                    request.requestId === floor.miSolicitud ? 'usted' : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {i > 0 && may('mesas/give-floor') && (
                <Button
                  size="small"
                  appearance="subtle"
                  disabled={busy}
                  aria-label={`Dar la palabra a ${request.nombre}`}
                  onClick={() =>
                    void act('give', { requestId: request.requestId }, `Tiene la palabra ${request.nombre}.`)
                  }
                >
                  Dar
                </Button>
              )}
              {i === 0 && may('mesas/skip-floor') && (
                <Button
                  size="small"
                  appearance="subtle"
                  disabled={busy}
                  aria-label={`Dejar a ${request.nombre} para el final`}
                  onClick={() =>
                    void act('skip', { requestId: request.requestId }, `${request.nombre} pasó al final.`)
                  }
                >
                  Al final
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      <p className="muted">{floor.regla}.</p>
      {asking && (
        <FloorFor
          room={room}
          onClose={() => setAsking(false)}
          onActed={(after) => {
            setAsking(false);
            put({ ...room, palabra: after });
          }}
        />
      )}
    </Section>
  );
}

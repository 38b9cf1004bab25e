import type { RoomView } from '../../domain/reports';
import { useLive } from '../data/use-live';
import { useResource } from '../data/use-resource';
import { MesaState } from '../mesas/state-chip';
import { href } from '../routes';
import { Page } from '../ui/page';
import { Shape } from '../ui/shape';
import { Shown } from '../ui/shown';
import { longMoment } from '../words/dates';
import { Agenda } from './agenda';
import { Floor } from './floor';
import { NoteBox } from './note-box';
import { Point } from './point';
import './room.css';
import type { RoomProps } from './room-props';
import { Totals } from './totals';
import { Votes } from './votes';

/** A mesa while it is held: fits beside the meeting and on a phone, and stays as the others leave it. */
export function RoomScreen({ mesaId }: { readonly mesaId: string }) {
  const held = useResource<RoomView>(`/mesas/${mesaId}/room`);
  const live = useLive(`/mesas/${mesaId}/live`, held.reload);
  return (
    <Shown held={held} what="la mesa en vivo" lines={8} screen>
      {(room) => <Room room={room} live={live} put={held.put} reload={held.reload} />}
    </Shown>
  );
}

function Room({ room, live, put, reload }: RoomProps & { readonly live: boolean }) {
  const open = room.estado === 'abierta';
  return (
    <div className="room">
      <Page
        title={room.titulo}
        lead={
          <>
            {room.estado === 'programada' && `${longMoment(room.inicio)} · `}
            <MesaState estado={room.estado} />
          </>
        }
      >
        <div className="stack">
          <output className="turn">
            <Shape name="diamond" />
            <span>
              <span className="strong">Sigue: </span>
              {room.turno}
            </span>
          </output>
          <div className="columns">
            {open && (
              <div className="stack">
                <Floor room={room} put={put} reload={reload} />
                <Point room={room} put={put} reload={reload} />
                <NoteBox room={room} put={put} reload={reload} />
              </div>
            )}
            <div className="stack">
              <Votes
                votaciones={room.votaciones}
                abierta={room.estado === 'abierta'}
                onActed={(votaciones) => put({ ...room, votaciones })}
              />
              <Agenda room={room} put={put} reload={reload} />
              <Totals floor={room.palabra} />
            </div>
          </div>
          <p className="row muted">
            <a href={href('mesas', room.mesaId)}>Ver toda la mesa</a>
            <span>{live ? 'Se actualiza sola' : 'Reconectando: se actualiza cada pocos segundos'}</span>
          </p>
        </div>
      </Page>
    </div>
  );
}

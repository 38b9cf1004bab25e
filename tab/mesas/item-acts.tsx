import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ItemView, MesaView } from '../../domain/reports';
import { RecordCommitment } from '../commitments/record-commitment';
import { useAct } from '../data/use-act';
import { Failure } from '../ui/failure';
import { CommentDialog } from './comment-dialog';
import { OutcomeDialog } from './outcome-dialog';
import { PositionDialog } from './position-dialog';

interface Props {
  readonly mesa: MesaView;
  readonly item: ItemView;
  readonly onActed: (mesa: MesaView) => void;
}

/** The first one left, when none is being discussed: what a conductor does next. */
const isNext = ({ items }: MesaView, { itemId }: ItemView): boolean =>
  items.every(({ estado }) => estado !== 'en-discusion') &&
  items.find(({ estado }) => estado === 'pendiente')?.itemId === itemId;

/** What the reader may do with a point, as the server offers it. */
export function ItemActs({ mesa, item, onActed }: Props) {
  const { busy, problem, run } = useAct();
  const [asking, setAsking] = useState<'position' | 'comment' | 'decide-item' | null>(null);
  if (mesa.estado !== 'abierta') return null;
  const may = (verb: string): boolean => mesa.offers.some((offer) => offer.verb === verb);
  const acted = (after: MesaView): void => {
    setAsking(null);
    onActed(after);
  };
  const close = (): void => setAsking(null);
  const call = async (): Promise<void> => {
    const answer = await run<MesaView>(
      'POST',
      `/mesas/${mesa.mesaId}/call-item`,
      { body: { itemId: item.itemId } },
      `Punto ${item.orden} en discusión.`,
    );
    if (answer.ok) onActed(answer.value);
  };
  const open = item.estado === 'en-discusion';
  return (
    <>
      <div className="actions">
        {!open && item.estado === 'pendiente' && may('mesas/call-item') && (
          <Button
            appearance={isNext(mesa, item) ? 'primary' : 'secondary'}
            disabled={busy}
            onClick={() => void call()}
          >
            Iniciar punto {item.orden}
          </Button>
        )}
        {open && may('mesas/position') && (
          <Button onClick={() => setAsking('position')}>Fijar posición</Button>
        )}
        {open && may('mesas/comment') && <Button onClick={() => setAsking('comment')}>Comentar</Button>}
        {open && may('mesas/decide-item') && (
          <Button appearance="primary" onClick={() => setAsking('decide-item')}>
            Cerrar punto
          </Button>
        )}
        {may('commitments/record') && item.estado !== 'pendiente' && (
          <RecordCommitment mesa={mesa} itemId={item.itemId} onActed={onActed} />
        )}
      </div>
      {problem && <Failure problem={problem} />}
      {asking === 'position' && <PositionDialog mesa={mesa} item={item} onClose={close} onActed={acted} />}
      {asking === 'comment' && <CommentDialog mesa={mesa} item={item} onClose={close} onActed={acted} />}
      {asking === 'decide-item' && <OutcomeDialog mesa={mesa} item={item} onClose={close} onActed={acted} />}
    </>
  );
}

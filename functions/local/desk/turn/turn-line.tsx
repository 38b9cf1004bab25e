import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { useDesk } from '../data/desk';
import type { Answer } from '../data/http';
import { href } from '../data/route';
import { useHeld } from '../data/use-held';
import { useRoute } from '../data/use-route';
import type { MesaRow, MesaView, PendingsView } from '../wire';
import { Steps } from './steps';
import { type Known, liveliest, turnFor } from './turn';

const NOTHING: PendingsView = { firmas: [], compromisos: [], mesas: [] };

/** On top of everything: whose turn it is to do what, in the product's own words, and the way for newcomers. */
export function TurnLine() {
  const { me, live, product } = useDesk();
  const route = useRoute();
  const [guide, setGuide] = useState(false);
  const person = me.person?.id ?? null;
  const load = useCallback(async (): Promise<Answer<Known>> => {
    if (person === null) return { ok: true, value: { mesas: [], pendings: NOTHING, open: null } };
    const [mesas, pendings] = await Promise.all([
      product<{ readonly items: readonly MesaRow[] }>('/mesas?limit=50'),
      product<PendingsView>('/me/pendings'),
    ]);
    const rows = mesas.ok ? mesas.value.items : [];
    const first = liveliest(rows);
    const open = first?.estado === 'abierta' ? await product<MesaView>(`/mesas/${first.mesaId}`) : null;
    return {
      ok: true,
      value: {
        mesas: rows,
        pendings: pendings.ok ? pendings.value : NOTHING,
        open: open?.ok ? open.value : null,
      },
    };
  }, [person, product]);
  const { value } = useHeld(live, load, ({ type }) => type !== 'typing' && type !== 'ping');
  const turn = value && turnFor(value, me, route.place === 'chat' ? route.id : null);

  return (
    <section className="turn" aria-label="De quién es el turno">
      <output>
        {turn ? (
          <>
            <strong>{turn.mine ? 'Le toca a usted:' : 'Turno:'}</strong> {turn.text}{' '}
            {turn.chatId && turn.chatId !== route.id && <a href={href('chat', turn.chatId)}>Ir al chat</a>}
          </>
        ) : me.person ? (
          <>
            <strong>Empiece aquí:</strong> la moderadora escribe «agendar mesa» en su chat con Mesas.
          </>
        ) : (
          <>Usted entró como invitada sin cuenta: puede leer y escribir en el chat de la reunión.</>
        )}
      </output>
      <Button
        appearance="transparent"
        size="small"
        aria-expanded={guide}
        aria-controls="guia"
        onClick={() => setGuide(!guide)}
      >
        Primeros pasos
      </Button>
      <div id="guia" className="guide" hidden={!guide}>
        <Steps />
      </div>
    </section>
  );
}

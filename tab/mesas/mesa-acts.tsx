import { Button, Field, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { MesaView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';
import { ContinueMesa } from './continue-mesa';
import { RescheduleFields, type When, whenOf } from './reschedule-fields';

type Verb = 'open' | 'close' | 'book-again' | 'cancel' | 'reschedule';
const ACTS: readonly {
  readonly verb: Verb;
  readonly label: string;
  readonly told: string;
  readonly primary?: true;
}[] = [
  { verb: 'open', label: 'Abrir mesa', told: 'La mesa quedó abierta.', primary: true },
  { verb: 'close', label: 'Cerrar mesa', told: 'La mesa quedó cerrada.', primary: true },
  {
    verb: 'book-again',
    label: 'Citar de nuevo',
    told: 'La citación sale de nuevo por Outlook.',
    primary: true,
  },
  { verb: 'reschedule', label: 'Reprogramar', told: 'La mesa quedó reprogramada.' },
  { verb: 'cancel', label: 'Cancelar mesa', told: 'La mesa quedó cancelada.' },
];

export function MesaActs({
  mesa,
  onActed,
}: {
  readonly mesa: MesaView;
  readonly onActed: (mesa: MesaView) => void;
}) {
  const [asking, setAsking] = useState<Verb | null>(null);
  const [reason, setReason] = useState('');
  const [when, setWhen] = useState<When>(() => whenOf(mesa));
  const { busy, problem, run, clear } = useAct();
  const offered = ACTS.filter((act) => mesa.offers.some((offer) => offer.verb === `mesas/${act.verb}`));
  const warned = problem?.code === 'advertencias';
  const body = (verb: Verb): object =>
    verb === 'cancel' ? { reason } : verb === 'reschedule' ? { ...when, reason, acceptWarnings: warned } : {};
  const needsReason = asking === 'cancel' || asking === 'reschedule';
  const act = ACTS.find((each) => each.verb === asking);

  const perform = async (): Promise<void> => {
    if (!act) return;
    const answer = await run<MesaView>(
      'POST',
      `/mesas/${mesa.mesaId}/${act.verb}`,
      { body: body(act.verb) },
      act.told,
    );
    if (!answer.ok) return;
    setAsking(null);
    onActed(answer.value);
  };
  return (
    <>
      {offered.map((each) => (
        <Button
          key={each.verb}
          appearance={each.primary ? 'primary' : 'secondary'}
          onClick={() => {
            clear();
            setReason('');
            setAsking(each.verb);
          }}
        >
          {each.label}
        </Button>
      ))}
      <ContinueMesa mesa={mesa} onActed={onActed} />
      <Confirm
        open={act !== undefined}
        title={act?.label ?? ''}
        verb={warned ? `${act?.label ?? ''} de todas formas` : (act?.label ?? '')}
        busy={busy}
        disabled={needsReason && reason.trim() === ''}
        problem={problem}
        onConfirm={() => void perform()}
        onClose={() => setAsking(null)}
      >
        {asking && <p>{consequence(asking)}</p>}
        {asking === 'reschedule' && <RescheduleFields when={when} onChange={setWhen} />}
        {needsReason && (
          <Field label="Motivo" hint="Lo leerán los convocados." required>
            <Textarea value={reason} onChange={(_, data) => setReason(data.value)} resize="vertical" />
          </Field>
        )}
      </Confirm>
    </>
  );
}

function consequence(verb: Verb): ReactNode {
  switch (verb) {
    case 'open':
      return 'En el chat de la reunión aparecerán el orden del día, las reglas y el aviso de datos.';
    case 'close':
      return 'Después del cierre se recoge la asistencia y se compone el acta.';
    case 'book-again':
      return 'La reunión se canceló en Outlook. Sale otra citación, para la misma fecha y las mismas personas, con una reunión de Teams nueva.';
    case 'cancel':
      return 'Se cancela la reunión en el calendario de todos los convocados. Los formatos quedan como están.';
    case 'reschedule':
      return 'Se cambia la reunión en el calendario de todos los convocados.';
  }
}

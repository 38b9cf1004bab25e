import { Button, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { EscalationView } from '../../domain/reports';
import { useOffice } from '../data/office';
import { useAct } from '../data/use-act';
import { PersonPicker } from '../people/person-picker';
import { Confirm } from '../ui/confirm';

const SENSES = [
  ['adoptar', 'Adoptar la propuesta: el formato pasa a sus cinco firmas'],
  ['mantener', 'Mantener el indicador como está: el formato se retira'],
  ['nueva-mesa', 'Tratarlo en una nueva mesa: pasa a la continuación'],
] as const;

/** The decision at executive level; who writes it down for its author says who that is and where it stands (MES-060). */
export function DecisionDialog({
  view,
  onActed,
}: {
  readonly view: EscalationView;
  readonly onActed: (view: EscalationView) => void;
}) {
  const { me } = useOffice();
  const own = view.offers.some(({ verb }) => verb === 'mesas/rule');
  const [asking, setAsking] = useState(false);
  const [given, setGiven] = useState({ sense: '', text: '', date: me.hoy, authorId: '', evidence: '' });
  const { busy, problem, run } = useAct();
  const set = (change: Partial<typeof given>): void => setGiven({ ...given, ...change });
  const whole =
    given.sense !== '' &&
    given.text.trim() !== '' &&
    given.date !== '' &&
    (own || (given.authorId !== '' && given.evidence.trim() !== ''));
  const save = async (): Promise<void> => {
    const { sense, text, date, authorId, evidence } = given;
    const body = { sense, text, date, ...(own ? {} : { authorId, evidence }) };
    const answer = await run<EscalationView>(
      'POST',
      `/mesas/${view.mesaId}/items/${view.itemId}/decision`,
      { body },
      'La decisión quedó registrada.',
    );
    if (!answer.ok) return;
    setAsking(false);
    onActed(answer.value);
  };
  return (
    <>
      <Button appearance="primary" onClick={() => setAsking(true)}>
        Registrar decisión
      </Button>
      <Confirm
        open={asking}
        title={`Decisión sobre ${view.nombre}`}
        verb="Registrar decisión"
        busy={busy}
        disabled={!whole}
        problem={problem}
        onConfirm={() => void save()}
        onClose={() => setAsking(false)}
      >
        <Field label="Decisión" required>
          <RadioGroup value={given.sense} onChange={(_, data) => set({ sense: data.value })}>
            {SENSES.map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </RadioGroup>
        </Field>
        <Field label="Texto de la decisión" required>
          <Textarea
            value={given.text}
            rows={4}
            resize="vertical"
            onChange={(_, data) => set({ text: data.value })}
          />
        </Field>
        <Field label="Fecha de la decisión" required>
          <Input
            type="date"
            value={given.date}
            max={me.hoy}
            onChange={(_, data) => set({ date: data.value })}
          />
        </Field>
        {!own && (
          <>
            <PersonPicker
              label="Quién decidió"
              value={given.authorId}
              onChange={(authorId) => set({ authorId })}
            />
            <Field label="Oficio o radicado en el que consta" required>
              <Input value={given.evidence} onChange={(_, data) => set({ evidence: data.value })} />
            </Field>
          </>
        )}
        <p className="muted">
          La decisión no se reemplaza: vuelve al mismo formato con su autor y su fecha, y se avisa a quien
          modera y a quien relata.
        </p>
      </Confirm>
    </>
  );
}

import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { SigningView } from '../../domain/reports';
import { useOffice } from '../data/office';
import { useAct } from '../data/use-act';
import { PersonPicker } from '../people/person-picker';
import { Confirm } from '../ui/confirm';
import { Failure } from '../ui/failure';

interface Props {
  readonly signing: SigningView;
  readonly onActed: (after: SigningView) => void;
}
/** For who conducts: remind those who are due, once a day each; for the líder: somebody signs in the place of who left. */
export function MissingActs({ signing, onActed }: Props) {
  const may = (verb: string): boolean => signing.offers.some((offer) => offer.verb === verb);
  return (
    <>
      {may('signatures/remind') && <Remind signing={signing} onActed={onActed} />}
      {may('signatures/replace') && <Replace signing={signing} onActed={onActed} />}
    </>
  );
}

function Remind({ signing, onActed }: Props) {
  const { me } = useOffice();
  const { busy, problem, run } = useAct();
  const missing = signing.firmas.filter(({ firmadoEn }) => firmadoEn === null);
  const all = missing.every(({ recordadoEl }) => recordadoEl === me.hoy);
  const remind = async (): Promise<void> => {
    const path = `/signatures/${signing.signingId}/remind`;
    const answer = await run<SigningView>('POST', path, { body: {} }, 'Se les recordó la firma.');
    if (answer.ok) onActed(answer.value);
  };
  return (
    <>
      <Button disabled={busy || all} onClick={() => void remind()}>
        {all ? 'Recordado hoy' : 'Recordar a quienes faltan'}
      </Button>
      {problem && <Failure problem={problem} />}
    </>
  );
}

function Replace({ signing, onActed }: Props) {
  const [asking, setAsking] = useState(false);
  const [given, setGiven] = useState({ block: '', personId: '', reason: '' });
  const { busy, problem, run } = useAct();
  const set = (change: Partial<typeof given>): void => setGiven({ ...given, ...change });
  const save = async (): Promise<void> => {
    const path = `/signatures/${signing.signingId}/replace`;
    const answer = await run<SigningView>('POST', path, { body: given }, 'Quedó reemplazada la firma.');
    if (!answer.ok) return;
    setAsking(false);
    onActed(answer.value);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>Reemplazar firmante</Button>
      <Confirm
        open={asking}
        title={`Reemplazar a quien firma ${signing.titulo}`}
        verb="Reemplazar"
        busy={busy}
        disabled={given.block === '' || given.personId === '' || given.reason.trim() === ''}
        problem={problem}
        onConfirm={() => void save()}
        onClose={() => setAsking(false)}
      >
        <p>Las firmas ya puestas se mantienen. El motivo queda en el registro de la firma.</p>
        <Field label="Casilla" required>
          <Select value={given.block} onChange={(_, data) => set({ block: data.value })}>
            <option value="">Elija la casilla</option>
            {signing.firmas
              .filter(({ firmadoEn }) => firmadoEn === null)
              .map(({ block, rol, nombre }) => (
                <option key={block} value={block}>
                  {rol}: {nombre}
                </option>
              ))}
          </Select>
        </Field>
        <PersonPicker
          label="Quién firma ahora"
          value={given.personId}
          onChange={(personId) => set({ personId })}
        />
        <Field label="Motivo" required>
          <Textarea value={given.reason} rows={3} onChange={(_, data) => set({ reason: data.value })} />
        </Field>
      </Confirm>
    </>
  );
}

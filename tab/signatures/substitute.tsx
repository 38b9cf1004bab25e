import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { SigningView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { PersonPicker } from '../people/person-picker';
import { Confirm } from '../ui/confirm';

interface Props {
  readonly signing: SigningView;
  readonly onActed: (after: SigningView) => void;
  /** Whoever gives their own signature to somebody else; `null`: the líder names who signs for somebody who left. */
  readonly own: string | null;
}
const WORDS = {
  delegate: {
    button: 'Delegar mi firma',
    verb: 'Delegar',
    ground: 'Encargo o acto que lo respalda',
    told: 'Delegó su firma.',
    note: 'Firmará esa persona y no usted. El fundamento queda en la constancia de firmas.',
  },
  replace: {
    button: 'Reemplazar firmante',
    verb: 'Reemplazar',
    ground: 'Motivo',
    told: 'Quedó reemplazada la firma.',
    note: 'Las firmas ya puestas se mantienen. El motivo queda en la constancia de firmas.',
  },
};

/** Somebody else signs in a block that is not signed yet (design §3, DIE-010). */
export function Substitute({ signing, onActed, own }: Props) {
  const act = own === null ? 'replace' : 'delegate';
  const words = WORDS[act];
  const blocks = signing.firmas.filter(
    ({ firmadoEn, personId }) => firmadoEn === null && (own === null || personId === own),
  );
  const only = blocks.length === 1 ? (blocks[0]?.block ?? '') : '';
  const [asking, setAsking] = useState(false);
  const [given, setGiven] = useState({ block: '', personId: '', reason: '' });
  const { busy, problem, run } = useAct();
  const set = (change: Partial<typeof given>): void => setGiven({ ...given, ...change });
  const block = given.block || only;
  const save = async (): Promise<void> => {
    const path = `/signatures/${signing.signingId}/${act}`;
    const answer = await run<SigningView>('POST', path, { body: { ...given, block } }, words.told);
    if (!answer.ok) return;
    setAsking(false);
    onActed(answer.value);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.button}</Button>
      <Confirm
        open={asking}
        title={`${words.button}: ${signing.titulo}`}
        verb={words.verb}
        busy={busy}
        disabled={block === '' || given.personId === '' || given.reason.trim() === ''}
        problem={problem}
        onConfirm={() => void save()}
        onClose={() => setAsking(false)}
      >
        <p>{words.note}</p>
        {blocks.length === 1 ? (
          <p>
            Casilla: <span className="strong">{blocks[0]?.rol}</span> ({blocks[0]?.nombre})
          </p>
        ) : (
          <Field label="Casilla" required>
            <Select value={block} onChange={(_, data) => set({ block: data.value })}>
              <option value="">Elija la casilla</option>
              {blocks.map(({ block: name, rol, nombre }) => (
                <option key={name} value={name}>
                  {rol}: {nombre}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <PersonPicker
          label="Quién firma ahora"
          value={given.personId}
          onChange={(personId) => set({ personId })}
        />
        <Field label={words.ground} required>
          <Textarea value={given.reason} rows={3} onChange={(_, data) => set({ reason: data.value })} />
        </Field>
      </Confirm>
    </>
  );
}

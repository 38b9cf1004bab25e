import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MesaView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';
import { Notice } from '../ui/notice';
import type { ItemDialogProps } from './item-dialog';

/** The four outcomes and what each will cause (MES-057, MES-060). */
const OUTCOMES = [
  ['concertado', 'Concertado', 'El formato puede enviarse a firma tal como se presentó.'],
  [
    'concertado-con-ajustes',
    'Concertado con ajustes',
    'El formato se ajusta con lo acordado y después se envía a firma.',
  ],
  [
    'no-concertado',
    'No concertado',
    'Se escala al despacho de la Subdirección; el indicador no cambia hasta su decisión.',
  ],
  ['aplazado', 'Aplazado', 'El indicador pasa a otra sesión; nada cambia por ahora.'],
] as const;

export function OutcomeDialog({ mesa, item, onClose, onActed }: ItemDialogProps) {
  const { busy, problem, run } = useAct();
  const [outcome, setOutcome] = useState('');
  const [note, setNote] = useState('');
  const decide = async (): Promise<void> => {
    const answer = await run<MesaView>(
      'POST',
      `/mesas/${mesa.mesaId}/decide-item`,
      { body: { itemId: item.itemId, outcome, note } },
      `Punto ${item.orden} cerrado.`,
    );
    if (answer.ok) onActed(answer.value);
  };
  return (
    <Confirm
      open
      title={`Cerrar el punto ${item.orden}`}
      verb="Cerrar punto"
      busy={busy}
      disabled={outcome === ''}
      problem={problem}
      onConfirm={() => void decide()}
      onClose={onClose}
    >
      <p className="strong">{item.nombre}</p>
      {mesa.presentes?.aviso && (
        <Notice tone="warning">
          <p>{mesa.presentes.aviso} Puede cerrar el punto: queda anotado en él y en el acta.</p>
        </Notice>
      )}
      <Field label="Resultado" required>
        <RadioGroup value={outcome} onChange={(_, data) => setOutcome(data.value)}>
          {OUTCOMES.map(([value, label, effect]) => (
            <Radio
              key={value}
              value={value}
              label={
                <>
                  {label}
                  <br />
                  <span className="muted">{effect}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label="Nota" hint="Lo discutido, si conviene dejarlo escrito.">
        <Textarea value={note} rows={3} onChange={(_, data) => setNote(data.value)} resize="vertical" />
      </Field>
    </Confirm>
  );
}

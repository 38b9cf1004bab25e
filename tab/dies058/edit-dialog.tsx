import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';
import { longDay } from '../words/dates';
import { changesOf, type Draft, draftOf } from './draft';
import { FichaFields } from './ficha-fields';
import { SignatoryFields } from './signatory-fields';

interface Props {
  readonly form: FormView;
  readonly onClose: () => void;
  readonly onActed: (form: FormView) => void;
}

/** Sections 2 to 5 as moderador and relator may change them; a stale revision is refused with what is there now. */
export function EditDialog({ form, onClose, onActed }: Props) {
  const [draft, setDraft] = useState(() => draftOf(form));
  const { busy, problem, run } = useAct();
  const set = (change: Partial<Draft>): void => setDraft((now) => ({ ...now, ...change }));
  const changes = changesOf(form, draft);
  const save = async (): Promise<void> => {
    const answer = await run<FormView>(
      'PATCH',
      `/dies058/${form.formId}`,
      { body: { revision: form.revision, answers: changes } },
      'El formato quedó ajustado.',
    );
    if (answer.ok) onActed(answer.value);
  };
  return (
    <Confirm
      open
      title={`Ajustar ${form.consecutivo}`}
      verb="Guardar ajustes"
      busy={busy}
      disabled={Object.keys(changes).length === 0}
      problem={problem}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Field label="Fecha del acuerdo" hint={draft.fechaAcuerdo ? longDay(draft.fechaAcuerdo) : ''} required>
        <Input
          type="date"
          value={draft.fechaAcuerdo ?? ''}
          onChange={(_, data) => set({ fechaAcuerdo: data.value || null })}
        />
      </Field>
      <Field label="Tipo de modificación" required>
        <RadioGroup
          value={draft.tipo ?? ''}
          onChange={(_, data) => set({ tipo: data.value as Draft['tipo'] })}
        >
          {form.tipos.map((each) => (
            <Radio key={each.key} value={each.key} label={each.label} />
          ))}
        </RadioGroup>
      </Field>
      {draft.tipo === 'otro' && (
        <>
          <Field label="Otro:" required>
            <Input value={draft.tipoOtro} onChange={(_, data) => set({ tipoOtro: data.value })} />
          </Field>
          <Field label="Si eligió otro, indique a que cambio corresponde y explique brevemente" required>
            <Textarea
              value={draft.tipoOtroExplicacion}
              onChange={(_, data) => set({ tipoOtroExplicacion: data.value })}
              resize="vertical"
            />
          </Field>
        </>
      )}
      <Field label="Justificación" required>
        <Textarea
          value={draft.justificacion}
          rows={5}
          onChange={(_, data) => set({ justificacion: data.value })}
          resize="vertical"
        />
      </Field>
      <Field label="Acuerdos y compromisos" required>
        <Textarea
          value={draft.acuerdos}
          rows={5}
          onChange={(_, data) => set({ acuerdos: data.value })}
          resize="vertical"
        />
      </Field>
      <YesNo
        label="Se anexa acta de reunión"
        value={draft.anexaActa}
        onChange={(anexaActa) => set({ anexaActa })}
      />
      {draft.anexaActa === false && (
        <Field label="Razón" required>
          <Input value={draft.razonSinActa} onChange={(_, data) => set({ razonSinActa: data.value })} />
        </Field>
      )}
      <YesNo
        label="Se anexa ficha metodológica anterior del indicador"
        value={draft.anexaFichaAnterior}
        onChange={(anexaFichaAnterior) => set({ anexaFichaAnterior })}
      />
      <YesNo
        label="Se anexa ficha metodológica nueva del indicador y completa"
        value={draft.anexaFichaNueva}
        onChange={(anexaFichaNueva) => set({ anexaFichaNueva })}
      />
      <FichaFields form={form} answers={draft.fichaNueva} onChange={(fichaNueva) => set({ fichaNueva })} />
      <SignatoryFields form={form} firmas={draft.firmas} onChange={(firmas) => set({ firmas })} />
    </Confirm>
  );
}

interface YesNoProps {
  readonly label: string;
  readonly value: boolean | null;
  readonly onChange: (value: boolean) => void;
}
/** Not answered until somebody answers (DIE-006). */
function YesNo({ label, value, onChange }: YesNoProps) {
  return (
    <Field label={label} required>
      <RadioGroup
        layout="horizontal"
        value={value === null ? '' : value ? 'si' : 'no'}
        onChange={(_, data) => onChange(data.value === 'si')}
      >
        <Radio value="si" label="Sí" />
        <Radio value="no" label="No" />
      </RadioGroup>
    </Field>
  );
}

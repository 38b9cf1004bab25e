import { Button, Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { FichaField } from '../../domain/indicators';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';
import { Section } from '../ui/page';
import { count } from '../words/text';
import { type FieldDraft as Draft, withDraft } from './settings-draft';
import { FieldList } from './settings-field-list';
import { type RegisterConfig, SETTINGS, type SettingsProps } from './settings-wire';

const KINDS = [
  ['texto', 'Texto corto'],
  ['texto-largo', 'Texto largo'],
  ['opcion', 'Una opción de una lista'],
  ['entero', 'Número entero'],
  ['numero-o-nd', 'Número, o ND'],
  ['fecha', 'Fecha'],
] as const;
const NEW: Draft = { key: null, label: '', help: '', required: false, kind: 'texto', options: '' };

/** The fields of the ficha: what each is called, its help and whether it is required; a proceso may add its own (DIE-002). */
export function FieldSettings({ config, may, onSaved }: SettingsProps) {
  const { busy, problem, run, clear } = useAct();
  const [draft, setDraft] = useState<Draft | null>(null);
  const open = (next: Draft): void => {
    clear();
    setDraft(next);
  };
  const save = async (ficha: RegisterConfig['ficha'], told: string): Promise<void> => {
    const answer = await run<RegisterConfig>('PATCH', SETTINGS, { body: { ficha } }, told);
    if (!answer.ok) return;
    setDraft(null);
    onSaved(answer.value);
  };
  return (
    <Section
      title="Ficha metodológica"
      aside={
        <span className="row">
          <span className="muted">{count(config.campos.length, 'campo', 'campos')}</span>
          {may && <Button onClick={() => open(NEW)}>Agregar campo</Button>}
        </span>
      }
    >
      <FieldList fields={config.campos} may={may} onChange={(field) => open(draftOf(field))} />
      {draft && (
        <Confirm
          open
          title={draft.key === null ? 'Agregar un campo a la ficha' : 'Cambiar el campo'}
          verb="Guardar"
          busy={busy}
          disabled={draft.label.trim() === ''}
          problem={problem}
          onConfirm={() => void save(withDraft(config, draft), 'La ficha quedó guardada.')}
          onClose={() => setDraft(null)}
        >
          <Fields draft={draft} onChange={setDraft} />
        </Confirm>
      )}
    </Section>
  );
}

function Fields({ draft, onChange }: { readonly draft: Draft; readonly onChange: (draft: Draft) => void }) {
  const set = (part: Partial<Draft>): void => onChange({ ...draft, ...part });
  return (
    <div className="stack">
      <Field label="Nombre" required>
        <Input value={draft.label} maxLength={200} onChange={(_, { value }) => set({ label: value })} />
      </Field>
      <Field label="Ayuda para quien lo llena">
        <Textarea value={draft.help} maxLength={200} onChange={(_, { value }) => set({ help: value })} />
      </Field>
      {draft.key === null && (
        <Field label="Qué se escribe en él">
          <Select value={draft.kind} onChange={(_, { value }) => set({ kind: value })}>
            {KINDS.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {draft.key === null && draft.kind === 'opcion' && (
        <Field label="Opciones, una por línea" required>
          <Textarea value={draft.options} onChange={(_, { value }) => set({ options: value })} />
        </Field>
      )}
      <Checkbox
        label="Es obligatorio"
        checked={draft.required}
        onChange={(_, { checked }) => set({ required: checked === true })}
      />
    </div>
  );
}

const draftOf = ({ key, label, help, required, kind }: FichaField): Draft => ({
  key,
  label,
  help,
  required,
  kind,
  options: '',
});

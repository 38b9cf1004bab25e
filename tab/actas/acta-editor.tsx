import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActaView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Failure } from '../ui/failure';

type Texts = ActaView['textos'];
/** The four things the mesas are for (MES-006) are asked by name. */
const FIELDS: readonly (readonly [key: keyof Texts, label: string, rows: number])[] = [
  ['objetivo', 'Objetivo de la sesión', 2],
  ['desarrollo', 'Desarrollo', 7],
  ['lineasComunes', 'Líneas de acción comunes', 3],
  ['articulaciones', 'Posibilidades de articulación', 3],
  ['conclusiones', 'Conclusiones y bases de la estrategia conjunta', 3],
  ['anexos', 'Anexos', 2],
];

interface Props {
  readonly acta: ActaView;
  readonly editable: boolean;
  readonly onActed: (acta: ActaView) => void;
}
export function ActaEditor({ acta, editable, onActed }: Props) {
  const [editing, setEditing] = useState(false);
  if (!editing)
    return (
      <>
        {FIELDS.map(([key, label]) => (
          <div key={key}>
            <h3>{label}</h3>
            <p className="text">{acta.textos[key] || <span className="muted">Sin escribir</span>}</p>
          </div>
        ))}
        {editable && (
          <div>
            <Button onClick={() => setEditing(true)}>Redactar el acta</Button>
          </div>
        )}
      </>
    );
  return (
    <Editing
      acta={acta}
      onClose={() => setEditing(false)}
      onActed={(after) => {
        setEditing(false);
        onActed(after);
      }}
    />
  );
}

interface EditingProps {
  readonly acta: ActaView;
  readonly onClose: () => void;
  readonly onActed: (acta: ActaView) => void;
}
function Editing({ acta, onClose, onActed }: EditingProps) {
  const [texts, setTexts] = useState<Texts>(acta.textos);
  const { busy, problem, run } = useAct();
  const changed = Object.fromEntries(
    FIELDS.flatMap(([key]) => (texts[key] === acta.textos[key] ? [] : [[key, texts[key]]])),
  );
  const save = async (): Promise<void> => {
    const answer = await run<ActaView>(
      'PATCH',
      `/actas/${acta.actaId}`,
      { body: { revision: acta.revision, texts: changed } },
      'El acta quedó guardada.',
    );
    if (answer.ok) onActed(answer.value);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {FIELDS.map(([key, label, rows]) => (
        <Field key={key} label={label}>
          <Textarea
            value={texts[key]}
            rows={rows}
            resize="vertical"
            onChange={(_, data) => setTexts({ ...texts, [key]: data.value })}
          />
        </Field>
      ))}
      {problem && <Failure problem={problem} />}
      <div className="actions">
        <Button appearance="primary" type="submit" disabled={busy || Object.keys(changed).length === 0}>
          {busy ? 'Guardando…' : 'Guardar acta'}
        </Button>
        <Button type="button" disabled={busy} onClick={onClose}>
          Cancelar
        </Button>
      </div>
    </form>
  );
}

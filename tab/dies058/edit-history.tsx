import type { FormView } from '../../domain/reports';
import { Section } from '../ui/page';
import { shortMoment } from '../words/dates';

/** Who wrote each revision and what it touched (DIE-008). */
export function EditHistory({ edits }: { readonly edits: FormView['edits'] }) {
  if (edits.length === 0) return null;
  return (
    <Section title="Revisiones">
      <ol className="list">
        {edits.map((edit) => (
          <li key={edit.revision}>
            <span>
              <span className="strong">Revisión {edit.revision}</span> · {edit.quien} ·{' '}
              {edit.campos.join(', ')}
            </span>
            <span className="muted">{shortMoment(edit.cuando)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

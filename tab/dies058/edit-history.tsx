import type { FormView } from '../../domain/reports';
import { Section } from '../ui/page';
import { shortMoment } from '../words/dates';
import { count } from '../words/text';

type Edit = FormView['edits'][number];
const FEW = 5;

/** Who wrote each revision and what it touched (DIE-008). */
export function EditHistory({ edits }: { readonly edits: readonly Edit[] }) {
  if (edits.length === 0) return null;
  return (
    <Section title="Revisiones">
      <ol className="list">
        {edits.map((edit) => (
          <li key={edit.revision}>
            <div className="grow">
              <p>
                <span className="strong">Revisión {edit.revision}</span> · {edit.quien}
                {edit.campos.length === 0 && ' · prediligenciado'}
                {edit.campos.length > 0 && edit.campos.length <= FEW && ` · ${edit.campos.join(', ')}`}
              </p>
              {edit.campos.length > FEW && (
                <details>
                  <summary>{count(edit.campos.length, 'campo', 'campos')}</summary>
                  <p className="muted">{edit.campos.join(', ')}</p>
                </details>
              )}
            </div>
            <span className="muted">{shortMoment(edit.cuando)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

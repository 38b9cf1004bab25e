import { Checkbox, Field, Input } from '@fluentui/react-components';
import { Notice } from '../ui/notice';
import type { SchedulePreview } from '../wire';
import type { Plan } from './plan';

interface Props {
  readonly plan: Plan;
  readonly onChange: (change: Partial<Plan>) => void;
  readonly warnings: SchedulePreview['advertencias'];
}
/** Warnings inform, they do not forbid: going on is a decision with a reason (MES-026). */
export function PlanWarnings({ plan, onChange, warnings }: Props) {
  return (
    <Notice tone="warning" title="Antes de agendar" urgent>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.code}${warning.message}`}>{warning.message}</li>
        ))}
      </ul>
      <Checkbox
        label="Agendar de todas formas"
        checked={plan.acceptWarnings}
        onChange={(_, data) => onChange({ acceptWarnings: data.checked === true })}
      />
      {plan.acceptWarnings && (
        <Field label="Motivo" required>
          <Input value={plan.reason} onChange={(_, data) => onChange({ reason: data.value })} />
        </Field>
      )}
    </Notice>
  );
}

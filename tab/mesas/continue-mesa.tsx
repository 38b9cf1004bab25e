import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { MesaView } from '../../domain/reports';
import { FormAct } from '../ui/form-act';
import { TextField } from '../ui/text-field';
import { count } from '../words/text';
import { bodyWith, carriedOf, type Draft, readyWith, reasonOf, startOf } from './continuation';
import { FreeMoments } from './free-moments';
import { MODALIDAD } from './modalidad';
import { RescheduleFields } from './reschedule-fields';

interface Props {
  readonly mesa: MesaView;
  readonly onActed: (mesa: MesaView) => void;
}
/** Another sesión with what was left open: when, how, where, and which indicators (MES-077). */
export function ContinueMesa({ mesa, onActed }: Props) {
  if (!mesa.offers.some(({ verb }) => verb === 'mesas/continue')) return null;
  const carried = carriedOf(mesa);
  return (
    <FormAct<Draft, MesaView>
      label="Agendar continuación"
      title={`Continuar la mesa ${mesa.numero} en otra sesión`}
      verb="Agendar continuación"
      path={`/mesas/${mesa.mesaId}/continue`}
      told="La continuación quedó agendada."
      initial={startOf(mesa)}
      ready={readyWith(carried)}
      body={bodyWith(carried)}
      onActed={onActed}
      fields={(draft, change) => (
        <>
          <p>
            Son los mismos formatos y las mismas personas, citadas de nuevo. Lo decidido queda como está y el
            cronograma queda ajustado.
          </p>
          <FreeMoments
            mesaId={mesa.mesaId}
            chosen={draft.when.start}
            onChoose={(when) => change({ when, momento: when.start + when.end })}
          />
          <RescheduleFields key={draft.momento} when={draft.when} onChange={(when) => change({ when })} />
          <Field label="Modalidad">
            <Select value={draft.modalidad} onChange={(_, data) => change({ modalidad: data.value })}>
              {Object.entries(MODALIDAD).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          {draft.modalidad !== 'virtual' && (
            <Field label="Lugar">
              <Input value={draft.lugar} onChange={(_, data) => change({ lugar: data.value })} />
            </Field>
          )}
          <fieldset className="voters">
            <legend>
              Qué continúa: {count(carried.length - draft.fuera.length, 'indicador', 'indicadores')}
            </legend>
            {carried.map((item) => (
              <Checkbox
                key={item.itemId}
                label={`${[item.codigo, item.nombre].filter(Boolean).join(' · ')} (${reasonOf(item)})`}
                checked={!draft.fuera.includes(item.itemId)}
                onChange={(_, data) =>
                  change({
                    fuera: data.checked
                      ? draft.fuera.filter((id) => id !== item.itemId)
                      : [...draft.fuera, item.itemId],
                  })
                }
              />
            ))}
          </fieldset>
          <Checkbox
            label="Agendar aunque haya advertencias (festivo, cruces de agenda)"
            checked={draft.acceptWarnings}
            onChange={(_, data) => change({ acceptWarnings: data.checked === true })}
          />
          <TextField
            label="Motivo"
            hint={draft.acceptWarnings ? 'Obligatorio si acepta advertencias.' : 'Opcional.'}
            required={draft.acceptWarnings}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
    />
  );
}

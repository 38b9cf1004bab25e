import { Field, Select, ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import { useResource } from '../data/use-resource';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import type { FreeMoments as Found } from '../wire';
import { hour, longDay } from '../words/dates';
import type { When } from './reschedule-fields';

const DURATIONS = [60, 90, 120, 180, 240];
const LASTING = new Intl.NumberFormat('es-CO');
/** «lunes 30 de noviembre»: these moments are of the next weeks. */
const dayOf = (moment: string): string => longDay(moment).replace(/ de \d{4}$/, '');

interface Props {
  readonly mesaId: string;
  /** The moment that the form has now. */
  readonly chosen: string;
  readonly onChoose: (when: When) => void;
}
/** When everybody called is free, as their calendars say, each one click away; where there is none, why (MES-026, MES-077). */
export function FreeMoments({ mesaId, chosen, onChoose }: Props) {
  const [minutes, setMinutes] = useState(120);
  const { resource, reload } = useResource<Found>(`/mesas/${mesaId}/free-moments?minutos=${minutes}`);
  return (
    <fieldset className="stack tight" aria-live="polite" aria-busy={resource.kind === 'loading'}>
      <legend>Momentos libres de quienes fueron citados</legend>
      <Field label="Duración">
        <Select value={String(minutes)} onChange={(_, data) => setMinutes(Number(data.value))}>
          {DURATIONS.map((each) => (
            <option key={each} value={each}>
              {LASTING.format(each / 60)} h
            </option>
          ))}
        </Select>
      </Field>
      {resource.kind === 'loading' && <Loading what="los calendarios" lines={1} />}
      {resource.kind === 'failed' && <Failure problem={resource.problem} retry={reload} />}
      {resource.kind === 'ready' &&
        (resource.value.momentos.length === 0 ? (
          <p>{resource.value.texto}</p>
        ) : (
          <div className="row">
            {resource.value.momentos.map(({ inicio, fin }) => (
              <ToggleButton
                key={inicio}
                type="button"
                checked={chosen === inicio}
                onClick={() => onChoose({ start: inicio, end: fin })}
              >
                {chosen === inicio && <span aria-hidden="true">✓&nbsp;</span>}
                {dayOf(inicio)}, {hour(inicio)}
              </ToggleButton>
            ))}
          </div>
        ))}
    </fieldset>
  );
}

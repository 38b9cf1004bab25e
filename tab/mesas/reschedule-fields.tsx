import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { MesaView } from '../../domain/reports';
import { bogotaInstant, bogotaParts } from '../words/dates';

export interface When {
  readonly start: string;
  readonly end: string;
}
export const whenOf = ({ inicio, fin }: Pick<MesaView, 'inicio' | 'fin'>): When => ({
  start: inicio,
  end: fin,
});

/** A day and two clock times, in Bogotá; answers two moments. */
export function RescheduleFields({
  when,
  onChange,
}: {
  readonly when: When;
  readonly onChange: (when: When) => void;
}) {
  const [parts, setParts] = useState(() => ({
    ...(when.start === '' ? { date: '', time: '' } : bogotaParts(when.start)),
    until: when.end === '' ? '' : bogotaParts(when.end).time,
  }));
  const set = (change: Partial<typeof parts>): void => {
    const next = { ...parts, ...change };
    setParts(next);
    if (next.date && next.time && next.until)
      onChange({ start: bogotaInstant(next.date, next.time), end: bogotaInstant(next.date, next.until) });
  };
  return (
    <div className="fields">
      <Field label="Fecha" required>
        <Input type="date" value={parts.date} onChange={(_, data) => set({ date: data.value })} />
      </Field>
      <Field label="Desde" required>
        <Input type="time" value={parts.time} onChange={(_, data) => set({ time: data.value })} />
      </Field>
      <Field label="Hasta" required>
        <Input type="time" value={parts.until} onChange={(_, data) => set({ until: data.value })} />
      </Field>
    </div>
  );
}

import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { MatrixRow } from '../wire';
import type { Filters } from './select';
import { useNarrow } from './use-narrow';

/** The value chain in its order (CTP-037). */
const ESLABONES = [
  ['insumo', 'Insumos'],
  ['gestión', 'Actividades y gestión'],
  ['producto', 'Productos'],
  ['resultado', 'Resultados'],
  ['impacto', 'Impactos'],
] as const;

interface Props {
  readonly rows: readonly MatrixRow[];
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}
export function FilterBar({ rows, filters, onChange }: Props) {
  const narrow = useNarrow();
  const chosen = [
    filters.dependencia,
    filters.estado,
    filters.tema,
    filters.eslabon,
    filters.changed ? '1' : '',
  ].filter(Boolean).length;
  const choices = <Choices rows={rows} filters={filters} onChange={onChange} />;
  return (
    <search className="filters">
      <Field label="Buscar" className="wide">
        <Input
          type="search"
          value={filters.text}
          onChange={(_, data) => onChange({ ...filters, text: data.value })}
          placeholder="Código, nombre, responsable…"
        />
      </Field>
      {narrow ? (
        <details>
          <summary>Filtros{chosen > 0 && ` (${chosen})`}</summary>
          <div className="stack inside">{choices}</div>
        </details>
      ) : (
        choices
      )}
    </search>
  );
}

function Choices({ rows, filters, onChange }: Props) {
  const dependencias = useMemo(
    () =>
      [...new Set(rows.map((row) => row['dependencia'] ?? ''))]
        .filter(Boolean)
        .sort((a, b) => a.localeCompare(b, 'es')),
    [rows],
  );
  const set = (change: Partial<Filters>): void => onChange({ ...filters, ...change });
  return (
    <>
      <Field label="Dependencia">
        <Select value={filters.dependencia} onChange={(_, data) => set({ dependencia: data.value })}>
          <option value="">Todas</option>
          <option value="sin-asignar">Sin asignar</option>
          {dependencias.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      <Field label="Estado">
        <Select value={filters.estado} onChange={(_, data) => set({ estado: data.value })}>
          <option value="">Todos</option>
          <option value="activo">Activo</option>
          <option value="inactivo">Inactivo</option>
          <option value="reemplazado">Reemplazado</option>
        </Select>
      </Field>
      <Field label="Tema">
        <Select value={filters.tema} onChange={(_, data) => set({ tema: data.value })}>
          <option value="">Todos</option>
          <option value="a">Tema a</option>
          <option value="b">Tema b</option>
        </Select>
      </Field>
      <Field label="Cadena de valor">
        <Select value={filters.eslabon} onChange={(_, data) => set({ eslabon: data.value })}>
          <option value="">Todos los eslabones</option>
          {ESLABONES.map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
          <option value="sin-eslabon">Sin eslabón</option>
        </Select>
      </Field>
      <Checkbox
        label="Solo con cambio firmado"
        checked={filters.changed}
        onChange={(_, data) => set({ changed: data.checked === true })}
      />
    </>
  );
}

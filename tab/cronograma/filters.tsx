import { Field, Select } from '@fluentui/react-components';
import type { CronogramaView } from '../../domain/reports';
import { useOffice } from '../data/office';
import type { Filters } from './query';

interface Props {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  /** Without filters: whom there is to choose from. */
  readonly all: CronogramaView | null;
}
export function FilterFields({ filters, onChange, all }: Props) {
  const { dependencias } = useOffice().me.proceso;
  const moderadores = [
    ...new Map((all?.filas ?? []).map(({ moderadorId, moderador }) => [moderadorId, moderador])),
  ];
  const choices: readonly (readonly [
    keyof Filters,
    string,
    string,
    readonly (readonly [string, string])[],
  ])[] = [
    [
      'fase',
      'Fase de concertación',
      'Todas',
      [
        ['1', '1, interna con la SPTEC'],
        ['2', '2, demás dependencias'],
        ['3', '3, casos especiales'],
      ],
    ],
    [
      'tema',
      'Tema',
      'Todos',
      [
        ['a', 'Tema a'],
        ['b', 'Tema b'],
      ],
    ],
    ['dependencia', 'Dependencia', 'Todas', dependencias.map(({ id, nombre }) => [id, nombre] as const)],
    ['moderador', 'Modera', 'Cualquier persona', moderadores],
  ];
  return (
    <search className="filters">
      {choices.map(([key, label, every, options]) => (
        <Field key={key} label={label}>
          <Select value={filters[key]} onChange={(_, data) => onChange({ ...filters, [key]: data.value })}>
            <option value="">{every}</option>
            {options.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </search>
  );
}

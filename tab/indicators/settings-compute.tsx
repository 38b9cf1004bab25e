import { Field, Select } from '@fluentui/react-components';
import { useAct } from '../data/use-act';
import { Failure } from '../ui/failure';
import { Section } from '../ui/page';
import { type RegisterConfig, SETTINGS, type SettingsProps } from './settings-wire';

/** What the sources leave open; each figure prints what was chosen. */
export function ComputeSettings({ config, may, onSaved }: SettingsProps) {
  const { busy, problem, run } = useAct();
  const { calculo } = config;
  const choose = async (change: Partial<RegisterConfig['calculo']>): Promise<void> => {
    const answer = await run<RegisterConfig>(
      'PATCH',
      SETTINGS,
      { body: { calculo: { ...calculo, ...change } } },
      'El cálculo quedó guardado.',
    );
    if (answer.ok) onSaved(answer.value);
  };
  return (
    <Section title="Cálculo">
      <div className="filters">
        <Field label="Mantenimiento: avance del cuatrienio" className="wide">
          <Select
            value={calculo.mantenimiento}
            disabled={!may || busy}
            onChange={(_, { value }) =>
              void choose({ mantenimiento: value === 'periodo' ? 'periodo' : 'ultimo' })
            }
          >
            <option value="ultimo">Último valor sobre la meta</option>
            <option value="periodo">Promedio de los años del periodo</option>
          </Select>
        </Field>
        <Field label="Capacidad: avance" className="wide">
          <Select
            value={calculo.capacidad}
            disabled={!may || busy}
            onChange={(_, { value }) =>
              void choose({ capacidad: value === 'simple' ? 'simple' : 'sobre-base' })
            }
          >
            <option value="sobre-base">Crecimiento desde la línea base</option>
            <option value="simple">Valor sobre la meta</option>
          </Select>
        </Field>
      </div>
      {problem && <Failure problem={problem} />}
    </Section>
  );
}

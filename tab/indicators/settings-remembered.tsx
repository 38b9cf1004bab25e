import { Button } from '@fluentui/react-components';
import { useAct } from '../data/use-act';
import { Failure } from '../ui/failure';
import { Section } from '../ui/page';
import { count } from '../words/text';
import { type RegisterConfig, SETTINGS, type SettingsProps } from './settings-wire';

/** What people corrected of a file's columns: the next file with the same titles is read so, until it is forgotten (PDM-041). */
export function RememberedColumns({ config, may, onSaved }: SettingsProps) {
  const { busy, problem, run } = useAct();
  const layouts = Object.entries(config.columnas);
  const forget = async (layout: string): Promise<void> => {
    const answer = await run<RegisterConfig>(
      'PATCH',
      SETTINGS,
      { body: { olvidarColumnas: [layout] } },
      'Esas columnas se olvidaron.',
    );
    if (answer.ok) onSaved(answer.value);
  };
  return (
    <Section
      title="Columnas recordadas"
      aside={<span className="muted">{count(layouts.length, 'tipo de archivo', 'tipos de archivo')}</span>}
    >
      {layouts.length === 0 && (
        <p className="muted">
          Nada todavía: cuando corrija las columnas de un archivo al importar, el siguiente igual se leerá
          así.
        </p>
      )}
      <ul className="list">
        {layouts.map(([layout, choices]) => (
          <li key={layout}>
            <span className="grow">
              {Object.entries(choices)
                .map(([title, role]) => `«${title}» se lee como ${role}`)
                .join(' · ')}
            </span>
            {may && (
              <Button
                disabled={busy}
                aria-label={`Olvidar ${Object.keys(choices).join(', ')}`}
                onClick={() => void forget(layout)}
              >
                Olvidar
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem && <Failure problem={problem} />}
    </Section>
  );
}

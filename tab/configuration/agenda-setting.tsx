import { Button } from '@fluentui/react-components';
import { LineField, OriginField } from './fields';
import type { SettingProps } from './setting';
import { SettingAct, textOf, wholeOf } from './setting-act';
import type { AgendaStep } from './wire';

/** The step that calls the indicators one by one: the mesa cannot do without it. */
const INDICATORS = 'indicadores';
type Step = Omit<AgendaStep, 'minutos'> & { readonly minutos: string };

export function AgendaSetting({ settings: { orden }, etag, onActed }: SettingProps) {
  return (
    <SettingAct<{ pasos: readonly Step[]; origen: string }>
      title="Orden del día"
      etag={etag}
      initial={{
        origen: orden.origen,
        pasos: orden.pasos.map((step) => ({ ...step, minutos: textOf(step.minutos) })),
      }}
      ready={({ pasos }) => pasos.every(({ titulo }) => titulo.trim() !== '')}
      part={({ pasos, origen }) => ({
        orden: { origen, pasos: pasos.map((step) => ({ ...step, minutos: wholeOf(step.minutos) })) },
      })}
      fields={({ pasos, origen }, change) => (
        <>
          <p>
            Los minutos son un plan, nunca un límite. El cambio vale desde ahora, también para una mesa
            abierta.
          </p>
          <Steps pasos={pasos} onChange={(next) => change({ pasos: next })} />
          <OriginField value={origen} onChange={(value) => change({ origen: value })} />
        </>
      )}
      onActed={onActed}
    />
  );
}

interface StepsProps {
  readonly pasos: readonly Step[];
  readonly onChange: (pasos: readonly Step[]) => void;
}
function Steps({ pasos, onChange }: StepsProps) {
  const set = (id: string, part: Partial<Step>): void =>
    onChange(pasos.map((step) => (step.id === id ? { ...step, ...part } : step)));
  const earlier = (index: number): void => {
    const moved = pasos[index];
    if (moved)
      onChange([
        ...pasos.slice(0, index - 1),
        moved,
        ...pasos.filter((_, i) => i >= index - 1 && i !== index),
      ]);
  };
  return (
    <>
      <ol className="list">
        {pasos.map(({ id, titulo, minutos }, index) => (
          <li key={id}>
            <div className="grow">
              <LineField
                label={`Paso ${index + 1}`}
                value={titulo}
                onChange={(value) => set(id, { titulo: value })}
              />
            </div>
            <div className="minutes">
              <LineField
                type="number"
                label="Minutos"
                value={minutos}
                onChange={(value) => set(id, { minutos: value })}
              />
            </div>
            <div className="actions">
              {index > 0 && (
                <Button size="small" aria-label={`Subir el paso ${index + 1}`} onClick={() => earlier(index)}>
                  Subir
                </Button>
              )}
              {id !== INDICATORS && (
                <Button
                  size="small"
                  aria-label={`Quitar el paso ${index + 1}`}
                  onClick={() => onChange(pasos.filter((step) => step.id !== id))}
                >
                  Quitar
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      <div className="actions">
        <Button
          onClick={() =>
            onChange([...pasos, { id: crypto.randomUUID(), titulo: '', texto: '', minutos: '' }])
          }
        >
          Agregar paso
        </Button>
      </div>
    </>
  );
}

import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { Scale } from '../../domain/indicators';
import { chained } from './settings-draft';

const COLOURS = ['rojo', 'naranja', 'amarillo', 'verde', 'azul', 'gris'] as const;
const SHAPES = ['triángulo', 'cuadrado', 'rombo', 'círculo', 'estrella'] as const;
type Level = Scale['bandas'][number];
interface Props {
  readonly scale: Scale;
  readonly onChange: (scale: Scale) => void;
}

/** A scale as a person writes it: only the upper limit of each level is asked; the next begins where it ends. */
export function ScaleFields({ scale, onChange }: Props) {
  const set = (part: Partial<Scale>): void => onChange({ ...scale, ...part });
  return (
    <div className="stack">
      <Field label="Nombre" required>
        <Input value={scale.nombre} onChange={(_, { value }) => set({ nombre: value })} />
      </Field>
      <Field label="Origen: acto, circular o decisión" required>
        <Input value={scale.origen} onChange={(_, { value }) => set({ origen: value })} />
      </Field>
      <div className="filters">
        <Field label="Rige desde">
          <Input
            type="date"
            value={scale.vigenteDesde ?? ''}
            onChange={(_, { value }) => set({ vigenteDesde: dayOf(value) })}
          />
        </Field>
        <Field label="Hasta">
          <Input
            type="date"
            value={scale.vigenteHasta ?? ''}
            onChange={(_, { value }) => set({ vigenteHasta: dayOf(value) })}
          />
        </Field>
        <Field label="El límite entre dos niveles es">
          <Select
            value={scale.incluye}
            onChange={(_, { value }) => set({ incluye: value === 'superior' ? 'superior' : 'inferior' })}
          >
            <option value="inferior">Del nivel de arriba</option>
            <option value="superior">Del nivel de abajo</option>
          </Select>
        </Field>
      </div>
      {scale.bandas.map((level, i) => (
        // The order is what a level is: it has no other identity.
        <LevelFields
          key={String(i)}
          level={level}
          place={i + 1}
          last={i === scale.bandas.length - 1}
          onChange={(next) => set({ bandas: chained(scale.bandas.map((one, j) => (j === i ? next : one))) })}
          {...(scale.bandas.length > 1
            ? { onRemove: () => set({ bandas: chained(scale.bandas.filter((_, j) => j !== i)) }) }
            : {})}
        />
      ))}
      {scale.bandas.length < 10 && (
        <Button type="button" onClick={() => set({ bandas: chained([...scale.bandas, EXTRA]) })}>
          Agregar nivel
        </Button>
      )}
    </div>
  );
}
const EXTRA: Level = { nombre: 'Otro nivel', color: 'azul', forma: 'estrella', desde: null, hasta: null };
const dayOf = (value: string): Scale['vigenteDesde'] =>
  value === '' ? null : (value as Scale['vigenteDesde']);

interface LevelProps {
  readonly level: Level;
  readonly place: number;
  readonly last: boolean;
  readonly onChange: (level: Level) => void;
  readonly onRemove?: () => void;
}
function LevelFields({ level, place, last, onChange, onRemove }: LevelProps) {
  const set = (part: Partial<Level>): void => onChange({ ...level, ...part });
  return (
    <fieldset>
      <legend>Nivel {place}</legend>
      <div className="filters">
        <Field label="Nombre">
          <Input value={level.nombre} onChange={(_, { value }) => set({ nombre: value })} />
        </Field>
        <Field label={last ? 'Sin límite' : 'Hasta, en %'}>
          <Input
            value={last ? '' : (level.hasta ?? '').replace('.', ',')}
            disabled={last}
            inputMode="decimal"
            onChange={(_, { value }) => set({ hasta: value.trim().replace(',', '.') })}
          />
        </Field>
        <Field label="Color">
          <Select
            value={level.color}
            onChange={(_, { value }) => set({ color: COLOURS.find((one) => one === value) ?? 'gris' })}
          >
            {COLOURS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
        <Field label="Forma">
          <Select
            value={level.forma}
            onChange={(_, { value }) => set({ forma: SHAPES.find((one) => one === value) ?? 'círculo' })}
          >
            {SHAPES.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
        {onRemove && (
          <Button type="button" aria-label={`Quitar el nivel ${place}`} onClick={onRemove}>
            Quitar
          </Button>
        )}
      </div>
    </fieldset>
  );
}

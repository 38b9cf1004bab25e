import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useOffice } from '../data/office';
import { href } from '../routes';
import { Loading } from '../ui/loading';
import type { MatrixRow, SchedulePreview } from '../wire';
import { count, fold, matches, wordsOf } from '../words/text';

interface Props {
  readonly dependencia: string | null;
  readonly candidates: readonly MatrixRow[] | null;
  readonly chosen: readonly string[];
  readonly taken: SchedulePreview['enOtraMesa'];
  readonly onChange: (indicatorIds: readonly string[]) => void;
}
/** More than these are looked for, not scrolled through. */
const FEW = 12;
/** The indicators of the dependencia; the few that no other mesa has are already checked. */
export function PlanIndicators({ dependencia, candidates, chosen, taken, onChange }: Props) {
  const { me } = useOffice();
  const [text, setText] = useState('');
  const [only, setOnly] = useState(false);
  if (dependencia === null) return <p className="muted">Elija primero la dependencia.</p>;
  if (!candidates) return <Loading what="los indicadores" lines={3} />;
  if (candidates.length === 0)
    return (
      <p>
        Ningún indicador está asignado a {dependencia}.{' '}
        {me.acciones.includes('indicators/assign') && (
          <a href={href('importar', 'asignar')}>Complete los datos de la matriz</a>
        )}
      </p>
    );
  const words = wordsOf(text);
  const seen = candidates.filter(
    (row) =>
      (!only || chosen.includes(row.indicatorId)) &&
      matches(fold(`${row['codigo'] ?? ''} ${row['nombre'] ?? ''}`), words),
  );
  const seenIds = seen.map((row) => row.indicatorId);
  const all = seen.length === candidates.length;
  const elsewhere = new Map(taken.map(({ indicatorId, mesa }) => [indicatorId, mesa]));
  return (
    <>
      <div className="row">
        <output className="muted">
          {count(chosen.length, 'indicador elegido', 'indicadores elegidos')} de {candidates.length}
        </output>
        <Button type="button" size="small" onClick={() => onChange([...new Set([...chosen, ...seenIds])])}>
          {all ? 'Elegir todos' : `Elegir ${count(seen.length, 'encontrado', 'encontrados')}`}
        </Button>
        <Button
          type="button"
          size="small"
          onClick={() => onChange(chosen.filter((id) => !seenIds.includes(id)))}
        >
          {all ? 'Quitar todos' : `Quitar ${count(seen.length, 'encontrado', 'encontrados')}`}
        </Button>
      </div>
      {candidates.length > FEW && (
        <div className="row">
          <Field label="Buscar por código o palabras" className="grow">
            <Input type="search" value={text} onChange={(_, data) => setText(data.value)} />
          </Field>
          <Checkbox
            checked={only}
            onChange={(_, data) => setOnly(data.checked === true)}
            label="Solo los elegidos"
          />
        </div>
      )}
      <fieldset className="checks" aria-label="Indicadores de la dependencia">
        {seen.length === 0 && <p className="muted">Ninguno coincide.</p>}
        {seen.map(({ indicatorId, ...row }) => (
          <Checkbox
            key={indicatorId}
            checked={chosen.includes(indicatorId)}
            onChange={(_, data) =>
              onChange(
                data.checked === true
                  ? [...chosen, indicatorId]
                  : chosen.filter((each) => each !== indicatorId),
              )
            }
            label={
              <>
                {row['codigo']} · {row['nombre']}
                {elsewhere.has(indicatorId) && (
                  <span className="muted"> · ya está en {elsewhere.get(indicatorId)}</span>
                )}
              </>
            }
          />
        ))}
      </fieldset>
    </>
  );
}

import { Button, Checkbox } from '@fluentui/react-components';
import { useOffice } from '../data/office';
import { href } from '../routes';
import { Loading } from '../ui/loading';
import type { MatrixRow, SchedulePreview } from '../wire';
import { count } from '../words/text';

interface Props {
  readonly dependencia: string | null;
  readonly candidates: readonly MatrixRow[] | null;
  readonly chosen: readonly string[];
  readonly taken: SchedulePreview['enOtraMesa'];
  readonly onChange: (indicatorIds: readonly string[]) => void;
}
/** The indicators of the dependencia; those without a mesa are already checked. */
export function PlanIndicators({ dependencia, candidates, chosen, taken, onChange }: Props) {
  const { me } = useOffice();
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
  const elsewhere = new Map(taken.map(({ indicatorId, mesa }) => [indicatorId, mesa]));
  return (
    <>
      <div className="row">
        <output className="muted">
          {count(chosen.length, 'indicador elegido', 'indicadores elegidos')} de {candidates.length}
        </output>
        <Button type="button" size="small" onClick={() => onChange(candidates.map((row) => row.indicatorId))}>
          Elegir todos
        </Button>
        <Button type="button" size="small" onClick={() => onChange([])}>
          Quitar todos
        </Button>
      </div>
      <fieldset className="checks" aria-label="Indicadores de la dependencia">
        {candidates.map(({ indicatorId, ...row }) => (
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

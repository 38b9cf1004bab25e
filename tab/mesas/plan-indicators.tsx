import { Button, Checkbox } from '@fluentui/react-components';
import { useOffice } from '../data/office';
import type { MatrixData } from '../indicators/use-matrix';
import { href } from '../routes';
import { Loading } from '../ui/loading';
import { count } from '../words/text';
import type { Plan } from './plan';

interface Props {
  readonly plan: Plan;
  readonly onChange: (change: Partial<Plan>) => void;
  readonly matrix: MatrixData;
  readonly dependencia: string | null;
}
/** The indicators of the dependencia; those without a mesa are already checked. */
export function PlanIndicators({ plan, onChange, matrix, dependencia }: Props) {
  const { me } = useOffice();
  if (dependencia === null) return <p className="muted">Elija primero la dependencia.</p>;
  if (!matrix.rows) return <Loading what="los indicadores" lines={3} />;
  const rows = matrix.rows.filter((row) => row['dependencia'] === dependencia && row['estado'] === 'activo');
  if (rows.length === 0)
    return (
      <p>
        Ningún indicador está asignado a {dependencia}.{' '}
        {me.acciones.includes('indicators/assign') && (
          <a href={href('importar', 'asignar')}>Complete los datos de la matriz</a>
        )}
      </p>
    );
  const toggle = (id: string, on: boolean): void =>
    onChange({
      indicatorIds: on ? [...plan.indicatorIds, id] : plan.indicatorIds.filter((each) => each !== id),
    });
  return (
    <>
      <div className="row">
        <output className="muted">
          {count(plan.indicatorIds.length, 'indicador elegido', 'indicadores elegidos')} de {rows.length}
        </output>
        <Button
          type="button"
          size="small"
          onClick={() => onChange({ indicatorIds: rows.map((row) => row.indicatorId) })}
        >
          Elegir todos
        </Button>
        <Button type="button" size="small" onClick={() => onChange({ indicatorIds: [] })}>
          Quitar todos
        </Button>
      </div>
      <fieldset className="checks" aria-label="Indicadores de la dependencia">
        {rows.map((row) => (
          <Checkbox
            key={row.indicatorId}
            checked={plan.indicatorIds.includes(row.indicatorId)}
            onChange={(_, data) => toggle(row.indicatorId, data.checked === true)}
            label={
              <>
                {row['codigo']} · {row['nombre']}
                {row['enMesa'] && <span className="muted"> · ya está en {row['enMesa']}</span>}
              </>
            }
          />
        ))}
      </fieldset>
    </>
  );
}

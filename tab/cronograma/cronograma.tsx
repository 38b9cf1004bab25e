import { Button, ToggleButton } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CronogramaRow, CronogramaView } from '../../domain/reports';
import { useMay } from '../data/office';
import { useLive } from '../data/use-live';
import { useResource } from '../data/use-resource';
import { MesaState } from '../mesas/state-chip';
import { href } from '../routes';
import { DocumentLink } from '../ui/document-link';
import { Empty } from '../ui/empty';
import { Page, Section } from '../ui/page';
import { Shown } from '../ui/shown';
import { go } from '../use-route';
import { span } from '../words/dates';
import { count } from '../words/text';
import './cronograma.css';
import { Entry } from './entry';
import { FilterFields } from './filters';
import { Month } from './month';
import { type Filters, NO_FILTERS, queryOf } from './query';

/** Every sesión with its date before the dependencia, as a list or by month (MES-020, MES-024, MES-026, MES-027). */
export function CronogramaScreen({ mesaId }: { readonly mesaId: string | null }) {
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [byMonth, setByMonth] = useState(false);
  const query = queryOf(filters);
  const all = useResource<CronogramaView>('/cronograma');
  const held = useResource<CronogramaView>(`/cronograma${query}`, true);
  useLive('/cronograma/live', () => {
    held.reload();
    all.reload();
  });
  const schedule = useMay('mesas/schedule');
  return (
    <Page
      title="Cronograma"
      lead="Las fechas de las mesas y su aval por cada dependencia."
      actions={
        <>
          {schedule && (
            <Button appearance="primary" onClick={() => go('#/agendar')}>
              Agendar mesa
            </Button>
          )}
          <DocumentLink path={`/cronograma.pdf${query}`} filename="cronograma.pdf">
            PDF
          </DocumentLink>
          <DocumentLink save path={`/cronograma.xlsx${query}`} filename="cronograma.xlsx">
            Excel
          </DocumentLink>
          <DocumentLink save path={`/cronograma.csv${query}`} filename="cronograma.csv">
            CSV
          </DocumentLink>
        </>
      }
    >
      <div className="stack">
        <FilterFields
          filters={filters}
          onChange={setFilters}
          all={all.resource.kind === 'ready' ? all.resource.value : null}
        />
        <fieldset className="row plain">
          <legend className="sr-only">Ver el cronograma</legend>
          <ToggleButton checked={!byMonth} onClick={() => setByMonth(false)}>
            Lista
          </ToggleButton>
          <ToggleButton checked={byMonth} onClick={() => setByMonth(true)}>
            Mes
          </ToggleButton>
        </fieldset>
        <Shown held={held} what="el cronograma">
          {(view) =>
            view.filas.length + view.sesiones.length === 0 ? (
              <Empty title="No hay sesiones">
                <p>
                  {query === ''
                    ? 'Cuando se agende una mesa que usted pueda ver, aparecerá aquí con su fecha.'
                    : 'Ninguna sesión cumple los filtros.'}
                </p>
              </Empty>
            ) : byMonth ? (
              <Month view={view} />
            ) : (
              <Lists view={view} mesaId={mesaId} onActed={held.reload} />
            )
          }
        </Shown>
      </div>
    </Page>
  );
}

interface ListsProps {
  readonly view: CronogramaView;
  readonly mesaId: string | null;
  readonly onActed: () => void;
}
/** What waits for an answer first, for that is what people come for; then what is agreed; then what is over. */
function Lists({ view, mesaId, onActed }: ListsProps) {
  const target = view.filas.findLast((row) => row.mesaId === mesaId)?.sesionId;
  useEffect(() => {
    if (target) document.getElementById(`cronograma-${target}`)?.scrollIntoView({ block: 'center' });
  }, [target]);
  const coming = (row: CronogramaRow): boolean => row.estado === 'programada' || row.estado === 'abierta';
  const groups = [
    ['Por avalar', view.filas.filter((row) => coming(row) && row.cronograma !== 'avalada')],
    ['Avaladas', view.filas.filter((row) => coming(row) && row.cronograma === 'avalada')],
    ['Realizadas y canceladas', view.filas.filter((row) => !coming(row))],
  ] as const;
  return (
    <div className="stack">
      {groups.map(([title, rows]) =>
        rows.length === 0 ? null : (
          <Section
            key={title}
            title={title}
            aside={<span className="muted">{count(rows.length, 'sesión', 'sesiones')}</span>}
          >
            <ul className="list">
              {rows.map((row) => (
                <Entry key={row.sesionId} row={row} onActed={onActed} />
              ))}
            </ul>
          </Section>
        ),
      )}
      {view.sesiones.length > 0 && (
        <Section title="Sesiones sin mesa">
          <ul className="list">
            {view.sesiones.map(({ sesionId, titulo, inicio, fin, estado }) => (
              <li key={sesionId}>
                <div className="grow">
                  <a className="strong" href={href('proceso')}>
                    {titulo}
                  </a>
                  <p>{span(inicio, fin)}</p>
                </div>
                <MesaState estado={estado} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

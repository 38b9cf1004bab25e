import { Button, Field, Input } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { useMay, useOffice } from '../data/office';
import { href } from '../routes';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { go } from '../use-route';
import { longDay } from '../words/dates';
import { count } from '../words/text';
import { FilterBar } from './filter-bar';
import { Grid } from './grid';
import { IndicatorPanel } from './indicator-panel';
import { NO_FILTERS, prepare, select } from './select';
import { type MatrixData, useMatrix } from './use-matrix';

/** The register as it stands today; a row leads to its ficha and to the chain of acts that made it what it is. */
export function MatrixScreen({ selected }: { readonly selected: string | null }) {
  const { me } = useOffice();
  const [day, setDay] = useState('');
  const asOf = day === '' || day >= me.hoy ? '' : day;
  const data = useMatrix(asOf);
  const assign = useMay('indicators/assign');
  const mayImport = useMay('indicators/import');
  const configure = useMay('procesos/configure');
  return (
    <Page
      title="Matriz de indicadores"
      lead={
        data.rows
          ? `${me.proceso.nombre} · ${count(data.total, 'indicador', 'indicadores')}`
          : me.proceso.nombre
      }
      actions={
        <>
          <Field label="A la fecha" className="as-of">
            <Input type="date" value={day} max={me.hoy} onChange={(_, { value }) => setDay(value)} />
          </Field>
          {mayImport && <Button onClick={() => go('#/importar')}>Importar archivo</Button>}
          {assign && <Button onClick={() => go('#/importar/asignar')}>Completar datos</Button>}
          {configure && <Button onClick={() => go(href('configurar-matriz'))}>Configurar</Button>}
        </>
      }
    >
      {asOf !== '' && (
        <div className="row aside">
          <p>La matriz como estaba el {longDay(asOf)}.</p>
          <Button onClick={() => setDay('')}>Ver hoy</Button>
        </div>
      )}
      {data.problem && !data.rows && <Failure problem={data.problem} retry={data.reload} />}
      {!data.problem && !data.rows && <Loading what="la matriz" lines={8} />}
      {data.rows && <Loaded data={data} rows={data.rows} selected={selected} asOf={asOf} />}
    </Page>
  );
}

interface LoadedProps {
  readonly data: MatrixData;
  readonly rows: NonNullable<MatrixData['rows']>;
  readonly selected: string | null;
  readonly asOf: string;
}
function Loaded({ data, rows, selected, asOf }: LoadedProps) {
  const mayImport = useMay('indicators/import');
  const [filters, setFilters] = useState(NO_FILTERS);
  const deferred = useDeferredValue(filters);
  const prepared = useMemo(() => prepare(rows), [rows]);
  const shown = useMemo(() => select(prepared, deferred), [prepared, deferred]);
  if (rows.length === 0)
    return (
      <Empty title={asOf ? 'Ese día la matriz estaba vacía' : 'La matriz está vacía'}>
        {asOf ? (
          <p>Los indicadores se registraron después.</p>
        ) : mayImport ? (
          <p>
            <a href={href('importar')}>Importe su archivo</a> de Excel o CSV: primero verá qué se leería y
            después decide.
          </p>
        ) : (
          <p>La oficina todavía no ha importado los indicadores de este proceso.</p>
        )}
      </Empty>
    );
  return (
    <div className="matrix-layout">
      <div className="matrix-main">
        <FilterBar rows={rows} filters={filters} onChange={setFilters} />
        <output className="muted">
          {count(shown.length, 'indicador', 'indicadores')}
          {shown.length !== rows.length && ` de ${rows.length.toLocaleString('es-CO')}`}
          {!data.complete &&
            !data.problem &&
            ` · cargando los demás de ${data.total.toLocaleString('es-CO')}…`}
        </output>
        {data.problem && <Failure problem={data.problem} retry={data.reload} />}
        {shown.length === 0 ? (
          <Empty title="Ningún indicador cumple los filtros">
            <Button onClick={() => setFilters(NO_FILTERS)}>Quitar filtros</Button>
          </Empty>
        ) : (
          <Grid rows={shown} years={data.years} selected={selected} />
        )}
      </div>
      {selected && <IndicatorPanel key={`${selected} ${asOf}`} indicatorId={selected} from={asOf} />}
    </div>
  );
}

import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ThemeBoard, ThemeLine } from '../../domain/reports';
import '../cronograma/cronograma.css';
import { useOffice } from '../data/office';
import { useResource } from '../data/use-resource';
import { href } from '../routes';
import { Empty } from '../ui/empty';
import { Page, Section } from '../ui/page';
import { Shown } from '../ui/shown';
import { decimal } from '../words/numbers';
import { count } from '../words/text';

/** Per theme: base line, four-year target, and of each year its target, the share foreseen and what is missing (CTP-031). */
export function ThemeBoardScreen() {
  const { me } = useOffice();
  const [day, setDay] = useState('');
  const asOf = day === '' || day >= me.hoy ? '' : `?asOf=${day}`;
  const held = useResource<ThemeBoard>(`/indicators/themes${asOf}`);
  return (
    <Page
      title="Tablero por tema"
      lead="Línea base, metas y faltantes de cada indicador en vigor."
      actions={
        <>
          <Field label="A la fecha" className="as-of">
            <Input type="date" value={day} max={me.hoy} onChange={(_, { value }) => setDay(value)} />
          </Field>
          <a href={href('tablero')}>Volver al tablero</a>
        </>
      }
    >
      <Shown held={held} what="el tablero por tema">
        {({ temas, years, corte }) =>
          temas.length === 0 ? (
            <Empty title="Todavía no hay indicadores">
              <p>Aparecerán aquí cuando se importe la matriz.</p>
            </Empty>
          ) : (
            <div className="stack">
              {temas.map(({ id, nombre, indicadores }) => (
                <Section
                  key={id ?? 'ninguno'}
                  title={nombre}
                  aside={
                    <span className="muted">{count(indicadores.length, 'indicador', 'indicadores')}</span>
                  }
                >
                  <Table lines={indicadores} years={years} corte={corte} theme={nombre} />
                </Section>
              ))}
            </div>
          )
        }
      </Shown>
    </Page>
  );
}

interface TableProps {
  readonly lines: readonly ThemeLine[];
  readonly years: readonly number[];
  readonly corte: number;
  readonly theme: string;
}
function Table({ lines, years, corte, theme }: TableProps) {
  return (
    <div className="cut-table">
      <table className="table table-stacked theme-board" aria-label={theme}>
        <thead>
          <tr>
            <th scope="col">Indicador</th>
            <th scope="col" className="number">
              Línea base
            </th>
            <th scope="col" className="number">
              Meta del cuatrienio
            </th>
            {years.map((year) => (
              <th key={year} scope="col" className="number">
                {year}
              </th>
            ))}
            <th scope="col" className="number">
              Faltante a {corte}
            </th>
            <th scope="col" className="number">
              Faltante del cuatrienio
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.indicatorId} line={line} years={years} corte={corte} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shown = (value: string | null): string => decimal(value) || '—';

function Line({
  line,
  years,
  corte,
}: {
  readonly line: ThemeLine;
  readonly years: readonly number[];
  readonly corte: number;
}) {
  return (
    <tr>
      <th scope="row" className="theme-name">
        <a href={href('matriz', line.indicatorId)}>
          {line.codigo} · {line.nombre}
        </a>
        <p className="muted">{[line.unidad, line.nota].filter(Boolean).join(' · ')}</p>
      </th>
      <td className="number" data-label="Línea base">
        {shown(line.lineaBase)}
      </td>
      <td className="number" data-label="Meta del cuatrienio">
        {shown(line.metaCuatrienio)}
      </td>
      {years.map((year) => (
        <td key={year} className="number" data-label={String(year)}>
          <Year year={line.anios.find((one) => one.year === year)} />
        </td>
      ))}
      <td className="number" data-label={`Faltante a ${corte}`}>
        {shown(line.faltanteALaFecha)}
      </td>
      <td className="number" data-label="Faltante del cuatrienio">
        {shown(line.faltanteCuatrienio)}
      </td>
    </tr>
  );
}

function Year({ year }: { readonly year: ThemeLine['anios'][number] | undefined }) {
  if (!year) return <>—</>;
  const { meta, previsto, ejecutado, faltante, exceso } = year;
  const over = exceso !== null && exceso !== '0';
  return (
    <>
      <span className="theme-line">Meta {shown(meta)}</span>
      {previsto && <span className="theme-line muted">Previsto {previsto}</span>}
      <span className="theme-line">Ejecutado {shown(ejecutado)}</span>
      {faltante !== null && (
        <strong className="theme-line">
          {over
            ? `Exceso ${shown(exceso)}`
            : faltante === '0'
              ? 'Sin faltante'
              : `Faltante ${shown(faltante)}`}
        </strong>
      )}
    </>
  );
}

import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { useOffice } from '../data/office';
import { useAct } from '../data/use-act';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import type { MatrixRow } from '../wire';
import { count } from '../words/text';
import { AssignFields, type Assignment, assignedBody, NOTHING_ASSIGNED } from './assign-fields';
import { NO_FILTERS, prepare, select } from './select';
import { useMatrix } from './use-matrix';

const SHOWN = 300;

/** Gives many indicators at once what the imported file lacked. */
export function AssignScreen() {
  const data = useMatrix();
  return (
    <Page
      title="Completar datos"
      lead="Asigne dependencia, responsables, módulos y tema a varios indicadores a la vez. Lo que deje sin elegir no cambia."
    >
      {data.problem && !data.rows && <Failure problem={data.problem} retry={data.reload} />}
      {!data.rows && !data.problem && <Loading what="los indicadores" lines={8} />}
      {data.rows && data.rows.length === 0 && (
        <Empty title="Todavía no hay indicadores">
          <p>Importe primero el archivo de la matriz.</p>
        </Empty>
      )}
      {data.rows && data.rows.length > 0 && <Assigning rows={data.rows} reload={data.reloadAll} />}
    </Page>
  );
}

function Assigning({ rows, reload }: { readonly rows: readonly MatrixRow[]; readonly reload: () => void }) {
  const { announce } = useOffice();
  const { busy, problem, run } = useAct();
  const [text, setText] = useState('');
  const [only, setOnly] = useState<'faltantes' | 'todos'>('faltantes');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [assignment, setAssignment] = useState<Assignment>(NOTHING_ASSIGNED);
  const [done, setDone] = useState<string | null>(null);
  const query = useDeferredValue(text);
  const prepared = useMemo(() => prepare(rows), [rows]);
  const shown = useMemo(
    () =>
      select(prepared, { ...NO_FILTERS, text: query }).filter(
        (row) => only === 'todos' || lacks(row).length > 0,
      ),
    [prepared, query, only],
  );
  const body = assignedBody(assignment);
  const toggle = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const assign = async (): Promise<void> => {
    const answer = await run<{ asignados: number }>('POST', '/indicators/assign', {
      body: { indicatorIds: [...chosen], assignment: body },
    });
    if (!answer.ok) return;
    const told = `Quedaron asignados ${count(answer.value.asignados, 'indicador', 'indicadores')}.`;
    setDone(told);
    announce(told);
    setChosen(new Set());
    reload();
  };
  const all = shown.length > 0 && shown.every((row) => chosen.has(row.indicatorId));
  return (
    <div className="columns">
      <Section
        title="1. Elija los indicadores"
        aside={<span className="muted">{count(chosen.size, 'elegido', 'elegidos')}</span>}
      >
        <div className="filters">
          <Field label="Buscar" className="wide">
            <Input type="search" value={text} onChange={(_, data) => setText(data.value)} />
          </Field>
          <Field label="Mostrar">
            <Select value={only} onChange={(_, data) => setOnly(data.value as typeof only)}>
              <option value="faltantes">A los que les falta algo</option>
              <option value="todos">Todos</option>
            </Select>
          </Field>
        </div>
        <Checkbox
          label={
            shown.length === 1
              ? 'Elegir el que se muestra'
              : `Elegir los ${shown.length.toLocaleString('es-CO')} que se muestran`
          }
          disabled={shown.length === 0}
          checked={all ? true : chosen.size > 0 ? 'mixed' : false}
          onChange={() => setChosen(all ? new Set() : new Set(shown.map((row) => row.indicatorId)))}
        />
        <fieldset className="checks" aria-label="Indicadores">
          {shown.slice(0, SHOWN).map((row) => (
            <Checkbox
              key={row.indicatorId}
              checked={chosen.has(row.indicatorId)}
              onChange={(_, data) => toggle(row.indicatorId, data.checked === true)}
              label={
                <>
                  {row['codigo']} · {row['nombre']}
                  {lacks(row).length > 0 && <span className="muted"> · falta {lacks(row).join(', ')}</span>}
                </>
              }
            />
          ))}
          {shown.length === 0 && <p className="muted">A ningún indicador le falta nada con esta búsqueda.</p>}
        </fieldset>
        {shown.length > SHOWN && (
          <p className="muted">Se muestran los primeros {SHOWN}; «elegir» los toma todos.</p>
        )}
      </Section>
      <Section title="2. Diga qué se les asigna">
        <AssignFields assignment={assignment} onChange={setAssignment} />
        {problem && <Failure problem={problem} />}
        {done && (
          <Notice tone="success">
            <p>{done}</p>
          </Notice>
        )}
        <div className="actions">
          <Button
            appearance="primary"
            disabled={busy || chosen.size === 0 || Object.keys(body).length === 0}
            onClick={() => void assign()}
          >
            {busy ? 'Asignando…' : `Asignar a ${count(chosen.size, 'indicador', 'indicadores')}`}
          </Button>
        </div>
      </Section>
    </div>
  );
}

const NEEDED = [
  ['dependencia', 'dependencia'],
  ['coordinador', 'coordinador'],
  ['enlace', 'enlace'],
  ['modulos', 'módulos'],
] as const;
const lacks = (row: MatrixRow): readonly string[] =>
  NEEDED.filter(([key]) => key in row && !row[key]).map(([, word]) => word);

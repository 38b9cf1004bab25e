import type { ProgressCut, ProgressGroup, ProgressLine, ProgressView } from '../../domain/reports';
import '../cronograma/cronograma.css';
import { useResource } from '../data/use-resource';
import { href } from '../routes';
import { Empty } from '../ui/empty';
import { Page, Section } from '../ui/page';
import { Shown } from '../ui/shown';
import type { Page as PageOf } from '../wire';
import { count } from '../words/text';
import { askOf, nameOf, questionOf } from './asked';
import { Purposes } from './purposes';

/** The general board: every number is a link to what it counts (MES-080). */
export function BoardScreen({ asked }: { readonly asked: string | null }) {
  const held = useResource<ProgressView>('/reports/progress');
  return (
    <Page
      title="Tablero"
      lead="En qué va el proceso. Cada cifra lleva a lo que cuenta."
      actions={<a href={href('tablero', 'por-tema')}>Metas y faltantes por tema</a>}
    >
      <Shown held={held} what="el tablero">
        {(view) => (
          <div className="stack">
            {asked && <Behind asked={asked} />}
            <div className="tallies">
              <Section title="Mesas" aside={<Number corte="mesas" n={view.mesas.total} />}>
                <Tally corte="mesas" counts={view.mesas.porEstado} />
                <Tally corte="mesas" counts={view.mesas.porFase} />
              </Section>
              <Section title="Formatos DIES-058" aside={<Number corte="formatos" n={view.formatos.total} />}>
                <Tally corte="formatos" counts={view.formatos.porEstado} />
              </Section>
              <Section title="Indicadores" aside={<Number corte="total" n={view.total.indicadores} />}>
                <Tally corte="total" counts={view.total.porResultado} />
              </Section>
            </div>
            <Purposes />
            <Cut title="Por dependencia" corte="dependencias" groups={view.dependencias} total={view.total} />
            <Cut title="Por subsistema" corte="subsistemas" groups={view.subsistemas} total={view.total} />
            <Cut title="Por tema" corte="temas" groups={view.temas} total={view.total} />
            <Cut title="Por fase de concertación" corte="fases" groups={view.fases} total={view.total} />
          </div>
        )}
      </Shown>
    </Page>
  );
}

interface NumberProps {
  readonly corte: string;
  readonly n: number;
  readonly id?: string | null;
  readonly valor?: string;
  /** Who it is about, for those who hear the number alone. */
  readonly about?: string;
}
function Number({ corte, n, id = null, valor, about = '' }: NumberProps) {
  if (n === 0) return <>0</>;
  const label = [String(n), valor, about].filter(Boolean).join(', ');
  return (
    <a
      href={href('tablero', askOf({ corte, id, ...(valor === undefined ? {} : { valor }) }))}
      aria-label={label}
    >
      {n.toLocaleString('es-CO')}
    </a>
  );
}

const Tally = ({
  corte,
  counts,
}: {
  readonly corte: string;
  readonly counts: Readonly<Record<string, number>>;
}) => (
  <ul className="row plain-list">
    {Object.entries(counts).map(([valor, n]) => (
      <li key={valor}>
        {nameOf(valor)}: <Number corte={corte} n={n} valor={valor} />
      </li>
    ))}
  </ul>
);

interface CutProps {
  readonly title: string;
  readonly corte: ProgressCut;
  readonly groups: readonly ProgressGroup[];
  readonly total: ProgressGroup;
}
function Cut({ title, corte, groups, total }: CutProps) {
  const outcomes = Object.keys(total.porResultado);
  return (
    <Section title={title}>
      <div className="cut-table">
        <table className="table table-stacked">
          <thead>
            <tr>
              <th scope="col">Grupo</th>
              <th scope="col" className="number">
                Indicadores
              </th>
              {outcomes.map((outcome) => (
                <th key={outcome} scope="col" className="number">
                  {outcome}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ id, nombre, indicadores, porResultado }) => (
              <tr key={id ?? 'ninguno'}>
                <th scope="row">{nombre}</th>
                <td className="number" data-label="Indicadores">
                  <Number corte={corte} id={id} n={indicadores} about={nombre} />
                </td>
                {outcomes.map((valor) => (
                  <td key={valor} className="number" data-label={valor}>
                    <Number corte={corte} id={id} valor={valor} n={porResultado[valor] ?? 0} about={nombre} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

const SCREEN = { mesa: 'mesas', formato: 'formatos', indicador: 'matriz' } as const;
/** What stands behind the number that was followed. */
function Behind({ asked }: { readonly asked: string }) {
  const held = useResource<PageOf<ProgressLine>>(`/reports/progress/list?limit=200&${questionOf(asked)}`);
  return (
    <Shown held={held} what="la lista" lines={3}>
      {({ items, total }) => (
        <Section
          title="Lo que cuenta esa cifra"
          aside={
            <span className="muted">
              {count(total, 'resultado', 'resultados')} · <a href={href('tablero')}>Cerrar la lista</a>
            </span>
          }
        >
          {items.length === 0 ? (
            <Empty title="Ya no hay nada en esa cifra" />
          ) : (
            <ul className="list">
              {items.map(({ tipo, id, titulo, detalle }) => (
                <li key={id}>
                  <a className="grow" href={href(SCREEN[tipo], id)}>
                    {titulo}
                  </a>
                  <span className="muted">{nameOf(detalle)}</span>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </Shown>
  );
}

import type { FloorView } from '../../domain/reports';
import { Section } from '../ui/page';
import { clockOf } from '../words/clock';

/** Time of the floor by dependencia and by person (F12). Interventions that ended; the one under way has its own clock. */
export function Totals({ floor }: { readonly floor: FloorView }) {
  if (floor.intervenciones === 0) return null;
  return (
    <Section
      title="Tiempos de la palabra"
      aside={<span className="muted">{clockOf(floor.segundos)} en total</span>}
    >
      <Table caption="Por dependencia" rows={floor.dependencias} />
      <details>
        <summary>Por persona</summary>
        <Table caption="Por persona" rows={floor.personas} />
      </details>
    </Section>
  );
}

interface TableProps {
  readonly caption: string;
  readonly rows: FloorView['dependencias'];
}
const Table = ({ caption, rows }: TableProps) => (
  <table className="totals">
    <caption className="sr-only">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{caption}</th>
        <th scope="col">Veces</th>
        <th scope="col">Tiempo</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ nombre, intervenciones, segundos }) => (
        <tr key={nombre}>
          <th scope="row">{nombre}</th>
          <td>{intervenciones}</td>
          <td>{clockOf(segundos)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

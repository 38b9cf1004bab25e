import type { DifferenceView } from '../../domain/reports';

interface Props {
  readonly differences: readonly DifferenceView[];
  readonly caption: string;
  readonly before?: string;
  readonly after?: string;
}
/** Only the fields that differ, side by side; on a phone one under the other. */
export function Differences({ differences, caption, before = 'Hoy', after = 'Propuesta' }: Props) {
  if (differences.length === 0) return <p className="muted">Ningún campo de la ficha cambia.</p>;
  return (
    <table className="table table-stacked table-fields">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Campo</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <tr key={difference.key}>
            <th scope="row">{difference.campo}</th>
            <td data-label={before}>{difference.hoy || 'Sin dato'}</td>
            <td data-label={after}>
              <strong>{difference.propuesta || 'Sin dato'}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

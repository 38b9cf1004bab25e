import type { IndicatorView } from '../../domain/reports';
import { decimal } from '../words/numbers';

const STATES: Readonly<Record<string, string>> = {
  reportado: 'Reportado',
  NP: 'No programado',
  ND: 'No disponible',
  NA: 'No aplica',
  PA: 'Pendiente de aprobación',
  'sin-dato': 'Sin dato',
};

export function YearTable({ indicator }: { readonly indicator: IndicatorView }) {
  if (indicator.valores.length === 0)
    return <p className="muted">El archivo importado no trae valores por año.</p>;
  return (
    <table className="table">
      <caption className="sr-only">Valores programados y ejecutados por año</caption>
      <thead>
        <tr>
          <th scope="col">Año</th>
          <th scope="col" className="number">
            Programado
          </th>
          <th scope="col" className="number">
            Ejecutado
          </th>
          <th scope="col">Estado</th>
        </tr>
      </thead>
      <tbody>
        {indicator.valores.map((value) => (
          <tr key={value.year}>
            <th scope="row">{value.year}</th>
            <td className="number">{decimal(value.programado) || '—'}</td>
            <td className="number">{decimal(value.ejecutado) || '—'}</td>
            <td>{STATES[value.estado] ?? value.estado}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { IndicatorView } from '../../domain/reports';

/** The ficha as the proceso asks for it: label, answer, help, and whose field it is. */
export function FichaTable({ ficha }: { readonly ficha: IndicatorView['ficha'] }) {
  return (
    <div className="figure-list">
      {ficha.map(({ key, label, valor, ayuda, obligatorio, origen }) => (
        <div className="figure" key={key}>
          <p className="muted">
            {label}
            {obligatorio && ' · obligatorio'}
            {origen === 'proceso' && ' · configurado por la oficina'}
          </p>
          <p>{valor === '' ? <span className="muted">Sin dato</span> : valor}</p>
          {ayuda && (
            <details>
              <summary aria-label={`Ayuda de ${label}`}>Ayuda</summary>
              <p>{ayuda}</p>
            </details>
          )}
        </div>
      ))}
    </div>
  );
}

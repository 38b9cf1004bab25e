import type { BeforeMesaView } from '../../domain/reports';
import { Chip } from '../ui/chip';
import { DocumentLink } from '../ui/document-link';
import { Section } from '../ui/page';

/** The four things that the moderador guarantees, with what each one lacks (MES-043); the form of the acta is the relator's (MES-044). */
export function Readiness({ view }: { readonly view: BeforeMesaView }) {
  return (
    <Section title="Alistamiento" level={3} plain>
      <ul className="list">
        {view.alistamiento.map(({ clave, titulo, listo, texto, faltantes }) => (
          <li key={clave}>
            <div className="grow">
              <p>
                <span className="strong">{titulo}</span>{' '}
                {listo ? (
                  <Chip tone="success" shape="check">
                    Listo
                  </Chip>
                ) : (
                  <Chip tone="warning" shape="triangle">
                    Falta
                  </Chip>
                )}
              </p>
              <p className="muted">{texto}</p>
              <Lacking faltantes={faltantes} />
              {clave === 'asistencia' && (
                <DocumentLink path={`/mesas/${view.mesaId}/asistencia.pdf`} filename="formato-asistencia.pdf">
                  Abrir el formato de asistencia
                </DocumentLink>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p>
        Modera: {view.moderador}. Responsable del formato del acta: {view.relator}, de la relatoría.
      </p>
    </Section>
  );
}

const SHOWN = 5;

/** A mesa of forty indicators lacks forty lines: the first ones, and the others for whoever wants them. */
function Lacking({ faltantes }: { readonly faltantes: readonly string[] }) {
  const [first, rest] = [faltantes.slice(0, SHOWN), faltantes.slice(SHOWN)];
  return (
    <>
      {first.length > 0 && <Lines lines={first} />}
      {rest.length > 0 && (
        <details>
          <summary>Ver {rest.length === 1 ? 'el otro' : `los otros ${rest.length}`}</summary>
          <Lines lines={rest} />
        </details>
      )}
    </>
  );
}
const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);

import type { BeforeMesaView } from '../../domain/reports';
import { DocumentLink } from '../ui/document-link';
import { Section } from '../ui/page';

interface Props {
  readonly view: BeforeMesaView;
  readonly numero: number;
}
/** The whole file of the mesa, and the one that may be published (MES-079, X-045). */
export function Expediente({ view, numero }: Props) {
  if (!view.offers.some(({ verb }) => verb === 'mesas/expediente')) return null;
  const path = `/mesas/${view.mesaId}/expediente.zip`;
  return (
    <Section title="Expediente" level={3} plain>
      <p>
        Todo lo de la mesa en un ZIP con su índice y las huellas de cada archivo: documentos, firmas,
        decisiones, correos enviados y el registro de hechos. La versión pública no lleva correos, borradores
        ni ese registro.
      </p>
      <div className="actions">
        <DocumentLink path={path} filename={`expediente-mesa-${numero}.zip`} save>
          Descargar el expediente
        </DocumentLink>
        <DocumentLink
          path={`${path}?publico=1`}
          filename={`expediente-mesa-${numero}-version-publica.zip`}
          save
        >
          Descargar la versión pública
        </DocumentLink>
      </div>
    </Section>
  );
}

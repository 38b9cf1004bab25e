import type { PendingsView } from '../../domain/reports';
import { CommitmentList } from '../commitments/commitment-list';
import { useMay, useOffice } from '../data/office';
import { useResource } from '../data/use-resource';
import { href } from '../routes';
import { SigningCard } from '../signatures/signing-card';
import { Empty } from '../ui/empty';
import { Page, Section } from '../ui/page';
import { Shown } from '../ui/shown';
import { longDay } from '../words/dates';
import { count } from '../words/text';

/** «Lo que sigue para usted»: signatures, mesas with whose turn it is, and what the person owes. */
export function Home() {
  const { me } = useOffice();
  const held = useResource<PendingsView>('/me/pendings');
  return (
    <Page title="Lo que sigue para usted" lead={`${me.persona.nombre} · ${longDay(me.hoy)}`}>
      <Shown held={held} what="sus pendientes">
        {(pendings) => <Pendings pendings={pendings} reload={held.reload} />}
      </Shown>
    </Page>
  );
}

function Pendings({ pendings, reload }: { readonly pendings: PendingsView; readonly reload: () => void }) {
  const maySchedule = useMay('mesas/schedule');
  const { firmas, mesas, compromisos } = pendings;
  if (firmas.length + mesas.length + compromisos.length === 0)
    return (
      <Empty title="No tiene pendientes">
        <p>
          Cuando una mesa lo convoque o un documento espere su firma, aparecerá aquí. Mientras tanto puede
          consultar la <a href={href('matriz')}>matriz de indicadores</a>
          {maySchedule && (
            <>
              {' '}
              o <a href={href('agendar')}>agendar una mesa</a>
            </>
          )}
          .
        </p>
      </Empty>
    );
  return (
    <div className="stack">
      {firmas.length > 0 && (
        <Section
          title={count(firmas.length, 'documento espera su firma', 'documentos esperan su firma')}
          plain
        >
          {firmas.map((signing) => (
            <SigningCard key={signing.signingId} signing={signing} onActed={reload} />
          ))}
        </Section>
      )}
      <div className="columns">
        <Section title="Mesas en curso">
          {mesas.length === 0 ? (
            <p className="muted">No participa en ninguna mesa abierta o programada.</p>
          ) : (
            <ul className="list">
              {mesas.map((mesa) => (
                <li key={mesa.mesaId}>
                  <div className="grow">
                    <a className="strong" href={href('mesas', mesa.mesaId)}>
                      {mesa.nombre}
                    </a>
                    <p>{mesa.turno}</p>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section title="Compromisos a su cargo" aside={<a href={href('compromisos')}>Ver todos</a>}>
          {compromisos.length === 0 ? (
            <p className="muted">No debe ningún compromiso.</p>
          ) : (
            <CommitmentList commitments={compromisos} onActed={reload} compact />
          )}
        </Section>
      </div>
    </div>
  );
}

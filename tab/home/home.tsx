import { useState } from 'react';
import type { PendingsView, SigningView } from '../../domain/reports';
import { CommitmentList } from '../commitments/commitment-list';
import { ToAnswer } from '../commitments/to-answer';
import { useMay, useOffice } from '../data/office';
import { useResource } from '../data/use-resource';
import { href } from '../routes';
import { SigningCard } from '../signatures/signing-card';
import { Empty } from '../ui/empty';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Shown } from '../ui/shown';
import { longDay } from '../words/dates';
import { count } from '../words/text';

/** «Lo que sigue para usted»: signatures, mesas with whose turn it is, and what the person owes. */
export function Home() {
  const { me } = useOffice();
  const held = useResource<PendingsView>('/me/pendings');
  const [acted, setActed] = useState<SigningView | null>(null);
  return (
    <Page title="Lo que sigue para usted" lead={`${me.persona.nombre} · ${longDay(me.hoy)}`}>
      <div className="stack">
        {acted && <After signing={acted} />}
        <Shown held={held} what="sus pendientes">
          {(pendings) => (
            <Pendings
              pendings={pendings}
              reload={held.reload}
              onSigned={(signing) => {
                setActed(signing);
                held.reload();
              }}
            />
          )}
        </Shown>
      </div>
    </Page>
  );
}

/** What became of the document that was just signed or returned. */
function After({ signing }: { readonly signing: SigningView }) {
  return (
    <Notice tone={signing.estado === 'devuelta' ? 'info' : 'success'} title={signing.titulo}>
      <p>{signing.estadoTexto}</p>
      <a href={`/verify/${signing.verification}`} target="_blank" rel="noreferrer">
        Código de verificación {signing.verification}
      </a>
    </Notice>
  );
}

interface PendingsProps {
  readonly pendings: PendingsView;
  readonly reload: () => void;
  readonly onSigned: (signing: SigningView) => void;
}
function Pendings({ pendings, reload, onSigned }: PendingsProps) {
  const maySchedule = useMay('mesas/schedule');
  const { firmas, mesas, compromisos, porAtender = [] } = pendings;
  if (firmas.length + mesas.length + compromisos.length + porAtender.length === 0)
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
            <SigningCard key={signing.signingId} signing={signing} onActed={onSigned} />
          ))}
        </Section>
      )}
      {porAtender.length > 0 && <ToAnswer asked={porAtender} />}
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

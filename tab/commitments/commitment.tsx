import type { CommitmentDetail } from '../../domain/reports';
import { useOffice } from '../data/office';
import { useResource } from '../data/use-resource';
import { href } from '../routes';
import { Chip } from '../ui/chip';
import { Facts } from '../ui/facts';
import { Page, Section } from '../ui/page';
import { Shown } from '../ui/shown';
import { longDay, longMoment } from '../words/dates';
import type { ActProps } from './act-props';
import { CommitmentActs } from './commitment-acts';
import { semaphore } from './due';
import { Evidence } from './evidence';
import { historyOf } from './history';

/** One commitment: what, who, by when, everything that happened to it, and what its reader may do now (F39–F42). */
export function CommitmentScreen({ commitmentId }: { readonly commitmentId: string }) {
  const held = useResource<CommitmentDetail>(`/commitments/${commitmentId}`);
  return (
    <Shown held={held} what="el compromiso" lines={6} screen>
      {(commitment) => <Commitment commitment={commitment} onActed={held.put} reload={held.reload} />}
    </Shown>
  );
}

function Commitment({ commitment, onActed, reload }: ActProps) {
  const { me } = useOffice();
  const due = semaphore(commitment, me.hoy);
  return (
    <Page
      title="Compromiso"
      lead={
        <Chip tone={due.tone} shape={due.shape}>
          {due.text}
        </Chip>
      }
      actions={<CommitmentActs commitment={commitment} onActed={onActed} reload={reload} />}
    >
      <div className="stack">
        <Section title="Qué se acordó">
          <p className="text">{commitment.que}</p>
          <Facts
            facts={[
              ['Responsable', responsible(commitment)],
              ['Dependencia', commitment.dependencia],
              ['Fecha', longDay(commitment.fecha)],
              ['Sale de', origin(commitment)],
              ...(commitment.indicatorId
                ? [
                    [
                      'Indicador',
                      <a key="indicador" href={href('matriz', commitment.indicatorId)}>
                        {commitment.indicador}
                      </a>,
                    ] as const,
                  ]
                : []),
              ['Registrado', `${commitment.registrado.quien}, ${longMoment(commitment.registrado.cuando)}`],
            ]}
          />
        </Section>
        <Evidence commitment={commitment} onActed={onActed} />
        <History commitment={commitment} />
        <Notices commitment={commitment} />
      </div>
    </Page>
  );
}

const responsible = ({ responsable, rolResponsable }: CommitmentDetail): string =>
  rolResponsable ? `${responsable}; si no está, ${rolResponsable}` : responsable;

function origin({ mesaId, origen, formId }: CommitmentDetail) {
  if (mesaId === '') return origen;
  return (
    <>
      <a href={href('mesas', mesaId)}>{origen}</a>
      {formId && (
        <>
          {' '}
          · <a href={href('formatos', formId)}>su DIES-058</a>
        </>
      )}
    </>
  );
}

function History({ commitment }: { readonly commitment: CommitmentDetail }) {
  const happened = historyOf(commitment);
  return (
    <Section title="Lo que ha pasado">
      {happened.length === 0 ? (
        <p className="muted">Nada todavía: se registró y sigue pendiente.</p>
      ) : (
        <ol className="list">
          {happened.map(({ key, cuando, quien, hecho, texto }) => (
            <li key={key}>
              <div className="grow">
                <p className="strong">{hecho}</p>
                {texto && <p className="text">{texto}</p>}
                <p className="muted">
                  {quien}, {longMoment(cuando)}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Notices({ commitment: { avisos, origenAvisos } }: { readonly commitment: CommitmentDetail }) {
  if (avisos.length === 0) return null;
  return (
    <Section title="Avisos que se enviarán si nada cambia">
      <ul>
        {avisos.map(({ cuando, texto }) => (
          <li key={`${cuando}${texto}`}>
            {texto}: {longMoment(cuando)}
          </li>
        ))}
      </ul>
      {origenAvisos && <p className="muted">{origenAvisos}</p>}
    </Section>
  );
}

import type { CommitmentDetail } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { DocumentLink } from '../ui/document-link';
import { Failure } from '../ui/failure';
import { Section } from '../ui/page';
import { longDay, longMoment } from '../words/dates';

interface Props {
  readonly commitment: CommitmentDetail;
  readonly onActed: (after: CommitmentDetail) => void;
}
/** What proves it: the files, what was reported, and who looked at it (F41). */
export function Evidence({ commitment, onActed }: Props) {
  const { id, adjuntos, informe, verificacion, offers } = commitment;
  const mayAttach = offers.some(({ verb }) => verb === 'commitments/attach');
  return (
    <Section title="Evidencia">
      {adjuntos.length === 0 && !informe && <p className="muted">Todavía no hay evidencia.</p>}
      {adjuntos.length > 0 && (
        <ul className="list">
          {adjuntos.map(({ sha256, quien, cuando }, at) => (
            <li key={sha256}>
              <div className="grow">
                <p>
                  Archivo {at + 1} · {quien}, {longMoment(cuando)}
                </p>
                <p className="muted">Huella {sha256.slice(0, 16)}…</p>
              </div>
              <DocumentLink
                path={`/commitments/${id}/evidence/${sha256}`}
                filename={`evidencia-${at + 1}-${sha256.slice(0, 8)}`}
              >
                {`Ver archivo ${at + 1}`}
              </DocumentLink>
            </li>
          ))}
        </ul>
      )}
      {informe?.texto && (
        <p className="text">
          <span className="strong">{informe.quien} informó: </span>
          {informe.texto}
        </p>
      )}
      {verificacion && (
        <p>
          <span className="strong">{verificacion.quien} lo verificó </span>
          {verificacion.medio}
          {verificacion.dia && ` el ${longDay(verificacion.dia)}`}
          {verificacion.asistentes.length > 0 && `, con ${verificacion.asistentes.join(', ')}`}.
        </p>
      )}
      {mayAttach && <Attach commitmentId={id} onActed={onActed} />}
    </Section>
  );
}

interface AttachProps {
  readonly commitmentId: string;
  readonly onActed: (after: CommitmentDetail) => void;
}
function Attach({ commitmentId, onActed }: AttachProps) {
  const { busy, problem, run } = useAct();
  const attach = async (file: File): Promise<void> => {
    const form = new FormData();
    form.set('file', file);
    const { name, size, lastModified } = file;
    const answer = await run<CommitmentDetail>(
      'POST',
      `/commitments/${commitmentId}/evidence`,
      { form, body: { name, size, lastModified } },
      'El archivo quedó adjunto.',
    );
    if (answer.ok) onActed(answer.value);
  };
  return (
    <div className="row file">
      <input
        id="evidence"
        className="sr-only"
        type="file"
        disabled={busy}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void attach(file);
          event.target.value = '';
        }}
      />
      <label htmlFor="evidence">{busy ? 'Adjuntando…' : 'Adjuntar archivo'}</label>
      <span className="muted">PDF, imagen u Office, hasta 25 MB</span>
      {problem && <Failure problem={problem} />}
    </div>
  );
}

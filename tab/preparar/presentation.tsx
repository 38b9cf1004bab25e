import { Button, Field, Input } from '@fluentui/react-components';
import type { BeforeMesaView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { DocumentLink } from '../ui/document-link';
import { Failure } from '../ui/failure';
import { FileAct } from '../ui/file-act';
import { FormAct } from '../ui/form-act';
import { Section } from '../ui/page';

interface Props {
  readonly view: BeforeMesaView;
  readonly onActed: (view: BeforeMesaView) => void;
}
/** What is shown to the dependencia: generated with the data of the mesa, uploaded, or a link (MES-043). */
export function Presentation({ view, onActed }: Props) {
  const { presentacion, mesaId, offers } = view;
  const path = `/mesas/${mesaId}/presentation`;
  const { busy, problem, run } = useAct();
  const generate = async (): Promise<void> => {
    const answer = await run<BeforeMesaView>('POST', path, { body: {} }, 'La presentación quedó generada.');
    if (answer.ok) onActed(answer.value);
  };
  return (
    <Section title="Presentación para la dependencia" level={3} plain>
      {!presentacion && <p>Todavía no hay presentación de esta sesión.</p>}
      {presentacion?.url && (
        <p>
          <a href={presentacion.url} target="_blank" rel="noreferrer">
            Abrir el enlace de la presentación
          </a>
        </p>
      )}
      <div className="actions">
        {presentacion?.sha256 && (
          <DocumentLink
            path={`/mesas/${mesaId}/documents/${presentacion.sha256}`}
            filename="presentacion.pdf"
          >
            Abrir la presentación
          </DocumentLink>
        )}
        {offers.some(({ verb }) => verb === 'mesas/keep-presentation') && (
          <>
            <Button disabled={busy} onClick={() => void generate()}>
              {presentacion ? 'Generarla de nuevo' : 'Generar la presentación'}
            </Button>
            <FormAct<{ url: string }, BeforeMesaView>
              label="Guardar un enlace"
              title="Enlace de la presentación"
              path={path}
              told="El enlace quedó guardado."
              initial={{ url: '' }}
              ready={({ url }) => url.startsWith('https://')}
              body={({ url }) => ({ presentation: { kind: 'enlace', url: url.trim() } })}
              fields={({ url }, change) => (
                <Field label="Dirección" hint="Empieza por https://" required>
                  <Input type="url" value={url} onChange={(_, { value }) => change({ url: value })} />
                </Field>
              )}
              onActed={onActed}
            />
            <FileAct<BeforeMesaView>
              label="Subir un archivo"
              path={`${path}/file`}
              told="La presentación quedó guardada."
              onActed={onActed}
            />
          </>
        )}
      </div>
      {problem && <Failure problem={problem} retry={() => void generate()} />}
    </Section>
  );
}

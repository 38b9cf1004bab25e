import { Field, Textarea } from '@fluentui/react-components';
import type { BeforeMesaView } from '../../domain/reports';
import { FormAct } from '../ui/form-act';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { longDay } from '../words/dates';
import { SentAct } from './sent-act';
import { Versions } from './versions';

interface Props {
  readonly view: BeforeMesaView;
  readonly onActed: (view: BeforeMesaView) => void;
}
/** The official request: its text is edited, its three attachments are opened, and it is marked with the radicado of Mercurio (MES-040 … MES-042). */
export function Oficio({ view, onActed }: Props) {
  const { oficio, anteriores, mesaId, offers } = view;
  const may = (verb: string): boolean => offers.some((offer) => offer.verb === verb);
  const [last] = oficio.versiones;
  return (
    <Section title="Oficio de solicitud de la mesa" level={3} plain id="oficio">
      {!last && <p>Todavía no se ha generado el oficio de esta sesión.</p>}
      {last && !last.radicado && oficio.faltantes.length > 0 && (
        <Notice tone="warning" title="Antes de enviarlo por Mercurio falta">
          <ul>
            {oficio.faltantes.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {oficio.avisos.map((text) => (
        <Notice key={text} tone="info">
          <p>{text}</p>
        </Notice>
      ))}
      {oficio.versiones.length > 0 && <Versions mesaId={mesaId} versiones={oficio.versiones} />}
      <div className="actions">
        {may('mesas/prepare-oficio') && (
          <FormAct<{ texto: string }, BeforeMesaView>
            key={last?.version ?? 0}
            label={last ? 'Corregir el texto y generar otra versión' : 'Generar el oficio'}
            title="Texto del oficio"
            path={`/mesas/${mesaId}/oficio`}
            told="El oficio quedó generado con sus anexos."
            primary={!last}
            initial={{ texto: oficio.textoPropuesto }}
            ready={({ texto }) => texto.trim() !== ''}
            body={(draft) => draft}
            fields={({ texto }, change) => (
              <Field
                label="Cuerpo de la carta"
                hint="Fecha, lugar, destinatario y anexos salen de la mesa."
                required
              >
                <Textarea
                  value={texto}
                  rows={12}
                  resize="vertical"
                  onChange={(_, { value }) => change({ texto: value })}
                />
              </Field>
            )}
            onActed={onActed}
          />
        )}
        {last && !last.radicado && may('mesas/send-oficio') && (
          <SentAct view={view} version={last.version} onActed={onActed} />
        )}
      </div>
      {anteriores.map(({ sesion, inicio, versiones }) => (
        <details key={sesion}>
          <summary>
            Sesión {sesion}, {longDay(inicio)}
          </summary>
          {versiones.length > 0 ? <Versions mesaId={mesaId} versiones={versiones} /> : <p>No tuvo oficio.</p>}
        </details>
      ))}
    </Section>
  );
}

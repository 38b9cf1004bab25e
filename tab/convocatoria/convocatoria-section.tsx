import { useEffect } from 'react';
import type { ConvocatoriaView, MesaView } from '../../domain/reports';
import { useBeat } from '../data/beat';
import { useOffice } from '../data/office';
import { useAct } from '../data/use-act';
import { useResource } from '../data/use-resource';
import { DocumentLink } from '../ui/document-link';
import { Failure } from '../ui/failure';
import { FormAct } from '../ui/form-act';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { ReasonAct } from '../ui/reason-act';
import { Shown } from '../ui/shown';
import { longMoment } from '../words/dates';
import { ActButton } from './act-button';
import { ListFile } from './list-file';
import { People } from './people';
import { NOBODY, PersonFields, personReady } from './person-fields';
import { VbAct } from './vb-act';

/** Who is called to the mesa: proposed, widened with visto bueno, booked, and what each answered (MES-030 … MES-034). */
export function ConvocatoriaSection({ mesa }: { readonly mesa: MesaView }) {
  const held = useResource<ConvocatoriaView>(`/mesas/${mesa.mesaId}/convocatoria`);
  useBeat(held.reload);
  return (
    <Section title="Convocados" id="convocados">
      <Shown held={held} what="los convocados" lines={4}>
        {(view) => <List view={view} numero={mesa.numero} put={held.put} />}
      </Shown>
    </Section>
  );
}

interface Props {
  readonly view: ConvocatoriaView;
  readonly numero: number;
  readonly put: (view: ConvocatoriaView) => void;
}
function List({ view, numero, put }: Props) {
  const path = `/mesas/${view.mesaId}/convocatoria`;
  const offer = (verb: string) => view.offers.find((one) => one.verb === `convocatoria/${verb}`);
  const { busy, problem, run } = useAct();
  const act = async (name: string, told: string): Promise<void> => {
    const answer = await run<ConvocatoriaView>('POST', `${path}/${name}`, { body: {} }, told);
    if (answer.ok) put(answer.value);
  };
  const answers = offer('answers');
  const { client } = useOffice();
  const reads = answers !== undefined;
  // Read once when the list is opened; the button says what went wrong, opening it does not.
  useEffect(() => {
    if (!reads) return;
    void client.send<ConvocatoriaView>('POST', `${path}/answers`, { body: {} }).then((answer) => {
      if (answer.ok) put(answer.value);
    });
  }, [client, path, reads, put]);
  const plain = [
    { verb: 'answers', name: 'answers', told: 'Estas son las respuestas que hay ahora en Outlook.' },
    { verb: 'propose', name: 'propose', told: 'La lista quedó propuesta desde el registro.' },
    { verb: 'send-archivo', name: 'archivo', told: 'El archivo va en camino a los enlaces.' },
    { verb: 'book', name: 'book', told: 'La citación va en camino.' },
  ] as const;
  return (
    <>
      <p>{view.resumen}</p>
      {view.archivo ? (
        <p className="muted">
          Archivo de indicadores a tratar: enviado el {longMoment(view.archivo.cuando)} por {view.archivo.por}
          .
        </p>
      ) : (
        offer('send-archivo') && (
          <Notice tone="info">
            <p>
              Falta enviar a la dependencia el archivo de indicadores a tratar: con él identifica a quiénes
              deben asistir.
            </p>
          </Notice>
        )
      )}
      {view.cerrada && (
        <p className="muted">
          Lista cerrada el {longMoment(view.cerrada.cuando)} por {view.cerrada.por}.
          {view.cerrada.motivo && ` Motivo: ${view.cerrada.motivo}`}
        </p>
      )}
      <div>
        <DocumentLink
          path={`/mesas/${view.mesaId}/archivo.pdf`}
          filename={`indicadores-a-tratar-mesa-${numero}.pdf`}
        >
          Ver el archivo de indicadores a tratar
        </DocumentLink>
      </div>
      {view.convocados.length > 0 && <People view={view} path={path} put={put} />}
      <div className="actions">
        {plain.map(({ verb, name, told }) => {
          const offered = offer(verb);
          return (
            offered && (
              <ActButton key={verb} label={offered.label} busy={busy} onClick={() => void act(name, told)} />
            )
          );
        })}
        {offer('widen') && (
          <>
            <FormAct<typeof NOBODY, ConvocatoriaView>
              label="Agregar persona"
              title="Ampliar la convocatoria"
              path={`${path}/widen`}
              told="Quedó en la lista, pendiente de visto bueno."
              initial={NOBODY}
              ready={personReady}
              body={(draft) => ({ personas: [draft] })}
              fields={(draft, change) => <PersonFields draft={draft} onChange={change} />}
              onActed={put}
            />
            <ListFile path={path} onActed={put} />
          </>
        )}
        {offer('vb') && <VbAct view={view} path={path} onActed={put} />}
        {offer('close') && (
          <ReasonAct<ConvocatoriaView>
            label="Cerrar la lista"
            title="¿Cerrar la lista de convocados?"
            path={`${path}/close`}
            told="La lista quedó cerrada."
            reason={view.archivo ? 'optional' : 'required'}
            onActed={put}
          >
            <p>
              {view.archivo
                ? 'Después del cierre no se agregan personas; sí se pueden nombrar sustitutos.'
                : 'Todavía no se ha enviado el archivo de indicadores a tratar. Envíelo primero, o escriba por qué cierra sin él.'}
            </p>
          </ReasonAct>
        )}
      </div>
      {problem && <Failure problem={problem} />}
    </>
  );
}

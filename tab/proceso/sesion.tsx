import { Select } from '@fluentui/react-components';
import type { SesionView } from '../../domain/reports';
import { MesaState } from '../mesas/state-chip';
import { PersonPicker } from '../people/person-picker';
import { DocumentLink } from '../ui/document-link';
import { FormAct } from '../ui/form-act';
import { Notice } from '../ui/notice';
import { ReasonAct } from '../ui/reason-act';
import { TextField } from '../ui/text-field';
import { span } from '../words/dates';
import { count } from '../words/text';
import { AttachSupport } from './attach-support';
import { MoveSesion } from './move-sesion';

interface Props {
  readonly sesion: SesionView;
  readonly onActed: () => void;
}
/** A sesión without mesa: when, who opened it, who was there, what proves it. */
export function Sesion({ sesion, onActed }: Props) {
  const offered = (verb: string): boolean => sesion.offers.some((offer) => offer.verb === verb);
  const path = `/sesiones/${sesion.sesionId}`;
  const { apertura } = sesion;
  return (
    <li>
      <div className="grow stack tight">
        <div className="section-head">
          <p className="strong">{sesion.titulo}</p>
          <MesaState estado={sesion.estado} />
        </div>
        <p>{span(sesion.inicio, sesion.fin)}</p>
        <p className="muted">
          {sesion.claseTexto} · conduce {sesion.responsable.nombre} ·{' '}
          {count(sesion.invitados.length, 'persona invitada', 'personas invitadas')} ·{' '}
          {count(sesion.asistentes, 'asistente', 'asistentes')}
          {sesion.joinUrl && (
            <>
              {' · '}
              <a href={sesion.joinUrl} target="_blank" rel="noreferrer">
                Reunión de Teams
              </a>
            </>
          )}
        </p>
        <p>{sesion.objetivo}</p>
        {sesion.agenda.length > 0 && (
          <ol>
            {sesion.agenda.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
        )}
        {apertura && (
          <p>
            La abrió {apertura.por}
            {apertura.palabras && `: «${apertura.palabras}»`}
            {apertura.registro !== apertura.por && ` (lo registró ${apertura.registro})`}.
          </p>
        )}
        {sesion.soportes.map(({ titulo, texto, sha256 }) =>
          sha256 === null ? (
            <p key={titulo + texto} className="muted">
              {titulo}: {texto}
            </p>
          ) : (
            <DocumentLink key={sha256} path={`${path}/evidence/${sha256}`} filename={titulo}>
              {titulo}
            </DocumentLink>
          ),
        )}
        {sesion.outlook && (
          <Notice tone="warning">
            <p>{sesion.outlook}</p>
          </Notice>
        )}
        {sesion.estado !== 'programada' && sesion.falta.length > 0 && (
          <Notice tone="warning">
            <p>Falta: {sesion.falta.join(', ')}.</p>
          </Notice>
        )}
        <div className="actions">
          {offered('sesiones/open') && <Open sesion={sesion} onActed={onActed} />}
          {offered('attendance/add-manual') && <Attend sesion={sesion} onActed={onActed} />}
          {offered('sesiones/evidence') && <Evidence sesion={sesion} onActed={onActed} />}
          {offered('sesiones/evidence') && sesion.admite.length > 0 && (
            <AttachSupport sesion={sesion} onActed={onActed} />
          )}
          {offered('sesiones/book-again') && (
            <ReasonAct
              label="Citar de nuevo"
              title={`Citar de nuevo ${sesion.titulo}`}
              path={`${path}/book-again`}
              told="La citación nueva está en camino."
              reason="none"
              onActed={onActed}
            >
              <p>Se crea otra reunión en el calendario de todas las personas citadas, a la misma hora.</p>
            </ReasonAct>
          )}
          {offered('sesiones/move') && <MoveSesion sesion={sesion} onActed={onActed} />}
          {offered('sesiones/close') && (
            <ReasonAct
              label="Cerrar la sesión"
              title={`Cerrar ${sesion.titulo}`}
              path={`${path}/close`}
              told="La sesión quedó cerrada."
              reason="none"
              onActed={onActed}
            >
              <p>Después se pueden seguir agregando soportes y asistentes.</p>
            </ReasonAct>
          )}
          {offered('sesiones/cancel') && (
            <ReasonAct
              label="Cancelar"
              title={`Cancelar ${sesion.titulo}`}
              path={`${path}/cancel`}
              told="La sesión quedó cancelada."
              onActed={onActed}
            >
              <p>Sale del calendario de todas las personas citadas, con el motivo.</p>
            </ReasonAct>
          )}
        </div>
      </div>
    </li>
  );
}

/** Who its kind says, by themselves or as somebody records it (MES-036). */
function Open({ sesion, onActed }: Props) {
  return (
    <FormAct<{ porId: string; palabras: string }, SesionView>
      primary
      label="Abrir la sesión"
      title={`Abrir ${sesion.titulo}`}
      path={`/sesiones/${sesion.sesionId}/open`}
      told="La sesión quedó abierta."
      initial={{ porId: '', palabras: '' }}
      ready={() => true}
      body={({ porId, palabras }) => ({ palabras, ...(porId === '' ? {} : { porId }) })}
      fields={({ porId, palabras }, change) => (
        <>
          {sesion.abre && <p>La abre {sesion.abre}.</p>}
          <PersonPicker
            label="¿Quién la abrió? En blanco: usted"
            required={false}
            value={porId}
            onChange={(id) => change({ porId: id })}
          />
          <TextField
            label="Llamado o palabras de apertura"
            value={palabras}
            onChange={(value) => change({ palabras: value })}
          />
        </>
      )}
      onActed={onActed}
    />
  );
}

function Attend({ sesion, onActed }: Props) {
  return (
    <FormAct<{ personId: string; reason: string }, unknown>
      label="Agregar asistente"
      title="Agregar a la asistencia"
      path={`/sessions/${sesion.sesionId}/attendance`}
      told="Quedó en la asistencia."
      initial={{ personId: '', reason: 'Asistió' }}
      ready={({ personId }) => personId !== ''}
      body={(draft) => draft}
      fields={({ personId, reason }, change) => (
        <>
          <PersonPicker label="Persona" value={personId} onChange={(id) => change({ personId: id })} />
          <TextField label="Cómo se sabe" value={reason} onChange={(value) => change({ reason: value })} />
        </>
      )}
      onActed={onActed}
    />
  );
}

function Evidence({ sesion, onActed }: Props) {
  return (
    <FormAct<{ clase: string; texto: string }, SesionView>
      label="Agregar soporte"
      title="Agregar un soporte"
      path={`/sesiones/${sesion.sesionId}/evidence`}
      told="El soporte quedó guardado."
      initial={{ clase: sesion.admite[0]?.clase ?? '', texto: '' }}
      ready={({ texto }) => texto.trim() !== ''}
      body={(draft) => draft}
      fields={({ clase, texto }, change) => (
        <>
          <Select
            aria-label="Clase de soporte"
            value={clase}
            onChange={(_, data) => change({ clase: data.value })}
          >
            {sesion.admite.map((one) => (
              <option key={one.clase} value={one.clase}>
                {one.titulo}
              </option>
            ))}
          </Select>
          <TextField
            label="Enlace, o dónde está"
            required
            value={texto}
            onChange={(value) => change({ texto: value })}
          />
        </>
      )}
      onActed={onActed}
    />
  );
}

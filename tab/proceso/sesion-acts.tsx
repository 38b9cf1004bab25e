import { Select } from '@fluentui/react-components';
import type { SesionView } from '../../domain/reports';
import { PersonPicker } from '../people/person-picker';
import { FormAct } from '../ui/form-act';
import { TextField } from '../ui/text-field';

export interface Props {
  readonly sesion: SesionView;
  readonly onActed: () => void;
}

/** Who its kind says, by themselves or as somebody records it (MES-036). */
export function Open({ sesion, onActed }: Props) {
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

export function Attend({ sesion, onActed }: Props) {
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

export function Evidence({ sesion, onActed }: Props) {
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

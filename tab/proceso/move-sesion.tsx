import type { SesionView } from '../../domain/reports';
import { RescheduleFields, type When, whenOf } from '../mesas/reschedule-fields';
import { FormAct } from '../ui/form-act';
import { TextField } from '../ui/text-field';

interface Props {
  readonly sesion: SesionView;
  readonly onActed: () => void;
}
/** Another date for a sesión without mesa, in everybody's calendar. */
export function MoveSesion({ sesion, onActed }: Props) {
  return (
    <FormAct<{ when: When; reason: string }, SesionView>
      label="Reprogramar"
      title={`Reprogramar ${sesion.titulo}`}
      path={`/sesiones/${sesion.sesionId}/move`}
      told="La sesión quedó reprogramada."
      initial={{ when: whenOf(sesion), reason: '' }}
      ready={({ reason }) => reason.trim() !== ''}
      body={({ when, reason }) => ({ ...when, reason })}
      fields={({ when, reason }, change) => (
        <>
          <p>Se cambia la reunión en el calendario de todas las personas citadas.</p>
          <RescheduleFields when={when} onChange={(next) => change({ when: next })} />
          <TextField
            label="Motivo"
            hint="Lo leerán las personas citadas."
            required
            value={reason}
            onChange={(value) => change({ reason: value })}
          />
        </>
      )}
      onActed={onActed}
    />
  );
}

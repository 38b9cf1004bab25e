import { Field, Select } from '@fluentui/react-components';
import type { VotacionesView, VotacionView } from '../../domain/reports';
import { FormAct } from '../ui/form-act';
import { TextField } from '../ui/text-field';

export interface VoteProps {
  readonly votacion: VotacionView;
  readonly onActed: (votaciones: VotacionesView) => void;
}

const about = (numero: number): string => `votación ${numero}`;

/** Counting ends it: it is asked once more. */
export const CloseVote = ({ votacion, onActed }: VoteProps) => (
  <FormAct<object, VotacionesView>
    label="Cerrar votación"
    title={`Cerrar la votación ${votacion.numero}`}
    verb="Cerrar y contar"
    about={about(votacion.numero)}
    path={`/votes/${votacion.votacionId}/close`}
    told="La votación se cerró."
    initial={{}}
    ready={() => true}
    body={() => ({})}
    fields={() => <p>{votacion.estadoTexto}. Una votación cerrada no se vuelve a abrir.</p>}
    onActed={onActed}
  />
);

export const CancelVote = ({ votacion, onActed }: VoteProps) => (
  <FormAct<{ motivo: string }, VotacionesView>
    label="Anular"
    title={`Anular la votación ${votacion.numero}`}
    verb="Anular votación"
    about={about(votacion.numero)}
    path={`/votes/${votacion.votacionId}/cancel`}
    told="La votación se anuló."
    initial={{ motivo: '' }}
    ready={({ motivo }) => motivo.trim() !== ''}
    body={(draft) => draft}
    fields={({ motivo }, change) => (
      <TextField
        label="Motivo, que queda en el acta"
        required
        value={motivo}
        onChange={(text) => change({ motivo: text })}
      />
    )}
    onActed={onActed}
  />
);

/** The relator, for who is in the room or on the phone (design §4). */
export const AloudVote = ({ votacion, onActed }: VoteProps) => (
  <FormAct<{ personId: string; opcion: string }, VotacionesView>
    label="Voto de viva voz"
    title="Registrar un voto de viva voz"
    verb="Registrar"
    about={about(votacion.numero)}
    path={`/votes/${votacion.votacionId}/cast`}
    told="El voto quedó registrado."
    initial={{ personId: '', opcion: '' }}
    ready={({ personId, opcion }) => personId !== '' && opcion !== ''}
    body={(draft) => draft}
    fields={({ personId, opcion }, change) => (
      <>
        <Field label="Quién vota" required>
          <Select value={personId} onChange={(_, data) => change({ personId: data.value })}>
            <option value="">Elija una persona</option>
            {votacion.listado.map((one) => (
              <option key={one.personId} value={one.personId}>
                {one.nombre}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Qué vota" required>
          <Select value={opcion} onChange={(_, data) => change({ opcion: data.value })}>
            <option value="">Elija una opción</option>
            {votacion.opciones.map(({ id, texto }) => (
              <option key={id} value={id}>
                {texto}
              </option>
            ))}
          </Select>
        </Field>
      </>
    )}
    onActed={onActed}
  />
);

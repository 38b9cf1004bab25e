import { Checkbox, Field, Select } from '@fluentui/react-components';
import type { VotacionesView } from '../../domain/reports';
import { FormAct } from '../ui/form-act';
import { TextField } from '../ui/text-field';
import { Voters } from './voters';

interface Draft {
  readonly pregunta: string;
  readonly punto: string;
  readonly opciones: string;
  readonly clase: string;
  readonly mayoria: string;
  /** Those who do not vote, of everybody called or present. */
  readonly fuera: readonly string[];
  readonly preparar: boolean;
}
interface Props {
  readonly votaciones: VotacionesView;
  /** Before the mesa opens it is only prepared. */
  readonly abierta: boolean;
  readonly onActed: (votaciones: VotacionesView) => void;
}

const bodyOf =
  ({ personas }: VotacionesView) =>
  ({ pregunta, punto, opciones, clase, mayoria, fuera, preparar }: Draft): object => {
    const written = opciones.split('\n').filter((line) => line.trim() !== '');
    return {
      pregunta,
      itemId: punto === '' ? null : punto,
      clase,
      mayoria,
      ...(preparar ? { abrir: false } : {}),
      ...(written.length > 0 ? { opciones: written } : {}),
      votanteIds: personas.map(({ personId }) => personId).filter((id) => !fuera.includes(id)),
    };
  };

/** What is asked, how, by which majority, and who votes: fixed when it opens (F16). */
export function NewVote({ votaciones, abierta, onActed }: Props) {
  const { mesaId, personas, mayorias, puntos } = votaciones;
  return (
    <FormAct<Draft, VotacionesView>
      label={abierta ? 'Nueva votación' : 'Preparar votación'}
      title="Nueva votación"
      verb="Guardar votación"
      path={`/mesas/${mesaId}/votes/start`}
      told="La votación quedó guardada."
      initial={{
        pregunta: '',
        punto: '',
        opciones: '',
        clase: 'nominal',
        mayoria: 'simple',
        fuera: [],
        preparar: !abierta,
      }}
      ready={({ pregunta, fuera }) => pregunta.trim() !== '' && fuera.length < personas.length}
      body={bodyOf(votaciones)}
      onActed={onActed}
      fields={(draft, change) => (
        <>
          <p className="muted">
            No cierra ningún punto ni cambia un DIES-058: la concertación es acuerdo de las partes.
          </p>
          <TextField
            label="Qué se pregunta"
            required
            value={draft.pregunta}
            onChange={(pregunta) => change({ pregunta })}
          />
          <Field label="Sobre qué">
            <Select value={draft.punto} onChange={(_, data) => change({ punto: data.value })}>
              <option value="">La mesa, ningún punto</option>
              {puntos.map(({ itemId, titulo }) => (
                <option key={itemId} value={itemId}>
                  {titulo}
                </option>
              ))}
            </Select>
          </Field>
          <TextField
            label="Opciones, una por línea (vacío: a favor y en contra)"
            value={draft.opciones}
            onChange={(opciones) => change({ opciones })}
          />
          <Field label="Cómo se vota">
            <Select value={draft.clase} onChange={(_, data) => change({ clase: data.value })}>
              <option value="nominal">Nominal: queda escrito qué votó cada persona</option>
              <option value="secreta">Secreta: queda escrito quién votó, nunca qué</option>
            </Select>
          </Field>
          <Field
            label="Qué mayoría decide"
            hint={mayorias.find(({ id }) => id === draft.mayoria)?.texto ?? ''}
          >
            <Select value={draft.mayoria} onChange={(_, data) => change({ mayoria: data.value })}>
              {mayorias.map(({ id, nombre }) => (
                <option key={id} value={id}>
                  {nombre}
                </option>
              ))}
            </Select>
          </Field>
          <Voters personas={personas} fuera={draft.fuera} onChange={(fuera) => change({ fuera })} />
          <Checkbox
            label="Solo prepararla: se abre después, con la mesa abierta"
            checked={draft.preparar}
            disabled={!abierta}
            onChange={(_, data) => change({ preparar: data.checked === true })}
          />
        </>
      )}
    />
  );
}

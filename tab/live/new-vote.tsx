import { Checkbox, Field, Select } from '@fluentui/react-components';
import type { VotacionesView } from '../../domain/reports';
import { FormAct } from '../ui/form-act';
import { TextField } from '../ui/text-field';

interface Draft {
  readonly pregunta: string;
  readonly punto: string;
  readonly opciones: string;
  readonly clase: string;
  readonly mayoria: string;
  /** Those who do not vote, of everybody called or present. */
  readonly fuera: readonly string[];
}
interface Props {
  readonly votaciones: VotacionesView;
  readonly onActed: (votaciones: VotacionesView) => void;
}

const bodyOf =
  ({ personas }: VotacionesView) =>
  ({ pregunta, punto, opciones, clase, mayoria, fuera }: Draft): object => {
    const written = opciones.split('\n').filter((line) => line.trim() !== '');
    return {
      pregunta,
      itemId: punto === '' ? null : punto,
      clase,
      mayoria,
      ...(written.length > 0 ? { opciones: written } : {}),
      votanteIds: personas.map(({ personId }) => personId).filter((id) => !fuera.includes(id)),
    };
  };

/** What is asked, how, by which majority, and who votes: fixed when it opens (F16). */
export function NewVote({ votaciones, onActed }: Props) {
  const { mesaId, personas, mayorias, puntos } = votaciones;
  return (
    <FormAct<Draft, VotacionesView>
      label="Nueva votación"
      title="Nueva votación"
      verb="Abrir votación"
      path={`/mesas/${mesaId}/votes/start`}
      told="La votación está abierta."
      initial={{ pregunta: '', punto: '', opciones: '', clase: 'nominal', mayoria: 'simple', fuera: [] }}
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
          <fieldset className="voters">
            <legend>Quiénes votan</legend>
            {personas.map(({ personId, nombre }) => (
              <Checkbox
                key={personId}
                label={nombre}
                checked={!draft.fuera.includes(personId)}
                onChange={(_, data) =>
                  change({
                    fuera: data.checked
                      ? draft.fuera.filter((id) => id !== personId)
                      : [...draft.fuera, personId],
                  })
                }
              />
            ))}
          </fieldset>
        </>
      )}
    />
  );
}

import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { ConvocatoriaView } from '../../domain/reports';
import { FormAct } from '../ui/form-act';
import { TextField } from '../ui/text-field';

interface Props {
  readonly view: ConvocatoriaView;
  readonly path: string;
  readonly onActed: (view: ConvocatoriaView) => void;
}
type Lado = NonNullable<ConvocatoriaView['miLado']>;

/** «Dar visto bueno» or not, to one or all who wait for it; the office records it for somebody else with its evidence (MES-033). */
export function VbAct({ view, path, onActed }: Props) {
  const initial = {
    given: true,
    lado: (view.miLado ?? 'directivo') as Lado,
    reason: '',
    evidence: '',
    except: [] as readonly string[],
  };
  type Draft = typeof initial;
  const waiting = (lado: Lado) => view.convocados.filter((one) => one.enLista && one.faltaVb.includes(lado));
  const chosen = ({ lado, except }: Draft): readonly string[] =>
    waiting(lado)
      .map(({ persona }) => persona.personId)
      .filter((personId) => !except.includes(personId));
  const behalf = ({ lado }: Draft): boolean => view.miLado !== lado;
  return (
    <FormAct<Draft, ConvocatoriaView>
      label="Responder el visto bueno"
      title="Visto bueno de la lista ampliada"
      path={`${path}/vb`}
      told="La respuesta quedó registrada."
      primary
      initial={initial}
      ready={(draft) =>
        chosen(draft).length > 0 &&
        (draft.given || draft.reason.trim() !== '') &&
        (!behalf(draft) || draft.evidence.trim() !== '')
      }
      body={(draft) => ({
        given: draft.given,
        reason: draft.reason,
        evidence: draft.evidence,
        lado: draft.lado,
        personIds: chosen(draft),
      })}
      fields={(draft, change) => (
        <>
          {view.miLado === null && (
            <Field label="¿De quién es la respuesta?">
              <Select value={draft.lado} onChange={(_, { value }) => change({ lado: ladoOf(value) })}>
                <option value="directivo">Del directivo de la dependencia</option>
                <option value="lider">Del líder de programa de la USEPOT</option>
              </Select>
            </Field>
          )}
          <Field label="Respuesta">
            <Select
              value={draft.given ? 'si' : 'no'}
              onChange={(_, { value }) => change({ given: value === 'si' })}
            >
              <option value="si">Dar visto bueno</option>
              <option value="no">No dar visto bueno</option>
            </Select>
          </Field>
          <fieldset>
            <legend>Personas</legend>
            {waiting(draft.lado).length === 0 && <p>Nadie espera esta respuesta.</p>}
            {waiting(draft.lado).map(({ persona: { personId, nombre, cargo } }) => (
              <Checkbox
                key={personId}
                label={cargo ? `${nombre}, ${cargo}` : nombre}
                checked={!draft.except.includes(personId)}
                onChange={(_, { checked }) =>
                  change({
                    except: checked
                      ? draft.except.filter((id) => id !== personId)
                      : [...draft.except, personId],
                  })
                }
              />
            ))}
          </fieldset>
          {!draft.given && (
            <TextField
              label="Motivo"
              value={draft.reason}
              required
              onChange={(reason) => change({ reason })}
            />
          )}
          {behalf(draft) && (
            <Field label="Evidencia" hint="El correo, oficio o acta en que consta." required>
              <Input value={draft.evidence} onChange={(_, { value }) => change({ evidence: value })} />
            </Field>
          )}
        </>
      )}
      onActed={onActed}
    />
  );
}
const ladoOf = (value: string): Lado => (value === 'lider' ? 'lider' : 'directivo');

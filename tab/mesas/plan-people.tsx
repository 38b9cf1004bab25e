import { Badge, Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonView } from '../../domain/reports';
import { useResource } from '../data/use-resource';
import { PersonPicker } from '../people/person-picker';
import type { Page, SchedulePreview } from '../wire';
import { chosenOr, type Plan } from './plan';

interface Props {
  readonly plan: Plan;
  readonly onChange: (change: Partial<Plan>) => void;
  readonly preview: SchedulePreview | null;
}
export function PlanPeople({ plan, onChange, preview }: Props) {
  const office = useResource<Page<PersonView>>('/people?limit=200');
  const people = office.resource.kind === 'ready' ? office.resource.value.items : [];
  return (
    <>
      <div className="fields">
        <PersonSelect
          label="Moderador(a)"
          hint="Por defecto, el enlace USEPOT de la dependencia."
          people={people}
          value={chosenOr(plan.moderadorId, preview?.moderadorId)}
          onChange={(moderadorId) => onChange({ moderadorId })}
        />
        <PersonSelect
          label="Relator(a)"
          hint={preview?.relator.razon ?? ''}
          people={people}
          value={chosenOr(plan.relatorId, preview?.relator.sugeridoId)}
          onChange={(relatorId) => onChange({ relatorId })}
        />
        <Tied preview={preview} people={people} onChange={(relatorId) => onChange({ relatorId })} />
        <PersonSelect
          label="Enlace técnico de la dependencia"
          hint=""
          people={people}
          value={chosenOr(plan.enlaceId, preview?.enlaceId)}
          onChange={(enlaceId) => onChange({ enlaceId })}
        />
      </div>
      <Suggested plan={plan} onChange={onChange} people={people} preview={preview} />
      <Invitees plan={plan} onChange={onChange} people={people} preview={preview} />
    </>
  );
}

interface SelectProps {
  readonly label: string;
  readonly hint: string;
  readonly people: readonly PersonView[];
  readonly value: string;
  readonly onChange: (personId: string) => void;
}
function PersonSelect({ label, hint, people, value, onChange }: SelectProps) {
  return (
    <Field label={label} hint={hint} required>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">Elija una persona</option>
        {people.map((person) => (
          <option key={person.personId} value={person.personId}>
            {person.nombre}, {person.cargo}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface TiedProps {
  readonly preview: SchedulePreview | null;
  readonly people: readonly PersonView[];
  readonly onChange: (relatorId: string) => void;
}
/** Coordinadores with as many indicators as each other: one of them is chosen (MES-022). */
function Tied({ preview, people, onChange }: TiedProps) {
  const tied = people.filter(({ personId }) => preview?.relator.empatados.includes(personId));
  return tied.length === 0 ? null : (
    <fieldset className="row plain">
      <legend>Empatan para la relatoría</legend>
      {tied.map(({ personId, nombre }) => (
        <Button key={personId} type="button" size="small" onClick={() => onChange(personId)}>
          {nombre}
        </Button>
      ))}
    </fieldset>
  );
}

/** Whom the preliminary actions say to invite too (MES-012). */
function Suggested({ plan, onChange, people, preview }: InviteesProps & Pick<Props, 'preview'>) {
  const left = (preview?.invitadosSugeridos ?? []).filter(
    ({ personId }) => !plan.invitees.some((each) => each.personId === personId),
  );
  return left.length === 0 ? null : (
    <ul className="list" aria-label="Invitaciones sugeridas">
      {left.map(({ personId, razon }) => {
        const nombre = people.find((each) => each.personId === personId)?.nombre ?? personId;
        return (
          <li key={personId}>
            <span className="grow">
              {nombre} <span className="muted">{razon}</span>
            </span>
            <Button
              type="button"
              size="small"
              onClick={() => onChange({ invitees: [...plan.invitees, { personId, nombre }] })}
            >
              Invitar a {nombre}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

interface InviteesProps {
  readonly plan: Plan;
  readonly onChange: (change: Partial<Plan>) => void;
  readonly people: readonly PersonView[];
}
function Invitees({ plan, onChange, people, preview }: InviteesProps & Pick<Props, 'preview'>) {
  const [candidate, setCandidate] = useState('');
  const add = (): void => {
    const person = people.find((each) => each.personId === candidate);
    if (candidate && !plan.invitees.some((each) => each.personId === candidate))
      onChange({
        invitees: [...plan.invitees, { personId: candidate, nombre: person?.nombre ?? candidate }],
      });
    setCandidate('');
  };
  return (
    <fieldset>
      <legend>Otros convocados</legend>
      <div className="row end">
        <div className="grow">
          <PersonPicker
            label="Persona por convocar"
            required={false}
            value={candidate}
            onChange={setCandidate}
          />
        </div>
        <Button type="button" disabled={candidate === ''} onClick={add}>
          Agregar
        </Button>
      </div>
      <ul className="list" aria-label="Convocados">
        {plan.invitees.map((person) => (
          <li key={person.personId}>
            <span className="grow">
              {person.nombre} <Why preview={preview} personId={person.personId} />
            </span>
            <Button
              type="button"
              size="small"
              aria-label={`Quitar a ${person.nombre}`}
              onClick={() =>
                onChange({ invitees: plan.invitees.filter((each) => each.personId !== person.personId) })
              }
            >
              Quitar
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Why the register calls them, and whether they wait for the vistos buenos (MES-030, MES-033). */
function Why({ preview, personId }: Pick<Props, 'preview'> & { readonly personId: string }) {
  const why = preview?.convocados.find((one) => one.personId === personId);
  return why ? (
    <>
      {why.origen === 'invitado-por-enlace' ? (
        <Badge appearance="tint" color="warning">
          Pendiente de visto bueno
        </Badge>
      ) : null}{' '}
      <span className="muted">{why.texto}</span>
    </>
  ) : null;
}

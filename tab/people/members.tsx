import { Field, Input } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import type { MembersView, MemberView } from '../../domain/reports';
import { type Held, useResource } from '../data/use-resource';
import { Chip } from '../ui/chip';
import { Page, Section } from '../ui/page';
import { Shown } from '../ui/shown';
import { count } from '../words/text';
import { GiveRole, RevokeRole, SaveMember } from './member-acts';

/** Who is known to the office and what each may do (MES-001, X-051). */
export function MembersScreen() {
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const held = useResource<MembersView>(`/members${asked ? `?q=${encodeURIComponent(asked)}` : ''}`);
  return (
    <Page
      title="Personas y roles"
      lead="Cada quien ve y hace lo que su rol le permite. Los roles los asigna quien administra la herramienta."
    >
      <div className="filters">
        <Field label="Buscar" className="wide">
          <Input
            type="search"
            placeholder="Nombre, cargo o dependencia"
            value={text}
            onChange={(_, data) => setText(data.value)}
          />
        </Field>
      </div>
      <Shown held={held} what="las personas" lines={8}>
        {(members) => <List members={members} held={held} />}
      </Shown>
    </Page>
  );
}

interface Props {
  readonly members: MembersView;
  readonly held: Held<MembersView>;
}
function List({ members, held }: Props) {
  const { personas, mas, puede } = members;
  return (
    <Section
      title={count(personas.length + mas, 'persona', 'personas')}
      aside={puede.registrar && <SaveMember onActed={held.reload} />}
    >
      {personas.length === 0 && (
        <p className="muted">Nadie coincide. Revise el nombre, o agregue a la persona.</p>
      )}
      <ul className="list">
        {personas.map((person) => (
          <Member key={person.personId} person={person} members={members} onActed={held.reload} />
        ))}
      </ul>
      {mas > 0 && (
        <p className="muted">
          Y {count(mas, 'persona más', 'personas más')}: escriba parte del nombre para encontrarlas.
        </p>
      )}
    </Section>
  );
}

interface MemberProps {
  readonly person: MemberView;
  readonly members: MembersView;
  readonly onActed: () => void;
}
function Member({ person, members, onActed }: MemberProps) {
  const { nombre, cargo, dependencia, correo, conCuenta, roles } = person;
  const { puede } = members;
  return (
    <li>
      <div className="grow">
        <h3>{nombre}</h3>
        <p className="muted">{[cargo, dependencia, correo].filter(Boolean).join(' · ')}</p>
        {!conCuenta && (
          <div>
            <Chip tone="neutral" shape="ring">
              Sin cuenta: recibe correo y firma a mano
            </Chip>
          </div>
        )}
        {roles.length === 0 && <p className="muted">Sin roles</p>}
        {roles.length > 0 && (
          <ul className="roles" aria-label={`Roles de ${nombre}`}>
            {roles.map((role) => (
              <li key={`${role.rol} ${role.ambito.id}`}>
                <span>
                  {role.nombre} <span className="muted">· {role.donde}</span>
                </span>
                {puede.asignar && <RevokeRole person={person} role={role} onActed={onActed} />}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="actions">
        {puede.registrar && <SaveMember known={person} onActed={onActed} />}
        {puede.asignar && <GiveRole person={person} roles={members.roles} onActed={onActed} />}
      </div>
    </li>
  );
}

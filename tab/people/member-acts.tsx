import { Field, Select } from '@fluentui/react-components';
import type { MembersView, MemberView, RoleSeen } from '../../domain/reports';
import { LineField } from '../configuration/fields';
import { useOffice } from '../data/office';
import { FormAct } from '../ui/form-act';

interface SaveProps {
  /** Absent: a new one. */
  readonly known?: MemberView;
  readonly onActed: () => void;
}
export function SaveMember({ known, onActed }: SaveProps) {
  const initial = {
    nombre: known?.nombre ?? '',
    correo: known?.correo ?? '',
    cargo: known?.cargo ?? '',
    dependencia: known?.dependencia ?? '',
  };
  return (
    <FormAct<typeof initial, MembersView>
      key={JSON.stringify(initial)}
      label={known ? 'Corregir' : 'Agregar persona'}
      verb="Guardar"
      title={known ? `Corregir los datos de ${known.nombre}` : 'Agregar persona'}
      {...(known ? { about: known.nombre } : {})}
      method={known ? 'PATCH' : 'POST'}
      path={known ? `/members/${known.personId}` : '/members'}
      told={
        known
          ? 'Se corrigieron los datos. Lo firmado conserva los que tenía.'
          : 'Quedó registrada la persona.'
      }
      initial={initial}
      ready={({ nombre }) => nombre.trim() !== ''}
      body={(draft) => (known ? draft : { ...draft, correo: draft.correo.trim() || null })}
      fields={(draft, change) => (
        <>
          <LineField label="Nombre completo" value={draft.nombre} onChange={(nombre) => change({ nombre })} />
          <LineField
            label="Correo"
            hint="Con él se busca su cuenta en la organización. Sin correo no se le puede enviar nada."
            value={draft.correo}
            onChange={(correo) => change({ correo })}
          />
          <LineField label="Cargo" value={draft.cargo} onChange={(cargo) => change({ cargo })} />
          <LineField
            label="Dependencia o entidad"
            value={draft.dependencia}
            onChange={(dependencia) => change({ dependencia })}
          />
        </>
      )}
      onActed={onActed}
    />
  );
}

interface GiveProps {
  readonly person: MemberView;
  readonly roles: MembersView['roles'];
  readonly onActed: () => void;
}
const WHOLE = 'proceso';

/** A role in the whole proceso or in one dependencia, whichever it admits. */
export function GiveRole({ person, roles, onActed }: GiveProps) {
  const { me } = useOffice();
  const initial = { rol: '', donde: WHOLE };
  return (
    <FormAct<typeof initial, MembersView>
      label="Dar un rol"
      verb="Guardar"
      title={`Dar un rol a ${person.nombre}`}
      about={person.nombre}
      path={`/members/${person.personId}/roles`}
      told="Quedó asignado el rol."
      initial={initial}
      ready={({ rol }) => rol !== ''}
      body={({ rol, donde }) => ({
        rol,
        ...(donde === WHOLE ? {} : { ambito: { kind: 'dependencia', id: donde } }),
      })}
      fields={({ rol, donde }, change) => {
        const places = roles.find(({ id }) => id === rol)?.ambitos ?? [];
        return (
          <>
            <Field label="Rol" required>
              <Select value={rol} onChange={(_, data) => change({ rol: data.value, donde: WHOLE })}>
                <option value="">Elija un rol</option>
                {roles.map(({ id, nombre }) => (
                  <option key={id} value={id}>
                    {nombre}
                  </option>
                ))}
              </Select>
            </Field>
            {places.includes('dependencia') && (
              <Field
                label="En"
                hint="De una dependencia se ven y se hacen sus cosas solo si el rol se tiene en ella."
              >
                <Select value={donde} onChange={(_, data) => change({ donde: data.value })}>
                  <option value={WHOLE}>Todo el proceso</option>
                  {me.proceso.dependencias.map(({ id, nombre }) => (
                    <option key={id} value={id}>
                      {nombre}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
          </>
        );
      }}
      onActed={onActed}
    />
  );
}

interface RevokeProps {
  readonly person: MemberView;
  readonly role: RoleSeen;
  readonly onActed: () => void;
}
export function RevokeRole({ person, role, onActed }: RevokeProps) {
  return (
    <FormAct<object, MembersView>
      label="Retirar"
      title={`Retirar un rol a ${person.nombre}`}
      about={`${role.nombre} de ${person.nombre}`}
      path={`/members/${person.personId}/roles/revoke`}
      told="Quedó retirado el rol."
      initial={{}}
      ready={() => true}
      body={() => ({ rol: role.rol, ambito: role.ambito })}
      fields={() => (
        <p>
          {role.nombre}, {role.donde}. Lo que ya hizo queda registrado; desde ahora no podrá hacer lo que ese
          rol permite.
        </p>
      )}
      onActed={onActed}
    />
  );
}

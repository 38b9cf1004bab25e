import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PersonView } from '../../domain/reports';
import { PersonPicker } from '../people/person-picker';
import { FormAct } from '../ui/form-act';
import { LineField } from './fields';
import type { DependenciaSeen, Structure, SubsistemaSeen } from './wire';

interface Props<Known> {
  /** Absent: a new one. */
  readonly known?: Known;
  readonly onActed: () => void;
}
const idOf = (person: PersonView | null | undefined): string => person?.personId ?? '';
const orNull = (personId: string): string | null => personId || null;
const today = (person: PersonView | null | undefined): string =>
  person ? `Hoy: ${person.nombre}, ${person.cargo}` : 'Hoy: nadie';

interface SaveProps<Draft> extends Omit<Props<unknown>, 'known'> {
  readonly what: string;
  readonly place: string;
  readonly known: { readonly id: string; readonly nombre: string } | undefined;
  readonly initial: Draft;
  readonly body: (draft: Draft) => object;
  readonly fields: (draft: Draft, change: (part: Partial<Draft>) => void) => ReactNode;
}
function Save<Draft extends { nombre: string }>(props: SaveProps<Draft>) {
  const { what, place, known, initial, body, fields, onActed } = props;
  return (
    <FormAct<Draft, Structure>
      key={JSON.stringify(initial)}
      label={known ? 'Cambiar' : 'Agregar'}
      verb="Guardar"
      title={known ? `Cambiar ${known.nombre}` : `Agregar ${what}`}
      about={known?.nombre ?? what}
      method={known ? 'PATCH' : 'POST'}
      path={known ? `${place}/${known.id}` : place}
      told={`${known ? 'Se guardaron los cambios' : 'Quedó agregado el registro'}.`}
      initial={initial}
      ready={({ nombre }) => nombre.trim() !== ''}
      body={body}
      fields={fields}
      onActed={onActed}
    />
  );
}

export function SaveDependencia({ known, onActed }: Props<DependenciaSeen>) {
  const initial = {
    nombre: known?.nombre ?? '',
    interna: known?.interna ?? false,
    enlaceUsepotId: idOf(known?.enlaceUsepot),
    enlaceTecnicoId: idOf(known?.enlaceTecnico),
    superiorId: idOf(known?.superior),
    directivoId: idOf(known?.directivo),
  };
  const posts = [
    ['enlaceUsepotId', 'Enlace de la oficina (modera sus mesas)', known?.enlaceUsepot],
    ['enlaceTecnicoId', 'Enlace técnico de la dependencia', known?.enlaceTecnico],
    ['superiorId', 'Superior jerárquico del enlace', known?.superior],
    ['directivoId', 'Directivo responsable', known?.directivo],
  ] as const;
  return (
    <Save
      what="dependencia"
      place="/dependencias"
      known={known}
      initial={initial}
      body={({ nombre, interna, ...named }) => ({
        nombre,
        interna,
        ...Object.fromEntries(Object.entries(named).map(([post, personId]) => [post, orNull(personId)])),
      })}
      fields={(draft, change) => (
        <>
          <LineField label="Nombre" value={draft.nombre} onChange={(nombre) => change({ nombre })} />
          <Checkbox
            label="Es de la misma oficina de planeación"
            checked={draft.interna}
            onChange={(_, data) => change({ interna: data.checked === true })}
          />
          {posts.map(([key, label, person]) => (
            <PersonPicker
              key={key}
              label={label}
              required={false}
              {...(known ? { hint: today(person) } : {})}
              value={draft[key]}
              onChange={(personId) => change({ [key]: personId })}
            />
          ))}
        </>
      )}
      onActed={onActed}
    />
  );
}

export function SaveSubsistema({ known, onActed }: Props<SubsistemaSeen>) {
  return (
    <Save
      what="subsistema o temática"
      place="/subsistemas"
      known={known}
      initial={{ nombre: known?.nombre ?? '', coordinadorId: idOf(known?.coordinador) }}
      body={({ nombre, coordinadorId }) => ({ nombre, coordinadorId: orNull(coordinadorId) })}
      fields={(draft, change) => (
        <>
          <LineField label="Nombre" value={draft.nombre} onChange={(nombre) => change({ nombre })} />
          <PersonPicker
            label="Coordinador temático"
            required={false}
            {...(known ? { hint: today(known.coordinador) } : {})}
            value={draft.coordinadorId}
            onChange={(coordinadorId) => change({ coordinadorId })}
          />
        </>
      )}
      onActed={onActed}
    />
  );
}

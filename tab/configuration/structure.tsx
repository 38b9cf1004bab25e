import type { PersonView } from '../../domain/reports';
import { useOffice } from '../data/office';
import { type Held, useResource } from '../data/use-resource';
import { Facts } from '../ui/facts';
import { Section } from '../ui/page';
import { Shown } from '../ui/shown';
import { SaveDependencia, SaveSubsistema } from './structure-acts';
import type { Structure } from './wire';

/** The dependencias that are convened and the subsistemas of the matrix, with who answers for each (MES-003, MES-005). */
export function StructureSections() {
  const held = useResource<Structure>('/structure');
  return (
    <Shown held={held} what="las dependencias" lines={4}>
      {(structure) => <Sections structure={structure} held={held} />}
    </Shown>
  );
}

interface Props {
  readonly structure: Structure;
  readonly held: Held<Structure>;
}
function Sections({ structure: { dependencias, subsistemas }, held }: Props) {
  const { refresh } = useOffice();
  const onActed = (): void => {
    held.reload();
    refresh();
  };
  return (
    <div className="stack">
      <Section title="Dependencias" aside={<SaveDependencia onActed={onActed} />}>
        {dependencias.length === 0 && (
          <p className="muted">Ninguna. Agregue las que se van a citar a las mesas.</p>
        )}
        <ul className="list">
          {dependencias.map((one) => (
            <li key={one.id}>
              <div className="grow">
                <h3>{one.nombre}</h3>
                {one.nombresAnteriores.length > 0 && (
                  <p className="muted">Antes: {one.nombresAnteriores.join('; ')}</p>
                )}
                {one.interna && <p className="muted">De la misma oficina de planeación</p>}
                <Facts
                  facts={[
                    ['Enlace de la oficina', personOf(one.enlaceUsepot)],
                    ['Enlace técnico', personOf(one.enlaceTecnico)],
                    ['Superior jerárquico', personOf(one.superior)],
                    ['Directivo responsable', personOf(one.directivo)],
                  ]}
                />
              </div>
              <SaveDependencia known={one} onActed={onActed} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Subsistemas y temáticas" aside={<SaveSubsistema onActed={onActed} />}>
        {subsistemas.length === 0 && <p className="muted">Ninguno todavía.</p>}
        <ul className="list">
          {subsistemas.map((one) => (
            <li key={one.id}>
              <div className="grow">
                <h3>{one.nombre}</h3>
                <Facts facts={[['Coordinador temático', personOf(one.coordinador)]]} />
              </div>
              <SaveSubsistema known={one} onActed={onActed} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

const personOf = (person: PersonView | null): string =>
  person === null ? '' : [person.nombre, person.cargo].filter(Boolean).join(', ');

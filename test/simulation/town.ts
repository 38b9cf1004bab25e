import { configureProceso, grantRole, registerPerson } from '../../domain/people';
import { office, PROCESO } from '../dies058/office';
import { type MemoryStore, memoryStore } from '../helpers/memory-store';

/** Who clicks. `directiva` and `invitado` have no account; `otra` is of another dependencia; `sucesora` takes over signatures. */
export const PEOPLE = [
  'moderadora',
  'relator',
  'coordinadora',
  'enlace',
  'directiva',
  'lider',
  'validadora',
  'invitado',
  'otra',
  'despacho',
  'sucesora',
] as const;

const founded: { town: Promise<MemoryStore> | null } = { town: null };

/** The office with its people, terms and indicators, founded once: every life begins in a copy of it. */
export async function town(): Promise<MemoryStore> {
  founded.town ??= found(memoryStore());
  return (await founded.town).fork();
}

/** Founds it on a store where there is nothing yet. */
export async function found<S extends MemoryStore>(store: S): Promise<S> {
  const house = await office(store);
  for (const personId of ['despacho', 'sucesora'])
    await house.ok('sistema', registerPerson, {
      personId,
      name: `Persona ${personId}`,
      cargo: `Cargo de ${personId}`,
      dependencia: 'Oficina',
      email: `${personId}@oficina.example`,
      aadObjectId: `aad-${personId}`,
    });
  await house.ok('sistema', grantRole, {
    personId: 'despacho',
    procesoId: PROCESO,
    role: 'despacho-subdireccion',
  });
  await house.ok('sistema', configureProceso, {
    procesoId: PROCESO,
    settings: {
      quorum: { personas: 2, origen: 'Reglamento de la mesa' },
      decisionDespachoDias: 5,
      decisionDespachoOrigen: 'Circular',
    },
  });
  store.drain();
  return store;
}

import { type Actor, SYSTEM } from '../../domain/kernel/actor';
import { actorFor, grantRole, openProceso, registerPerson } from '../../domain/people';
import { perform, TENANT, valueOf } from '../helpers/given';
import { memoryStore } from '../helpers/memory-store';

export const system: Actor = { tenantId: TENANT, person: SYSTEM, grants: [] };

export const ana = {
  name: 'Ana Prueba',
  cargo: 'Profesional',
  dependencia: 'DAP',
  email: 'Ana@planeacion.example',
  aadObjectId: 'aad-ana',
};

export async function office() {
  const store = memoryStore();
  const reader = store.reader(TENANT);
  const register = async (personId: string, data: Partial<typeof ana> = {}) =>
    valueOf(
      await perform(store, system, registerPerson, {
        ...ana,
        name: personId,
        email: `${personId}@planeacion.example`,
        aadObjectId: `aad-${personId}`,
        ...data,
        personId,
      }),
    );
  await register('admin');
  await register('ana');
  await register('luis');
  valueOf(await perform(store, system, openProceso, { procesoId: 'ssepot', nombre: 'SSEPOT' }));
  valueOf(
    await perform(store, system, grantRole, {
      personId: 'admin',
      procesoId: 'ssepot',
      role: 'administrador',
    }),
  );
  const as = async (personId: string) => actorFor(reader, TENANT, { personId, version: 1 });
  return { store, reader, register, as };
}

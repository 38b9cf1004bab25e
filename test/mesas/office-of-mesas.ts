import { type IndicatorRow, indicatorFeature } from '../../domain/indicators';
import { type Actor, SYSTEM } from '../../domain/kernel/actor';
import type { Act } from '../../domain/kernel/handle';
import { callItem, mesaFeature, openMesa } from '../../domain/mesas';
import {
  actorFor,
  grantRole,
  openProceso,
  type Role,
  registerPerson,
  saveDependencia,
} from '../../domain/people';
import { perform, TENANT, TODAY, valueOf } from '../helpers/given';
import { memoryStore } from '../helpers/memory-store';
import { ITEMS, plan } from './fixtures';

const system: Actor = { tenantId: TENANT, person: SYSTEM, grants: [] };

const PEOPLE = [
  'moderadora',
  'relatora',
  'coordinadora',
  'enlace',
  'invitado',
  'lector',
  'otro-enlace',
  'lider',
];

export const indicator = (codigo: string, nombre: string): IndicatorRow => ({
  codigo,
  nombre,
  ficha: { nombre },
  values: [],
  lineaBase: null,
  metaCuatrienio: null,
  unidad: '',
  acumulacion: null,
  peso: null,
  assignment: {
    dependenciaId: 'sma',
    coordinadorId: 'coordinadora',
    enlaceId: null,
    subsistema: null,
    modulos: [],
    tema: 'a',
  },
  extra: {},
  source: { file: 'matriz.xlsx', sheet: 'Hoja1', row: 2 },
});

/** An office with a mesa of two indicators; `mesa.as('enlace', act, input)` performs as that person. */
export async function office() {
  const store = memoryStore();
  const reader = store.reader(TENANT);
  const run = async <I, O>(act: Act<I, O>, input: I) => valueOf(await perform(store, system, act, input));
  for (const personId of PEOPLE)
    await run(registerPerson, {
      personId,
      name: `Persona ${personId}`,
      email: `${personId}@x.example`,
      aadObjectId: personId,
    });
  await run(openProceso, { procesoId: 'ssepot', nombre: 'SSEPOT' });
  const grant = (personId: string, role: Role) => run(grantRole, { personId, procesoId: 'ssepot', role });
  await grant('moderadora', 'enlace-usepot');
  await grant('coordinadora', 'coordinador-tematico');
  await grant('lector', 'lector');
  await grant('lider', 'lider-usepot');
  await run(saveDependencia, {
    procesoId: 'ssepot',
    dependencia: {
      id: 'sma',
      nombre: 'Secretaría de Medio Ambiente',
      enlaceUsepotId: 'moderadora',
      enlaceTecnicoId: 'enlace',
    },
  });
  await run(saveDependencia, {
    procesoId: 'ssepot',
    dependencia: { id: 'mov', nombre: 'Secretaría de Movilidad', enlaceTecnicoId: 'otro-enlace' },
  });
  await run(
    {
      name: 'seed',
      run: async (_input: null, desk) => {
        await desk.change(indicatorFeature, 'ind-1', {
          type: 'import',
          procesoId: 'ssepot',
          row: indicator('1.2.3', 'Espacio público efectivo'),
          today: TODAY,
        });
        await desk.change(indicatorFeature, 'ind-2', {
          type: 'import',
          procesoId: 'ssepot',
          row: indicator('1.2.4', 'Árboles sembrados'),
          today: TODAY,
        });
        return desk.change(mesaFeature, 'm-1', { type: 'schedule', plan: plan(), items: ITEMS });
      },
    },
    null,
  );
  const as = async <I, O>(personId: string, act: Act<I, O>, input: I) => {
    const who = personId === 'sistema' ? system : await actorFor(reader, TENANT, { personId, version: 1 });
    return perform(store, who, act, input);
  };
  const mesa = async () => (await reader.get(mesaFeature, 'm-1')).state;
  return { store, reader, as, run, mesa };
}

export const M = { mesaId: 'm-1' };
export const FIRST = { mesaId: 'm-1', itemId: 'it-1' };

export async function opened() {
  const all = await office();
  valueOf(await all.as('moderadora', openMesa, M));
  valueOf(await all.as('moderadora', callItem, FIRST));
  return all;
}

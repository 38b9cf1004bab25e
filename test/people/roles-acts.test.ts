import {
  actorFor,
  configureProceso,
  grantRole,
  holdersOf,
  openProceso,
  personFeature,
  procesoFeature,
  revokeRole,
  saveDependencia,
  saveSubsistema,
} from '../../domain/people';
import { perform, refusalOf, TENANT, valueOf } from '../helpers/given';
import { office } from './office-of-people';

describe('roles and procesos', () => {
  test('MES-001 the administrador grants and revokes; others do not', async () => {
    const { store, as } = await office();
    const role = { personId: 'ana', procesoId: 'ssepot', role: 'lider-usepot' } as const;
    expect(refusalOf(await perform(store, await as('ana'), grantRole, role)).code).toBe('not-allowed');
    valueOf(await perform(store, await as('admin'), grantRole, role));
    expect((await as('ana')).grants).toEqual([
      { role: 'lider-usepot', scope: { kind: 'proceso', id: 'ssepot' } },
    ]);
    valueOf(await perform(store, await as('admin'), revokeRole, role));
    expect((await as('ana')).grants).toEqual([]);
    expect(
      refusalOf(await perform(store, await as('admin'), grantRole, { ...role, personId: 'nadie' })).code,
    ).toBe('persona-desconocida');
  });

  test('the last administrador stays', async () => {
    const { store, as } = await office();
    const own = { personId: 'admin', procesoId: 'ssepot', role: 'administrador' } as const;
    expect(refusalOf(await perform(store, await as('admin'), revokeRole, own)).code).toBe(
      'unico-administrador',
    );
    valueOf(await perform(store, await as('admin'), grantRole, { ...own, personId: 'ana' }));
    valueOf(await perform(store, await as('admin'), revokeRole, own));
  });

  test('who opens a proceso administers it; opening it again changes nothing', async () => {
    const { store, as } = await office();
    expect(
      refusalOf(await perform(store, await as('ana'), openProceso, { procesoId: 'otro', nombre: 'Otro' }))
        .code,
    ).toBe('not-allowed');
    valueOf(await perform(store, await as('admin'), openProceso, { procesoId: 'otro', nombre: 'Otro' }));
    valueOf(
      await perform(store, await as('admin'), openProceso, { procesoId: 'otro', nombre: 'Otro nombre' }),
    );
    expect((await as('admin')).grants.map(({ scope }) => scope.id)).toEqual(['ssepot', 'otro']);
    expect((await store.reader(TENANT).get(procesoFeature, 'otro')).state).toMatchObject({ nombre: 'Otro' });
  });

  test('MES-072 the term is configured by who may', async () => {
    const { store, reader, as } = await office();
    const input = {
      procesoId: 'ssepot',
      settings: { terminoDevolucionDias: 5, terminoOrigen: 'Circular 4' },
    };
    expect(refusalOf(await perform(store, await as('ana'), configureProceso, input)).code).toBe(
      'not-allowed',
    );
    valueOf(await perform(store, await as('admin'), configureProceso, input));
    expect((await reader.get(procesoFeature, 'ssepot')).state).toMatchObject({
      settings: { terminoDevolucionDias: 5, cierres: [] },
    });
  });
});

describe('MES-003 the places of a dependencia', () => {
  test('naming somebody gives them the role for it, replacing them takes it', async () => {
    const { store, reader, as } = await office();
    const save = async (enlaceTecnicoId: string) =>
      perform(store, await as('admin'), saveDependencia, {
        procesoId: 'ssepot',
        dependencia: { id: 'sma', nombre: 'Medio Ambiente', enlaceUsepotId: 'admin', enlaceTecnicoId },
      });
    expect(valueOf(await save('ana'))).toEqual({ dependenciaId: 'sma' });
    const scope = { kind: 'dependencia', id: 'sma', procesoId: 'ssepot' };
    expect((await as('ana')).grants).toEqual([{ role: 'enlace-tecnico', scope }]);
    valueOf(await save('luis'));
    expect((await as('ana')).grants).toEqual([]);
    expect((await as('luis')).grants).toEqual([{ role: 'enlace-tecnico', scope }]);
    expect(await holdersOf(reader, 'enlace-tecnico', 'ssepot')).toEqual([{ personId: 'luis', version: 1 }]);
    expect(await holdersOf(reader, 'enlace-tecnico', 'otro')).toEqual([]);
  });

  test('somebody unknown is not named, and nothing of the dependencia is kept', async () => {
    const { store, reader, as } = await office();
    const dependencia = { id: 'sma', nombre: 'Medio Ambiente', enlaceTecnicoId: 'nadie' };
    expect(
      refusalOf(
        await perform(store, await as('admin'), saveDependencia, { procesoId: 'ssepot', dependencia }),
      ).code,
    ).toBe('persona-desconocida');
    expect((await reader.get(procesoFeature, 'ssepot')).state).toMatchObject({ dependencias: [] });
  });

  test('MES-005 the coordinador of a subsistema coordinates in the proceso', async () => {
    const { store, as } = await office();
    const subsistema = { nombre: 'Espacio público', coordinadorId: 'luis' };
    const { subsistemaId } = valueOf(
      await perform(store, await as('admin'), saveSubsistema, { procesoId: 'ssepot', subsistema }),
    );
    expect(subsistemaId).toMatch(/^cmd-/);
    expect((await as('luis')).grants).toEqual([
      { role: 'coordinador-tematico', scope: { kind: 'proceso', id: 'ssepot' } },
    ]);
    const nobody = { procesoId: 'ssepot', subsistema: { nombre: 'Movilidad', coordinadorId: 'nadie' } };
    expect(refusalOf(await perform(store, await as('admin'), saveSubsistema, nobody)).code).toBe(
      'persona-desconocida',
    );
  });

  test('somebody without registration acts without roles', async () => {
    const { reader } = await office();
    expect((await actorFor(reader, TENANT, { personId: 'nadie', version: 1 })).grants).toEqual([]);
    expect((await reader.get(personFeature, 'nadie')).version).toBe(0);
  });
});

import { actaFeature, composeActa } from '../../domain/actas';
import { convene, decideItem } from '../../domain/dies058';
import {
  askFloor,
  closeMesa,
  endFloor,
  giveFloor,
  mesaFeature,
  openMesa,
  skipFloor,
  withdrawFloor,
} from '../../domain/mesas';
import { configureProceso } from '../../domain/people';
import { floorView } from '../../domain/reports';
import { conveneInput, type Office, office, PROCESO } from '../dies058/office';
import { at, refusalOf, valueOf } from '../helpers/given';

async function held(): Promise<{
  house: Office;
  mesaId: string;
  sesionId: string;
  floor: (who?: string) => ReturnType<typeof shown>;
}> {
  const house = await office();
  const { mesaId, sesionId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  await house.ok('moderadora', openMesa, { mesaId });
  return { house, mesaId, sesionId, floor: (who = 'moderadora') => shown(house, who, mesaId) };
}
const shown = async (house: Office, who: string, mesaId: string) =>
  valueOf(await floorView(house.reader(), await house.actorOf(who), mesaId));
const when = (time: string) => ({ now: at(`2026-11-24 ${time}`) });

test('MES-051 F11 ask, give the next, end: each sees who speaks, who waits and what they may do', async () => {
  const { house, mesaId, floor } = await held();
  const { requestId } = await house.ok('enlace', askFloor, { mesaId });
  expect(await house.ok('enlace', askFloor, { mesaId })).toEqual({ requestId });
  await house.ok('coordinadora', askFloor, { mesaId, kind: 'orden' });
  expect((await floor()).espera.map(({ nombre, tipoTexto }) => `${nombre}: ${tipoTexto}`)).toEqual([
    'Persona coordinadora: Punto de orden',
    'Persona enlace: Intervención',
  ]);
  expect((await floor('enlace')).offers.map(({ verb }) => verb)).toEqual(['mesas/withdraw-floor']);
  await house.ok('moderadora', giveFloor, { mesaId }, when('09:10'));
  expect((await floor()).enUso).toMatchObject({
    nombre: 'Persona coordinadora',
    desde: at('2026-11-24 09:10'),
  });
  await house.ok('coordinadora', endFloor, { mesaId }, when('09:12'));
  await house.ok('moderadora', giveFloor, { mesaId, requestId }, when('09:12'));
  await house.ok('moderadora', endFloor, { mesaId }, when('09:20'));
  const after = await floor();
  expect(after.enUso).toBeNull();
  expect(after.personas).toEqual([
    { nombre: 'Persona coordinadora', dependencia: 'Oficina', intervenciones: 1, segundos: 120 },
    { nombre: 'Persona enlace', dependencia: 'Oficina', intervenciones: 1, segundos: 480 },
  ]);
  expect(after).toMatchObject({ intervenciones: 2, segundos: 600 });
});

test('MES-054 F11 the moderador hands the floor to who did not ask; the relator writes down who asks in the room', async () => {
  const { house, mesaId, floor } = await held();
  await house.ok('relator', askFloor, { mesaId, personId: 'invitado' });
  expect((await floor()).espera[0]).toMatchObject({
    nombre: 'Persona invitado',
    recogidoPor: 'recogido de viva voz por Persona relator',
  });
  await house.ok('moderadora', giveFloor, { mesaId, personId: 'coordinadora' });
  expect((await floor()).enUso?.nombre).toBe('Persona coordinadora');
  expect((await floor()).espera).toHaveLength(1);
  await house.ok('moderadora', giveFloor, { mesaId, personId: 'coordinadora' });
  expect((await floor()).intervenciones).toBe(0);
});

test('F11 each takes back their own; others are ended, skipped or taken off only by who conducts the mesa', async () => {
  const { house, mesaId, floor } = await held();
  expect(refusalOf(await house.as('moderadora', giveFloor, { mesaId })).code).toBe('nadie-pide-la-palabra');
  const { requestId } = await house.ok('enlace', askFloor, { mesaId });
  for (const act of [skipFloor, withdrawFloor])
    expect(refusalOf(await house.as('coordinadora', act, { mesaId, requestId })).code).toBe('not-allowed');
  expect(refusalOf(await house.as('enlace', giveFloor, { mesaId })).code).toBe('not-allowed');
  await house.ok('coordinadora', askFloor, { mesaId });
  await house.ok('moderadora', skipFloor, { mesaId, requestId });
  expect((await floor()).espera.map(({ nombre }) => nombre)).toEqual([
    'Persona coordinadora',
    'Persona enlace',
  ]);
  await house.ok('enlace', withdrawFloor, { mesaId });
  await house.ok('enlace', withdrawFloor, { mesaId });
  expect((await floor()).espera.map(({ nombre }) => nombre)).toEqual(['Persona coordinadora']);
});

test('F11 the rule of the office is configuration with its origin, and it is said', async () => {
  const { house, floor } = await held();
  expect((await floor()).regla).toBe('Primero los puntos de orden; después, por orden de llegada');
  const palabra = { rotacion: 'por-dependencia' as const, replicaPrimero: true, minutos: 3 };
  const bare = await house.as('sistema', configureProceso, { procesoId: PROCESO, settings: { palabra } });
  expect(refusalOf(bare).code).toBe('numero-sin-origen');
  await house.ok('sistema', configureProceso, {
    procesoId: PROCESO,
    settings: { palabra: { ...palabra, origen: 'Reglas de la mesa' } },
  });
  expect(await floor()).toMatchObject({
    regla: 'Primero los puntos de orden, luego las réplicas; después, por turnos entre dependencias',
    minutosSugeridos: 3,
  });
});

test('F12 the totals go to the acta, by dependencia and without names, with who was not heard', async () => {
  const { house, mesaId, sesionId } = await held();
  await house.ok('enlace', askFloor, { mesaId }, when('09:00'));
  await house.ok('coordinadora', askFloor, { mesaId }, when('09:00'));
  await house.ok('moderadora', giveFloor, { mesaId }, when('09:01'));
  const { state } = await house.reader().get(mesaFeature, mesaId);
  for (const { id: itemId } of state.kind === 'none' ? [] : state.items)
    await house.ok('moderadora', decideItem, { mesaId, itemId, outcome: 'aplazado' }, when('09:02'));
  await house.ok('moderadora', closeMesa, { mesaId }, when('09:05'));
  await house.ok('relator', composeActa, { mesaId });
  const acta = (await house.reader().get(actaFeature, sesionId)).state;
  expect(acta.kind === 'draft' ? acta.texts.desarrollo : '').toContain(
    'Se hizo uso de la palabra en 1 intervención, por 4 min en total: Oficina, 1 vez (4 min). Al cierre quedó sin atender 1 solicitud de palabra.',
  );
});

test('MES-051 X-048 a request of the word that is delivered again, late, puts nobody back in the list', async () => {
  const { house, mesaId, floor } = await held();
  const first = { commandId: 'pido-la-palabra' };
  await house.ok('enlace', askFloor, { mesaId }, first);
  await house.ok('enlace', withdrawFloor, { mesaId });
  await house.ok('enlace', askFloor, { mesaId }, first);
  expect((await floor()).espera).toEqual([]);
});

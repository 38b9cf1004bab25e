import { observedText } from '../../bot/actas/life.action';
import { actaFeature, lockActa, observeActa } from '../../domain/actas';
import { addReport } from '../../domain/attendance';
import { actaView, signingView } from '../../domain/reports';
import { at, refusalOf, valueOf } from '../helpers/given';

import { inSignature, signAs } from './composed';

test('MES-074 who observes is told whether the acta still could change: what arrives after its closing is an annex', async () => {
  const made = await inSignature();
  const { house, actaId } = made;
  expect(await house.ok('enlace', observeActa, { actaId, text: 'Antes' })).toEqual({ actaId, anexo: false });
  await house.ok('relator', lockActa, { actaId, reason: 'Lo pidieron' });
  expect(await house.ok('enlace', observeActa, { actaId, text: 'Después' })).toEqual({ actaId, anexo: true });
  expect(observedText({ anexo: true })).toContain('ya estaba cerrada y no cambia');
  expect(observedText({ anexo: false })).not.toContain('cerrada');
});

test('MES-074 after it is closed an objection is an annex, told to the office; nothing else changes', async () => {
  const made = await inSignature();
  const { house, actaId } = made;
  await house.ok('relator', lockActa, { actaId, reason: 'Lo pidieron' });
  const before = (await house.reader().get(actaFeature, actaId)).state;
  house.store.drain();
  await house.ok('enlace', observeActa, { actaId, text: 'No dije eso' });
  await house.ok('enlace', observeActa, { actaId, text: 'No dije eso' });
  expect(house.store.drain().map(({ data }) => data['personId'])).toEqual(['moderadora', 'relator']);
  const { state } = await house.reader().get(actaFeature, actaId);
  expect(state).toMatchObject({ ...before, annexes: [{ text: 'No dije eso' }] });
  const view = valueOf(await actaView(house.reader(), await house.actorOf('relator'), actaId));
  expect(view.anexosPosteriores).toEqual([
    expect.objectContaining({ quien: 'Persona enlace', texto: 'No dije eso' }),
  ]);
});

test('when all have signed it locks by itself, and who could not be reached is listed', async () => {
  const made = await inSignature();
  for (const person of ['moderadora', 'relator', 'enlace'])
    expect((await signAs(made, person)).ok).toBe(true);
  expect(made.house.store.drain().map(({ topic }) => topic)).toContain('acta/complete');
  const locked = await made.house.ok('sistema', lockActa, { actaId: made.actaId });
  expect(locked.sinFirma).toEqual(['invitado']);
  expect(await made.house.ok('sistema', lockActa, { actaId: made.actaId })).toEqual(locked);
});

test('before the term ends it is closed only with a reason, which stays written', async () => {
  const made = await inSignature();
  expect(refusalOf(await made.house.as('relator', lockActa, { actaId: made.actaId })).message).toContain(
    'martes 1 de diciembre de 2026',
  );
  expect(refusalOf(await made.house.as('enlace', lockActa, { actaId: made.actaId })).code).toBe(
    'not-allowed',
  );
  await made.house.ok('relator', lockActa, { actaId: made.actaId, reason: 'Lo pidieron los asistentes' });
  const view = valueOf(await actaView(made.house.reader(), await made.house.actorOf('relator'), made.actaId));
  expect(view).toMatchObject({ estado: 'cerrada', motivoCierre: 'Lo pidieron los asistentes' });
  expect(refusalOf(await signAs(made, 'enlace')).code).toBe('cerrado');
});

test('a report that arrives late is a difference, never a second mailing', async () => {
  const made = await inSignature(['moderadora', 'relator']);
  const { house, mesaId, actaId } = made;
  house.store.drain();
  await house.ok('sistema', addReport, {
    mesaId,
    report: {
      reportId: 'r-1',
      start: at('2026-11-25 09:00'),
      end: at('2026-11-25 11:00'),
      presences: [
        {
          person: { personId: 'enlace', version: 1 },
          intervals: [{ join: at('2026-11-25 09:02'), leave: at('2026-11-25 10:58') }],
          source: 'graph',
          hasEmail: true,
        },
      ],
    },
  });
  const view = valueOf(await actaView(house.reader(), await house.actorOf('relator'), actaId));
  expect(view.diferenciasAsistencia).toEqual([
    'Persona enlace aparece en un reporte posterior y no en el acta.',
  ]);
  expect(view.asistentes.map(({ personId }) => personId)).not.toContain('enlace');
  expect(house.store.drain().filter(({ topic }) => topic.startsWith('mail/'))).toEqual([]);
  const signing = valueOf(
    await signingView(house.reader(), await house.actorOf('moderadora'), made.signingId),
  );
  expect(signing).toMatchObject({ miBloque: 'asistente:moderadora', kind: 'acta' });
});

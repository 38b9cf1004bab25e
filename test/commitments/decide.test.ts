import { type CommitmentCommand, type CommitmentEvent } from '../../domain/commitments';
import { at, day, stamp, TODAY } from '../helpers/given';
import {
  commitment,
  facts,
  other,
  owner,
  record,
  recorded,
  reported,
  verify,
  withdrawn,
} from './given-commitment';

const fulfilled: CommitmentEvent = { type: 'fulfilled', evidence: 'Radicado 123' };

describe('MES-059 a commitment says what, who and by when', () => {
  test('with all three it is owed, and recording it again is nothing', () => {
    const when = commitment().when(record({ what: ' Entregar la nueva ficha ' }));
    when.then(recorded);
    when.thenState({ kind: 'owed', recordedBy: { personId: 'p-moderadora' } });
    commitment(recorded).when(record()).then();
  });
  test.each([
    ['falta-compromiso', { what: ' ' }],
    ['falta-responsable', { owner: { personId: '', version: 1 } }],
    ['fecha-inexistente', { due: '2026-02-30' }],
    ['fecha-inexistente', { due: '4 de diciembre' }],
    ['fecha-inexistente', { due: '' }],
    ['fecha-pasada', { due: '2026-11-23' }],
  ])('refused: %s %p', (code, overrides) => {
    commitment().when(record(overrides)).thenRefused(code);
  });
  test('today is still in time, and today is the day of Bogotá', () => {
    commitment()
      .when(record({ due: TODAY }))
      .thenState({ kind: 'owed' });
    const late = stamp('relatora', at('2026-11-24 23:00'));
    commitment()
      .when({ ...record({ due: TODAY }), ...late })
      .thenState({ kind: 'owed' });
    commitment()
      .when({ ...record({ due: TODAY }), ...stamp('relatora', at('2026-11-25 00:30')) })
      .thenRefused('fecha-pasada');
  });
  test('it may come from the mesa, without an indicator', () => {
    const origin = { ...facts.origin, kind: 'mesa', indicatorId: null, formId: null };
    commitment().when(record({ origin })).thenState({ origin });
  });
});

describe('F41 what becomes of it', () => {
  test('it is reported with evidence, once, and verified by somebody else', () => {
    commitment(recorded)
      .when({ type: 'report', evidence: ' Radicado 123 ', ...owner })
      .then(reported);
    commitment(recorded, reported).when({ type: 'report', evidence: 'otra' }).then();
    commitment(recorded).when({ type: 'report', evidence: ' ' }).thenRefused('falta-evidencia');
    commitment().when({ type: 'report', evidence: 'x' }).thenRefused('compromiso-inexistente');
    const verified = commitment(recorded, { ...reported, ...owner }).when({
      type: 'verify',
      medio: 'reunion',
      note: 'Se revisó la ficha',
      heldOn: TODAY,
      attendees: [],
      ...other,
    });
    verified.thenState({
      kind: 'fulfilled',
      evidence: 'Radicado 123',
      by: owner.by,
      verified: { note: 'Se revisó la ficha', by: other.by },
    });
    verified.thenTold('commitments/notify');
  });
  test('PDM-019 the meeting that verifies has a day, which has come', () => {
    commitment(recorded, { ...reported, ...owner })
      .when({ ...verify, heldOn: day('2026-11-25') })
      .thenRefused('verificacion-futura');
  });
  test('neither the owner nor whoever reported it verifies it, nor the tool', () => {
    const byUsepot = commitment(recorded, { ...reported, ...stamp('usepot') });
    byUsepot.when({ ...verify, ...owner }).thenRefused('verifica-otra-persona');
    byUsepot.when({ ...verify, ...stamp('usepot') }).thenRefused('verifica-otra-persona');
    byUsepot.when({ ...verify, ...stamp('sistema') }).thenRefused('verifica-una-persona');
    byUsepot.when({ type: 'reject', reason: 'x', ...owner }).thenRefused('verifica-otra-persona');
    commitment(recorded).when(verify).thenRefused('compromiso-sin-informar');
  });
  test('returned with a reason it is owed again, by the same date, and asks for something new', () => {
    const sent = commitment(recorded, { type: 'attached', sha256: 'a' }, { ...reported, ...owner });
    sent.when({ type: 'reject', reason: ' ' }).thenRefused('falta-motivo');
    const back = sent.when({ type: 'reject', reason: 'Falta la firma', ...other });
    back.thenState({ kind: 'owed', due: facts.due, rejections: [{ reason: 'Falta la firma' }] });
    const rejected: CommitmentEvent = { type: 'rejected', reason: 'Falta la firma' };
    const events = [
      recorded,
      { type: 'attached', sha256: 'a' } as const,
      { ...reported, ...owner },
      rejected,
    ];
    commitment(...events)
      .when({ type: 'report', evidence: '' })
      .thenRefused('falta-evidencia');
    commitment(...events, { type: 'attached', sha256: 'b' })
      .when({ type: 'report', evidence: '' })
      .then({ type: 'reported', evidence: '' });
    commitment(...events)
      .when({ type: 'reject', reason: 'Falta la firma' })
      .then();
  });
  test('what was closed before verification existed stays fulfilled', () => {
    const old = commitment(recorded, fulfilled);
    expect(old.state).toMatchObject({ kind: 'fulfilled', evidence: 'Radicado 123', verified: null });
    old.when({ type: 'report', evidence: 'otra' }).then();
    old.when(verify).then();
  });
  test('an event of before roles answered folds', () => {
    const { ownerRole: _none, ...before } = facts;
    expect(commitment({ ...before, type: 'recorded' }).state).toMatchObject({
      kind: 'owed',
      ownerRole: null,
    });
  });
  test('it is withdrawn with a reason, once; what is fulfilled stays', () => {
    commitment(recorded).when({ type: 'withdraw', reason: 'Lo asumió otra mesa' }).then(withdrawn);
    commitment(recorded, withdrawn).when({ type: 'withdraw', reason: 'x' }).then();
    commitment(recorded).when({ type: 'withdraw', reason: '' }).thenRefused('falta-motivo');
    commitment(recorded, fulfilled)
      .when({ type: 'withdraw', reason: 'x' })
      .thenRefused('compromiso-cumplido');
    commitment(recorded, withdrawn)
      .when({ type: 'report', evidence: 'x' })
      .thenRefused('compromiso-retirado');
  });
  test('a comment is kept once', () => {
    const commented = { type: 'commented', commentId: 'c', text: 'Voy en la mitad' } as const;
    commitment(recorded).when({ type: 'comment', commentId: 'c', text: ' Voy en la mitad ' }).then(commented);
    commitment(recorded, commented).when({ type: 'comment', commentId: 'c', text: 'Voy en la mitad' }).then();
    commitment(recorded).when({ type: 'comment', commentId: 'd', text: '' }).thenRefused('falta-comentario');
  });
});

describe('F40 its delay reaches somebody above', () => {
  const escalate = (overrides: object = {}) =>
    ({
      type: 'escalate',
      nivel: 'superior',
      due: facts.due,
      to: { personId: 'jefa', version: 1 },
      ...stamp('sistema', at('2026-12-10 08:00')),
      ...overrides,
    }) as CommitmentCommand;
  const escalated: CommitmentEvent = {
    type: 'escalated',
    nivel: 'superior',
    due: facts.due,
    to: { personId: 'jefa', version: 1 },
  };
  test('once per level and date, when it is overdue', () => {
    commitment(recorded).when(escalate()).then(escalated);
    commitment(recorded, escalated).when(escalate()).then();
    commitment(recorded)
      .when(escalate(stamp('sistema', at('2026-12-04 08:00'))))
      .then();
    commitment(recorded, reported).when(escalate()).then();
    commitment(recorded)
      .when(escalate({ to: facts.owner }))
      .then();
    commitment(recorded)
      .when(escalate({ due: day('2026-12-03') }))
      .then();
  });
});

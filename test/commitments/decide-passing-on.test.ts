import { type CommitmentEvent } from '../../domain/commitments';
import { day, stamp } from '../helpers/given';
import { commitment, facts, other, owner, recorded, reported } from './given-commitment';

describe('F39 it passes to somebody else with its trace', () => {
  const to = { personId: 'suplente', version: 2 };
  const offered: CommitmentEvent = { type: 'delegation-offered', to, reason: 'Sale a vacaciones' };
  test('offered with a reason; until they accept, the owner is the same', () => {
    const offer = commitment(recorded).when({
      type: 'delegate',
      to,
      reason: ' Sale a vacaciones ',
      ...owner,
    });
    offer.then(offered);
    offer.thenState({
      owner: facts.owner,
      delegations: [{ from: facts.owner, to, answer: { kind: 'offered' } }],
    });
    commitment(recorded).when({ type: 'delegate', to, reason: '' }).thenRefused('falta-motivo');
    commitment(recorded)
      .when({ type: 'delegate', to: facts.owner, reason: 'x' })
      .thenRefused('ya-es-responsable');
    commitment(recorded, offered).when({ type: 'delegate', to, reason: 'x' }).then();
    commitment(recorded, offered)
      .when({ type: 'delegate', to: { personId: 'otro', version: 1 }, reason: 'x' })
      .thenRefused('delegacion-pendiente');
  });
  test('only they answer; accepted, they owe it by the same date', () => {
    const pending = commitment(recorded, { ...offered, ...owner });
    pending.when({ type: 'accept-delegation', ...other }).thenRefused('no-es-delegado');
    pending.when({ type: 'accept-delegation', ...stamp('suplente') }).thenState({
      owner: to,
      due: facts.due,
      delegations: [{ from: facts.owner, to, answer: { kind: 'accepted' } }],
    });
    pending
      .when({ type: 'decline-delegation', reason: '', ...stamp('suplente') })
      .thenRefused('falta-motivo');
    pending.when({ type: 'decline-delegation', reason: 'No me compete', ...stamp('suplente') }).thenState({
      owner: facts.owner,
      delegations: [{ answer: { kind: 'declined', reason: 'No me compete' } }],
    });
    commitment(recorded).when({ type: 'accept-delegation' }).thenRefused('sin-delegacion');
  });
});

describe('F39 more time is asked for and answered with a reason', () => {
  const until = day('2026-12-18');
  const asked: CommitmentEvent = { type: 'extension-asked', until, reason: 'Falta el censo' };
  test('asked: the date stays; granted: it moves and the former one is kept', () => {
    commitment(recorded)
      .when({ type: 'ask-extension', until, reason: 'Falta el censo', ...owner })
      .thenState({ due: facts.due, extensions: [{ until, answer: { kind: 'asked' } }] });
    const granted = commitment(recorded, { ...asked, ...owner }).when({
      type: 'grant-extension',
      until: null,
      reason: 'Es razonable',
      ...other,
    });
    granted.thenState({ due: until, dates: [{ due: facts.due }, { due: until, reason: 'Es razonable' }] });
  });
  test('neither who asked nor who owes it answers; a reason is needed both ways', () => {
    const pending = commitment(recorded, { ...asked, ...owner });
    pending
      .when({ type: 'grant-extension', until: null, reason: 'x', ...owner })
      .thenRefused('ampliacion-propia');
    pending.when({ type: 'grant-extension', until: null, reason: '', ...other }).thenRefused('falta-motivo');
    pending.when({ type: 'deny-extension', reason: '', ...other }).thenRefused('falta-motivo');
    pending
      .when({ type: 'deny-extension', reason: 'Es urgente', ...other })
      .thenState({ due: facts.due, extensions: [{ answer: { kind: 'denied' } }] });
  });
  test.each([
    ['fecha-inexistente', ''],
    ['fecha-no-posterior', '2026-12-04'],
    ['fecha-no-posterior', '2026-12-01'],
  ])('refused: %s %s', (code, text) => {
    commitment(recorded)
      .when({ type: 'ask-extension', until: day(text), reason: 'x' })
      .thenRefused(code);
  });
  test('while somebody looks at the evidence neither person nor date changes', () => {
    commitment(recorded, reported)
      .when({ type: 'ask-extension', until, reason: 'x' })
      .thenRefused('compromiso-por-verificar');
  });
});

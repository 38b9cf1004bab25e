import fc from 'fast-check';
import {
  type CommitmentCommand,
  type CommitmentEvent,
  type CommitmentState,
  commitmentFeature,
  DIAS_POR_VENCER,
  semaforo,
} from '../../domain/commitments';
import { addBusinessDays } from '../../domain/kernel/business-days';
import type { Stamp } from '../../domain/kernel/feature';
import { addDays, plainDate } from '../../domain/kernel/instant';
import { at, day, given, stamp, TODAY } from '../helpers/given';

const facts = {
  procesoId: 'ssepot',
  what: 'Entregar la nueva ficha',
  owner: { personId: 'enlace', version: 1 },
  ownerRole: null,
  dependenciaId: 'sma',
  due: day('2026-12-04'),
  origin: { kind: 'dies058', mesaId: 'm-1', sesionId: 's-1', indicatorId: 'i-1', formId: 'f-1' },
} as const;
const record = (overrides: object = {}): CommitmentCommand =>
  ({ ...facts, ...overrides, type: 'record' }) as CommitmentCommand;
const recorded: CommitmentEvent = { ...facts, type: 'recorded' };
const fulfilled: CommitmentEvent = { type: 'fulfilled', evidence: 'Radicado 123' };
const withdrawn: CommitmentEvent = { type: 'withdrawn', reason: 'Lo asumió otra mesa' };
const verify = { type: 'verify', medio: 'documento', note: 'x', heldOn: null, attendees: [] } as const;
const commitment = (...events: readonly (CommitmentEvent & Partial<Stamp>)[]) =>
  given(commitmentFeature, ...events);

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

const reported: CommitmentEvent = { type: 'reported', evidence: 'Radicado 123' };
const owner = stamp('enlace');
const other = stamp('p-moderadora');

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

describe('any life of a commitment', () => {
  type One = CommitmentCommand & ReturnType<typeof stamp>;
  const people = fc.constantFrom('enlace', 'suplente', 'p-moderadora', 'usepot', 'sistema');
  const moment = fc.integer({ min: 0, max: 60 }).map((days) => at(`${addDays(TODAY, days)} 09:00`));
  const text = fc.constantFrom('', 'x', 'y');
  const date = fc.integer({ min: -5, max: 90 }).map((days) => addDays(TODAY, days));
  const asked = fc.oneof(
    fc.constant(record()),
    fc.constantFrom('a', 'b').map((sha256): CommitmentCommand => ({ type: 'attach', sha256 })),
    text.map((evidence): CommitmentCommand => ({ type: 'report', evidence })),
    text.map((note): CommitmentCommand => ({ ...verify, note })),
    text.map((reason): CommitmentCommand => ({ type: 'reject', reason })),
    text.map((said): CommitmentCommand => ({ type: 'comment', commentId: said, text: said })),
    fc.tuple(people, text).map(
      ([personId, reason]): CommitmentCommand => ({
        type: 'delegate',
        to: { personId, version: 1 },
        reason,
      }),
    ),
    fc.constant<CommitmentCommand>({ type: 'accept-delegation' }),
    text.map((reason): CommitmentCommand => ({ type: 'decline-delegation', reason })),
    fc
      .tuple(date, text)
      .map(([until, reason]): CommitmentCommand => ({ type: 'ask-extension', until, reason })),
    fc
      .tuple(fc.option(date), text)
      .map(([until, reason]): CommitmentCommand => ({ type: 'grant-extension', until, reason })),
    text.map((reason): CommitmentCommand => ({ type: 'deny-extension', reason })),
    fc.tuple(fc.constantFrom('superior' as const, 'moderador' as const), date, people).map(
      ([nivel, due, personId]): CommitmentCommand => ({
        type: 'escalate',
        nivel,
        due,
        to: { personId, version: 1 },
      }),
    ),
    text.map((reason): CommitmentCommand => ({ type: 'withdraw', reason })),
  );
  const lives = fc.array(
    fc.tuple(asked, people, moment).map(([command, by, when]): One => ({ ...command, ...stamp(by, when) })),
    { maxLength: 25 },
  );
  const live = (commands: readonly One[], each: (step: Step) => void) => {
    let state = commitmentFeature.initial;
    for (const command of commands) {
      const decided = commitmentFeature.decide(command, state);
      for (const event of decided.ok ? decided.value : []) {
        const stamped = { ...event, at: command.at, by: command.by };
        const after = commitmentFeature.evolve(state, stamped);
        each({ before: state, event: stamped, after });
        state = after;
      }
      const again = commitmentFeature.decide(command, state);
      if (decided.ok && again.ok && command.type !== 'delegate' && command.type !== 'ask-extension')
        expect(again.value).toEqual([]);
    }
    return state;
  };
  interface Step {
    readonly before: CommitmentState;
    readonly event: CommitmentEvent & ReturnType<typeof stamp>;
    readonly after: CommitmentState;
  }

  test('MES-078 no passing of time changes a date: only an extension that was granted, and only forward', () => {
    fc.assert(
      fc.property(lives, (commands) => {
        live(commands, ({ before, event, after }) => {
          if (before.kind === 'none' || after.kind === 'none') return;
          const moved = after.due > before.due ? 'forward' : after.due === before.due ? 'same' : 'back';
          expect(moved).toBe(event.type === 'extension-granted' ? 'forward' : 'same');
          expect(after.dates.at(-1)?.due).toBe(after.due);
          expect(after.dates.slice(0, before.dates.length)).toEqual(before.dates);
        });
      }),
    );
  });
  test('F41 whoever owes it or reported it never verifies it', () => {
    fc.assert(
      fc.property(lives, (commands) => {
        live(commands, ({ before, event }) => {
          if (event.type !== 'verified' && event.type !== 'rejected') return;
          expect(before.kind).toBe('reported');
          if (before.kind !== 'reported') return;
          expect([before.owner.personId, before.report.by.personId, 'sistema']).not.toContain(
            event.by.personId,
          );
        });
      }),
    );
  });
  test('MES-059 it is always traceable to its act, and to each person who owed it', () => {
    fc.assert(
      fc.property(lives, (commands) => {
        const state = live(
          [record() as One, ...commands].map((one) => ({ ...stamp(), ...one })),
          ({ after }) => {
            if (after.kind === 'none') throw new Error('it cannot vanish');
            expect(after.origin).toEqual(facts.origin);
            const passed = after.delegations.filter(({ answer }) => answer.kind === 'accepted');
            expect([facts.owner, ...passed.map(({ to }) => to)].at(-1)).toEqual(after.owner);
            for (const [i, { from }] of passed.entries())
              expect(from).toEqual(i === 0 ? facts.owner : passed[i - 1]?.to);
          },
        );
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
    );
  });
  test('F40 a level is told once for the same date, and every fact has its own key', () => {
    fc.assert(
      fc.property(lives, (commands) => {
        const keys: string[] = [];
        const state = live(commands, ({ event, after }) =>
          keys.push(...commitmentFeature.react(event, after, 'c').map(({ key }) => key)),
        );
        expect(new Set(keys).size).toBe(keys.length);
        if (state.kind === 'none') return;
        const told = state.escalations.map(({ nivel, due }) => `${nivel} ${due}`);
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});

describe('how it is found and how urgent it is', () => {
  test('MES-078 the row is found by dependencia, owner, date and status', () => {
    expect(commitmentFeature.row('c', commitment(recorded).state)).toEqual({
      status: 'owed',
      procesoId: 'ssepot',
      ownerId: 'enlace',
      dependenciaId: 'sma',
      due: '2026-12-04',
      mesaId: 'm-1',
      sesionId: 's-1',
      indicatorId: 'i-1',
      formId: 'f-1',
      delegateId: null,
      extensionAsked: false,
    });
    expect(commitmentFeature.row('c', { kind: 'none' })).toMatchObject({ status: 'none', ownerId: null });
  });
});

describe('MES-078 X-030 the semaphore, in words and shape, by business days', () => {
  const on = (today: string, due = '2026-12-10', kind: 'owed' | 'fulfilled' | 'withdrawn' = 'owed') =>
    semaforo({ kind, due: plainDate(due) }, plainDate(today));
  test.each([
    ['2026-11-24', 'a-tiempo', 'verde', '●', 'Vence en 11 días hábiles'],
    ['2026-12-03', 'a-tiempo', 'verde', '●', 'Vence en 4 días hábiles'],
    ['2026-12-04', 'por-vencer', 'amarillo', '◆', 'Vence en 3 días hábiles'],
    ['2026-12-09', 'por-vencer', 'amarillo', '◆', 'Vence en 1 día hábil'],
    ['2026-12-10', 'vence-hoy', 'amarillo', '◆', 'Vence hoy'],
    ['2026-12-11', 'vencido', 'rojo', '▲', 'Vencido hace 1 día hábil'],
    ['2026-12-12', 'vencido', 'rojo', '▲', 'Vencido hace 1 día hábil'],
    ['2026-12-15', 'vencido', 'rojo', '▲', 'Vencido hace 3 días hábiles'],
  ])('on %s it is %s', (today, level, color, shape, words) => {
    expect(on(today)).toMatchObject({ level, color, shape, words });
  });
  test('X-010 a holiday is no business day: 8 December 2026', () => expect(on('2026-12-07').days).toBe(2));
  test('due on a weekend: neither overdue before it nor «hace 0 días» after', () => {
    expect(on('2026-12-04', '2026-12-05')).toMatchObject({
      level: 'por-vencer',
      words: 'Vence antes del próximo día hábil',
    });
    expect(on('2026-12-06', '2026-12-05')).toMatchObject({ level: 'vencido', words: 'Vencido' });
  });
  test('fulfilled and withdrawn say so whatever the date', () => {
    expect(on('2027-01-04', '2026-12-10', 'fulfilled')).toMatchObject({
      level: 'cumplido',
      words: 'Cumplido',
      shape: '✓',
    });
    expect(on('2027-01-04', '2026-12-10', 'withdrawn')).toMatchObject({ level: 'retirado', color: 'gris' });
  });
  test('the days of a commitment due n business days from today are n', () => {
    fc.assert(
      fc.property(fc.nat(365), fc.integer({ min: 1, max: 90 }), (offset, n) => {
        const today = addDays(TODAY, offset);
        const { days, level } = semaforo({ kind: 'owed', due: addBusinessDays(today, n) }, today);
        expect([days, level]).toEqual([n, n <= DIAS_POR_VENCER ? 'por-vencer' : 'a-tiempo']);
      }),
    );
  });
});

import * as AC from 'adaptivecards';
import fc from 'fast-check';
import { actaCard } from '../../bot/actas/card';
import { attendanceCard, lockCard, observeCard, redactCard, sendCard } from '../../bot/actas/dialogs';
import { actions } from '../../bot/actions';
import commitmentTemplate from '../../bot/commitments/compromiso.card.json';
import fulfilTemplate from '../../bot/commitments/cumplir.card.json';
import understoodTemplate from '../../bot/commitments/entendido.card.json';
import savedTemplate from '../../bot/commitments/guardado.card.json';
import digestTemplate from '../../bot/commitments/resumen.card.json';
import { convocadosCard, noVbCard } from '../../bot/convocatoria/card';
import { avalCard, cancelCard, counterCard, lostCard } from '../../bot/cronograma/card';
import { decideCard, fullCard, itemCard } from '../../bot/dies058/card';
import { editCard, fichaCard } from '../../bot/dies058/edit-card';
import { indicatorCard } from '../../bot/indicators/find.action';
import { closeQuestion, closingCard, offerCard, openingCard, recordCard } from '../../bot/mesas/card';
import commentTemplate from '../../bot/mesas/comentar.card.json';
import whichTemplate from '../../bot/mesas/cual.card.json';
import { floorCard } from '../../bot/mesas/palabra';
import floorForTemplate from '../../bot/mesas/palabra-otra.card.json';
import type { Convening } from '../../bot/mesas/schedule-data';
import { chooseDependencia, scheduleForm } from '../../bot/mesas/schedule-form';
import aloudTemplate from '../../bot/mesas/viva-voz.card.json';
import { bienvenida, didYouMean } from '../../bot/people/card';
import { radicadoCard, readinessCard, stepCard } from '../../bot/preparar/card';
import {
  asDialog,
  bytesOf,
  CARD_BYTES,
  type Card,
  fill,
  withNotice,
  withRefresh,
  withTyped,
} from '../../bot/render';
import { whoIsMissing } from '../../bot/reports/card';
import { pendingsCard, returnCard } from '../../bot/signatures/card';
import { byHandCard, changeCard, documentCard, reasonCard } from '../../bot/signatures/document-card';
import type { BeforeMesaView, CronogramaRow } from '../../domain/reports';
import { actor, person } from '../helpers/given';
import {
  actaOf,
  convocatoriaOf,
  floorOf,
  formOf,
  indicatorOf,
  itemOf,
  mesaOf,
  pendingsOfMany,
  plainly,
  type Say,
  signingOf,
} from './views';

const links = {
  tab: (path: string) => `https://mesas.example/tab/${path}`,
  document: (sha: string) => `https://mesas.example/api/documents/${sha}`,
  verify: (code: string) => `https://mesas.example/verify/${code}`,
};
const CAN = new Set([
  'mesas/open',
  'mesas/call-item',
  'mesas/close',
  'mesas/decide-item',
  'mesas/aloud',
  'mesas/step',
  'mesas/give-floor',
  'mesas/hand-floor',
  'mesas/skip-floor',
  'mesas/end-floor',
  'dies058/edit',
  'commitments/record',
]);

const conveningOf = (say: Say): Convening => ({
  dependencia: {
    id: 'd-1',
    nombre: say('Secretaría de Medio Ambiente'),
    nombresAnteriores: [],
    interna: false,
    enlaceUsepotId: 'p-1',
    enlaceTecnicoId: 'p-2',
    superiorId: null,
    directivoId: null,
  },
  indicators: Array.from({ length: 120 }, (_, i) => ({
    id: `00000000-0000-4000-8000-0000000000${String(i).padStart(3, '0')}`,
    version: 1,
    state: {
      kind: 'active',
      codigo: `1.2.${i}`,
      nombre: say('Área de espacio público'),
      assignment: { tema: 'a' },
    } as never,
  })),
  busy: new Map([['00000000-0000-4000-8000-0000000000003', 2]]),
  staff: Array.from({ length: 14 }, (_, i) => person(`p-${i}`, { name: say(`Persona ${i}`) })),
  related: Array.from({ length: 70 }, (_, i) => person(`p-${i}`, { name: say(`Persona ${i}`) })),
  called: new Set(['p-1', 'p-2']),
  moderadorId: 'p-1',
  relator: {
    kind: 'one',
    personId: 'p-2',
    indicators: 14,
    reason: 'segundo coordinador con más indicadores: 14',
  },
  slot: {
    fecha: '2026-11-25' as never,
    hora: '09:00',
    said: 'Próximo espacio libre: miércoles 25 de noviembre de 2026, 9:00 a. m.',
  },
});

const OUTLOOK = ['mesas/book-again', 'mesas/cancel'].map((verb) => ({ verb, label: '' }));
const rowOf = (say: Say): CronogramaRow => ({
  mesaId: 'm-1',
  sesionId: 's-1',
  titulo: say('Mesa 3 · Secretaría de Medio Ambiente'),
  dependencia: say('Secretaría de Medio Ambiente'),
  dependenciaId: 'sma',
  fase: 2,
  temas: ['a', 'b'],
  inicio: '2026-11-25T14:00:00.000Z',
  fin: '2026-11-25T16:00:00.000Z',
  modalidad: 'mixta',
  lugar: say('Sala 3'),
  joinUrl: null,
  moderador: say('Lucía'),
  moderadorId: 'p-1',
  relator: say('Pedro'),
  estado: 'programada',
  cronograma: 'enviada',
  cronogramaTexto: say('Cronograma enviado: falta el aval'),
  avisos: [say('Es festivo.')],
  offers: ['mesas/endorse-schedule', 'mesas/counter-schedule', 'mesas/send-schedule'].map((verb) => ({
    verb,
    label: '',
  })),
});

const beforeOf = (say: Say, verb: string | null = 'convocatoria/book'): BeforeMesaView => ({
  mesaId: 'm-1',
  titulo: say('Mesa 3 · Secretaría de Medio Ambiente'),
  paso: {
    clave: 'citar',
    titulo: 'Citar a los convocados',
    texto: say('5 personas por citar.'),
    responsable: say('Lucía'),
    boton: 'Citar',
    verb,
    lugar: 'convocados',
  },
  hechos: 3,
  total: 12,
  moderador: say('Lucía'),
  relator: say('Pedro'),
  alistamiento: (['asistencia', 'indicadores', 'presentacion', 'formatos'] as const).map((clave, n) => ({
    clave,
    titulo: 'Formatos DIES-058 prediligenciados',
    listo: n % 2 === 0,
    texto: say('2 formatos'),
    faltantes: Array.from({ length: 20 }, () => say('DIES-058-001: falta la justificación')),
  })),
  oficio: { textoPropuesto: '', avisos: [say('Sin aval.')], faltantes: [], versiones: [] },
  presentacion: null,
  anteriores: [],
  offers: [],
});

const people = (say: Say) =>
  Array.from({ length: 80 }, (_, i) => ({
    personId: `p-${i}`,
    nombre: say(`Persona ${i}`),
    cargo: say('Profesional'),
    dependencia: '',
    correo: null,
  }));
const okOf = <T>(result: { ok: true; value: T } | { ok: false }): T | null =>
  result.ok ? result.value : null;

/** Every card of the bot, with what people wrote said in one way. */
const everyCard = (say: Say): Readonly<Record<string, Card | null>> => {
  const mesa = mesaOf(say, {}, 40);
  const closed = mesaOf(say, { estado: 'cerrada', cerradaEn: '2026-11-24T16:00:00.000Z' }, 40);
  const choices = Array.from({ length: 30 }, (_, i) => ({
    title: say(`Persona ${i}`).slice(0, 70),
    value: `p-${i}`,
  }));
  const ids = {
    mesaId: 'm-1',
    itemId: 'it-1',
    solicitud: 'sol-1',
    dicho: '',
    titulo: say('1.2.3 · Área').slice(0, 120),
  };
  return {
    bienvenida: bienvenida(
      actor('p-1', [{ role: 'enlace-usepot', scope: { kind: 'proceso', id: 'ssepot' } }]),
      'ssepot',
    ),
    'bienvenida sin rol': bienvenida(null, 'ssepot'),
    'quiso decir': didYouMean(['agendar', 'pendientes', 'compromiso']),
    dependencia: chooseDependencia([{ id: 'd-1', nombre: say('Medio Ambiente') }]),
    agendar: scheduleForm(conveningOf(say), { solicitud: 's', advertencias: [], vistas: '' }),
    'agendar con advertencias': scheduleForm(conveningOf(say), {
      solicitud: 's',
      advertencias: [say('Es festivo.')],
      vistas: 'x',
    }),
    registro: recordCard(mesaOf(say, { estado: 'programada' }, 40), CAN, links),
    oferta: offerCard(mesa),
    apertura: openingCard(mesa, CAN, links),
    'apertura de participantes': openingCard(mesa, new Set(), links),
    'cerrar mesa': closeQuestion(mesa),
    palabra: floorCard(mesa, floorOf(say), CAN),
    'palabra de participantes': floorCard(mesa, floorOf(say), new Set()),
    'palabra para otra persona': fill(floorForTemplate, {
      ...ids,
      personas: choices,
      opciones: [{ title: 'Darle la palabra ahora', value: 'ahora' }],
      primera: 'ahora',
    }),
    'cuál mesa': fill(whichTemplate, {
      pregunta: '¿En cuál?',
      mesas: [{ titulo: say('Mesa 3').slice(0, 60), verb: 'mesas/next', data: { numero: 3 } }],
    }),
    cierre: closingCard(closed, CAN, links),
    'punto de participantes': itemCard(mesa, itemOf(2, say), new Set()),
    'punto de quien modera': itemCard(mesa, itemOf(2, say), CAN),
    'punto decidido': itemCard(
      mesa,
      itemOf(1, say, { estado: 'decidido', outcome: 'no-concertado', resultado: say('No concertado') }),
      CAN,
    ),
    'ver completa': fullCard(formOf(1, say), links),
    ajustar: okOf(editCard(formOf(1, say), links)),
    ficha: okOf(fichaCard(formOf(1, say), 0, links)),
    'cerrar punto': decideCard('m-1', itemOf(2, say)),
    comentar: fill(commentTemplate, { ...ids, comentarios: [{ texto: say('Dijo algo') }] }),
    'viva voz': fill(aloudTemplate, { ...ids, personas: choices }),
    compromiso: fill(commitmentTemplate, {
      ...ids,
      que: say('').slice(0, 900),
      fecha: '',
      entendido: '',
      responsableId: '',
      personas: choices,
    }),
    'compromiso entendido': fill(understoodTemplate, {
      ...ids,
      que: say('entregar').slice(0, 900),
      responsable: say('enlace').slice(0, 100),
      fecha: '',
      detalle: say('…'),
    }),
    'compromiso guardado': fill(savedTemplate, {
      titulo: say('entregar').slice(0, 400),
      detalle: say('…').slice(0, 200),
      quien: say('Guardado por').slice(0, 90),
      enlace: links.tab('compromisos/c-1'),
    }),
    cumplir: fill(fulfilTemplate, { commitmentId: 'c-1', que: say('entregar').slice(0, 600), detalle: '…' }),
    pendientes: pendingsCard(pendingsOfMany(30, say), links),
    'sin pendientes': pendingsCard({ firmas: [], compromisos: [], mesas: [] }, links),
    devolver: returnCard(signingOf(1, say)),
    observar: returnCard(signingOf(1, say, { kind: 'acta', actaId: 'a-1', formId: null })),
    acta: actaCard(actaOf(say), links),
    'enviar acta': sendCard(actaOf(say), '2026-12-01'),
    'cerrar acta': lockCard(actaOf(say)),
    'redactar el acta': okOf(redactCard(actaOf(say), links)),
    'observar el acta': observeCard(actaOf(say, { estado: 'en-firma' })),
    'objetar el acta': observeCard(actaOf(say, { estado: 'cerrada' })),
    'agregar asistentes': attendanceCard(actaOf(say, { ausentes: people(say) }), links),
    'acta con todo': actaCard(
      actaOf(say, {
        estado: 'borrador',
        ausentes: [
          { personId: 'p-9', nombre: say('Ana'), cargo: say('Jefa'), dependencia: '', correo: null },
        ],
        offers: ['actas/edit', 'actas/send', 'actas/review', 'actas/observe'].map((verb) => ({
          verb,
          label: '',
        })),
        comprobaciones: (['redaccion', 'asistencia', 'termino', 'formato', 'compromiso'] as const).map(
          (clase) => ({
            clase,
            texto: say('Falta algo'),
            impide: true,
            pantalla: 'mesas',
            id: 'm-1',
            boton: 'Corregir',
          }),
        ),
      }),
      links,
    ),
    'documento en firma': documentCard(
      signingOf(1, say, {
        offers: ['signatures/remind', 'signatures/delegate', 'signatures/replace', 'signatures/by-hand'].map(
          (verb) => ({ verb, label: '' }),
        ),
        reemplazos: [
          {
            rol: 'Enlace',
            de: say('Ana'),
            a: say('Luis'),
            motivo: say('Se retiró'),
            cuando: '2026-11-24T14:00:00.000Z',
            quien: say('Líder'),
            encargo: false,
          },
        ],
      }),
      formOf(1, say, { offers: [{ verb: 'dies058/withdraw', label: '' }] }),
      links,
    ),
    'delegar firma': changeCard(signingOf(1, say), 'signatures/delegate', 'p-1', people(say)),
    'reemplazar firmante': changeCard(signingOf(1, say), 'signatures/replace', 'p-1', people(say)),
    'firma manuscrita': byHandCard(signingOf(1, say), links),
    'retirar acuerdo': reasonCard({
      verb: 'dies058/withdraw',
      ids: { formId: 'f-1' },
      titulo: 'Retirar el acuerdo',
      documento: say('DIES-058-001').slice(0, 200),
      consecuencia: 'El formato queda retirado.',
      boton: 'Retirar el acuerdo',
      destructivo: true,
    }),
    resumen: fill(digestTemplate, {}),
    'quién falta': whoIsMissing(closed, actaOf(say, { estado: 'en-firma' }), links, true),
    indicador: indicatorCard(indicatorOf(say), links),
    'paso de preparar': stepCard(beforeOf(say), links),
    'paso con radicado': stepCard(beforeOf(say, 'mesas/send-oficio'), links),
    'paso en la pestaña': stepCard(beforeOf(say, null), links),
    'mesa lista': stepCard({ ...beforeOf(say), paso: null }, links),
    alistamiento: readinessCard(beforeOf(say), links),
    radicado: radicadoCard(beforeOf(say), 1, '2026-11-24'),
    aval: avalCard(rowOf(say), links),
    'otra fecha': counterCard(rowOf(say)),
    convocados: convocadosCard(convocatoriaOf(say), links),
    'sin visto bueno': noVbCard(convocatoriaOf(say)),
    'cancelada en Outlook': lostCard(mesaOf(say, { offers: OUTLOOK }, 3), links),
    'cancelar mesa': cancelCard(mesa),
  };
};
const sampled = everyCard(plainly);
const names = Object.keys(sampled);

interface Node {
  readonly [key: string]: unknown;
}
function nodes(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [
    value as Node,
    ...Object.entries(value).flatMap(([key, inner]) => (key === 'data' ? [] : nodes(inner))),
  ];
}
const V15 = [
  'TextBlock',
  'Container',
  'ColumnSet',
  'Column',
  'ActionSet',
  'AdaptiveCard',
  'Input.Text',
  'Input.Date',
  'Input.Time',
  'Input.Toggle',
  'Input.ChoiceSet',
  'Action.Execute',
  'Action.Submit',
  'Action.OpenUrl',
];

/** What the official renderer says of a card, as Teams' schema 1.5. */
function complaints(card: Card): readonly string[] {
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  const parsed = new AC.AdaptiveCard();
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}

describe.each(names)('card: %s', (name) => {
  const card = sampled[name] as Card;

  test('is accepted by the official renderer as version 1.5, also as a dialog, refused and refreshed', () => {
    expect(card.version).toBe('1.5');
    expect(complaints(card)).toEqual([]);
    expect(
      complaints(
        withRefresh(withNotice(asDialog(card), 'No se guardó.', ['Falta algo.']), 'mesa:m-1', ['29:a']),
      ),
    ).toEqual([]);
  });

  test('says something where cards are not drawn, uses only what Teams draws, and every text wraps on a phone', () => {
    expect(card.fallbackText.length).toBeGreaterThan(3);
    const types = nodes(card).flatMap(({ type }) => (typeof type === 'string' ? [type] : []));
    expect(types.filter((type) => !V15.includes(type))).toEqual([]);
    expect(nodes(card).filter(({ type, wrap }) => type === 'TextBlock' && wrap !== true)).toEqual([]);
  });

  test('every Action.Execute has a verb of the table and an Action.Submit that carries it', () => {
    const buttons = nodes(card).filter(({ type }) => type === 'Action.Execute');
    for (const { verb, data, fallback } of buttons) {
      expect(Object.keys(actions)).toContain(verb);
      expect(fallback).toMatchObject({ type: 'Action.Submit', data: { ...(data as object), verb } });
    }
    for (const { data } of nodes(card).filter(({ type }) => type === 'Action.Submit'))
      expect(Object.keys(actions)).toContain((data as { verb?: string }).verb);
  });

  test('inputs have labels, what is required is marked once, and no id twice; at most six buttons in a row', () => {
    const inputs = nodes(card).filter(({ type }) => String(type).startsWith('Input.'));
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length);
    expect(inputs.filter(({ label }) => !label)).toEqual([]);
    for (const { label, errorMessage } of inputs.filter(({ isRequired }) => isRequired === true))
      expect([String(label).includes('obligatorio'), typeof errorMessage]).toEqual([false, 'string']);
    // Teams marks what is required with its own asterisk; words are for what is required only sometimes.
    expect(inputs.filter(({ label }) => /\(obligatorio\)/.test(String(label)))).toEqual([]);
    const rows = nodes(card).flatMap((node) =>
      Array.isArray(node['actions']) ? [node['actions'].length] : [],
    );
    expect(Math.max(0, ...rows)).toBeLessThanOrEqual(6);
  });

  test('shows no expression of the template: every field got its data', () => {
    expect(JSON.stringify(card)).not.toMatch(/\$\u200b?\{/);
  });
});

test('cards stay within 28 KB whatever people wrote; forms whose texts do not fit are edited in the tab, never cut', () => {
  for (const long of ['á'.repeat(6000), '😀'.repeat(3000), 'palabra '.repeat(1500), '"\\'.repeat(3000)])
    expect(
      Object.entries(everyCard((what) => what + long)).filter(
        ([, card]) => card && bytesOf(card) > CARD_BYTES,
      ),
    ).toEqual([]);
  expect(
    editCard(
      formOf(1, () => 'á'.repeat(6000)),
      links,
    ),
  ).toMatchObject({ ok: false, refusal: { code: 'muy-largo' } });
});

test('a page of the ficha fits and together the pages ask every field once (DIE-004)', () => {
  const form = formOf(1, (what) => `${what} ${'texto '.repeat(200)}`);
  const ids: unknown[] = [];
  for (let page = 0; ; page++) {
    const card = fichaCard(form, page, links);
    if (!card.ok) break;
    expect(bytesOf(card.value)).toBeLessThanOrEqual(CARD_BYTES);
    ids.push(
      ...nodes(card.value)
        .filter(({ type }) => type === 'Input.Text')
        .map(({ id }) => id),
    );
  }
  expect(ids).toEqual(form.ficha.map(({ key }) => `f_${key}`));
});

test('what people wrote reaches no card as template expression, mention, markdown or date macro', () => {
  const hostile = fc.string({
    minLength: 1,
    maxLength: 60,
    unit: fc.constantFrom(
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      'at',
      '{',
      '}',
      '$',
      '`',
      '~',
      '\n',
      ' ',
      '#',
      '-',
      '1.',
      'a',
      'DATE',
      '!',
      '&lt;',
      '\\',
      'http://x.example',
    ),
  });
  fc.assert(
    fc.property(hostile, (text) => {
      const said = JSON.stringify(
        everyCard((what) => `${what}${text}`),
        (key, value) =>
          key === 'data' || key === 'value' || key === 'fallback' ? undefined : (value as unknown),
      );
      expect(said).not.toMatch(/\$\{|\{\{|<at|<\/at|\]\(/);
    }),
    { numRuns: 15 },
  );
});

test('a refused form keeps what was typed and says on top what to correct', () => {
  const card = withNotice(
    withTyped(decideCard('m-1', itemOf(2)), { nota: 'Mi nota *así*', resultado: 'aplazado' }),
    'Falta corregir',
    ['Elija el resultado'],
  );
  const values = Object.fromEntries(
    nodes(card)
      .filter(({ id }) => id)
      .map(({ id, value }) => [id, value]),
  );
  expect(values).toMatchObject({ nota: 'Mi nota *así*', resultado: 'aplazado' });
  expect(
    nodes(card.body[0])
      .map(({ text }) => text)
      .filter(Boolean),
  ).toEqual(['⚠ Falta corregir', '· Elija el resultado']);
});

test('data without a value is a fault of ours and is caught before anybody sees it', () => {
  expect(() => fill({ type: 'AdaptiveCard', body: [] }, { texto: null })).toThrow('texto');
});

test('a shared card refreshes for at most sixty people, and for nobody when nobody is known', () => {
  const card = offerCard(mesaOf());
  expect(withRefresh(card, 'mesa:m-1', [])).toBe(card);
  const many = withRefresh(
    card,
    'mesa:m-1',
    Array.from({ length: 80 }, (_, i) => `29:${i}`),
  );
  expect((many.refresh as { userIds: string[] }).userIds).toHaveLength(60);
});

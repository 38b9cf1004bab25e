import type { Actor } from '../../domain/kernel/actor';
import type { Role } from '../../domain/people';
import { may } from '../../domain/people';
import type { Command } from '../phrases';
import { type Card, fill } from '../render';
import { clip } from '../text';
import bienvenidaTemplate from './bienvenida.card.json';

interface Offered {
  readonly titulo: string;
  readonly verb: string;
  readonly data?: object;
}
/** What a command is called on a button. Those that need more words than a click open a form or a list. */
const BUTTON: Readonly<Record<Command, Offered>> = {
  agendar: { titulo: 'Agendar mesa', verb: 'mesas/new' },
  continuacion: { titulo: 'Agendar una continuación', verb: 'mesas/continue-which' },
  preparar: { titulo: 'Preparar la mesa', verb: 'preparar/show' },
  alistamiento: { titulo: 'Ver el alistamiento', verb: 'preparar/alistamiento' },
  abrir: { titulo: 'Abrir mesa', verb: 'mesas/list' },
  siguiente: { titulo: 'Pasar al siguiente punto', verb: 'mesas/next' },
  punto: { titulo: 'Siguiente punto', verb: 'mesas/next' },
  paso: { titulo: 'Iniciar el orden del día', verb: 'mesas/list' },
  palabra: { titulo: 'Pedir la palabra', verb: 'mesas/ask-floor-here' },
  orden: { titulo: 'Punto de orden', verb: 'mesas/ask-floor-here' },
  replica: { titulo: 'Pedir réplica', verb: 'mesas/ask-floor-here' },
  dejar: { titulo: 'Terminé o ya no pido la palabra', verb: 'mesas/leave-floor-here' },
  dar: { titulo: 'Dar la palabra', verb: 'mesas/give-floor-here' },
  nota: { titulo: 'Anotar en la mesa', verb: 'mesas/list' },
  votacion: { titulo: 'Nueva votación', verb: 'votaciones/new-here' },
  votar: { titulo: 'Votar', verb: 'votaciones/vote-here' },
  'cerrar votacion': { titulo: 'Cerrar la votación', verb: 'votaciones/end-here' },
  resultado: { titulo: 'Resultado de la votación', verb: 'votaciones/result-here' },
  cerrar: { titulo: 'Cerrar mesa', verb: 'mesas/list' },
  pendientes: { titulo: 'Mis pendientes', verb: 'pendings/show' },
  falta: { titulo: '¿Quién falta por firmar?', verb: 'pendings/who' },
  acta: { titulo: 'Ver el acta', verb: 'actas/show' },
  ayuda: { titulo: 'Ver qué puedo hacer', verb: 'people/help' },
  compromiso: { titulo: 'Registrar un compromiso', verb: 'commitments/said' },
  indicador: { titulo: 'Buscar un indicador', verb: 'indicators/find' },
  mesas: { titulo: 'Mis mesas', verb: 'mesas/list' },
  'sin acuerdo': { titulo: 'Indicadores sin acuerdo', verb: 'dissent/show' },
  convocados: { titulo: 'Ver los convocados', verb: 'convocatoria/show' },
  cronograma: { titulo: 'Ver el cronograma', verb: 'cronograma/list' },
  compromisos: { titulo: 'Mis compromisos', verb: 'commitments/list' },
  resumen: { titulo: 'Recibir un resumen', verb: 'commitments/digest' },
  aval: { titulo: 'Avalar una fecha', verb: 'cronograma/mine' },
  recordar: { titulo: 'Recordar las firmas', verb: 'signatures/remind-here' },
  delegar: { titulo: 'Delegar mi firma', verb: 'signatures/find', data: { para: 'delegar' } },
  reemplazar: { titulo: 'Reemplazar a quien firma', verb: 'signatures/find', data: { para: 'reemplazar' } },
  manuscrita: {
    titulo: 'Registrar una firma manuscrita',
    verb: 'signatures/find',
    data: { para: 'manuscrita' },
  },
  retirar: { titulo: 'Retirar un acuerdo', verb: 'dies058/agreements' },
  revisada: { titulo: 'Dar por revisada el acta', verb: 'actas/review-here' },
};

const offer = (command: Command): Required<Offered> => ({ data: {}, ...BUTTON[command] });

const holds = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.grants.some(({ role }) => roles.some((one) => one === role));

/** The commands that this person can use, the likeliest first. */
export function usableBy(actor: Actor, procesoId: string): readonly Command[] {
  const schedules = may(actor, 'mesas/schedule', { procesoId }).ok;
  const conducts = schedules || holds(actor, 'relator', 'coordinador-usepot', 'lider-usepot');
  const own: readonly Command[] = [
    'pendientes',
    'mesas',
    'cronograma',
    'convocados',
    'indicador',
    'compromisos',
    'palabra',
    'votar',
    'resultado',
    'delegar',
    'aval',
    'resumen',
    'ayuda',
  ];
  return [
    ...(schedules ? (['agendar'] as const) : []),
    ...own.slice(0, 1),
    ...(holds(actor, 'despacho-subdireccion') ? (['sin acuerdo'] as const) : []),
    ...(conducts
      ? ([
          'preparar',
          'alistamiento',
          'abrir',
          'siguiente',
          'cerrar',
          'continuacion',
          'dar',
          'nota',
          'votacion',
          'cerrar votacion',
          'acta',
          'falta',
          'compromiso',
          'recordar',
          'manuscrita',
          'retirar',
          'revisada',
          'sin acuerdo',
        ] as const)
      : []),
    ...(holds(actor, 'lider-usepot') ? (['reemplazar'] as const) : []),
    ...own.slice(1),
  ];
}

const ROLE_LINES: readonly { readonly roles: readonly Role[]; readonly line: string }[] = [
  {
    roles: ['enlace-usepot', 'coordinador-usepot', 'lider-usepot'],
    line: 'Agendar mesas, abrirlas, llamar cada punto y cerrarlas: «agendar mesa con medio ambiente».',
  },
  {
    roles: ['relator'],
    line: 'Registrar lo que se diga en la sala, ajustar los DIES-058 y enviar el acta a firma: «acta».',
  },
  {
    roles: ['coordinador-tematico', 'enlace-tecnico'],
    line: 'Decir la posición de su parte en cada indicador y firmar los DIES-058.',
  },
  {
    roles: ['directivo-responsable', 'superior-jerarquico', 'director-dap'],
    line: 'Firmar los DIES-058 de su dependencia y ver en qué va cada mesa.',
  },
  {
    roles: ['despacho-subdireccion'],
    line: 'Decidir sobre los indicadores que terminaron sin acuerdo: «sin acuerdo».',
  },
  {
    roles: ['validador-bd'],
    line: 'Validar cada cambio con la diferencia a la vista: con su firma entra al registro.',
  },
  {
    roles: ['participante', 'lector'],
    line: 'Comentar los indicadores de sus mesas y firmar u observar el acta.',
  },
];

/** What is offered first, by what a person came for; whoever holds several roles sees those of the first that fits. */
const FIRST: readonly { readonly roles: readonly Role[]; readonly commands: readonly Command[] }[] = [
  { roles: ['despacho-subdireccion'], commands: ['sin acuerdo', 'pendientes', 'mesas', 'cronograma'] },
  {
    roles: ['enlace-usepot', 'coordinador-usepot', 'lider-usepot'],
    commands: ['agendar', 'pendientes', 'preparar', 'mesas', 'falta'],
  },
  { roles: ['relator'], commands: ['pendientes', 'acta', 'falta', 'mesas', 'compromisos'] },
  {
    roles: ['directivo-responsable', 'superior-jerarquico', 'director-dap', 'validador-bd'],
    commands: ['pendientes', 'mesas', 'indicador', 'delegar'],
  },
  { roles: ['coordinador-tematico'], commands: ['pendientes', 'mesas', 'indicador', 'compromisos'] },
  { roles: ['enlace-tecnico'], commands: ['pendientes', 'mesas', 'aval', 'convocados', 'compromisos'] },
];
const ANYBODY: readonly Command[] = ['pendientes', 'mesas', 'cronograma', 'indicador', 'compromisos'];

/** Greets by role and by what waits for this person now; somebody whose roles are not known gets what everybody can do. */
export function bienvenida(actor: Actor | null, procesoId: string, ahora: readonly string[] = []): Card {
  const mine = actor ? ROLE_LINES.filter(({ roles }) => holds(actor, ...roles)).map(({ line }) => line) : [];
  const usable = actor ? usableBy(actor, procesoId) : (['pendientes'] as const);
  const first = actor ? FIRST.find(({ roles }) => holds(actor, ...roles))?.commands : undefined;
  return fill(bienvenidaTemplate, {
    titulo: 'Mesas de concertación',
    saludo: 'Acompaño las mesas desde la citación hasta el cambio firmado en la matriz. Con su rol puede:',
    lineas: [
      ...mine,
      'Ver lo que tiene por firmar o cumplir: «mis pendientes».',
      'Consultar un indicador: «indicador 1.2.3».',
    ].map((texto) => ({ texto })),
    ahora: ahora.map((texto) => ({ texto: clip(texto, 240) })),
    hayAhora: ahora.length > 0,
    cierre: 'Escríbame con sus palabras; si no entiendo, le propongo opciones.',
    opciones: (first ?? ANYBODY)
      .filter((command) => usable.includes(command))
      .slice(0, 5)
      .map(offer),
  });
}

/** «¿Quiso decir…?» with what this person most probably wanted. */
export const didYouMean = (commands: readonly Command[]): Card =>
  fill(bienvenidaTemplate, {
    titulo: '¿Quiso decir…?',
    saludo: 'No estoy seguro de haber entendido. Elija una opción o escríbalo de otra forma.',
    lineas: [],
    ahora: [],
    hayAhora: false,
    cierre: 'Con «ayuda» le muestro todo lo que puede hacer.',
    opciones: commands.map(offer),
  });

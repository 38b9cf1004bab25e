import type { Action } from './actions';
import { ROLES, type Role } from './people';
import { OWN_RELATIONS, type Relation } from './relations';

/**
 * One cell of the table. `tenant`: the role held anywhere. `proceso`: held in that proceso, for everything in it. `dependencia`: only for the
 * things of the dependencia, mesa or indicator it is held for, never by holding it in the whole proceso. `mesa`, `own`: by what the person is to that very thing.
 * `states: null` means any state.
 */
export interface Permission {
  readonly action: Action;
  readonly who: Role | Relation;
  readonly scope: 'tenant' | 'proceso' | 'dependencia' | 'mesa' | 'own';
  readonly states: readonly string[] | null;
}

interface Line {
  readonly tenant?: readonly Role[];
  readonly proceso?: readonly Role[];
  readonly dependencia?: readonly Role[];
  readonly is?: readonly Relation[];
  readonly states?: readonly string[];
}

const USEPOT = ['lider-usepot', 'coordinador-usepot', 'enlace-usepot'] as const;
const LEAD = ['lider-usepot', 'coordinador-usepot'] as const;
const MODERADOR = ['moderador-de-la-mesa'] as const;
const CONDUCT = ['moderador-de-la-mesa', 'relator-de-la-mesa'] as const;
/** They answer for the whole proceso and read all of it, drafts included. */
const OVERSEERS = [
  ...USEPOT,
  'director-dap',
  'despacho-subdireccion',
  'relator',
  'coordinador-tematico',
  'validador-bd',
  'administrador',
] as const;
/** They see their own dependencia's drafts and nobody else's. */
const DEPENDENCIA = [
  'enlace-tecnico',
  'superior-jerarquico',
  'directivo-responsable',
  'participante',
] as const;
const IN_MESA = [...CONDUCT, 'participante-de-la-mesa'] as const;

const SIDES: Line = { dependencia: DEPENDENCIA, is: ['enlace-del-indicador', 'coordinador-del-indicador'] };
const DRAFTS: Line = { proceso: OVERSEERS, dependencia: DEPENDENCIA, is: [...IN_MESA, 'firmante'] };

const TABLE: Readonly<Record<Action, readonly Line[]>> = {
  'people/register': [{ tenant: [...USEPOT, 'administrador'] }],
  'people/correct': [{ tenant: [...USEPOT, 'administrador'], is: ['titular'] }],
  // Whoever holds the account signs: not even the person changes it.
  'people/link-account': [{ tenant: ['administrador'] }],
  'people/grant': [{ proceso: ['administrador'] }],
  'people/revoke': [{ proceso: ['administrador'] }],
  'procesos/open': [{ tenant: ['administrador'] }],
  'procesos/configure': [{ proceso: [...LEAD, 'administrador'] }],
  'dependencias/save': [{ proceso: [...LEAD, 'administrador'] }],
  'subsistemas/save': [{ proceso: [...LEAD, 'administrador'] }],
  'indicators/import': [{ proceso: [...USEPOT, 'validador-bd', 'administrador'] }],
  'indicators/assign': [{ proceso: [...USEPOT, 'administrador'] }],
  'preparacion/record': [{ proceso: USEPOT }],
  'preparacion/read': [{ proceso: OVERSEERS }],
  'sesiones/plan': [{ proceso: USEPOT }],
  'sesiones/open': [{ proceso: [...LEAD, 'director-dap'], is: MODERADOR }],
  'sesiones/conduct': [{ proceso: LEAD, is: MODERADOR }],
  'sesiones/read': [{ proceso: OVERSEERS, is: IN_MESA }],
  // Microsoft's answer, recorded by the product itself (actor `sistema`).
  'sesiones/link': [],
  'mesas/schedule': [{ proceso: USEPOT }],
  'mesas/send-schedule': [{ proceso: LEAD, is: MODERADOR }],
  'mesas/prepare-oficio': [{ proceso: LEAD, is: MODERADOR }],
  'mesas/send-oficio': [{ proceso: LEAD, is: MODERADOR }],
  'mesas/keep-presentation': [{ proceso: LEAD, is: CONDUCT }],
  'mesas/expediente': [
    { proceso: [...LEAD, 'director-dap', 'despacho-subdireccion', 'administrador'], is: CONDUCT },
  ],
  'mesas/endorse-schedule': [
    {
      proceso: LEAD,
      dependencia: ['enlace-tecnico', 'superior-jerarquico', 'directivo-responsable'],
      is: CONDUCT,
    },
  ],
  'mesas/counter-schedule': [
    {
      proceso: LEAD,
      dependencia: ['enlace-tecnico', 'superior-jerarquico', 'directivo-responsable'],
      is: CONDUCT,
    },
  ],
  // What the product itself saw in the calendar (actor `sistema`).
  'mesas/seen-in-outlook': [],
  'mesas/book-again': [{ proceso: LEAD, is: MODERADOR }],
  'convocatoria/prepare': [{ proceso: LEAD, is: CONDUCT }],
  'convocatoria/widen': [
    {
      proceso: LEAD,
      dependencia: ['enlace-tecnico', 'superior-jerarquico', 'directivo-responsable'],
      is: CONDUCT,
    },
  ],
  'convocatoria/vb': [{ proceso: LEAD, dependencia: ['directivo-responsable'], is: CONDUCT }],
  // What people answered in Outlook, read by the product itself (actor `sistema`).
  'convocatoria/respond': [],
  'mesas/reschedule': [{ proceso: LEAD, is: MODERADOR }],
  'mesas/cancel': [{ proceso: LEAD, is: MODERADOR }],
  // Microsoft's answer, recorded by the product itself (actor `sistema`).
  'mesas/link-calendar': [],
  'mesas/open': [{ proceso: LEAD, is: MODERADOR }],
  'mesas/call-item': [{ proceso: LEAD, is: MODERADOR }],
  'mesas/step': [{ proceso: LEAD, is: CONDUCT }],
  'mesas/position': [{ is: ['enlace-del-indicador', 'coordinador-del-indicador', 'relator-de-la-mesa'] }],
  'mesas/comment': [
    { proceso: [...USEPOT, 'relator', 'coordinador-tematico'], dependencia: DEPENDENCIA, is: [...IN_MESA] },
    { is: ['enlace-del-indicador', 'coordinador-del-indicador'] },
  ],
  'mesas/decide-item': [{ is: CONDUCT }],
  'mesas/send-report': [{ proceso: LEAD, is: CONDUCT }],
  // Whoever writes down a decision that came by oficio names its author and where it is (MES-060).
  'mesas/record-decision': [{ proceso: ['despacho-subdireccion', ...LEAD], is: CONDUCT }],
  'mesas/ask-floor': [{ proceso: [...USEPOT, 'relator', 'coordinador-tematico'], is: IN_MESA }, SIDES],
  'mesas/give-floor': [{ proceso: LEAD, is: CONDUCT }],
  'mesas/end-floor': [{ proceso: LEAD, is: CONDUCT }],
  'mesas/withdraw-floor': [{ proceso: LEAD, is: CONDUCT }],
  'mesas/close': [{ proceso: LEAD, is: MODERADOR }],
  'mesas/continue': [{ proceso: LEAD, is: MODERADOR }],
  'votaciones/conduct': [{ proceso: LEAD, is: CONDUCT }],
  // Who is on the roll, that the vote itself keeps.
  'votaciones/vote': [{ is: IN_MESA }],
  'attendance/add-report': [{ is: CONDUCT }],
  'attendance/add-manual': [{ is: CONDUCT }],
  // Whoever is in the room says so, invited or not, when they may see the mesa.
  'attendance/register-self': [{ proceso: OVERSEERS, dependencia: DEPENDENCIA, is: IN_MESA }],
  'attendance/remove-manual': [{ is: CONDUCT }],
  'attendance/settle': [{ is: CONDUCT }],
  'dies058/edit': [{ is: CONDUCT, states: ['draft'] }],
  'dies058/send-to-sign': [{ is: CONDUCT, states: ['draft', 'in-signature'] }],
  'commitments/record': [{ is: CONDUCT }],
  'commitments/fulfil': [{ proceso: USEPOT, is: [...CONDUCT, 'responsable-del-compromiso'] }],
  'commitments/withdraw': [{ proceso: LEAD, is: CONDUCT }],
  'commitments/record-document': [{ proceso: [...USEPOT, 'relator', 'coordinador-tematico'] }],
  'commitments/attach': [{ proceso: USEPOT, is: [...CONDUCT, 'responsable-del-compromiso'] }],
  // Whoever owes or reported it is turned away by the rule itself: somebody else verifies (F41).
  'commitments/verify': [{ proceso: USEPOT, is: CONDUCT }],
  'commitments/comment': [
    { proceso: [...USEPOT, 'relator', 'coordinador-tematico'], dependencia: DEPENDENCIA },
    { is: [...IN_MESA, 'responsable-del-compromiso'] },
  ],
  'commitments/delegate': [{ proceso: LEAD, is: [...CONDUCT, 'responsable-del-compromiso'] }],
  'commitments/answer-delegation': [{ is: ['titular'] }],
  'commitments/ask-extension': [{ is: ['responsable-del-compromiso'] }],
  'commitments/answer-extension': [{ proceso: LEAD, is: MODERADOR }],
  // Done by the product itself at its time (actor `sistema`).
  'commitments/escalate': [],
  'commitments/replan': [],
  'commitments/subscribe': [{ is: ['titular'] }],
  'signatures/sign': [{ is: ['firmante'] }],
  'signatures/return': [{ is: ['firmante'] }],
  'signatures/remind': [{ proceso: LEAD, is: CONDUCT }],
  'signatures/delegate': [{ is: ['firmante'] }],
  'signatures/by-hand': [{ proceso: LEAD, is: CONDUCT }],
  // Who left is replaced by the líder and nobody else (design §3).
  'signatures/replace': [{ proceso: ['lider-usepot'] }],
  'actas/review': [{ proceso: LEAD, is: MODERADOR }],
  'actas/compose': [{ is: CONDUCT }],
  'actas/edit': [{ is: CONDUCT }],
  'actas/send': [{ is: CONDUCT }],
  'actas/observe': [{ is: [...IN_MESA, 'firmante'] }],
  'actas/lock': [{ is: CONDUCT }],
  'matrix/read': [{ proceso: ROLES }],
  'forms/read': [DRAFTS, { proceso: ROLES, states: ['inserted'] }],
  'actas/read': [DRAFTS, { proceso: ROLES, states: ['locked'] }],
  'mesas/read': [{ proceso: OVERSEERS, dependencia: DEPENDENCIA, is: IN_MESA }],
  'commitments/read': [
    { proceso: OVERSEERS, dependencia: DEPENDENCIA, is: [...IN_MESA, 'responsable-del-compromiso'] },
  ],
  'people/read': [
    { proceso: [...USEPOT, 'relator', 'director-dap', 'despacho-subdireccion', 'administrador'] },
    { is: [...CONDUCT, 'titular'] },
  ],
  'audit/read': [
    { proceso: [...LEAD, 'director-dap', 'despacho-subdireccion', 'validador-bd', 'administrador'] },
  ],
};

const scopeOf = (relation: Relation): 'own' | 'mesa' =>
  (OWN_RELATIONS as readonly Relation[]).includes(relation) ? 'own' : 'mesa';

function cells(action: Action, line: Line): readonly Permission[] {
  const states = line.states ?? null;
  return [
    ...(line.tenant ?? []).map((who) => ({ action, who, scope: 'tenant' as const, states })),
    ...(line.proceso ?? []).map((who) => ({ action, who, scope: 'proceso' as const, states })),
    ...(line.dependencia ?? []).map((who) => ({ action, who, scope: 'dependencia' as const, states })),
    ...(line.is ?? []).map((who) => ({ action, who, scope: scopeOf(who), states })),
  ];
}

/** The one permission table of the product (design §4): bot, API and tab ask it through `may`. */
export const PERMISSIONS: readonly Permission[] = (Object.keys(TABLE) as Action[]).flatMap((action) =>
  TABLE[action].flatMap((line) => cells(action, line)),
);

import { holidayName, isWeekend } from '../kernel/business-days';
import { bogotaDay, compare, fechaHora, fechaLarga, horaCorta, type Instant } from '../kernel/instant';
import { contar, enumerar, punto } from '../kernel/text';
import type { Dependencia } from '../people';
import type { Plan, Warning } from './mesas';

/** What of a plan is looked at before people are called. */
export type Convocation = Pick<
  Plan,
  'procesoId' | 'dependenciaId' | 'fase' | 'start' | 'end' | 'moderador' | 'relator' | 'enlace'
>;

/** Another mesa that is scheduled or open. */
export interface OtherMesa {
  readonly plan: Plan;
  readonly indicatorIds: readonly string[];
}
export interface Facts {
  readonly now: Instant;
  readonly closures: readonly string[];
  readonly dependencia: Dependencia | undefined;
  readonly others: readonly OtherMesa[];
}

/** What the person who convenes is warned of, and may accept with a reason (MES-003, MES-021, MES-026). Nothing here blocks. */
export function warningsFor(
  plan: Convocation,
  indicatorIds: readonly string[],
  facts: Facts,
): readonly Warning[] {
  return [
    ...dayWarnings(plan, facts),
    ...facts.others.flatMap((other) => clash(plan, other.plan)),
    ...facts.others.flatMap((other) =>
      sameMatter(plan, indicatorIds, { other, dependencia: facts.dependencia }),
    ),
    ...roleWarnings(plan, facts.dependencia),
  ];
}

const dayWarnings = (plan: Convocation, { now, closures }: Facts): readonly Warning[] => [
  ...(compare(plan.start, now) < 0
    ? [{ code: 'ya-paso' as const, message: `La hora de inicio, ${fechaHora(plan.start)}, ya pasó.` }]
    : []),
  ...closedDay(plan, closures),
];

function closedDay({ start }: Convocation, closures: readonly string[]): readonly Warning[] {
  const day = bogotaDay(start);
  const said = fechaLarga(day);
  const warnings: Warning[] = [];
  if (isWeekend(day)) warnings.push({ code: 'fin-de-semana', message: `El ${said} es fin de semana.` });
  const holiday = holidayName(day);
  if (holiday) warnings.push({ code: 'festivo', message: `El ${said} es festivo: ${holiday}.` });
  else if (closures.includes(day))
    warnings.push({
      code: 'festivo',
      message: `El ${said} la oficina está cerrada, según la configuración del proceso.`,
    });
  return warnings;
}

/** What of a date can be said without knowing what will be treated: weekend, holiday, closure, and people called twice (MES-026). */
export const calendarWarnings = (
  plan: Convocation,
  others: readonly Plan[],
  closures: readonly string[],
): readonly Warning[] => [...closedDay(plan, closures), ...others.flatMap((other) => clash(plan, other))];

const named = ({ numero, nombre }: Plan): string => `la mesa ${numero} (${nombre})`;

/** The same moderador, relator or enlace called to two mesas at once. */
function clash(plan: Convocation, other: Plan): readonly Warning[] {
  if (compare(plan.start, other.end) >= 0 || compare(other.start, plan.end) >= 0) return [];
  const busy = [other.moderador, other.relator, other.enlace].map((person) => person?.personId);
  const roles = [
    ...(busy.includes(plan.moderador.personId) ? ['quien modera'] : []),
    ...(busy.includes(plan.relator.personId) ? ['quien lleva la relatoría'] : []),
    ...(plan.enlace && busy.includes(plan.enlace.personId) ? ['el enlace técnico'] : []),
  ];
  if (roles.length === 0) return [];
  const message = `A esa hora ${enumerar(roles)} ${roles.length === 1 ? 'está' : 'están'} en ${named(other)}: ${fechaHora(other.start)} a ${horaCorta(other.end)}`;
  return [{ code: 'cruce', message: punto(message) }];
}

interface Matter {
  readonly other: OtherMesa;
  readonly dependencia: Dependencia | undefined;
}
/** One mesa per dependencia, SPTEC apart (MES-002); an indicator in one mesa at a time. */
function sameMatter(
  plan: Convocation,
  indicatorIds: readonly string[],
  { other, dependencia }: Matter,
): readonly Warning[] {
  if (other.plan.procesoId !== plan.procesoId) return [];
  const shared = indicatorIds.filter((id) => other.indicatorIds.includes(id)).length;
  if (shared > 0)
    return [
      {
        code: 'indicador-en-otra-mesa',
        message: `${contar(shared, 'indicador ya está', 'indicadores ya están')} en ${named(other.plan)}, que sigue sin cerrar.`,
      },
    ];
  if (other.plan.dependenciaId !== plan.dependenciaId || dependencia?.interna) return [];
  return [
    {
      code: 'dependencia-en-otra-mesa',
      message: punto(
        `La dependencia ya tiene ${named(other.plan)} sin cerrar: ${fechaHora(other.plan.start)}`,
      ),
    },
  ];
}

function roleWarnings({ moderador }: Convocation, dependencia: Dependencia | undefined): readonly Warning[] {
  if (!dependencia) return [];
  if (dependencia.enlaceUsepotId === null)
    return [
      {
        code: 'sin-enlace-usepot',
        message: `${dependencia.nombre} no tiene enlace USEPOT asignado, que por defecto modera su mesa.`,
      },
    ];
  return dependencia.enlaceUsepotId === moderador.personId
    ? []
    : [
        {
          code: 'moderador-distinto',
          message: `Quien modera no es el enlace USEPOT de ${dependencia.nombre}.`,
        },
      ];
}

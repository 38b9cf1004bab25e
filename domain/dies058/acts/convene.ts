import type { Indicator, IndicatorState } from '../../indicators';
import { currentVersion, indicatorFeature } from '../../indicators';
import { type Act, consulting, type Desk } from '../../kernel/handle';
import { bogotaDay } from '../../kernel/instant';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { mesaFeature, mesaName, type Plan, unagreed, waitForVb } from '../../mesas';
import { may, procesoFeature } from '../../people';
import { formFeature } from '../decider';
import type { Answers } from '../dies058';
import { FORMATO } from '../form';
import { loadProceso, type OpenProceso } from '../load';
import { ConveneInput } from '../parse';
import { namedFor, prefilled, section1Of } from '../prefill';
import { firmasOf, refsOf, roleHolders } from './people';
import { planOf } from './plan';

export interface Convened {
  readonly mesaId: string;
  readonly sesionId: string;
  readonly numero: number;
  /** One per indicator, in the order of the agenda (MES-045). */
  readonly formIds: readonly string[];
}
type Input = ReturnType<typeof ConveneInput.parse>;
type Chosen = { readonly id: string; readonly indicator: Indicator };

/** Schedules a mesa and pre-fills one DIES-058 per indicator, in one transaction (MES-020 to MES-026, MES-045). */
export const convene: Act<ConveneInput, Convened> = {
  name: 'mesas/schedule',
  run: async (raw, desk) => {
    const parsed = parseWith(ConveneInput, raw);
    if (!parsed.ok) return parsed;
    const input = parsed.value;
    const { procesoId, dependenciaId } = input;
    const allowed = may(desk.actor, 'mesas/schedule', { procesoId, dependenciaId });
    if (!allowed.ok) return allowed;
    const mesaId = desk.newId();
    const { state: before } = await desk.get(mesaFeature, mesaId);
    if (before.kind !== 'none') return ok(convened(mesaId, before.plan, before.items));
    const proceso = await loadProceso(consulting(desk), procesoId);
    if (!proceso.ok) return proceso;
    const chosen = await chosenIndicators(desk, input);
    if (!chosen.ok) return chosen;
    const sesionId = desk.newId();
    const numbered = await desk.change(procesoFeature, procesoId, { type: 'number-mesa', mesaId });
    if (!numbered.ok) return numbered;
    const numero = numbered.value.kind === 'open' ? (numbered.value.numbered[mesaId] ?? 0) : 0;
    const nombre = nameOf(input, proceso.value, chosen.value);
    const planned = await planOf(desk, input, proceso.value, { mesaId, sesionId, numero, nombre });
    if (!planned.ok) return planned;
    const { plan, waiting } = planned.value;
    const items = await prefillForms(desk, input, { proceso: proceso.value, plan, mesaId }, chosen.value);
    if (!items.ok) return items;
    const scheduled = await desk.change(mesaFeature, mesaId, {
      type: 'schedule',
      plan,
      items: items.value,
    });
    if (!scheduled.ok) return scheduled;
    if (scheduled.value.kind !== 'none') {
      const waits = await waitForVb(desk, mesaId, scheduled.value, waiting);
      if (!waits.ok) return waits;
    }
    return ok(convened(mesaId, plan, items.value));
  },
};

/** After its dependencia; the SPTEC, broken down by subsistemas, says which when all its indicators are of one (MES-002). */
function nameOf(
  { dependenciaId }: Input,
  { dependencias, subsistemas }: OpenProceso,
  chosen: readonly Chosen[],
): string | null {
  const dependencia = dependencias.find(({ id }) => id === dependenciaId);
  const of = new Set(chosen.map(({ indicator }) => indicator.assignment.subsistema));
  const one = of.size === 1 ? subsistemas.find(({ id }) => of.has(id)) : undefined;
  return dependencia ? mesaName(dependencia, one?.nombre) : null;
}

/** The same command again (a double click, a redelivery) finds the mesa it made, without warning of a clash with itself. */
const convened = (
  mesaId: string,
  { sesionId, numero }: Plan,
  items: readonly { readonly formId: string }[],
): Convened => ({ mesaId, sesionId, numero, formIds: items.map(({ formId }) => formId) });

async function chosenIndicators(desk: Desk, input: Input): Promise<Result<readonly Chosen[]>> {
  const chosen: Chosen[] = [];
  const faults: string[] = [];
  for (const id of new Set(input.indicatorIds)) {
    const { state } = await desk.look(indicatorFeature, id);
    if (state.kind === 'active' && state.procesoId === input.procesoId && belongs(state, input)) {
      if (input.fase === 3 || !(await isEscalated(desk, id))) chosen.push({ id, indicator: state });
      else faults.push(escalatedFault(state));
    } else faults.push(faultOf(state, input));
  }
  return faults.length > 0
    ? refuse(
        'indicadores-no-validos',
        'No se agendó la mesa: hay indicadores que no se pueden tratar en ella. Corrija la lista y agende de nuevo.',
        faults,
      )
    : ok(chosen);
}

/** Only the special cases of phase 3 bring together indicators of several dependencias (MES-025). */
const belongs = ({ assignment }: Indicator, { dependenciaId, fase }: Input): boolean =>
  assignment.dependenciaId === dependenciaId || fase === 3;

/** Not agreed in a mesa and still before the despacho, or sent back by it: only a mesa of phase 3 returns it (MES-025, MES-060). */
async function isEscalated(desk: Desk, indicatorId: string): Promise<boolean> {
  const mesas = await desk.find(mesaFeature, { indicatorIds: indicatorId }, { orderBy: 'start' });
  const last = mesas.findLast(({ state }) => state.kind !== 'cancelled');
  return (
    last !== undefined &&
    unagreed(last.state).some(
      (item) => item.indicatorId === indicatorId && (!item.ruling || item.ruling.sense === 'nueva-mesa'),
    )
  );
}
const escalatedFault = ({ codigo, nombre }: Indicator): string =>
  `«${`${codigo} ${nombre}`.trim()}» quedó sin acuerdo y fue escalado al despacho; vuelve en una mesa de fase 3 o en la continuación de su mesa.`;

function faultOf(state: IndicatorState, { procesoId }: Input): string {
  if (state.kind === 'none' || state.procesoId !== procesoId) return 'Un indicador no está en este registro.';
  const named = `${state.codigo} ${state.nombre}`.trim();
  if (state.kind !== 'active') return `«${named}» ya no está activo.`;
  return `«${named}» no es de esta dependencia; solo una mesa de fase 3 reúne indicadores de varias.`;
}

interface Frame {
  readonly proceso: OpenProceso;
  readonly plan: Plan;
  readonly mesaId: string;
}

/** The lock on the proceso, held since the mesa took its number, makes the count of forms safe as their consecutive. */
async function prefillForms(
  desk: Desk,
  input: Input,
  { proceso, plan, mesaId }: Frame,
  chosen: readonly Chosen[],
): Promise<Result<readonly { id: string; indicatorId: string; formId: string }[]>> {
  const { procesoId } = input;
  const before = await desk.count(formFeature, { procesoId });
  const holders = await roleHolders(desk, procesoId);
  const items: { id: string; indicatorId: string; formId: string }[] = [];
  for (const { id: indicatorId, indicator } of chosen) {
    const formId = desk.newId();
    const people = await refsOf(desk, namedFor(indicator, proceso));
    const firmas: Answers['firmas'] = firmasOf(people, holders);
    const section1 = section1Of(indicator, proceso, people);
    const done = await desk.change(formFeature, formId, {
      type: 'prefill',
      procesoId,
      mesaId,
      sesionId: plan.sesionId,
      indicatorId,
      fichaVersion: currentVersion(indicator),
      formato: { codigo: FORMATO.codigo, version: FORMATO.version },
      consecutivo: consecutivo(before + items.length + 1),
      answers: prefilled(section1, input.proposals[indicatorId] ?? {}, bogotaDay(plan.start), firmas),
    });
    if (!done.ok) return done;
    items.push({ id: desk.newId(), indicatorId, formId });
  }
  return ok(items);
}

/** `DIES-058-007`: the human number inside the proceso. */
const consecutivo = (n: number): string => `DIES-058-${String(n).padStart(3, '0')}`;

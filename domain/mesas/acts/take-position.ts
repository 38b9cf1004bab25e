import { indicatorFeature } from '../../indicators';
import { type Act, consulting, type Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { actorFor, may, procesoFeature, type Relation } from '../../people';
import type { Party } from '../mesas';
import { PositionInput } from '../parse';
import { partyOf, type Sides, sidesOf } from '../parties';
import { type KnownMesa, loadMesa, mesaTarget } from '../target';
import { changeMesa } from './on-mesa';
import { type Speaker, speakerOf } from './speaker';

const NO_ITEM = refuse(
  'punto-inexistente',
  'No se registró la posición: ese punto no está en el orden del día de esta mesa. Actualice la tarjeta.',
);
const RELATION: Readonly<Record<Party, Relation>> = {
  dependencia: 'enlace-del-indicador',
  dap: 'coordinador-del-indicador',
};

/** «De acuerdo» or «No estoy de acuerdo», for the party the person speaks for, which is answered. */
export const takePosition: Act<PositionInput, { readonly party: Party }> = {
  name: 'mesas/position',
  run: async (raw, desk) => {
    const input = parseWith(PositionInput, raw);
    if (!input.ok) return input;
    const { mesaId, itemId, value, text, personId } = input.value;
    const mesa = await loadMesa(desk, mesaId);
    if (!mesa.ok) return mesa;
    const item = mesa.value.items.find(({ id }) => id === itemId);
    if (!item) return NO_ITEM;
    const speaker = await speakerOf(desk, mesa.value, personId);
    if (!speaker.ok) return speaker;
    const { person, aloud } = speaker.value;
    const sides = await loadSides(desk, mesa.value, item.indicatorId);
    const who = aloud ? await actorFor(consulting(desk), desk.actor.tenantId, person) : desk.actor;
    const party = partyOf(person.personId, who.grants, sides);
    if (party === null) return onlyComments(desk, speaker.value, sides);
    const target = mesaTarget(mesaId, mesa.value, desk.actor);
    const relations = aloud ? (target.relations ?? []) : [RELATION[party]];
    const allowed = may(desk.actor, 'mesas/position', { ...target, relations });
    if (!allowed.ok) return allowed;
    const taken = await changeMesa(desk, mesaId, {
      type: 'take-position',
      itemId,
      party,
      value,
      ...(text === undefined ? {} : { text }),
      person,
      aloud,
    });
    return taken.ok ? ok({ party }) : taken;
  },
};

async function loadSides(desk: Desk, { plan }: KnownMesa, indicatorId: string): Promise<Sides> {
  const [{ state: indicator }, { state: proceso }] = await Promise.all([
    desk.look(indicatorFeature, indicatorId),
    desk.look(procesoFeature, plan.procesoId),
  ]);
  const dependencia =
    proceso.kind === 'open' ? proceso.dependencias.find(({ id }) => id === plan.dependenciaId) : undefined;
  return sidesOf(indicatorId, indicator.kind === 'none' ? null : indicator, plan, dependencia);
}

async function onlyComments(desk: Desk, { person, aloud }: Speaker, sides: Sides): Promise<Result<never>> {
  const name = async (id: string | null) =>
    id === null ? null : ((await desk.persons.current(id))?.name ?? null);
  const enlace = (await name(sides.enlaceId)) ?? 'su enlace técnico, que está por asignar';
  const coordinador = (await name(sides.coordinadorId)) ?? 'su coordinación temática';
  const spoken = aloud ? ((await name(person.personId)) ?? 'esa persona') : null;
  return refuse(
    'no-es-parte',
    `No se registró la posición: sobre este indicador la dependencia habla por ${enlace} y el DAP por ${coordinador}. ${
      spoken ? `Lo que diga ${spoken} puede recogerlo como comentario` : 'Usted puede comentar'
    }: queda escrito en el punto.`,
  );
}

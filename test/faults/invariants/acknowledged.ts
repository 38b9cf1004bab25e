import { idOf } from '../../helpers/people-in-teams';
import type { Invariant } from './invariant';

/** What each button leaves in the record. */
const LEAVES: Readonly<Record<string, string>> = {
  Agendar: 'mesa scheduled',
  'Abrir mesa': 'mesa opened',
  'De acuerdo': 'mesa position-taken',
  'No estoy de acuerdo': 'mesa position-taken',
  Guardar: 'dies058 edited',
  'Guardar compromiso': 'commitment recorded',
  'Cerrar punto': 'mesa item-decided',
  'Cerrar mesa': 'mesa closed',
  'Enviar a firma': 'acta sent',
  Firmar: 'signing signed',
};

/** A click that was lost after its answer is done again by the journey: then more clicks were answered than there are events. */
export const acknowledgedClicksAreRecorded: Invariant = async ({ people, record }) => {
  const events = await record.rows<{ person_id: string; what: string }>(
    `select person_id, kind || ' ' || type as what from mesas.events`,
  );
  const asked = new Map<string, number>();
  for (const { who, title } of people.acknowledged) {
    const key = `${who} ${LEAVES[title] ?? ''}`;
    if (LEAVES[title]) asked.set(key, (asked.get(key) ?? 0) + 1);
  }
  return [...asked].flatMap(([key, clicks]) => {
    const [who = '', ...what] = key.split(' ');
    const left = events.filter((one) => one.person_id === idOf(who) && one.what === what.join(' ')).length;
    return left >= clicks
      ? []
      : [`${clicks} clicks of ${who} were answered, ${left} left «${what.join(' ')}»`];
  });
};

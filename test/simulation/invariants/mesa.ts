import type { Happened } from '../life';
import { type Invariant, says, streams } from './invariant';

/** F11: read from the events alone, whatever the state says. */
export const theFloorIsHeldByOne: Invariant = ({ journal }) =>
  [...streams(journal, 'mesa')].flatMap(([, events]) => {
    let holder: string | null = null;
    return events.flatMap((event) => {
      const request = says<string>(event, 'requestId');
      const before = holder;
      if (event.type === 'closed') holder = null;
      if (event.type === 'floor-ended') {
        holder = null;
        return before === request ? [] : [`${request} ended a turn that ${before ?? 'nobody'} had`];
      }
      if (event.type !== 'floor-given') return [];
      holder = request;
      return before === null ? [] : [`the floor was given to ${request} while ${before} had it`];
    });
  });

const ONLY_OPEN = /^(floor-|item-called|item-decided|position-taken|commented|step-)/;

/** MES-054: nothing is said or decided in a mesa that is not open, and it opens and closes in turn. */
export const onlyAnOpenMesaIsHeld: Invariant = ({ journal }) =>
  [...streams(journal, 'mesa')].flatMap(([id, events]) => {
    let open = false;
    return events.flatMap(({ type }) => {
      const wrong =
        (ONLY_OPEN.test(type) && !open) || (type === 'opened' && open) || (type === 'closed' && !open);
      if (type === 'opened' || type === 'closed') open = type === 'opened';
      return wrong ? [`mesa ${id} was ${open ? '' : 'not '}open and had ${type}`] : [];
    });
  });

interface Item {
  readonly id: string;
  readonly formId: string;
}
/** An agenda as its events tell it: what each item ended with, and what a continuation took up again. */
function agenda(events: readonly Happened[]): readonly string[] {
  const items = events.flatMap((event) =>
    event.type === 'scheduled' ? says<readonly Item[]>(event, 'items') : [],
  );
  const outcomes = new Map<string, string>();
  const before: Map<string, string>[] = [];
  const faults: string[] = [];
  for (const event of events) {
    const itemId = says<string>(event, 'itemId');
    if (event.type === 'item-decided') {
      if (!items.some(({ id }) => id === itemId)) faults.push(`an outcome for ${itemId}, which is no item`);
      outcomes.set(itemId, says(event, 'outcome'));
    }
    if (event.type === 'item-called') outcomes.delete(itemId);
    if (event.type === 'ruled' && says(event, 'sense') === 'nueva-mesa') outcomes.set(itemId, 'nueva-mesa');
    if (event.type === 'closed')
      for (const { id } of items) if (!outcomes.has(id)) faults.push(`closed without an outcome for ${id}`);
    if (event.type === 'continued') {
      before.push(new Map(outcomes));
      for (const id of says<readonly string[]>(event, 'itemIds')) {
        const left = outcomes.get(id) ?? 'aplazado';
        if (left !== 'aplazado' && left !== 'nueva-mesa')
          faults.push(`${id} was ${left} and was taken up again`);
        outcomes.delete(id);
      }
    }
    if (event.type === 'cancelled')
      for (const [id, outcome] of before.pop() ?? []) if (!outcomes.has(id)) outcomes.set(id, outcome);
  }
  return faults;
}

/** MES-057, MES-077: an outcome has its item, a closed mesa an outcome for each, and only what was left open is continued. */
export const outcomesHaveTheirItems: Invariant = ({ journal }) =>
  [...streams(journal, 'mesa').values()].flatMap((events) => agenda(events));

/** MES-057: agenda and form say the same. */
export const formsSayWhatTheMesaDecided: Invariant = async (life) => {
  const { mesas, forms } = await life.view();
  return mesas.flatMap(({ items }) =>
    items.flatMap((item) => {
      const form = forms.find(({ id }) => id === item.formId);
      return item.kind !== 'decided' || form?.outcome === item.outcome
        ? []
        : [`item ${item.id} is ${item.outcome} and its form ${form?.outcome ?? 'without outcome'}`];
    }),
  );
};

/** MES-060: the despacho decides once, about what ended without agreement, and «mantener» ends the form. */
export const theDespachoDecidesOnce: Invariant = async (life) => {
  const { forms } = await life.view();
  return [...streams(life.journal, 'dies058')].flatMap(([id, events]) => {
    let outcome = '';
    let ruled = false;
    return events.flatMap((event) => {
      if (event.type === 'outcome-set') {
        outcome = says(event, 'outcome');
        ruled = false;
      }
      if (event.type !== 'ruled') return [];
      const again = ruled;
      ruled = true;
      const kept =
        says(event, 'sense') === 'mantener' && forms.find((form) => form.id === id)?.kind !== 'withdrawn';
      return [
        ...(again ? [`form ${id} was ruled twice`] : []),
        ...(outcome === 'no-concertado' ? [] : [`form ${id} was ${outcome} and was ruled`]),
        ...(kept ? [`form ${id} was ended by the despacho and goes on`] : []),
      ];
    });
  });
};

/** MES-002, MES-070: numbers are given once. */
export const numbersAreGivenOnce: Invariant = async (life) => {
  const { mesas, forms, actas } = await life.view();
  const given = [
    ...mesas.map(({ plan }) => `mesa ${plan.numero}`),
    ...forms.map(({ consecutivo }) => `formato ${consecutivo}`),
    ...actas.map(({ numero }) => `acta ${numero}`),
  ];
  return given.filter((one, i) => given.indexOf(one) !== i).map((one) => `${one} was given twice`);
};

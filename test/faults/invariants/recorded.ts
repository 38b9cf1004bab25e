import { counted, type Invariant } from './invariant';

/**
 * How often each thing happens in one mesa. Edits of a form are not counted, for a page that was not answered is sent again; nor is what
 * the product may learn to record besides.
 */
const EXPECTED: Readonly<Record<string, number>> = {
  'proceso mesa-numbered': 1,
  'mesa scheduled': 1,
  'mesa calendar-linked': 1,
  'mesa opened': 1,
  'mesa item-called': 2,
  'mesa position-taken': 3,
  'mesa item-decided': 2,
  'mesa closed': 1,
  'mesa report-sent': 1,
  'attendance report-added': 1,
  'attendance settled': 1,
  'dies058 prefilled': 2,
  'dies058 outcome-set': 2,
  'dies058 sent-to-sign': 1,
  'dies058 inserted': 1,
  'dies058 taken-back': 0,
  'commitment recorded': 2,
  'acta composed': 1,
  'acta sent': 1,
  'acta locked': 1,
  'signing requested': 2,
  'signing signed': 9,
  'signing completed': 2,
  'signing voided': 0,
  'signing returned': 0,
  'indicator changed': 1,
};

export const everythingHappenedOnce: Invariant = async ({ record }) => {
  const events = await record.rows<{ what: string }>(`select kind || ' ' || type as what from mesas.events`);
  return counted(
    EXPECTED,
    events.map(({ what }) => what).filter((what) => what in EXPECTED),
  );
};

export const nothingIsOwed: Invariant = async ({ record }) =>
  (await record.owed()).map(({ state, key }) => `${key} is ${state}`);

export const noDeadLetters: Invariant = async ({ record }) =>
  (await record.deadLetters()).map(({ key, error }) => `${key}: ${error ?? 'no reason'}`);

import { type MesaEvent, sendReport } from '../../domain/mesas';
import { type Office, sha } from '../dies058/office';
import { day } from '../helpers/given';

export const SHA = sha('a');

export const no: MesaEvent = {
  type: 'item-decided',
  itemId: 'it-1',
  outcome: 'no-concertado',
  note: 'Piden otra meta',
};

export const report: MesaEvent = {
  type: 'report-sent',
  itemId: 'it-1',
  documentSha256: SHA,
  due: day('2026-12-01'),
  to: [{ personId: 'despacho', version: 1 }],
};

export interface Unagreed {
  readonly house: Office;
  readonly mesaId: string;
  readonly itemId: string;
  readonly formId: string;
}

export const sent = (one: Unagreed) =>
  one.house.ok('sistema', sendReport, { mesaId: one.mesaId, itemId: one.itemId, documentSha256: SHA });

export const decision = ({ mesaId, itemId }: Unagreed, sense: 'adoptar' | 'mantener' | 'nueva-mesa') => ({
  mesaId,
  itemId,
  sense,
  text: 'Decisión del nivel directivo.',
  date: '2026-11-24',
});

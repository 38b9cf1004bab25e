import type { Form } from './dies058';

/** Agreed in the mesa, or adopted by the despacho when it was not (MES-060, MES-076): only that goes to signature. */
export const maySign = ({ outcome, ruling }: Pick<Form, 'outcome' | 'ruling'>): boolean =>
  outcome === 'concertado' ||
  outcome === 'concertado-con-ajustes' ||
  (outcome === 'no-concertado' && ruling?.sense === 'adoptar');

import type { PlainDate } from '../../../domain/kernel/instant';
import {
  actaView,
  type CommitmentFilter,
  chainView,
  commitmentsOwed,
  type FormFilter,
  formsBoard,
  formView,
  indicatorView,
  matrixRows,
  mesasList,
  mesaView,
  pendingsOf,
  type RegisterFilter,
  signingView,
} from '../../../domain/reports';
import type { Call } from './call';

/** The views of `reports` for the person of a call. */
export const shown = ({ reader, actor, ports: { procesoId } }: Call) => ({
  mesa: (id: string) => mesaView(reader, actor, id, actor.person.personId),
  form: (id: string) => formView(reader, actor, id),
  signing: (id: string) => signingView(reader, actor, id),
  acta: (id: string) => actaView(reader, actor, id),
  indicator: (id: string, asOf?: PlainDate) => indicatorView(reader, actor, id, asOf),
  chain: (id: string) => chainView(reader, actor, id),
  pendings: () => pendingsOf(reader, actor),
  commitments: (filter: Omit<CommitmentFilter, 'procesoId'>) =>
    commitmentsOwed(reader, actor, { procesoId, ...filter }),
  forms: (filter: Omit<FormFilter, 'procesoId'> = {}) => formsBoard(reader, actor, { procesoId, ...filter }),
  matrix: (filter: Omit<RegisterFilter, 'procesoId'> = {}) =>
    matrixRows(reader, actor, { procesoId, ...filter }),
  mesas: () => mesasList(reader, actor, { procesoId }, actor.person.personId),
});

export { fulfilCommitment, recordCommitment, withdrawCommitment } from './acts';
export * from './commitments';
export { commitmentFeature } from './decider';
export { FulfilInput, RecordInput, WithdrawInput } from './parse';
export { DIAS_POR_VENCER, type Semaforo, semaforo } from './semaforo';

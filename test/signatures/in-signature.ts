import { editForm, formFeature } from '../../domain/dies058';
import { requestSignatures, sign } from '../../domain/signatures';
import { heldMesa, SIGNERS } from '../dies058/held';
import { type Office, office, sha } from '../dies058/office';

interface Sent {
  readonly house: Office;
  readonly formId: string;
  readonly signingId: string;
  readonly mesaId: string;
}

export async function inSignature(): Promise<Sent> {
  const house = await office();
  const { formIds, mesaId } = await heldMesa(house);
  const formId = formIds[0] ?? '';
  house.store.drain();
  const { signingId } = await house.ok('relator', requestSignatures, {
    formId,
    revision: 2,
    documentSha256: sha('f'),
  });
  return { house, formId, signingId, mesaId };
}

export const put = ({ house, signingId }: Sent, person: string, block: string, hash = sha('f')) =>
  house.as(person, sign, { signingId, block, documentSha256: hash });

export const formOf = async ({ house, formId }: Sent) =>
  (await house.reader().get(formFeature, formId)).state;

export const told = ({ house }: Sent) =>
  house.store
    .drain()
    .filter(({ after }) => after === undefined)
    .map(({ topic, data }) => `${topic} ${String(data['personId'] ?? data['cardKey'])}`);

export async function signed(answers: object): Promise<Sent> {
  const house = await office();
  const { formIds, mesaId } = await heldMesa(house);
  const formId = formIds[0] ?? '';
  const { revision } = await house.ok('relator', editForm, { formId, revision: 2, answers });
  const { signingId } = await house.ok('relator', requestSignatures, {
    formId,
    revision,
    documentSha256: sha('f'),
  });
  for (const [person, block] of SIGNERS)
    await house.ok(person, sign, { signingId, block, documentSha256: sha('f') });
  return { house, formId, signingId, mesaId };
}

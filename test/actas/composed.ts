import { composeActa, sendActa } from '../../domain/actas';
import { sign } from '../../domain/signatures';
import { attended, heldMesa } from '../dies058/held';
import { type Office, office, sha } from '../dies058/office';

export interface Composed {
  readonly house: Office;
  readonly mesaId: string;
  readonly actaId: string;
}
export async function composed(): Promise<Composed> {
  const house = await office();
  const { mesaId } = await heldMesa(house);
  const { actaId } = await house.ok('sistema', composeActa, { mesaId });
  return { house, mesaId, actaId };
}
export async function inSignature(
  people = ['moderadora', 'relator', 'enlace', 'invitado'],
): Promise<Composed & { signingId: string }> {
  const made = await composed();
  await attended(made.house, made.mesaId, people);
  const { signingId } = await made.house.ok('relator', sendActa, {
    actaId: made.actaId,
    revision: 1,
    documentSha256: sha('b'),
  });
  return { ...made, signingId };
}
export const signAs = (
  { house, signingId }: Composed & { signingId: string },
  person: string,
  hash = sha('b'),
) => house.as(person, sign, { signingId, block: `asistente:${person}`, documentSha256: hash });

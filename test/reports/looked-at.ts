import { formView, mesaView } from '../../domain/reports';
import { requestSignatures } from '../../domain/signatures';
import { heldMesa } from '../dies058/held';
import { type Office, office, sha } from '../dies058/office';
import { valueOf } from '../helpers/given';

export const verbs = (view: { readonly offers: readonly { readonly verb: string }[] }): readonly string[] =>
  view.offers.map(({ verb }) => verb);

export const mesa = async (house: Office, person: string, mesaId: string) =>
  valueOf(await mesaView(house.reader(), await house.actorOf(person), mesaId));

export const form = async (house: Office, person: string, formId: string) =>
  valueOf(await formView(house.reader(), await house.actorOf(person), formId));

export async function inSignature() {
  const house = await office();
  const held = await heldMesa(house);
  const formId = held.formIds[0] ?? '';
  const { signingId } = await house.ok('relator', requestSignatures, {
    formId,
    revision: 2,
    documentSha256: sha('f'),
  });
  return { house, ...held, formId, signingId };
}

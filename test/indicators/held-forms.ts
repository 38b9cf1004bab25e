import { editForm, formFeature } from '../../domain/dies058';
import { indicatorFeature } from '../../domain/indicators';
import type { Circumstances } from '../../domain/kernel/handle';
import { requestSignatures, sign } from '../../domain/signatures';
import { heldMesa, SIGNERS } from '../dies058/held';
import { type Office, office, PROCESO, sha } from '../dies058/office';
import { valueOf } from '../helpers/given';

export interface House {
  readonly house: Office;
  readonly formId: string;
  readonly indicatorId: string;
}

/** A mesa held on the first indicator of the office, its form ready for the answers of each test. */
export async function held(house?: Office): Promise<House> {
  const own = house ?? (await office());
  const { formIds } = await heldMesa(own);
  return { house: own, formId: formIds[0] ?? '', indicatorId: own.indicatorIds[0] ?? '' };
}

export const register = async ({ house }: { readonly house: Office }, id: string) => {
  const { state } = await house.reader().get(indicatorFeature, id);
  if (state.kind === 'none') throw new Error(`no ${id}`);
  return state;
};

export const everything = async ({ house }: House) =>
  JSON.stringify(await house.reader().find(indicatorFeature, { procesoId: PROCESO }));

export async function answer({ house, formId }: House, answers: object): Promise<number> {
  const { state } = await house.reader().get(formFeature, formId);
  if (state.kind === 'none') throw new Error('no form');
  return (await house.ok('relator', editForm, { formId, revision: state.revision, answers })).revision;
}

export const send = ({ house, formId }: House, revision: number) =>
  house.as('relator', requestSignatures, { formId, revision, documentSha256: sha('f') });

export async function signAll(one: House, revision: number, when?: Partial<Circumstances>) {
  const { signingId } = valueOf(await send(one, revision));
  for (const [person, block] of SIGNERS)
    await one.house.ok(person, sign, { signingId, block, documentSha256: sha('f') }, when);
}

import type { PersonRef } from '../../kernel/feature';
import type { Desk } from '../../kernel/handle';
import { holdersOf } from '../../people';
import type { Answers } from '../dies058';
import { refOf } from '../load';
import type { Named } from '../prefill';

type Refs = Readonly<Record<keyof Named, PersonRef | null>>;

/** The people a form names, as they are now. */
export async function refsOf(desk: Desk, named: Named): Promise<Refs> {
  return {
    coordinador: await refOf(desk, named.coordinador),
    enlace: await refOf(desk, named.enlace),
    superior: await refOf(desk, named.superior),
    directivo: await refOf(desk, named.directivo),
  };
}

/** Líder and validador hold their roles in the proceso; where several do, the first is proposed and the mesa may name another. */
export async function roleHolders(
  desk: Desk,
  procesoId: string,
): Promise<Pick<Answers['firmas'], 'lider' | 'validador'>> {
  const [lider] = await holdersOf(desk, 'lider-usepot', procesoId);
  const [validador] = await holdersOf(desk, 'validador-bd', procesoId);
  return {
    lider: await refOf(desk, lider?.personId ?? null),
    validador: await refOf(desk, validador?.personId ?? null),
  };
}

export const firmasOf = (
  { coordinador, enlace, directivo }: Refs,
  { lider, validador }: Pick<Answers['firmas'], 'lider' | 'validador'>,
): Answers['firmas'] => ({ coordinador, enlace, directivo, lider, validador });

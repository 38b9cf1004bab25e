import type { Answers, AnswersEdit, FieldAnswer } from './dies058';
import { same } from './same';

/** The answers after an edit: fields of the new ficha and signatories are merged, the rest is replaced. */
export function edited(answers: Answers, edit: AnswersEdit): Answers {
  const { fichaNueva, firmas, ...rest } = edit;
  const after: Answers = {
    ...answers,
    ...rest,
    fichaNueva: fichaNueva ? mergeFicha(answers.fichaNueva, fichaNueva) : answers.fichaNueva,
    firmas: firmas ? { ...answers.firmas, ...firmas } : answers.firmas,
  };
  return after.modulos.includes('otro') ? after : { ...after, moduloOtro: '' };
}

function mergeFicha(
  before: Answers['fichaNueva'],
  change: Readonly<Record<string, FieldAnswer | null>>,
): Answers['fichaNueva'] {
  const merged: Record<string, FieldAnswer> = { ...before };
  for (const [key, answer] of Object.entries(change)) {
    if (answer) merged[key] = answer;
    else delete merged[key];
  }
  return merged;
}

/** The keys whose answer differs; inside the new ficha and the signatures, one by one (DIE-008). */
export function changedKeys(before: Answers, after: Answers): readonly string[] {
  return (Object.keys(after) as (keyof Answers)[]).flatMap((key) => {
    if (same(before[key], after[key])) return [];
    if (key !== 'fichaNueva' && key !== 'firmas') return [key];
    const [old, now] = [before[key] as Record<string, unknown>, after[key] as Record<string, unknown>];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((inner) => !same(old[inner], now[inner]))
      .map((inner) => `${key}.${inner}`);
  });
}

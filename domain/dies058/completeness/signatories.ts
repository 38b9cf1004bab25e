import type { PersonRef } from '../../kernel/feature';
import { type Answers, BLOCKS } from '../dies058';
import { FIRMAS, rolDeFirma } from '../form';
import { type Falta, falta } from './falta';

/** The five signatories. Who validates the database is never the enlace who asks for the change (DIE-010). */
export function signatories({ firmas }: Answers): readonly Falta[] {
  const found = FIRMAS.filter(({ block }) => firmas[block] === null).map(({ block, rol }) =>
    falta('falta-firmante', `firmas.${block}`, `Falta quién firma como ${rol}.`),
  );
  if (firmas.validador && firmas.validador.personId === firmas.enlace?.personId)
    found.push(
      falta(
        'validador-es-enlace',
        'firmas.validador',
        'Quien valida la base de datos no puede ser el enlace técnico que reporta. Indique otra persona.',
      ),
    );
  return found;
}

/** The same person in two blocks: a warning of segregation, not a refusal (DIE-010). One sentence per person. */
export function segregation(firmas: Readonly<Record<string, PersonRef | null>>): readonly string[] {
  const byPerson = new Map<string, string[]>();
  for (const block of BLOCKS) {
    const person = firmas[block]?.personId;
    if (person) byPerson.set(person, [...(byPerson.get(person) ?? []), rolDeFirma(block)]);
  }
  return [...byPerson.values()]
    .filter((roles) => roles.length > 1)
    .map((roles) => `La misma persona firma en ${roles.length} casillas: ${roles.join('; ')}.`);
}

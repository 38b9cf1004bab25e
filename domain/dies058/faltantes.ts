import type { Ficha, FichaField } from '../indicators';
import type { PlainDate } from '../kernel/instant';
import type { Falta } from './completeness/falta';
import { COMPARABILITY } from './completeness/fields';
import { changes, newFicha } from './completeness/new-ficha';
import { section1 } from './completeness/section-1';
import { section5, sections2to4 } from './completeness/sections-2-to-5';
import { segregation, signatories } from './completeness/signatories';
import type { Answers, Form } from './dies058';

/**
 * Everything that still keeps a form from going to signature, in the order of its sections: the conditional matrix of requirements §1.7.
 * `ficha` is the register's today (`null` when there is none); `schema` the configured fields. Empty: it is complete.
 */
export function faltantes(
  answers: Answers,
  ficha: Ficha | null,
  schema: readonly FichaField[],
  today: PlainDate,
): readonly Falta[] {
  return [
    ...section1(answers, today),
    ...sections2to4(answers),
    ...section5(answers),
    ...newFicha(answers, ficha, schema),
    ...signatories(answers),
  ];
}

interface Known {
  readonly ficha: Ficha | null;
  /** The indicator has reported values: a change of structure breaks their comparability. */
  readonly hasValues: boolean;
  readonly labelOf: (fichaKey: string) => string;
  /** The day of the mesa's sesión. */
  readonly sesion: PlainDate | null;
}

/** What should be looked at and does not block: segregation (DIE-010), comparability, dates. */
export function advertencias({ answers }: Pick<Form, 'answers'>, known: Known): readonly string[] {
  const broken =
    answers.tipo === 'modificar' && known.hasValues
      ? changes(answers, known.ficha ?? {}).filter((key) => COMPARABILITY.includes(key))
      : [];
  return [
    ...segregation(answers.firmas),
    ...(broken.length > 0
      ? [
          `Cambia ${broken.map((key) => `«${known.labelOf(key)}»`).join(', ')} y ya hay valores reportados: deje en la justificación la nota de comparabilidad de la serie.`,
        ]
      : []),
    ...(known.sesion && answers.fechaAcuerdo && answers.fechaAcuerdo < known.sesion
      ? ['La fecha del acuerdo es anterior a la primera sesión de la mesa.']
      : []),
  ];
}

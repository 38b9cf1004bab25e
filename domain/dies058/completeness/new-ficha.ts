import { ESLABONES, eslabonOf, type Ficha, type FichaField, missingFields } from '../../indicators';
import type { Answers, FieldAnswer } from '../dies058';
import { type Falta, falta } from './falta';
import { formFields, isManaged, STRUCTURAL } from './fields';

type Schema = readonly FichaField[];
const keyOf = (field: FichaField): string => `fichaNueva.${field.key}`;
const missing = (ficha: Ficha, schema: Schema): readonly FichaField[] =>
  missingFields(ficha, schema, 'crear').filter((field) => !isManaged(field));

/** The new ficha by type of change: notes (1), (2) and (3) of the form (DIE-002, DIE-003, DIE-004). */
export function newFicha(answers: Answers, ficha: Ficha | null, schema: Schema): readonly Falta[] {
  switch (answers.tipo) {
    case 'crear':
      return [...created(answers, schema), ...unknownLink(answers)];
    case 'reemplazar':
      return [
        ...replaced(answers, ficha ?? {}),
        ...complete(answers, ficha ?? {}, schema),
        ...unknownLink(answers),
      ];
    case 'modificar':
      return [...modified(answers, ficha ?? {}, schema), ...unknownLink(answers)];
    case 'otro':
      return changes(answers, ficha ?? {}).length > 0 ? complete(answers, ficha ?? {}, schema) : [];
    case 'inactivar':
    case null:
      return [];
  }
}

/** What an indicator is tagged with is a link of the value chain; what it was tagged with before stays as it was (CTP-037). */
function unknownLink({ fichaNueva }: Answers): readonly Falta[] {
  const answer = fichaNueva['tipo'];
  if (answer?.kind !== 'cambia' || answer.value.trim() === '' || eslabonOf(answer.value) !== null) return [];
  return [
    falta(
      'eslabon-desconocido',
      'fichaNueva.tipo',
      `«${answer.value.trim()}» no es un eslabón de la cadena de valor: escriba ${ESLABONES.slice(0, -1).join(', ')} o ${ESLABONES.at(-1)}.`,
    ),
  ];
}

/** Keys whose value differs from today's, byte for byte. */
export const changes = ({ fichaNueva }: Answers, ficha: Ficha): readonly string[] =>
  Object.entries(fichaNueva)
    .filter(([field, answer]) => answer.kind === 'cambia' && answer.value !== (ficha[field] ?? ''))
    .map(([field]) => field);

/** Today's ficha with the changes over it; a field emptied by a change is not in it. */
export function merged(base: Ficha, answers: Readonly<Record<string, FieldAnswer>>): Ficha {
  const after: Record<string, string> = { ...base };
  for (const [field, answer] of Object.entries(answers)) {
    if (answer.kind !== 'cambia') continue;
    if (answer.value.trim() === '') delete after[field];
    else after[field] = answer.value;
  }
  return after;
}

function created(answers: Answers, schema: Schema): readonly Falta[] {
  return missing(merged({}, answers.fichaNueva), schema).map((field) =>
    falta(
      'nota-1',
      keyOf(field),
      `Nota (1): para crear el indicador falta «${field.label}» en la ficha nueva.`,
    ),
  );
}

function replaced(answers: Answers, ficha: Ficha): readonly Falta[] {
  const answer = answers.fichaNueva['codigo'];
  const code = answer?.kind === 'cambia' ? answer.value.trim() : '';
  if (code === '')
    return [
      falta('falta-codigo-nuevo', 'fichaNueva.codigo', 'Indique el código del indicador que reemplaza.'),
    ];
  return code === (answers.codigoActual ?? ficha['codigo'] ?? '').trim()
    ? [
        falta(
          'codigo-igual',
          'fichaNueva.codigo',
          'El indicador que reemplaza lleva un código distinto del actual.',
        ),
      ]
    : [];
}

function complete(answers: Answers, base: Ficha, schema: Schema): readonly Falta[] {
  return missing(merged(base, answers.fichaNueva), schema).map((field) =>
    falta('ficha-incompleta', keyOf(field), `Falta «${field.label}» en la ficha nueva.`),
  );
}

function modified(answers: Answers, ficha: Ficha, schema: Schema): readonly Falta[] {
  const found: Falta[] = [];
  const differing = changes(answers, ficha);
  if (differing.includes('codigo'))
    found.push(
      falta(
        'codigo-inmutable',
        'fichaNueva.codigo',
        'Al modificar, el código no cambia. Si cambia, el tipo es «Reemplazar».',
      ),
    );
  const rename = differing.length === 1 && differing[0] === 'nombre';
  for (const field of formFields(schema).filter(({ key }) => key !== 'codigo')) {
    if (answers.fichaNueva[field.key] === undefined)
      found.push(
        rename && STRUCTURAL.includes(field.key)
          ? falta(
              'nota-2',
              keyOf(field),
              `Nota (2): el cambio de nombre no puede afectar «${field.label}»: confirme «sin cambio».`,
            )
          : falta('nota-3', keyOf(field), `Nota (3): confirme o cambie «${field.label}» en la ficha nueva.`),
      );
  }
  found.push(
    ...complete(answers, ficha, schema).filter((one) => !found.some((other) => other.key === one.key)),
  );
  if (differing.length === 0)
    found.push(
      falta('sin-diferencia', 'fichaNueva', 'La ficha nueva es igual a la actual: cambie al menos un campo.'),
    );
  return found;
}

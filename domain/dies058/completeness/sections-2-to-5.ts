import type { Answers, SiNo, TipoModificacion } from '../dies058';
import { labelOf } from '../form';
import { type Falta, falta, saysNothing } from './falta';

export function sections2to4(answers: Answers): readonly Falta[] {
  const found: Falta[] = [];
  if (answers.tipo === null)
    found.push(falta('falta-tipo', 'tipo', 'Elija el tipo de modificación: uno y solo uno.'));
  if (answers.tipo === 'otro') {
    if (saysNothing(answers.tipoOtro))
      found.push(falta('otro-sin-cambio', 'tipoOtro', 'Eligió «Otro»: indique a qué cambio corresponde.'));
    if (saysNothing(answers.tipoOtroExplicacion))
      found.push(
        falta('otro-sin-explicacion', 'tipoOtroExplicacion', 'Eligió «Otro»: explique brevemente el cambio.'),
      );
  }
  if (saysNothing(answers.justificacion))
    found.push(
      falta(
        'falta-justificacion',
        'justificacion',
        answers.tipo === 'inactivar'
          ? 'Escriba en la justificación por qué se inactiva y por qué nada lo reemplaza; «N/A» no basta.'
          : 'Escriba la justificación; en blanco o «N/A» no basta.',
      ),
    );
  if (answers.acuerdos.trim() === '')
    found.push(
      falta('falta-acuerdos', 'acuerdos', 'Escriba los acuerdos y compromisos; si no hubo, dígalo así.'),
    );
  if (answers.anexaActa === null) found.push(unanswered('anexaActa'));
  if (answers.anexaActa === false && answers.razonSinActa.trim() === '')
    found.push(
      falta('sin-acta-sin-razon', 'razonSinActa', 'Respondió que no se anexa el acta: indique por qué.'),
    );
  return found;
}

type Attachment = 'anexaFichaAnterior' | 'anexaFichaNueva';
/** What the conditional matrix asks of section 5; `null`: it depends on what «otro» touches. */
const ATTACHMENTS: Readonly<Record<TipoModificacion, Readonly<Record<Attachment, SiNo>>>> = {
  inactivar: { anexaFichaAnterior: true, anexaFichaNueva: false },
  reemplazar: { anexaFichaAnterior: true, anexaFichaNueva: true },
  modificar: { anexaFichaAnterior: true, anexaFichaNueva: true },
  crear: { anexaFichaAnterior: false, anexaFichaNueva: true },
  otro: { anexaFichaAnterior: null, anexaFichaNueva: null },
};

/** What each question of section 5 must be answered for this type; `null` while no type is chosen. */
export function attachmentsAsked(answers: Answers): Readonly<Record<Attachment, SiNo>> {
  if (answers.tipo === null) return { anexaFichaAnterior: null, anexaFichaNueva: null };
  if (answers.tipo !== 'otro') return ATTACHMENTS[answers.tipo];
  return {
    anexaFichaAnterior: answers.codigoActual === null ? null : true,
    anexaFichaNueva: Object.values(answers.fichaNueva).some((answer) => answer.kind === 'cambia'),
  };
}

export function section5(answers: Answers): readonly Falta[] {
  const asked = attachmentsAsked(answers);
  return (['anexaFichaAnterior', 'anexaFichaNueva'] as const).flatMap((key) => {
    if (answers[key] === null) return [unanswered(key)];
    if (asked[key] === null || asked[key] === answers[key]) return [];
    return [
      falta(
        'respuesta-contraria',
        key,
        `«${labelOf(key)}» debe ser ${asked[key] ? 'Sí' : 'No'} para este tipo de modificación.`,
      ),
    ];
  });
}

/** Three states until answered: nobody's silence is a «No» (DIE-006). */
const unanswered = (key: string): Falta =>
  falta('si-no-sin-responder', key, `Responda Sí o No: «${labelOf(key)}».`);

import type { PlainDate } from '../../kernel/instant';
import type { Answers } from '../dies058';
import { labelOf } from '../form';
import { type Falta, falta } from './falta';

/** Section 1: the register's data. The way to mend them is the register, not the form. */
export function section1(answers: Answers, today: PlainDate): readonly Falta[] {
  const missing = (key: string, what: string): Falta =>
    falta('falta-respuesta', key, `Falta «${labelOf(key)}»${what === '' ? '' : `: ${what}`}.`);
  const register = 'asígnelo en el registro y actualice el formato';
  const found: Falta[] = [];
  if (answers.fechaAcuerdo === null) found.push(missing('fechaAcuerdo', ''));
  else if (answers.fechaAcuerdo > today)
    found.push(falta('fecha-futura', 'fechaAcuerdo', 'La fecha del acuerdo no puede ser posterior a hoy.'));
  if (answers.tipo !== 'crear' && answers.tipo !== 'otro')
    for (const key of ['codigoActual', 'nombreActual'] as const)
      if (!answers[key]?.trim()) found.push(missing(key, register));
  if (answers.modulos.length === 0) found.push(missing('modulos', 'marque al menos uno'));
  if (answers.modulos.includes('otro') && answers.moduloOtro.trim() === '')
    found.push(falta('falta-respuesta', 'moduloOtro', 'Marcó «Otro» en los módulos: escriba cuál.'));
  if (answers.tematica.trim() === '') found.push(missing('tematica', register));
  if (answers.dependenciaId === '') found.push(missing('dependenciaId', register));
  for (const key of ['coordinador', 'enlace', 'superior'] as const)
    if (answers[key] === null) found.push(missing(key, register));
  return found;
}

import { fechaLarga, type PlainDate } from '../../../../domain/kernel/instant';
import { contar } from '../../../../domain/kernel/text';

export const saludo = (nombre: string): string =>
  nombre === '' ? 'Cordial saludo:' : `Cordial saludo, ${nombre}:`;

/** A return date as MES-072 wants it: «viernes 4 de diciembre de 2026 (8 días hábiles)». Days left, counted from today. */
export function plazo(vence: PlainDate, dias: number): string {
  const fecha = fechaLarga(vence);
  if (dias < 0) return `${fecha} (venció hace ${contar(-dias, 'día hábil', 'días hábiles')})`;
  return dias === 0 ? `${fecha} (hoy)` : `${fecha} (${contar(dias, 'día hábil', 'días hábiles')})`;
}

/** Authenticity of what is attached, for anybody who holds it. */
export const verificacion = (codigo: string): string =>
  `Código de verificación: ${codigo}. Con él, cualquier persona que tenga el documento puede comprobar si es auténtico y si está completo.`;

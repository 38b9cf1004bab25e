import type { Form } from '../../dies058';
import { indicatorFeature } from '../../indicators';
import type { Desk } from '../../kernel/handle';
import { ok, type Result, refuse } from '../../kernel/result';
import { normalise } from '../../kernel/text';

/** A new indicator repeats neither the code nor the name of an active one of its dependencia (conditional matrix: «crear», «reemplazar»). */
export async function uniqueInRegister(desk: Desk, form: Form): Promise<Result<void>> {
  const { tipo, fichaNueva, dependenciaId } = form.answers;
  if (tipo !== 'crear' && tipo !== 'reemplazar') return ok(undefined);
  const { procesoId } = form;
  const said = (key: string): string => {
    const answer = fichaNueva[key];
    return answer?.kind === 'cambia' ? answer.value.trim() : '';
  };
  const others = async (where: Record<string, string>): Promise<boolean> => {
    const found = await desk.find(
      indicatorFeature,
      { procesoId, dependenciaId, status: 'active', ...where },
      { limit: 2 },
    );
    return found.some(({ id }) => id !== form.indicatorId || tipo === 'crear');
  };
  const codigo = said('codigo');
  if (codigo !== '' && (await others({ codigo })))
    return refuse(
      'codigo-repetido',
      `El código ${codigo} ya lo tiene un indicador activo de esta dependencia. Indique otro.`,
    );
  const nombre = said('nombre');
  if (nombre !== '' && (await others({ nombreNorm: normalise(nombre) })))
    return refuse(
      'nombre-repetido',
      `Ya hay un indicador activo que se llama «${nombre}» en esta dependencia. Si es el mismo, use «Modificar».`,
    );
  return ok(undefined);
}

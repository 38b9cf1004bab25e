import { normalise } from '../kernel/text';
import { currentFicha } from './evolve';
import type { Indicator } from './indicators';

const READ = ['formula', 'variables', 'metodologia'] as const;

/** Indicators whose formula, variables or method name this one, by its code or its whole name (conditional matrix: «inactivar»). */
export function usersOf(
  of: Pick<Indicator, 'codigo' | 'nombre'>,
  others: readonly Indicator[],
): readonly Indicator[] {
  const [codigo, nombre] = [normalise(of.codigo), normalise(of.nombre)];
  const alone = new RegExp(
    `(^|[^a-z0-9.])${codigo.replaceAll(/[^a-z0-9ñ]/g, String.raw`\$&`)}($|[^a-z0-9.]|\\.(?!\\d))`,
  );
  return others.filter((one) => {
    const ficha = currentFicha(one);
    const told = READ.map((key) => normalise(ficha[key] ?? '')).join(' \n ');
    return (codigo !== '' && alone.test(told)) || (nombre.length > 8 && told.includes(nombre));
  });
}

import type { Reader } from '../../kernel/store';
import { enumerar } from '../../kernel/text';
import type { ProcesoState } from '../../people';
import type { Plan, Warning } from '../mesas';
import { openSteps, preparacionFeature } from './decider';
import type { Paso, PreparacionState } from './nouns';

/** A mesa of phase 2 that is called while A, B or C are open: said, and accepted with a reason, never a block (MES-013). */
export function preparacionWarnings(
  { fase }: Pick<Plan, 'fase'>,
  state: PreparacionState,
): readonly Warning[] {
  const open = openSteps(state);
  if (fase !== 2 || open.length === 0) return [];
  return [
    {
      code: 'acciones-preliminares',
      message: `Las mesas con otras dependencias siguen a las acciones preliminares, y ${open.length === 1 ? 'falta' : 'faltan'} ${enumerar(open.map(named))}.`,
    },
  ];
}
const named = (paso: Paso): string =>
  paso.length > 1 ? `${paso.slice(0, 1)} (parte ${paso.slice(1)})` : paso;

export interface GuestSuggestion {
  readonly personId: string;
  readonly reason: string;
}
/** Whom the result of C suggests to invite to a mesa with another dependencia: the enlace of the SPTEC (MES-012). */
export async function guestSuggestions(
  reader: Pick<Reader, 'get'>,
  proceso: ProcesoState,
  procesoId: string,
  dependenciaId: string,
): Promise<readonly GuestSuggestion[]> {
  const { state } = await reader.get(preparacionFeature, procesoId);
  const rol = state.kind === 'open' ? state.pasos.C3?.hecho?.rol : undefined;
  if (!rol || rol.kind === 'no' || proceso.kind !== 'open') return [];
  if (rol.kind === 'en' && !rol.dependenciaIds.includes(dependenciaId)) return [];
  return proceso.dependencias.flatMap(({ id, interna, enlaceTecnicoId }) =>
    interna && id !== dependenciaId && enlaceTecnicoId
      ? [
          {
            personId: enlaceTecnicoId,
            reason:
              rol.kind === 'si'
                ? 'la SPTEC es invitada de las mesas con otras dependencias'
                : 'la SPTEC es invitada de la mesa con esta dependencia',
          },
        ]
      : [],
  );
}

import { contar, punto } from '../kernel/text';
import type { ClaseVotacion, Desenlace, PlanVotacion, Resultado } from './nouns';

export const CLASE_VOTACION_WORDS: Readonly<Record<ClaseVotacion, string>> = {
  nominal: 'Nominal: queda escrito qué votó cada persona',
  secreta: 'Secreta: queda escrito quién votó, nunca qué',
};

const WHY: Readonly<Record<Extract<Desenlace, { kind: 'sin-decision' }>['motivo'], string>> = {
  empate: 'Empate: no hay decisión',
  'sin-mayoria': 'Ninguna opción alcanzó la mayoría: no hay decisión',
  'sin-votos': 'Nadie votó: no hay decisión',
  reserva:
    'Votaron tan pocas personas que contar los votos diría qué votó cada una: no se contaron y no hay decisión',
};

const textOf = ({ opciones }: PlanVotacion, id: string): string =>
  opciones.find((opcion) => opcion.id === id)?.texto ?? id;

/** «Decidido: A favor.» */
export const desenlaceText = (plan: PlanVotacion, { desenlace }: Resultado): string =>
  punto(
    desenlace.kind === 'decidida' ? `Decidido: ${textOf(plan, desenlace.opcion)}` : WHY[desenlace.motivo],
  );

/** «Quórum: 8 presentes de 6 (origen: …).»; what is missing to it is said, and stops nothing (F15). */
export function quorumText({ quorum: { regla, presentes } }: Resultado): string {
  const here = contar(
    presentes,
    'persona presente según lo registrado',
    'personas presentes según lo registrado',
  );
  if (!regla) return punto(`${here}; la oficina no ha fijado quórum`);
  const reached = presentes >= regla.personas ? 'con quórum' : 'por debajo del quórum';
  return punto(`${here}, ${reached} de ${regla.personas} (origen: ${regla.origen})`);
}

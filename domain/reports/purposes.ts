import { loadProceso } from '../dies058';
import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { type Comment, mesaFeature, mesaTarget, mesaTitle, PROPOSITO_WORDS, PROPOSITOS } from '../mesas';
import { may } from '../people';
import { loadNames } from './names';
import type { PurposeRow } from './views';

/** Lines of action, articulations and bases of a joint strategy that the mesas identified, those of the sesiones that are over too (MES-006). */
export async function purposesList(
  reader: Reader,
  actor: Actor,
  procesoId: string,
): Promise<Result<readonly PurposeRow[]>> {
  const proceso = await loadProceso(reader, procesoId);
  if (!proceso.ok) return proceso;
  const found = await reader.find(mesaFeature, { procesoId }, { orderBy: 'start' });
  const seen = found.flatMap(({ id, state }) =>
    state.kind !== 'none' && may(actor, 'mesas/read', mesaTarget(id, state, actor), state.kind).ok
      ? [{ id, mesa: state, notes: [...(state.held ?? []).flatMap(({ notes }) => notes), ...state.notes] }]
      : [],
  );
  const names = await loadNames(
    reader,
    seen.map(({ notes }) => notes),
    [],
    false,
  );
  const rows = seen.flatMap(({ id, mesa, notes }) =>
    notes.filter(purposeful).map(
      ({ id: notaId, proposito, text, by, at }): PurposeRow => ({
        notaId,
        mesaId: id,
        mesa: mesaTitle(mesa.plan),
        dependencia:
          proceso.value.dependencias.find((one) => one.id === mesa.plan.dependenciaId)?.nombre ?? '',
        fase: mesa.plan.fase,
        proposito,
        propositoTexto: PROPOSITO_WORDS[proposito],
        texto: text,
        quien: names.of(by).nombre,
        cuando: at,
      }),
    ),
  );
  return ok(rows.toSorted((a, b) => PROPOSITOS.indexOf(a.proposito) - PROPOSITOS.indexOf(b.proposito)));
}

const purposeful = (note: Comment): note is Comment & Required<Pick<Comment, 'proposito'>> =>
  note.proposito !== undefined;

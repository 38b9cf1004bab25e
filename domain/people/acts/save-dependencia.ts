import type { Act, Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { may } from '../may';
import { SaveDependenciaInput, SaveSubsistemaInput } from '../parse';
import type { Dependencia, Role } from '../people';
import { personFeature } from '../person';
import { procesoFeature } from '../proceso';

/** The places of a dependencia, and the role that whoever is named there holds for it. */
const POSTS = {
  enlaceUsepotId: 'enlace-usepot',
  enlaceTecnicoId: 'enlace-tecnico',
  superiorId: 'superior-jerarquico',
  directivoId: 'directivo-responsable',
} as const satisfies Partial<Record<keyof Dependencia, Role>>;
type Post = keyof typeof POSTS;

/** Creates or corrects a dependencia (MES-003, MES-004); naming somebody to a place gives them its role, replacing them takes it. */
export const saveDependencia: Act<SaveDependenciaInput, { readonly dependenciaId: string }> = {
  name: 'dependencias/save',
  run: async (raw, desk) => {
    const input = parseWith(SaveDependenciaInput, raw);
    if (!input.ok) return input;
    const { procesoId, dependencia } = input.value;
    const allowed = may(desk.actor, 'dependencias/save', { procesoId });
    if (!allowed.ok) return allowed;
    const id = dependencia.id ?? desk.newId();
    const before = await desk.get(procesoFeature, procesoId);
    const known =
      before.state.kind === 'open' ? before.state.dependencias.find((one) => one.id === id) : undefined;
    const saved = await desk.change(procesoFeature, procesoId, {
      type: 'save-dependencia',
      dependencia: { ...dependencia, id },
    });
    if (!saved.ok) return saved;
    for (const post of Object.keys(POSTS) as Post[]) {
      const moved = await appoint(desk, { procesoId, id, post }, known?.[post] ?? null, dependencia[post]);
      if (!moved.ok) return moved;
    }
    return ok({ dependenciaId: id });
  },
};

interface Place {
  readonly procesoId: string;
  readonly id: string;
  readonly post: Post;
}
async function appoint(
  desk: Desk,
  place: Place,
  before: string | null,
  after: string | null,
): Promise<Result<unknown>> {
  const { procesoId, id, post } = place;
  const grant = { role: POSTS[post], scope: { kind: 'dependencia' as const, id, procesoId } };
  if (before !== null && before !== after) {
    const left = await desk.change(personFeature, before, { type: 'revoke', grant });
    if (!left.ok) return left;
  }
  return after === null ? ok(undefined) : desk.change(personFeature, after, { type: 'grant', grant });
}

/** Creates or corrects a subsistema with its coordinador temático (MES-005). */
export const saveSubsistema: Act<SaveSubsistemaInput, { readonly subsistemaId: string }> = {
  name: 'subsistemas/save',
  run: async (raw, desk) => {
    const input = parseWith(SaveSubsistemaInput, raw);
    if (!input.ok) return input;
    const { procesoId, subsistema } = input.value;
    const allowed = may(desk.actor, 'subsistemas/save', { procesoId });
    if (!allowed.ok) return allowed;
    const id = subsistema.id ?? desk.newId();
    const { coordinadorId } = subsistema;
    if (coordinadorId !== null && !(await desk.persons.current(coordinadorId)))
      return refuse(
        'persona-desconocida',
        'No se guardó el subsistema: su coordinador temático no está registrado. Regístrelo primero.',
      );
    const saved = await desk.change(procesoFeature, procesoId, {
      type: 'save-subsistema',
      subsistema: { ...subsistema, id },
    });
    if (!saved.ok) return saved;
    if (coordinadorId !== null) {
      const grant = { role: 'coordinador-tematico', scope: { kind: 'proceso' as const, id: procesoId } };
      const granted = await desk.change(personFeature, coordinadorId, { type: 'grant', grant });
      if (!granted.ok) return granted;
    }
    return ok({ subsistemaId: id });
  },
};

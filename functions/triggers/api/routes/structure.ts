import type { z } from 'zod';
import type { Act } from '../../../../domain/kernel/handle';
import { ok, type Result, refuse } from '../../../../domain/kernel/result';
import {
  may,
  procesoFeature,
  SaveDependenciaInput,
  SaveSubsistemaInput,
  saveDependencia,
  saveSubsistema,
} from '../../../../domain/people';
import type { PersonView } from '../../../../domain/reports';
import { asJson, type Call, type Route, thenShow } from '../call';
import { type StructureBody, StructureSchema } from '../schemas/structure';

async function structure({ reader, actor, ports: { procesoId } }: Call): Promise<Result<StructureBody>> {
  const allowed = may(actor, 'matrix/read', { procesoId });
  if (!allowed.ok) return allowed;
  const contact = may(actor, 'people/read', { procesoId }).ok;
  const { state } = await reader.get(procesoFeature, procesoId);
  if (state.kind === 'none')
    return refuse('proceso-inexistente', 'Ese proceso no existe. Pida a quien administra que lo abra.');
  const who = async (personId: string | null): Promise<PersonView | null> => {
    const person = personId === null ? null : await reader.persons.current(personId);
    if (!person) return null;
    const { name, cargo, dependencia, email } = person;
    return { personId: person.personId, nombre: name, cargo, dependencia, correo: contact ? email : null };
  };
  return ok({
    dependencias: await Promise.all(
      state.dependencias.map(async ({ id, nombre, nombresAnteriores, interna, ...posts }) => ({
        id,
        nombre,
        nombresAnteriores,
        interna,
        enlaceUsepot: await who(posts.enlaceUsepotId),
        enlaceTecnico: await who(posts.enlaceTecnicoId),
        superior: await who(posts.superiorId),
        directivo: await who(posts.directivoId),
      })),
    ),
    subsistemas: await Promise.all(
      state.subsistemas.map(async ({ id, nombre, coordinadorId }) => ({
        id,
        nombre,
        coordinador: await who(coordinadorId),
      })),
    ),
  });
}

const one: Route = {
  method: 'get',
  path: '/structure',
  summary: 'Dependencias y subsistemas del proceso, con quién responde por cada uno',
  returns: StructureSchema,
  run: async (call) => asJson(await structure(call)),
};

interface Part<I> {
  readonly path: string;
  readonly what: 'dependencia' | 'subsistema';
  readonly act: Act<I, unknown>;
  readonly body: z.ZodObject;
}
/** One route to create it and one to correct it; both answer the structure as it stands. */
const saves = <I>({ path, what, act, body }: Part<I>): readonly Route[] => {
  const save = async (call: Call, id?: string) => {
    const { actor, body: sent, commandId } = call;
    const { office, procesoId } = call.ports;
    const input = { procesoId, [what]: { ...sent, ...(id ? { id } : {}) } } as I;
    return thenShow(await office.perform(actor, act, input, commandId), () => structure(call));
  };
  return [
    {
      method: 'post',
      path,
      summary: `Agrega ${what === 'dependencia' ? 'una dependencia' : 'un subsistema'}`,
      body,
      returns: StructureSchema,
      run: (call) => save(call),
    },
    {
      method: 'patch',
      path: `${path}/{${what}Id}`,
      summary: `Corrige ${what === 'dependencia' ? 'una dependencia' : 'un subsistema'} con todos sus datos`,
      body,
      returns: StructureSchema,
      precondition: structure,
      run: (call) => save(call, call.param(`${what}Id`)),
    },
  ];
};

export const structureRoutes = [
  one,
  ...saves({
    path: '/dependencias',
    what: 'dependencia',
    act: saveDependencia,
    body: SaveDependenciaInput.shape.dependencia.omit({ id: true }),
  }),
  ...saves({
    path: '/subsistemas',
    what: 'subsistema',
    act: saveSubsistema,
    body: SaveSubsistemaInput.shape.subsistema.omit({ id: true }),
  }),
];

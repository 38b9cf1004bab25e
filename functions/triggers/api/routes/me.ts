import { ok, refuse } from '../../../../domain/kernel/result';
import { isRole, PERMISSIONS, procesoFeature, ROLE_WORDS } from '../../../../domain/people';
import { asJson, type Call, json, type Route } from '../call';
import { type MeBody, MeSchema, PendingsSchema } from '../schemas';
import { shown } from '../shown';

/** Acts that somebody may do in some scope: by a role held anywhere, or by being part of a mesa or a document. */
function actionsOf({ actor }: Call): readonly string[] {
  const roles = new Set(actor.grants.map(({ role }) => role));
  const held = PERMISSIONS.filter(({ who, scope }) => scope !== 'own' && scope !== 'mesa' && roles.has(who));
  return [...new Set(held.map(({ action }) => action))].sort();
}

const me: Route = {
  method: 'get',
  path: '/me',
  summary: 'Quién pregunta, qué puede hacer y los catálogos del proceso',
  returns: MeSchema,
  run: async (call) => {
    const { reader, actor, ports } = call;
    const person = await reader.persons.current(actor.person.personId);
    const { state: proceso } = await reader.get(procesoFeature, ports.procesoId);
    if (!person || proceso.kind === 'none')
      return refuse(
        'proceso-inexistente',
        'El proceso todavía no está abierto en esta oficina. Ábralo o pida a la administración que lo abra.',
      );
    const body: MeBody = {
      persona: {
        personId: person.personId,
        nombre: person.name,
        cargo: person.cargo,
        dependencia: person.dependencia,
        correo: person.email,
      },
      roles: [...new Set(actor.grants.map(({ role }) => (isRole(role) ? ROLE_WORDS[role] : role)))],
      acciones: actionsOf(call),
      proceso: {
        id: ports.procesoId,
        nombre: proceso.nombre,
        dependencias: proceso.dependencias.map(({ id, nombre, enlaceUsepotId, enlaceTecnicoId }) => ({
          id,
          nombre,
          enlaceUsepotId,
          enlaceTecnicoId,
        })),
        subsistemas: proceso.subsistemas,
        terminoDias: proceso.settings.terminoDevolucionDias,
        terminoOrigen: proceso.settings.terminoOrigen,
      },
      hoy: ports.office.today(),
    };
    return ok(json(body));
  },
};

const pendings: Route = {
  method: 'get',
  path: '/me/pendings',
  summary: 'Lo que sigue para quien pregunta: firmas, compromisos y mesas',
  returns: PendingsSchema,
  run: async (call) => asJson(await shown(call).pendings()),
};

export const meRoutes = [me, pendings];

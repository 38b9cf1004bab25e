import { convene } from '../../domain/dies058';
import { linkCalendar, mesaFeature } from '../../domain/mesas';
import { served } from '../api/served';
import { conveneInput } from '../dies058/office';
import { TENANT } from '../helpers/given';
import { CALENDAR } from '../mesas/fixtures';

export const ANA = {
  nombre: 'Ana Ruiz',
  cargo: 'Profesional',
  dependencia: 'Gestión',
  correo: 'ana@sma.example',
};

export async function called() {
  const api = await served();
  const { mesaId } = await api.house.ok('moderadora', convene, {
    ...conveneInput(api.house.indicatorIds, { invitees: [] }),
    acceptWarnings: true,
    reason: 'Prueba',
  });
  await api.house.ok('sistema', linkCalendar, { mesaId, calendar: CALENDAR });
  const path = `/api/mesas/${mesaId}/convocatoria`;
  const post = (name: string, as: string, body: object = {}) =>
    api.ask(`${path}/${name}`, { method: 'POST', as, body });
  const invitees = async () => {
    const { state } = await api.house.store.reader(TENANT).get(mesaFeature, mesaId);
    return state.kind === 'none' ? [] : state.plan.invitees.map(({ person }) => person.personId);
  };
  return { ...api, path, post, mesaId, invitees };
}
export type Listed = { persona: { personId: string; nombre: string }; estado: string; origen: string };
export const listed = (body: Record<string, unknown>): readonly Listed[] => body['convocados'] as Listed[];
export const stateOf = (body: Record<string, unknown>, nombre: string) =>
  listed(body).find(({ persona }) => persona.nombre === nombre)?.estado;

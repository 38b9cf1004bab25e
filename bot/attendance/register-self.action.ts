import { z } from 'zod';
import { registerSelf } from '../../domain/attendance';
import { ok } from '../../domain/kernel/result';
import { mesaView } from '../../domain/reports';
import { dialogAction, only } from '../dialog';
import { mesaTitle } from '../mesas/card';
import { fill } from '../render';
import { clip } from '../text';
import registrar from './registrar.card.json';

const Ids = z.strictObject({ mesaId: z.string() });

/** «Registrar mi asistencia», for who is in the room: their data and the notice first, and the version they read comes back (MES-055, X-041). */
export const registerSelfAction = dialogAction({
  ids: Ids,
  input: Ids.extend({ aviso: z.string() }),
  idsOf: only('mesaId'),
  show: async ({ mesaId }, turn) => {
    const view = await mesaView(turn.reader, turn.actor, mesaId);
    if (!view.ok) return view;
    const { avisoDatos } = view.value;
    const person = await turn.reader.persons.at(turn.actor.person);
    return ok({
      title: 'Registrar mi asistencia',
      card: fill(registrar, {
        mesaId,
        titulo: mesaTitle(view.value),
        nombre: person?.name ?? '',
        datos: [person?.cargo, person?.dependencia, person?.email ?? 'Sin correo: no recibirá el acta']
          .filter(Boolean)
          .join(' · '),
        aviso: clip(avisoDatos.texto, 3000),
        version: avisoDatos.version,
        politica: /^https?:\/\//.test(avisoDatos.politica) ? avisoDatos.politica : '',
      }),
    });
  },
  submit: async ({ mesaId, aviso }, turn) => {
    const done = await turn.perform(registerSelf, { mesaId, aviso });
    return done.ok ? ok({ kind: 'done', text: 'Su asistencia quedó registrada.' }) : done;
  },
});

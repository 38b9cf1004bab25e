import { z } from 'zod';
import { registerSelf } from '../../domain/attendance';
import { ok } from '../../domain/kernel/result';
import { mesaView } from '../../domain/reports';
import { dialogAction, only } from '../dialog';
import { mesaTitle } from '../mesas/card';
import { fill } from '../render';
import { clip } from '../text';
import { typed } from '../typed';
import registrar from './registrar.card.json';

const Ids = z.strictObject({ mesaId: z.string() });

/** «Registrar mi asistencia», for who is in the room: their data and the notice first, and the version they read comes back (MES-055, X-041). */
export const registerSelfAction = dialogAction({
  ids: Ids,
  input: Ids.extend({ sesionId: z.string(), aviso: z.string(), grabacion: typed.toggle }),
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
        sesionId: view.value.sesionId,
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
  submit: async (input, turn) => {
    const done = await turn.perform(registerSelf, input);
    return done.ok ? ok({ kind: 'done', text: 'Su asistencia quedó registrada.' }) : done;
  },
});

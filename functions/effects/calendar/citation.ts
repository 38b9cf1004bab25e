import { fechaHora, horaCorta } from '../../../domain/kernel/instant';
import { punto } from '../../../domain/kernel/text';
import type { EventAttendee, EventDraft } from '../../adapters/graph';
import { aviso, invitation } from '../../adapters/mail';
import { linksOf } from '../links';
import { deliverLetter } from '../mail/deliver';
import type { World } from '../ports';

/** One meeting told by mail. The sequence only grows, so that calendars know which letter is the newer (RFC 5546). */
export interface Citation {
  readonly draft: EventDraft;
  readonly sequence: number;
  readonly titulo: string;
  /** The page of the tab where it is seen. */
  readonly path: string;
  /** Whose expediente keeps the letter. */
  readonly mesas: readonly string[];
  /** What happened to this person's place in it. */
  readonly what:
    | { readonly kind: 'citada' }
    | { readonly kind: 'cancelada' | 'retirada'; readonly motivo: string };
}

const SUBJECTS = { citada: 'Citación', cancelada: 'Cancelada', retirada: 'Ya no está citado' } as const;

/** A file that any calendar takes, moves and removes; once per key. */
export const sendCitation = (
  world: World,
  tenantId: string,
  key: string,
  { draft, sequence, titulo, path, mesas, what }: Citation,
  attendee: EventAttendee,
): Promise<void> =>
  deliverLetter(world, tenantId, key, async () => {
    const href = linksOf(world).tab(path);
    const when = `${fechaHora(draft.start)} a ${horaCorta(draft.end)}`;
    const said = {
      citada: [
        `Lo esperamos en ${titulo}: ${punto(when)}`,
        'Abra el archivo adjunto para agregarla a su calendario o actualizarla.',
      ],
      cancelada: [
        `Se canceló ${titulo}, del ${punto(when)}`,
        'Abra el archivo adjunto para quitarla de su calendario.',
      ],
      retirada: [
        `Usted ya no está en la lista de convocados de ${titulo}, del ${punto(when)} La reunión sigue en pie para los demás.`,
        'Abra el archivo adjunto para quitarla de su calendario.',
      ],
    }[what.kind];
    const [first = '', last = ''] = said;
    return {
      to: attendee,
      written: aviso({
        nombre: attendee.name,
        asunto: `${SUBJECTS[what.kind]}: ${draft.subject}`,
        parrafos: [first, ...(what.kind === 'citada' ? [] : [`Motivo: ${what.motivo}`]), last],
        enlace: { label: 'Ver en Mesas', href },
      }),
      attachments: [
        invitation({
          method: what.kind === 'citada' ? 'REQUEST' : 'CANCEL',
          uid: `${draft.transactionId}@mesas`,
          sequence,
          sent: world.office.now(),
          start: draft.start,
          end: draft.end,
          summary: draft.subject,
          description: what.kind === 'citada' ? href : what.motivo,
          location: draft.location ?? '',
          organizer: world.config.organizerMailbox,
          attendee,
        }),
      ],
      mesas,
    };
  });

import type { CalendarEvent } from '../wire';

export const ANSWERS: Readonly<Record<string, string>> = {
  none: 'sin responder',
  accepted: 'aceptada',
  tentativelyAccepted: 'provisional',
  declined: 'rechazada',
};
export function answerOf(event: CalendarEvent, mail: string | undefined): string {
  if (event.state === 'cancelled') return 'cancelada';
  const invitee = event.invitees.find(({ address }) => address.toLowerCase() === mail?.toLowerCase());
  return invitee ? (ANSWERS[invitee.response] ?? '') : 'usted organiza';
}

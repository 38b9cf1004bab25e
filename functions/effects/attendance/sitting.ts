import type { Instant } from '../../../domain/kernel/instant';
import type { Reader } from '../../../domain/kernel/store';
import { type CalendarLink, loadMesa, loadSesion, mesaIn, mesaTitle } from '../../../domain/mesas';

/** A sitting that is over and had an online meeting: of a mesa, or of no mesa, whose id is then its own (MES-036, MES-055). */
export interface Sitting {
  readonly mesaId: string;
  readonly sesionId: string;
  readonly calendar: CalendarLink;
  readonly openedAt: Instant;
  readonly closedAt: Instant;
  readonly titulo: string;
  /** Who completes the list by hand when Teams does not tell. */
  readonly personId: string;
  /** Where they do it in the tab. */
  readonly path: string;
}

/** `null`: there is none, it is not over, or nothing was booked in Outlook. */
export async function sittingOf(reader: Reader, mesaId: string, sesionId: string): Promise<Sitting | null> {
  const loaded = await loadMesa(reader, mesaId);
  if (!loaded.ok) return aloneOf(reader, sesionId);
  // The sesión that closed, although the mesa may have been scheduled again meanwhile.
  const mesa = mesaIn(loaded.value, sesionId);
  if (mesa?.kind !== 'closed' || mesa.calendar === null) return null;
  const { calendar, openedAt, closedAt, plan } = mesa;
  return {
    mesaId,
    sesionId: plan.sesionId,
    calendar,
    openedAt,
    closedAt,
    titulo: mesaTitle(plan),
    personId: plan.relator.personId,
    path: `mesas/${mesaId}`,
  };
}

async function aloneOf(reader: Reader, sesionId: string): Promise<Sitting | null> {
  const sesion = await loadSesion(reader, sesionId);
  if (!sesion.ok || sesion.value.kind !== 'closed' || sesion.value.calendar === null) return null;
  const { calendar, apertura, closedAt, plan } = sesion.value;
  return {
    mesaId: sesionId,
    sesionId,
    calendar,
    openedAt: apertura.at,
    closedAt,
    titulo: plan.titulo,
    personId: plan.responsable.personId,
    path: 'proceso',
  };
}

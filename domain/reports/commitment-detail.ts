import { calendarOf, commitmentFeature, type KnownCommitment, plannedMessages } from '../commitments';
import { loadProceso } from '../dies058';
import type { Actor } from '../kernel/actor';
import type { PersonRef } from '../kernel/feature';
import { fromBogota, type Instant } from '../kernel/instant';
import { ok, type Result, refuse } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { contar } from '../kernel/text';
import { may, procesoFeature, ROLE_WORDS } from '../people';
import { loadAround } from './around';
import { MEDIO_WORDS, NIVEL_WORDS } from './commitment-words';
import { loadNames, type Names } from './names';
import { commitmentView, targetOf } from './view-commitment';
import type { CommitmentDetail, SaidView } from './views';

const UNSEEN = refuse(
  'compromiso-inexistente',
  'No encontré ese compromiso entre los que usted puede ver. Ábralo de nuevo desde la lista.',
);

/** Everything that happened to one commitment, for whoever may see it. */
export async function commitmentDetail(
  reader: Reader,
  actor: Actor,
  commitmentId: string,
): Promise<Result<CommitmentDetail>> {
  const { state } = await reader.get(commitmentFeature, commitmentId);
  if (state.kind === 'none') return UNSEEN;
  const proceso = await loadProceso(reader, state.procesoId);
  const names = await loadNames(reader, state, [], false);
  const one = [{ id: commitmentId, state }];
  const around = await loadAround(reader, actor, one, { proceso: proceso.ok ? proceso.value : null, names });
  const offered = state.delegations.at(-1)?.to.personId === actor.person.personId;
  if (!offered && !may(actor, 'commitments/read', targetOf(state, around), state.kind).ok) return UNSEEN;
  const view = commitmentView(commitmentId, state, around);
  const calendar = calendarOf((await reader.get(procesoFeature, state.procesoId)).state);
  const now = (reader.today && fromBogota(reader.today, '00:00')) ?? state.recordedAt;
  return ok({
    ...view,
    origen: view.mesa,
    rolResponsable: state.ownerRole === null ? null : ROLE_WORDS[state.ownerRole],
    sesionId: state.origin.sesionId,
    ...life(state, names),
    avisos: plannedMessages(commitmentId, state, calendar, now)
      .map(({ after, data }) => ({
        cuando: after ?? now,
        texto: avisoWords(String(data['kind'] ?? data['nivel']), Number(data['days'] ?? 0)),
      }))
      .sort((a, b) => a.cuando.localeCompare(b.cuando)),
    origenAvisos: calendar.seguimiento.origen,
  });
}

type Life = Omit<
  CommitmentDetail,
  | keyof ReturnType<typeof commitmentView>
  | 'origen'
  | 'rolResponsable'
  | 'sesionId'
  | 'avisos'
  | 'origenAvisos'
>;
interface Done {
  readonly at: Instant;
  readonly by: PersonRef;
}

function life(state: KnownCommitment, names: Names): Life {
  const name = (ref: PersonRef): string => names.of(ref).nombre;
  const said = ({ at, by }: Done, texto: string): SaidView => ({ quien: name(by), cuando: at, texto });
  const verified = state.kind === 'fulfilled' ? state.verified : null;
  return {
    registrado: said({ at: state.recordedAt, by: state.recordedBy }, ''),
    fechas: state.dates.map((date) => ({ ...said(date, date.reason), fecha: date.due })),
    informe:
      state.kind === 'reported'
        ? said(state.report, state.report.evidence)
        : state.kind === 'fulfilled'
          ? said(state, state.evidence)
          : null,
    verificacion: verified && {
      ...said(verified, verified.note),
      medio: MEDIO_WORDS[verified.medio],
      dia: verified.heldOn,
      asistentes: verified.attendees.map(name),
    },
    devoluciones: state.rejections.map((one) => said(one, one.reason)),
    adjuntos: state.attachments.map(({ sha256, at, by }) => ({ sha256, quien: name(by), cuando: at })),
    comentarios: state.comments.map((one) => ({ ...said(one, one.text), recogidoPor: null })),
    delegaciones: state.delegations.map(({ from, to, reason, answer, ...done }) => ({
      ...said(done, reason),
      de: name(from),
      a: name(to),
      estado: DELEGACION[answer.kind],
      respuesta: answer.kind === 'offered' ? null : said(answer, 'reason' in answer ? answer.reason : ''),
    })),
    ampliaciones: state.extensions.map(({ until, reason, answer, ...done }) => ({
      ...said(done, reason),
      hasta: until,
      estado: AMPLIACION[answer.kind],
      respuesta: answer.kind === 'asked' ? null : said(answer, answer.reason),
    })),
    escalamientos: state.escalations.map(({ nivel, to, at }) => ({
      nivel: NIVEL_WORDS[nivel],
      a: name(to),
      cuando: at,
    })),
  };
}

const DELEGACION = { offered: 'ofrecida', accepted: 'aceptada', declined: 'rechazada' } as const;
const AMPLIACION = { asked: 'pedida', granted: 'concedida', denied: 'negada' } as const;

const dias = (n: number): string => contar(n, 'día hábil', 'días hábiles');
function avisoWords(kind: string, days: number): string {
  if (kind === 'antes') return `Aviso ${dias(days)} antes`;
  if (kind === 'hoy') return 'Aviso el día del vencimiento';
  if (kind === 'despues') return `Aviso ${dias(days)} después de vencido`;
  if (kind === 'asignado') return 'Aviso a la persona responsable';
  return `Si sigue vencido, aviso ${kind === 'superior' ? 'al superior jerárquico' : 'a quien modera'}`;
}

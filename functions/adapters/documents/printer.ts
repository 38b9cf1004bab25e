import type { Actor } from '../../../domain/kernel/actor';
import { bogotaDay, type Instant } from '../../../domain/kernel/instant';
import type { DocumentStore, Printer } from '../../../domain/kernel/office';
import { ok, type Result, refuse } from '../../../domain/kernel/result';
import type { Reader } from '../../../domain/kernel/store';
import {
  actaView,
  type CronogramaFilter,
  cronogramaBoard,
  escalationView,
  formView,
  signingView,
} from '../../../domain/reports';
import { actaData } from './acta-data';
import { constanciaData } from './constancia-data';
import { cronogramaData } from './cronograma-data';
import { decisionData } from './decision-data';
import { formData } from './form-data';
import { informeData } from './informe-data';
import type { Typeset } from './public';
import { termOf } from './term';
import { typeset as typesetWhole } from './typst';

export interface Bytes {
  readonly bytes: Uint8Array;
  readonly contentType: 'application/pdf';
  readonly filename: string;
}
const pdf = (bytes: Uint8Array, filename: string): Bytes => ({
  bytes,
  contentType: 'application/pdf',
  filename,
});

interface Ports {
  readonly reader: (tenantId: string) => Reader;
  readonly documents: DocumentStore;
  readonly now: () => Instant;
  readonly publicUrl: string;
  /** Absent: the whole document. */
  readonly typeset?: Typeset;
}

export interface DocumentPrinter extends Printer {
  /** The form as it stands, marked «borrador»: to read, never to sign. */
  readonly draftForm: (actor: Actor, formId: string) => Promise<Result<Bytes>>;
  readonly draftActa: (actor: Actor, actaId: string) => Promise<Result<Bytes>>;
  /** The very papers that are sent to sign, made again: never kept. */
  readonly formToSign: (actor: Actor, formId: string) => Promise<Result<Bytes>>;
  readonly actaToSign: (actor: Actor, actaId: string) => Promise<Result<Bytes>>;
  /** The form with section 6 filled by those who have signed. */
  readonly signedForm: (actor: Actor, formId: string) => Promise<Result<Bytes>>;
  /** The acta as it was locked, with its signatures and the unsigned listed. */
  readonly finalActa: (actor: Actor, actaId: string) => Promise<Result<Bytes>>;
  readonly constancia: (actor: Actor, signingId: string) => Promise<Result<Bytes>>;
  /** The cronograma, or what of it concerns a dependencia: the proposal that goes with the oficio (MES-042). */
  readonly cronograma: (actor: Actor, filter: CronogramaFilter) => Promise<Result<Bytes>>;
  /** What the despacho decided of an indicator without agreement, as it was recorded (MES-060). */
  readonly decision: (actor: Actor, mesaId: string, itemId: string) => Promise<Result<Bytes>>;
  /** The report to the despacho about an indicator without agreement (MES-060). */
  readonly informe: (actor: Actor, mesaId: string, itemId: string) => Promise<Result<Bytes>>;
}

/** Renders from the views of `reports`; what is sent to sign is kept under its SHA-256 before anything is recorded (design §3). */
export function documentPrinter({
  reader,
  documents,
  now,
  publicUrl,
  typeset = typesetWhole,
}: Ports): DocumentPrinter {
  const keep = (actor: Actor, file: Bytes) => documents.put(actor.tenantId, file.bytes, file);
  const form = async (actor: Actor, formId: string, copy: 'to-sign' | 'signed' | 'draft') => {
    const view = await formView(reader(actor.tenantId), actor, formId);
    if (!view.ok) return view;
    const bytes = typeset('dies058', formData(view.value, copy), now());
    return ok({
      view: view.value,
      file: pdf(bytes, `${view.value.consecutivo}-r${view.value.revision}.pdf`),
    });
  };
  const acta = async (actor: Actor, actaId: string, estado?: 'en-firma') => {
    const view = await actaView(reader(actor.tenantId), actor, actaId);
    if (!view.ok) return view;
    const { numero, revision } = view.value;
    const bytes = typeset('acta', actaData(estado ? { ...view.value, estado } : view.value), now());
    return ok({ view: view.value, file: pdf(bytes, `acta-${numero}-r${revision}.pdf`) });
  };
  return {
    form: async (actor, formId) => {
      const printed = await form(actor, formId, 'to-sign');
      if (!printed.ok) return printed;
      const { view, file } = printed.value;
      return ok({
        sha256: await keep(actor, file),
        revision: view.revision,
        title: `${view.consecutivo}: ${view.nombreActual ?? 'indicador nuevo'}`,
      });
    },
    acta: async (actor, actaId) => {
      const printed = await acta(actor, actaId, 'en-firma');
      if (!printed.ok) return printed;
      const { view, file } = printed.value;
      return ok({
        sha256: await keep(actor, file),
        revision: view.revision,
        title: `Acta ${view.numero}`,
      });
    },
    formToSign: async (actor, formId) => {
      const printed = await form(actor, formId, 'to-sign');
      return printed.ok ? ok(printed.value.file) : printed;
    },
    actaToSign: async (actor, actaId) => {
      const printed = await acta(actor, actaId, 'en-firma');
      return printed.ok ? ok(printed.value.file) : printed;
    },
    draftForm: async (actor, formId) => {
      const printed = await form(actor, formId, 'draft');
      return printed.ok ? ok(printed.value.file) : printed;
    },
    signedForm: async (actor, formId) => {
      const printed = await form(actor, formId, 'signed');
      return printed.ok ? ok(printed.value.file) : printed;
    },
    draftActa: async (actor, actaId) => {
      const printed = await acta(actor, actaId);
      return printed.ok ? ok(printed.value.file) : printed;
    },
    finalActa: async (actor, actaId) => {
      const printed = await acta(actor, actaId);
      return printed.ok ? ok(printed.value.file) : printed;
    },
    cronograma: async (actor, filter) => {
      const board = await cronogramaBoard(reader(actor.tenantId), actor, filter);
      if (!board.ok) return board;
      const { proceso, filas } = board.value;
      const coming = filas.filter(({ estado }) => estado !== 'cancelada');
      const dependencia = filter.dependenciaId ? coming[0]?.dependencia : undefined;
      const fecha = bogotaDay(now());
      const data = cronogramaData({ proceso, filas: coming, fecha, ...(dependencia ? { dependencia } : {}) });
      return ok(pdf(typeset('cronograma', data, now()), `cronograma-${fecha}.pdf`));
    },
    informe: async (actor, mesaId, itemId) => {
      const view = await escalationView(reader(actor.tenantId), actor, mesaId, itemId);
      if (!view.ok) return view;
      const term = await termOf(reader(actor.tenantId), mesaId, view.value);
      const { consecutivo } = view.value;
      return ok(
        pdf(typeset('no-concertacion', informeData(view.value, term), now()), `informe-${consecutivo}.pdf`),
      );
    },
    decision: async (actor, mesaId, itemId) => {
      const view = await escalationView(reader(actor.tenantId), actor, mesaId, itemId);
      if (!view.ok) return view;
      const { decision, consecutivo } = view.value;
      if (decision === null) return refuse('sin-decision', 'El despacho todavía no ha decidido ese punto.');
      const data = decisionData(view.value, decision);
      return ok(pdf(typeset('decision', data, decision.registradaEn), `decision-${consecutivo}.pdf`));
    },
    constancia: async (actor, signingId) => {
      const view = await signingView(reader(actor.tenantId), actor, signingId);
      if (!view.ok) return view;
      return ok(
        pdf(
          typeset('constancia', constanciaData(view.value, publicUrl), now()),
          `constancia-${view.value.verification}.pdf`,
        ),
      );
    },
  };
}

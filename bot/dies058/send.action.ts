import { z } from 'zod';
import { contar } from '../../domain/kernel/text';
import { type FormView, type MesaView, mesaView } from '../../domain/reports';
import { requestSignatures } from '../../domain/signatures';
import { type Action, parsed, type Turn } from '../action';
import { clip } from '../text';

const Click = z.strictObject({ mesaId: z.string() });

/** Agreed in the mesa or adopted by the despacho, complete, and not sent yet: what the rules offer to this viewer (MES-060, MES-076). */
export const readyForms = (mesa: MesaView): readonly FormView[] =>
  mesa.items
    .map(({ form }) => form)
    .filter(({ offers }) => offers.some(({ verb }) => verb === 'dies058/send-to-sign'));

/** Renders each form once, keeps its bytes, and asks for the five signatures over exactly those bytes (design §3). */
export async function sendForms(turn: Turn, mesa: MesaView): Promise<string> {
  const forms = readyForms(mesa);
  const faults: string[] = [];
  for (const { formId, consecutivo } of forms) {
    const printed = await turn.ports.office.printer.form(turn.actor, formId);
    const sent = printed.ok
      ? await turn.perform(
          requestSignatures,
          { formId, revision: printed.value.revision, documentSha256: printed.value.sha256 },
          `${turn.commandId}:${formId}`,
        )
      : printed;
    if (!sent.ok) faults.push(`${consecutivo}: ${clip(sent.refusal.message, 300)}`);
  }
  if (forms.length === 0) return nothingToSend(mesa);
  const sent = forms.length - faults.length;
  return [
    `${contar(sent, 'formato enviado', 'formatos enviados')} a firma.`,
    ...faults.map((fault) => `No salió ${fault}`),
  ].join(' ');
}

/** Nothing waits to be sent: because it was sent before (a second click, an answer that was lost) or because fields lack. */
const nothingToSend = ({ items }: MesaView): string => {
  const lacking = items.filter(({ form }) => form.estado === 'borrador' && form.seFirma);
  if (lacking.length === 0) return 'No queda ningún formato por enviar a firma.';
  const names = lacking.map(({ form }) => form.consecutivo).join(', ');
  return `No hay formatos listos para firma: ${names} ${lacking.length === 1 ? 'tiene' : 'tienen'} datos por completar.`;
};

export const sendFormsAction: Action = {
  run: async (data, turn) => {
    const click = parsed(Click, data);
    const mesa = click.ok ? await mesaView(turn.reader, turn.actor, click.value.mesaId) : click;
    return { kind: 'say', text: mesa.ok ? await sendForms(turn, mesa.value) : mesa.refusal.message };
  },
};

import { z } from 'zod';
import type { Act, Desk } from '../../kernel/handle';
import { parseWith, zDate, zId, zText } from '../../kernel/parse';
import { changeMesa, permitted } from '../acts/on-mesa';
import { mesaFeature } from '../decider';
import { mesaTitle } from '../naming';
import { oficioOf } from './decide';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The documents were made and kept by the printer; who asks brings only the text (MES-040). */
export const PrepareOficioInput = z.strictObject({
  mesaId: zId,
  texto: zText,
  documents: z.strictObject({
    carta: sha256,
    anexos: z.strictObject({
      diagnostico: sha256.exactOptional(),
      cronograma: sha256.exactOptional(),
      matriz: sha256.exactOptional(),
    }),
    matrizXlsx: sha256.nullable(),
  }),
});
export type PrepareOficioInput = z.input<typeof PrepareOficioInput>;

export const SendOficioInput = z.strictObject({
  mesaId: zId,
  version: z.number().int().min(1),
  radicado: z.string().max(100).default(''),
  fecha: zDate.nullable().default(null),
  /** The cronograma has no aval and the person goes on; `reason` says why. */
  acceptWarnings: z.boolean().default(false),
  reason: zText.default(''),
});
export type SendOficioInput = z.input<typeof SendOficioInput>;

export const KeepPresentationInput = z.strictObject({
  mesaId: zId,
  presentation: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('documento'), sha256 }),
    z.strictObject({ kind: z.literal('enlace'), url: z.url({ protocol: /^https$/ }).max(2_000) }),
  ]),
});
export type KeepPresentationInput = z.input<typeof KeepPresentationInput>;

/** A version of the official request with its three attachments, kept under their hashes (MES-040, MES-042). */
export const prepareOficio: Act<PrepareOficioInput> = {
  name: 'mesas/prepare-oficio',
  run: async (raw, desk) => {
    const input = parseWith(PrepareOficioInput, raw);
    if (!input.ok) return input;
    const { mesaId, ...rest } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/prepare-oficio');
    return mesa.ok ? changeMesa(desk, mesaId, { type: 'prepare-oficio', ...rest }) : mesa;
  },
};

/** One number of Mercurio is of one document: where else the proceso already wrote it down (MES-041). */
async function repeated(
  desk: Desk,
  mesaId: string,
  procesoId: string,
  radicado: string,
): Promise<readonly string[]> {
  const mesas = await desk.find(mesaFeature, { procesoId });
  return mesas.flatMap(({ id, state }) => {
    if (id === mesaId || state.kind === 'none') return [];
    const sent = [state, ...(state.held ?? [])].flatMap((one) => oficioOf(one).sent);
    return sent.some((one) => one.radicado === radicado.trim()) ? [mesaTitle(state.plan)] : [];
  });
}

/** It went through Mercurio, by hand: its radicado and date are written down (MES-041). */
export const sendOficio: Act<SendOficioInput> = {
  name: 'mesas/send-oficio',
  run: async (raw, desk) => {
    const input = parseWith(SendOficioInput, raw);
    if (!input.ok) return input;
    const { mesaId, ...rest } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/send-oficio');
    if (!mesa.ok) return mesa;
    const repeatedIn = await repeated(desk, mesaId, mesa.value.plan.procesoId, rest.radicado);
    return changeMesa(desk, mesaId, { type: 'send-oficio', ...rest, repeatedIn });
  },
};

/** What will be shown to the dependencia: generated, uploaded or linked (MES-043). */
export const keepPresentation: Act<KeepPresentationInput> = {
  name: 'mesas/keep-presentation',
  run: async (raw, desk) => {
    const input = parseWith(KeepPresentationInput, raw);
    if (!input.ok) return input;
    const { mesaId, presentation } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/keep-presentation');
    return mesa.ok ? changeMesa(desk, mesaId, { type: 'keep-presentation', presentation }) : mesa;
  },
};

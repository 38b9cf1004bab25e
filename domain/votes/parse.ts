import { z } from 'zod';
import { zId } from '../kernel/parse';
import { MAYORIA_IDS, type MayoriaId } from './mayorias';
import { CLASES_VOTACION } from './nouns';

const line = z.string().max(200);
/** What is asked, and how; `opciones` absent: a favor, en contra, en blanco. */
const Asked = z.strictObject({
  mesaId: zId,
  itemId: zId.nullable().default(null),
  pregunta: z.string().max(500).default(''),
  opciones: z.array(line).max(20).optional(),
  /** The blank vote is always there unless the office leaves it out. */
  enBlanco: z.boolean().default(true),
  clase: z.enum(CLASES_VOTACION).default('nominal'),
  mayoria: z.enum(MAYORIA_IDS as [MayoriaId, ...MayoriaId[]]).default('simple'),
});
const Roll = z.strictObject({
  /** Who may vote; absent: everybody called to the mesa. */
  votanteIds: z.array(zId).max(400).optional(),
});

export const StartVotacionInput = Asked.extend(Roll.shape).extend({
  /** `false`: it stays prepared. */
  abrir: z.boolean().default(true),
  /** One that was prepared, to change it. */
  votacionId: zId.optional(),
});
export type StartVotacionInput = z.input<typeof StartVotacionInput>;

export const VotacionInput = z.strictObject({ votacionId: zId });
export type VotacionInput = z.input<typeof VotacionInput>;

export const OpenVotacionInput = VotacionInput.extend(Roll.shape);
export type OpenVotacionInput = z.input<typeof OpenVotacionInput>;

export const VoteInput = VotacionInput.extend({
  opcion: zId,
  /** Set by the relator for who votes «de viva voz»; in named votes only. */
  personId: zId.optional(),
});
export type VoteInput = z.input<typeof VoteInput>;

export const CancelVotacionInput = VotacionInput.extend({ motivo: z.string().max(2_000).default('') });
export type CancelVotacionInput = z.input<typeof CancelVotacionInput>;

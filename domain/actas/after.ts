import type { Stamp } from '../kernel/feature';
import { ok, type Result, refuse } from '../kernel/result';
import { isBlank } from '../kernel/text';
import type { Acta, ActaCommand, ActaEvent, ActaState } from './actas';

type Known = Exclude<ActaState, { kind: 'none' }>;
type Decision = Result<readonly ActaEvent[]>;
type Command<T extends ActaCommand['type']> = Extract<ActaCommand, { type: T }> & Stamp;

/** The moderador's word on exactly the revision that was read; the next edit needs another one (MES-070). */
export function decideReview({ revision }: Command<'review'>, state: Known): Decision {
  if (state.reviewed?.revision === revision && state.revision === revision) return ok([]);
  if (state.kind !== 'draft')
    return refuse('acta-enviada', `El acta ${state.numero} ya se envió: se revisa mientras es borrador.`);
  return revision === state.revision
    ? ok([{ type: 'reviewed', revision }])
    : refuse(
        'revision-anterior',
        `El acta ya va en la revisión ${state.revision} y usted leyó la ${revision}. Léala de nuevo antes de darla por revisada.`,
      );
}

/** After the acta is closed an objection does not change it: it goes with it as an annex. */
export function decideAnnex({ text, by }: Command<'annex'>, state: Known): Decision {
  if (isBlank(text)) return refuse('observacion-vacia', 'Escriba la observación.');
  if (state.kind !== 'locked')
    return refuse(
      'acta-abierta',
      `El acta ${state.numero} todavía no se ha cerrado: envíe su observación con el acta en firma.`,
    );
  const said = text.trim();
  const again = state.annexes?.some((one) => one.by.personId === by.personId && one.text === said) ?? false;
  return ok(again ? [] : [{ type: 'annexed', text: said }]);
}

/** Reopened, it is another version: what was sent, and why it came back, is kept (MES-074). */
export const versionsWith = (
  state: Known,
  { reason, at, by }: { readonly reason: string } & Stamp,
): Pick<Acta, 'versions'> =>
  state.kind === 'draft'
    ? {}
    : {
        versions: [
          ...(state.versions ?? []),
          {
            revision: state.revision,
            documentSha256: state.documentSha256,
            sentAt: state.sentAt,
            reopenedAt: at,
            reopenedBy: by,
            reason,
          },
        ],
      };

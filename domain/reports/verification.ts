import { rolDeFirma } from '../dies058';
import { bogotaDay, fechaLarga } from '../kernel/instant';
import { ok, type Result, refuse } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { parseVerificationCode, signingFeature } from '../signatures';
import { loadNames } from './names';
import type { SigningView } from './views';
import { ESTADO_SIGNING } from './words';

/** What anyone who holds a document may see of it, by its code: no contact data, no content. */
export interface Verification {
  readonly codigo: string;
  readonly titulo: string;
  readonly revision: number;
  readonly estado: SigningView['estado'];
  readonly estadoTexto: string;
  readonly documentSha256: string;
  /** Every required signature is there. */
  readonly completo: boolean;
  readonly firmas: readonly {
    readonly rol: string;
    readonly nombre: string;
    readonly firmadoEn: string | null;
    readonly manuscrita: boolean;
  }[];
  /** Blocks whose signatory changed: role and date, without the reasons that people wrote. */
  readonly cambios: readonly string[];
}

/** Without the reasons that people wrote. */
const PUBLIC = {
  open: 'En firma: todavía faltan firmas.',
  complete: 'Auténtico y completo: tiene todas sus firmas.',
  returned: 'Devuelto: este documento no tiene efecto.',
  void: 'Sin efecto: el documento fue corregido o retirado.',
  closed: 'Auténtico: se cerró con las firmas que se indican.',
} as const;

export async function verificationView(reader: Reader, code: string): Promise<Result<Verification>> {
  const verification = parseVerificationCode(code);
  const [found] =
    verification === null ? [] : await reader.find(signingFeature, { verification }, { limit: 1 });
  if (!found || found.state.kind === 'none')
    return refuse(
      'codigo-desconocido',
      'Ese código no corresponde a ningún documento de esta oficina. Revise que lo copió completo, con sus doce signos.',
    );
  const { state } = found;
  const names = await loadNames(reader, state, [], false);
  return ok({
    codigo: state.verification,
    titulo: state.title,
    revision: state.subject.revision,
    estado: ESTADO_SIGNING[state.kind],
    estadoTexto: PUBLIC[state.kind],
    documentSha256: state.documentSha256,
    completo: state.kind === 'complete',
    firmas: state.blocks.map(({ block, signer }) => ({
      rol: rolDeFirma(block),
      nombre: names.of(signer).nombre,
      firmadoEn: state.signed[block]?.at ?? null,
      manuscrita: state.signed[block]?.route === 'manuscrita',
    })),
    cambios: (state.replaced ?? []).map(
      ({ block, former, signer, encargo, at }) =>
        `${rolDeFirma(block)}: ${names.of(signer).nombre} firma ${encargo ? 'por delegación' : 'en lugar'} de ${names.of(former).nombre}, desde el ${fechaLarga(bogotaDay(at))}.`,
    ),
  });
}

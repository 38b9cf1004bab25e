import { signingView } from '../../../../domain/reports';
import { signingFeature } from '../../../../domain/signatures';
import type { Call } from '../call';
import { kept, type Piece } from './pieces';

/** The papers that were signed by hand, as the office uploaded them (DIE-011). */
export async function scanPieces(call: Call, mesaId: string): Promise<readonly Piece[]> {
  const requests = await call.reader.find(signingFeature, { mesaId });
  const pieces = await Promise.all(
    requests.map(async ({ id }) => {
      const view = await signingView(call.reader, call.actor, id);
      if (!view.ok) return [];
      const { titulo, revision, firmas } = view.value;
      const name =
        titulo
          .split(' · ')[0]
          ?.replaceAll(/[^\w-]+/g, '-')
          .toLowerCase() ?? id;
      return Promise.all(
        firmas.map(({ manuscrita, nombre, rol }, n) =>
          kept(
            call,
            manuscrita?.sha256 ?? null,
            `09-firmas-manuscritas/${name}-r${revision}-${n + 1}`,
            `Firma manuscrita de ${nombre} (${rol}), ${titulo}, revisión ${revision}`,
          ),
        ),
      );
    }),
  );
  return pieces.flat(2);
}

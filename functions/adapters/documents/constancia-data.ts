import { fechaHora, type Instant } from '../../../domain/kernel/instant';
import type { SigningView } from '../../../domain/reports';

/** The constancia: its own document, never a page added to the file that was signed. */
export function constanciaData(view: SigningView, publicUrl: string): object {
  return {
    titulo: view.titulo,
    mesa: view.mesa,
    revision: view.revision,
    estado: view.estadoTexto,
    sha256: view.documentSha256,
    verificacion: view.verification,
    enlace: `${publicUrl}/verify/${view.verification}`,
    firmas: view.firmas.map((f) => ({
      rol: f.rol,
      nombre: f.nombre,
      cargo: f.cargo ?? '',
      cuando: f.firmadoEn ? fechaHora(f.firmadoEn as Instant) : 'Sin firma',
      manuscrita: f.manuscrita
        ? { registro: f.manuscrita.registro, sha256: f.manuscrita.sha256.match(/.{32}/g)?.join('\n') ?? '' }
        : null,
    })),
    reemplazos: view.reemplazos.map(
      (r) =>
        `${r.rol}: ${r.encargo ? `${r.de} delegó su firma en ${r.a}` : `${r.a} firma en lugar de ${r.de}, por decisión de ${r.quien}`} (${fechaHora(r.cuando as Instant)}). ${r.encargo ? 'Fundamento' : 'Motivo'}: ${r.motivo}`,
    ),
    advertencias: view.advertencias,
    observaciones: view.observaciones.map((o) => `${o.quien}: ${o.texto}`),
  };
}

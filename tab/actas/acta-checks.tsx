import type { ActaView } from '../../domain/reports';
import { href } from '../routes';
import { Notice } from '../ui/notice';
import { shortMoment } from '../words/dates';

/** What to look at before sending, each with the place where it is mended (MES-071). */
export function ActaChecks({ acta }: { readonly acta: ActaView }) {
  const checks = acta.comprobaciones ?? [];
  if (checks.length === 0) return null;
  const blocked = checks.some(({ impide }) => impide);
  return (
    <Notice
      tone={blocked ? 'warning' : 'info'}
      title={blocked ? 'Para enviar el acta falta' : 'Antes de enviar, revise'}
    >
      <ul>
        {checks.map((check) => (
          <li key={check.texto}>
            {check.texto}{' '}
            {check.pantalla !== 'mesas' && (
              <a href={href(check.pantalla, check.id || undefined)}>{check.boton}</a>
            )}
            {check.pantalla === 'mesas' && <span className="muted">({check.boton}, en esta página)</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Former versions and later objections: kept in sight, changing nothing (MES-074). */
export function ActaHistory({ acta }: { readonly acta: ActaView }) {
  const { versiones = [], anexosPosteriores = [] } = acta;
  return (
    <>
      {versiones.length > 0 && (
        <details>
          <summary>Versiones anteriores: {versiones.length}</summary>
          <ul>
            {versiones.map((one) => (
              <li key={one.documentSha256}>
                Revisión {one.revision}, enviada el {shortMoment(one.enviada)}; reabierta por {one.quien} el{' '}
                {shortMoment(one.reabierta)}: {one.motivo}. Sus firmas quedaron sin efecto.
              </li>
            ))}
          </ul>
        </details>
      )}
      {anexosPosteriores.length > 0 && (
        <Notice tone="info" title="Anexo: observaciones después del cierre">
          <ul>
            {anexosPosteriores.map((one) => (
              <li key={`${one.cuando}${one.quien}`}>
                {one.texto} ({one.quien}, {shortMoment(one.cuando)})
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

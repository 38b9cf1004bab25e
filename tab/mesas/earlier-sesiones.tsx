import type { MesaView } from '../../domain/reports';
import { ActaSection } from '../actas/acta-section';
import { AttendanceSection } from '../attendance/attendance-section';
import { Section } from '../ui/page';
import { shortMoment } from '../words/dates';

type Sesion = NonNullable<MesaView['sesiones']>[number];

/** What was held before this sesión: its results, its attendance and its acta, which still has to be sent and signed (MES-077). */
export function EarlierSesiones({ mesa }: { readonly mesa: MesaView }) {
  const earlier = (mesa.sesiones ?? []).filter(({ sesionId }) => sesionId !== mesa.sesionId);
  if (earlier.length === 0) return null;
  return (
    <Section title="Sesiones anteriores" id="sesiones">
      {earlier.map((sesion) => (
        <Earlier key={sesion.sesionId} mesa={mesa} sesion={sesion} />
      ))}
    </Section>
  );
}

const nameIn = ({ items }: MesaView, itemId: string): string => {
  const item = items.find((one) => one.itemId === itemId);
  return [item?.codigo, item?.nombre].filter(Boolean).join(' · ') || 'Indicador';
};

function Earlier({ mesa, sesion }: { readonly mesa: MesaView; readonly sesion: Sesion }) {
  const { orden, sesionId, inicio, actaId, acta, puntos } = sesion;
  const state = acta ? `acta ${acta.numero}, ${acta.estado.toLowerCase()}` : 'sin acta todavía';
  return (
    <details className="earlier">
      <summary>
        Sesión {orden} · {shortMoment(inicio)} · {state}
      </summary>
      <ul className="list">
        {puntos.map(({ itemId, resultado }) => (
          <li key={itemId}>
            <span>{nameIn(mesa, itemId)}</span>
            <span className="muted">{resultado}</span>
          </li>
        ))}
      </ul>
      <AttendanceSection mesa={{ ...mesa, sesionId, inicio }} suffix={`-${orden}`} />
      {actaId && <ActaSection actaId={actaId} suffix={`-${orden}`} />}
    </details>
  );
}

import { useEffect } from 'react';
import type { BeforeMesaView, MesaView } from '../../domain/reports';
import { useResource } from '../data/use-resource';
import { Section } from '../ui/page';
import { Shown } from '../ui/shown';
import { Expediente } from './expediente';
import { NextStep } from './next-step';
import { Oficio } from './oficio';
import { Presentation } from './presentation';
import { Readiness } from './readiness';

interface Props {
  readonly mesa: MesaView;
  /** Something of the mesa or of its list changed. */
  readonly onActed: () => void;
}
/** Everything before a mesa: what is missing first, the four things of the moderador, the request and the presentation (MES-040 … MES-045). */
export function PrepareSection({ mesa, onActed }: Props) {
  const { mesaId, estado } = mesa;
  const held = useResource<BeforeMesaView>(`/mesas/${mesaId}/before`);
  const { reload } = held;
  useEffect(() => {
    if (mesa.estado === 'programada') reload();
  }, [mesa, reload]);
  return (
    <Section title={estado === 'programada' ? 'Preparar' : 'Oficio, presentación y expediente'} id="preparar">
      <Shown held={held} what="lo que falta" lines={4}>
        {(view) => (
          <div className="stack">
            {estado === 'programada' && (
              <>
                <NextStep
                  view={view}
                  onActed={() => {
                    reload();
                    onActed();
                  }}
                />
                <Readiness view={view} />
              </>
            )}
            <Oficio view={view} onActed={held.put} />
            <Presentation view={view} onActed={held.put} />
            <Expediente view={view} numero={mesa.numero} />
          </div>
        )}
      </Shown>
    </Section>
  );
}

import type { PreparacionView } from '../../domain/reports';
import '../cronograma/cronograma.css';
import { useResource } from '../data/use-resource';
import { Empty } from '../ui/empty';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Shown } from '../ui/shown';
import { count } from '../words/text';
import { PlanSesion } from './plan-sesion';
import { Sesion } from './sesion';
import { Step } from './step';

/** What the office does before and beside the mesas: actions A, B and C, and the sesiones that belong to none (MES-010 to MES-013, MES-036). */
export function ProcesoScreen() {
  const held = useResource<PreparacionView>('/preparacion');
  return (
    <Page title="Proceso" lead="Las acciones preliminares y las sesiones que no son de una mesa.">
      <Shown held={held} what="las acciones preliminares">
        {(view) => {
          const may = (verb: string): boolean => view.offers.some((offer) => offer.verb === verb);
          return (
            <div className="stack">
              {view.pendientes > 0 && (
                <Notice tone="info">
                  <p>
                    Mientras falten acciones preliminares, agendar una mesa de fase 2 muestra una advertencia
                    y pide el motivo; no la impide.
                  </p>
                </Notice>
              )}
              <Section
                title="Acciones preliminares"
                aside={
                  <span className="muted">
                    {view.pendientes === 0
                      ? 'Todas hechas'
                      : count(view.pendientes, 'pendiente', 'pendientes')}
                  </span>
                }
              >
                <ol className="list">
                  {view.pasos.map((step) => (
                    <Step
                      key={step.paso}
                      step={step}
                      may={may('preparacion/record')}
                      onActed={(after) => held.put(after)}
                    />
                  ))}
                </ol>
              </Section>
              <Section
                title="Sesiones sin mesa"
                aside={may('sesiones/plan') && <PlanSesion onActed={held.reload} />}
              >
                {view.sesiones.length === 0 ? (
                  <Empty title="No hay sesiones">
                    <p>La presentación interna a la SPTEC se agenda aquí: la abre el director del DAP.</p>
                  </Empty>
                ) : (
                  <ul className="list">
                    {view.sesiones.map((sesion) => (
                      <Sesion key={sesion.sesionId} sesion={sesion} onActed={held.reload} />
                    ))}
                  </ul>
                )}
              </Section>
            </div>
          );
        }}
      </Shown>
    </Page>
  );
}

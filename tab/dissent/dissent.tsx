import type { EscalationView } from '../../domain/reports';
import { useResource } from '../data/use-resource';
import { Empty } from '../ui/empty';
import { Page } from '../ui/page';
import { Shown } from '../ui/shown';
import { DissentCard } from './dissent-card';

interface Listed {
  readonly items: readonly EscalationView[];
}

/** What ended without agreement, from the report to the decision of the despacho (MES-060); `id`: one of them, `mesa.punto`. */
export function DissentScreen({ id }: { readonly id: string | null }) {
  const [mesaId = '', itemId = ''] = id?.split('.') ?? [];
  return itemId ? <One mesaId={mesaId} itemId={itemId} /> : <All />;
}

function All() {
  const held = useResource<Listed>('/escalations?limit=100');
  return (
    <Page
      title="Sin acuerdo"
      lead="Lo que las mesas cerraron como no concertado: informe al despacho de la Subdirección, término y decisión."
    >
      <Shown held={held} what="los indicadores sin acuerdo" lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="No hay indicadores sin acuerdo">
              Cuando una mesa cierre un punto como no concertado, su informe y su decisión estarán aquí.
            </Empty>
          ) : (
            <div className="stack">
              {items.map((view) => (
                <DissentCard key={view.itemId} view={view} onActed={held.reload} />
              ))}
            </div>
          )
        }
      </Shown>
    </Page>
  );
}

function One({ mesaId, itemId }: { readonly mesaId: string; readonly itemId: string }) {
  const held = useResource<EscalationView>(`/mesas/${mesaId}/items/${itemId}/escalation`);
  return (
    <Shown held={held} what="el indicador sin acuerdo" lines={6} screen>
      {(view) => (
        <Page title="Sin acuerdo" lead={view.mesa}>
          <DissentCard view={view} onActed={held.put} open />
        </Page>
      )}
    </Shown>
  );
}

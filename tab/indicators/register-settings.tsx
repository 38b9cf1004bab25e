import { useMay } from '../data/office';
import { useResource } from '../data/use-resource';
import { Page } from '../ui/page';
import { Shown } from '../ui/shown';
import { ComputeSettings } from './settings-compute';
import { FieldSettings } from './settings-fields';
import { RememberedColumns } from './settings-remembered';
import { ScaleSettings } from './settings-scales';
import type { RegisterConfig } from './settings-wire';

/** How the register of this proceso reads, asks and paints: scales, ficha, calculation and remembered columns (PDM-030, Q17, X-020). */
export function RegisterSettings() {
  const held = useResource<RegisterConfig>('/indicators/settings');
  const may = useMay('procesos/configure');
  return (
    <Shown held={held} what="la configuración de la matriz" screen>
      {(config) => (
        <div className="stack">
          {!may && <p className="muted">Solo quien configura el proceso puede cambiar esto.</p>}
          <ScaleSettings config={config} may={may} onSaved={held.put} />
          <FieldSettings config={config} may={may} onSaved={held.put} />
          <ComputeSettings config={config} may={may} onSaved={held.put} />
          <RememberedColumns config={config} may={may} onSaved={held.put} />
        </div>
      )}
    </Shown>
  );
}

export const RegisterSettingsScreen = () => (
  <Page
    title="Configurar la matriz"
    lead="Semáforo, ficha metodológica, cálculo y columnas recordadas. Los informes con fecha anterior conservan lo que regía ese día."
  >
    <RegisterSettings />
  </Page>
);

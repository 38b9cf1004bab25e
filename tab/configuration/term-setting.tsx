import type { SettingProps } from './configuration';
import { LineField } from './fields';
import { SettingAct, textOf, wholeOf } from './setting-act';

export function TermSetting({ settings, etag, onActed }: SettingProps) {
  return (
    <SettingAct
      title="Plazos"
      etag={etag}
      initial={{
        firma: textOf(settings.terminoDevolucionDias),
        firmaOrigen: settings.terminoOrigen,
        despacho: textOf(settings.decisionDespachoDias),
        despachoOrigen: settings.decisionDespachoOrigen,
      }}
      part={({ firma, firmaOrigen, despacho, despachoOrigen }) => ({
        terminoDevolucionDias: wholeOf(firma),
        terminoOrigen: firmaOrigen,
        decisionDespachoDias: wholeOf(despacho),
        decisionDespachoOrigen: despachoOrigen,
      })}
      fields={(draft, change) => (
        <>
          <LineField
            type="number"
            label="Días hábiles para firmar u observar"
            hint="En blanco, no se puede enviar a firma."
            value={draft.firma}
            onChange={(firma) => change({ firma })}
          />
          <LineField
            label="Origen de ese plazo"
            hint="El acto, la circular o la decisión de donde sale"
            value={draft.firmaOrigen}
            onChange={(firmaOrigen) => change({ firmaOrigen })}
          />
          <LineField
            type="number"
            label="Días hábiles para que decida el despacho"
            hint="En blanco, no corre término."
            value={draft.despacho}
            onChange={(despacho) => change({ despacho })}
          />
          <LineField
            label="Origen del plazo del despacho"
            value={draft.despachoOrigen}
            onChange={(despachoOrigen) => change({ despachoOrigen })}
          />
        </>
      )}
      onActed={onActed}
    />
  );
}

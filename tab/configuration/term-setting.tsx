import { ORIGIN } from './fields';
import { LineFields } from './line-fields';
import type { SettingProps } from './setting';
import { SettingAct, textOf, wholeOf } from './setting-act';

const LINES = [
  {
    key: 'firma',
    type: 'number',
    label: 'Días hábiles para firmar u observar',
    hint: 'En blanco, no se puede enviar a firma.',
  },
  { ...ORIGIN, key: 'firmaOrigen', label: 'Origen de ese plazo' },
  {
    key: 'despacho',
    type: 'number',
    label: 'Días hábiles para que decida el despacho',
    hint: 'En blanco, no corre término.',
  },
  { key: 'despachoOrigen', label: 'Origen del plazo del despacho' },
] as const;

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
      fields={(draft, change) => <LineFields lines={LINES} draft={draft} onChange={change} />}
      onActed={onActed}
    />
  );
}

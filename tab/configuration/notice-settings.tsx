import { TextField } from '../ui/text-field';
import { LineFields } from './line-fields';
import type { SettingProps } from './setting';
import { SettingAct } from './setting-act';

export function ClosuresSetting({ settings: { cierres }, etag, onActed }: SettingProps) {
  return (
    <SettingAct
      title="Cierres de la oficina"
      etag={etag}
      initial={{ dias: cierres.join('\n') }}
      part={({ dias }) => ({ cierres: dias.split(/[\s,;]+/).filter(Boolean) })}
      fields={({ dias }, change) => (
        <TextField
          label="Días en que la oficina no trabaja, además de los festivos"
          hint="Uno por renglón, como 2026-12-24. No cuentan como hábiles en ningún plazo."
          value={dias}
          onChange={(value) => change({ dias: value })}
        />
      )}
      onActed={onActed}
    />
  );
}

const NOTICE = [
  {
    key: 'version',
    label: 'Versión',
    hint: 'Cámbiela con el texto: cada asistencia guarda la que se mostró.',
  },
  { key: 'politica', label: 'Enlace a la política' },
] as const;

export function NoticeSetting({ settings: { avisoDatos }, etag, onActed }: SettingProps) {
  return (
    <SettingAct
      title="Aviso de tratamiento de datos"
      etag={etag}
      initial={avisoDatos}
      ready={({ version, texto }) => version.trim() !== '' && texto.trim() !== ''}
      part={(draft) => ({ avisoDatos: draft })}
      fields={({ version, texto, politica }, change) => (
        <>
          <TextField label="Texto" required value={texto} onChange={(value) => change({ texto: value })} />
          <LineFields lines={NOTICE} draft={{ version, politica }} onChange={change} />
        </>
      )}
      onActed={onActed}
    />
  );
}

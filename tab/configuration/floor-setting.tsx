import { Checkbox, Radio, RadioGroup } from '@fluentui/react-components';
import { LineField, OriginField } from './fields';
import type { SettingProps } from './setting';
import { SettingAct, textOf, wholeOf } from './setting-act';

export function FloorSetting({ settings: { palabra }, etag, onActed }: SettingProps) {
  return (
    <SettingAct
      title="La palabra"
      etag={etag}
      initial={{ ...palabra, minutos: textOf(palabra.minutos) }}
      part={(draft) => ({ palabra: { ...draft, minutos: wholeOf(draft.minutos) } })}
      fields={(draft, change) => (
        <>
          <RadioGroup
            aria-label="Turno"
            value={draft.rotacion}
            onChange={(_, { value }) =>
              change({ rotacion: value === 'por-dependencia' ? 'por-dependencia' : 'llegada' })
            }
          >
            <Radio value="llegada" label="Por orden de llegada" />
            <Radio value="por-dependencia" label="Primero la dependencia que menos ha hablado" />
          </RadioGroup>
          <Checkbox
            label="La réplica va antes que los turnos ordinarios"
            checked={draft.replicaPrimero}
            onChange={(_, data) => change({ replicaPrimero: data.checked === true })}
          />
          <LineField
            type="number"
            label="Minutos sugeridos por intervención"
            hint="A nadie se le corta. En blanco, no se sugiere duración."
            value={draft.minutos}
            onChange={(minutos) => change({ minutos })}
          />
          <OriginField value={draft.origen} onChange={(origen) => change({ origen })} />
        </>
      )}
      onActed={onActed}
    />
  );
}

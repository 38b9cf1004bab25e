import { ORIGIN } from './fields';
import { LineFields } from './line-fields';
import type { SettingProps } from './setting';
import { numbersOf, SettingAct, textOf, wholeOf } from './setting-act';

const LINES = [
  { key: 'antes', label: 'Días hábiles antes de vencer', hint: 'Uno o varios, separados por coma: 5, 1' },
  { key: 'despues', label: 'Días hábiles después de vencido' },
  {
    key: 'superior',
    type: 'number',
    label: 'Días de vencido para avisar al superior jerárquico',
    hint: 'En blanco, nunca.',
  },
  {
    key: 'moderador',
    type: 'number',
    label: 'Días de vencido para avisar a quien modera',
    hint: 'En blanco, nunca.',
  },
  [
    { key: 'desde', type: 'time', label: 'Avisar desde las' },
    { key: 'hasta', type: 'time', label: 'Hasta las' },
  ],
  ORIGIN,
] as const;

export function FollowSetting({ settings: { seguimiento }, etag, onActed }: SettingProps) {
  return (
    <SettingAct
      title="Avisos de compromisos"
      etag={etag}
      initial={{
        antes: seguimiento.antesDias.join(', '),
        despues: seguimiento.despuesDias.join(', '),
        superior: textOf(seguimiento.escalarSuperiorDias),
        moderador: textOf(seguimiento.escalarModeradorDias),
        desde: seguimiento.desde,
        hasta: seguimiento.hasta,
        origen: seguimiento.origen,
      }}
      part={({ antes, despues, superior, moderador, ...rest }) => ({
        seguimiento: {
          ...rest,
          antesDias: numbersOf(antes),
          despuesDias: numbersOf(despues),
          escalarSuperiorDias: wholeOf(superior),
          escalarModeradorDias: wholeOf(moderador),
        },
      })}
      fields={(draft, change) => <LineFields lines={LINES} draft={draft} onChange={change} />}
      onActed={onActed}
    />
  );
}

import type { SettingProps } from './configuration';
import { LineField, OriginField } from './fields';
import { numbersOf, SettingAct, textOf, wholeOf } from './setting-act';

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
      fields={(draft, change) => (
        <>
          <LineField
            label="Días hábiles antes de vencer"
            hint="Uno o varios, separados por coma: 5, 1"
            value={draft.antes}
            onChange={(antes) => change({ antes })}
          />
          <LineField
            label="Días hábiles después de vencido"
            value={draft.despues}
            onChange={(despues) => change({ despues })}
          />
          <LineField
            type="number"
            label="Días de vencido para avisar al superior jerárquico"
            hint="En blanco, nunca."
            value={draft.superior}
            onChange={(superior) => change({ superior })}
          />
          <LineField
            type="number"
            label="Días de vencido para avisar a quien modera"
            hint="En blanco, nunca."
            value={draft.moderador}
            onChange={(moderador) => change({ moderador })}
          />
          <div className="fields">
            <LineField
              type="time"
              label="Avisar desde las"
              value={draft.desde}
              onChange={(desde) => change({ desde })}
            />
            <LineField
              type="time"
              label="Hasta las"
              value={draft.hasta}
              onChange={(hasta) => change({ hasta })}
            />
          </div>
          <OriginField value={draft.origen} onChange={(origen) => change({ origen })} />
        </>
      )}
      onActed={onActed}
    />
  );
}

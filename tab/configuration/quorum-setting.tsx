import { ORIGIN } from './fields';
import { LineFields } from './line-fields';
import type { SettingProps } from './setting';
import { SettingAct, textOf, wholeOf } from './setting-act';

const LINES = [
  {
    key: 'personas',
    type: 'number',
    label: 'Personas presentes para decidir',
    hint: 'Avisa y queda en el acta; nunca impide decidir. En blanco, no se pide quórum.',
  },
  ORIGIN,
] as const;

export function QuorumSetting({ settings: { quorum }, etag, onActed }: SettingProps) {
  return (
    <SettingAct
      title="Quórum"
      etag={etag}
      initial={{ personas: textOf(quorum?.personas ?? null), origen: quorum?.origen ?? '' }}
      part={({ personas, origen }) => {
        const number = wholeOf(personas);
        return { quorum: number === null ? null : { personas: number, origen } };
      }}
      fields={(draft, change) => <LineFields lines={LINES} draft={draft} onChange={change} />}
      onActed={onActed}
    />
  );
}

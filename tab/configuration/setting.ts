import type { Settings } from './wire';

export interface SettingProps {
  readonly settings: Settings;
  readonly etag: string | null;
  readonly onActed: () => void;
}

import type { FichaField, Scale } from '../../domain/indicators';
import type { RegistroSettings } from '../../domain/people';

export interface RegisterConfig extends RegistroSettings {
  /** The ficha as it is asked for today. */
  readonly campos: readonly FichaField[];
  /** Published scales, to start from. */
  readonly publicadas: readonly Scale[];
}
export interface SettingsProps {
  readonly config: RegisterConfig;
  readonly may: boolean;
  readonly onSaved: (config: RegisterConfig) => void;
}
export const SETTINGS = '/indicators/settings';

import type { KnownForm } from '../dies058';
import type { FichaField, IndicatorState } from '../indicators';
import type { Actor } from '../kernel/actor';
import type { PlainDate } from '../kernel/instant';
import type { MesaState } from '../mesas';
import type { SigningState } from '../signatures';
import type { Names } from './names';

export type KnownSigning = Exclude<SigningState, { kind: 'none' }>;
/** A form with everything that is around it, loaded. */
export interface FormParts {
  readonly formId: string;
  readonly form: KnownForm;
  readonly mesa: MesaState;
  readonly indicator: IndicatorState;
  /** The request in force; `null` while the form is a draft. */
  readonly signing: KnownSigning | null;
  readonly devolucion: string | null;
  /** Consecutives of other open forms on the same indicator (DIE-016). */
  readonly otros: readonly string[];
  /** Codes of the indicators whose formula uses this one; looked for when it is to be inactivated. */
  readonly usadoPor: readonly string[];
  readonly actaNumero: string | null;
  readonly dependencia: string;
  /** The ficha as the proceso asks for it. */
  readonly schema: readonly FichaField[];
}
export interface Viewer {
  readonly actor: Actor;
  readonly names: Names;
  readonly today: PlainDate | undefined;
}

import type { KnownActa } from '../actas';
import type { CommitmentState } from '../commitments';
import type { OpenProceso } from '../dies058';
import type { KnownMesa, SesionRef } from '../mesas';
import type { FormParts } from './form-parts';
import type { Sheets } from './presence';
import type { Turno } from './turno';

/** A sesión with the acta that was composed of it. */
export interface HeldSesion extends SesionRef {
  readonly actaId: string | null;
  readonly acta: KnownActa | null;
}

/** A mesa with what its view is made of, loaded. */
export interface MesaParts {
  readonly mesaId: string;
  readonly mesa: KnownMesa;
  readonly proceso: OpenProceso;
  /** In the order of the agenda. */
  readonly forms: readonly FormParts[];
  readonly commitments: readonly {
    readonly id: string;
    readonly state: Exclude<CommitmentState, { kind: 'none' }>;
  }[];
  readonly actaId: string | null;
  readonly sesiones?: readonly HeldSesion[];
  readonly turno: Turno;
  readonly sheets: Sheets;
}

import type { PersonView } from './common';

/** A role that somebody holds, and where. */
export interface RoleSeen {
  readonly rol: string;
  readonly nombre: string;
  readonly ambito: { readonly kind: 'proceso' | 'dependencia' | 'mesa' | 'indicator'; readonly id: string };
  /** «todo el proceso», «Secretaría de Movilidad». */
  readonly donde: string;
}
export interface MemberView extends PersonView {
  /** Without account they take part through the relator, sign by hand and are told by mail. */
  readonly conCuenta: boolean;
  readonly roles: readonly RoleSeen[];
}
/** The people of the office and what each may do (MES-001, X-051). */
export interface MembersView {
  readonly personas: readonly MemberView[];
  /** How many there are besides those shown. */
  readonly mas: number;
  /** Roles that can be given, in the whole proceso or in one dependencia. */
  readonly roles: readonly {
    readonly id: string;
    readonly nombre: string;
    readonly ambitos: readonly ('proceso' | 'dependencia')[];
  }[];
  readonly puede: { readonly registrar: boolean; readonly asignar: boolean };
}

import type { PlainDate } from '../kernel/instant';

/** How a field of the ficha is asked. `sistema`: kept by the register, shown and never asked. `lista`: one per line or separated by `;`. */
export type FieldKind =
  | 'texto'
  | 'texto-largo'
  | 'opcion'
  | 'lista'
  | 'entero'
  | 'numero-o-nd'
  | 'fecha'
  | 'sistema';

/** What an office says about a field of the ficha: another label, help, or whether it is required. A new key adds a field at the end. */
export interface FieldSetting {
  readonly key: string;
  readonly label?: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly kind?: FieldKind;
  readonly options?: readonly string[];
}

/** A level of a scale. Shape and text, never colour alone. Limits are percentages as decimal text; `null` is open. */
export interface Band {
  readonly nombre: string;
  readonly color: 'rojo' | 'naranja' | 'amarillo' | 'verde' | 'azul' | 'gris';
  readonly forma: 'círculo' | 'triángulo' | 'cuadrado' | 'rombo' | 'estrella';
  readonly desde: string | null;
  readonly hasta: string | null;
}
/** A published or agreed scale. Where two levels meet, `incluye` says which of them has the limit. Nothing is hard-coded: it shows its origin (PDM-030). */
export interface Scale {
  readonly id: string;
  readonly nombre: string;
  readonly origen: string;
  readonly incluye: 'inferior' | 'superior';
  readonly bandas: readonly Band[];
  readonly vigenteDesde: PlainDate | null;
  readonly vigenteHasta: PlainDate | null;
  /** Month of the cut-off it is for; `null`: any. */
  readonly mesCorte: number | null;
}

/** How an office computes what the sources leave open (M1, C1): the choice is printed with the figure. */
export interface Policy {
  /** Four years of a stock: its last value over the target, or the mean of the capped years over the years of the period. */
  readonly mantenimiento: 'ultimo' | 'periodo';
  /** Growth from the base line (SISPP) or the plain value over the target (as Guatapé publishes). */
  readonly capacidad: 'sobre-base' | 'simple';
}

/** What a proceso keeps configured for its register of indicators; `indicators` checks it and gives it its meaning. */
export interface RegistroSettings {
  readonly ficha: readonly FieldSetting[];
  readonly escalas: readonly Scale[];
  readonly calculo: Policy;
  /** What people said of the columns of a file, by its layout and then by title: the next file of that layout is read so (PDM-041). */
  readonly columnas: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

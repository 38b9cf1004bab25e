import type { KnownForm } from '../dies058';
import { TIPOS, type TipoModificacion } from '../dies058';
import type { IndicatorState } from '../indicators';
import { bogotaDay, fechaLarga, type PlainDate } from '../kernel/instant';
import { contar } from '../kernel/text';
import type { MesaState, RulingSense } from '../mesas';
import type { SigningState } from '../signatures';
import type { ActaView, FormView, IndicatorView, MesaView, SigningView } from './views';

export const ESTADO_MESA: Readonly<Record<Exclude<MesaState['kind'], 'none'>, MesaView['estado']>> = {
  scheduled: 'programada',
  open: 'abierta',
  closed: 'cerrada',
  cancelled: 'cancelada',
};
export const ESTADO_FORM: Readonly<Record<KnownForm['kind'], FormView['estado']>> = {
  draft: 'borrador',
  'in-signature': 'en-firma',
  inserted: 'insertado',
  withdrawn: 'retirado',
};
export const ESTADO_SIGNING: Readonly<Record<Exclude<SigningState['kind'], 'none'>, SigningView['estado']>> =
  {
    open: 'abierta',
    complete: 'completa',
    returned: 'devuelta',
    void: 'sin-efecto',
    closed: 'cerrada',
  };
export const ESTADO_ACTA: Readonly<Record<'draft' | 'in-signature' | 'locked', ActaView['estado']>> = {
  draft: 'borrador',
  'in-signature': 'en-firma',
  locked: 'cerrada',
};
export const ESTADO_ACTA_WORDS: Readonly<Record<'draft' | 'in-signature' | 'locked', string>> = {
  draft: 'En borrador',
  'in-signature': 'En firma',
  locked: 'Cerrada',
};
export const ESTADO_INDICADOR: Readonly<
  Record<Exclude<IndicatorState['kind'], 'none'>, IndicatorView['estado']>
> = {
  active: 'activo',
  inactive: 'inactivo',
  replaced: 'reemplazado',
};
export const tipoTexto = (tipo: TipoModificacion | null): string =>
  TIPOS.find(({ key }) => key === tipo)?.label ?? 'Sin tipo';

type Signing = Exclude<SigningState, { kind: 'none' }>;
export const firmasDe = (signing: Signing): string =>
  `${Object.keys(signing.signed).length} de ${contar(signing.blocks.length, 'firma', 'firmas')}`;

const RULED: Readonly<Record<RulingSense, string>> = {
  adoptar: 'Adoptado por el despacho de la Subdirección, por enviar a firma',
  mantener: 'El despacho de la Subdirección mantuvo el indicador como está',
  'nueva-mesa': 'El despacho de la Subdirección pidió tratarlo en una nueva mesa',
};

/** Where a form is, in a few words. */
export function estadoForm(form: KnownForm, signing: Signing | null, today?: PlainDate): string {
  switch (form.kind) {
    case 'draft':
      if (form.ruling) return RULED[form.ruling.sense];
      if (form.outcome === 'no-concertado') return 'No concertado: escalado al despacho de la Subdirección';
      if (form.outcome === 'aplazado') return 'Aplazado para una sesión de continuación';
      return form.outcome === null ? 'Prediligenciado' : 'Concertado, por enviar a firma';
    case 'in-signature':
      if (!signing) return 'En firma';
      return today !== undefined && today > signing.due
        ? `Vencido desde el ${fechaLarga(signing.due)}: ${firmasDe(signing)}`
        : `En firma: ${firmasDe(signing)}`;
    case 'inserted':
      return `Insertado en el registro el ${fechaLarga(bogotaDay(form.at))}`;
    case 'withdrawn':
      return `Retirado: ${form.reason}`;
  }
}

/** `today`: an open request past its return date is «vencido», and nobody has agreed by it (MES-075). */
export function estadoSigning(signing: Signing, today?: PlainDate): string {
  switch (signing.kind) {
    case 'open':
      if (today !== undefined && today > signing.due)
        return `Vencido desde el ${fechaLarga(signing.due)}: ${firmasDe(signing)}`;
      return `En firma: ${firmasDe(signing)}. Vence el ${fechaLarga(signing.due)}`;
    case 'complete':
      return `Con todas sus firmas desde el ${fechaLarga(bogotaDay(signing.at))}`;
    case 'returned':
      return `Devuelto: ${signing.reason}`;
    case 'void':
      return signing.revision === null
        ? `Sin efecto: ${signing.reason}`
        : `Sin efecto: el documento fue corregido (revisión ${signing.revision})`;
    case 'closed':
      return `Cerrado con ${firmasDe(signing)}`;
  }
}

/**
 * What cards, tab, PDF and mail show: the contract between the rooms. Pure data, names resolved, Spanish words where a person reads them.
 * Built by the functions of this folder from a `Reader`; what the viewer may not see is not in it.
 */

export type * from './views/acta-view';
export type * from './views/before-mesa-view';
export type * from './views/commitment-view';
export type * from './views/common';
export type * from './views/convocatoria-view';
export type * from './views/cronograma-view';
export type * from './views/escalation-view';
export type * from './views/figures-view';
export type * from './views/form-view';
export type * from './views/indicator-view';
export type * from './views/list-views';
export type * from './views/members-view';
export type * from './views/mesa-view';
export type * from './views/point-view';
export type * from './views/preparacion-view';
export type * from './views/purpose-view';
export type * from './views/room-view';
export type * from './views/signing-view';
export type * from './views/votacion-view';

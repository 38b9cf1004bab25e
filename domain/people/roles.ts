import type { Grant } from '../kernel/actor';
import { ROLES, type Role } from './people';

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** How a role is named to people, whoever holds it. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  'director-dap': 'la Dirección del DAP',
  'despacho-subdireccion': 'el despacho de la Subdirección',
  'lider-usepot': 'el liderazgo de programa USEPOT',
  'coordinador-usepot': 'la coordinación USEPOT',
  'enlace-usepot': 'un enlace USEPOT',
  relator: 'un relator USEPOT',
  'coordinador-tematico': 'una coordinación temática del DAP',
  'enlace-tecnico': 'el enlace técnico de la dependencia',
  'superior-jerarquico': 'el superior jerárquico del enlace técnico',
  'directivo-responsable': 'el directivo de la dependencia',
  'validador-bd': 'quien valida la base de datos del SSEPOT',
  participante: 'un participante',
  lector: 'un lector',
  administrador: 'un administrador de la herramienta',
};

type ScopeKind = Grant['scope']['kind'];
/**
 * Where each role can be held (MES-001). Held in the whole proceso, a role of a dependencia makes its holder a member who reads what is
 * published; what it may see and do of a dependencia it may only where it is held for that dependencia.
 */
export const ROLE_SCOPES: Readonly<Record<Role, readonly ScopeKind[]>> = {
  'director-dap': ['proceso'],
  'despacho-subdireccion': ['proceso'],
  'lider-usepot': ['proceso'],
  'coordinador-usepot': ['proceso'],
  'enlace-usepot': ['proceso', 'dependencia'],
  relator: ['proceso', 'mesa'],
  'coordinador-tematico': ['proceso', 'indicator'],
  'enlace-tecnico': ['proceso', 'dependencia', 'indicator'],
  'superior-jerarquico': ['proceso', 'dependencia'],
  'directivo-responsable': ['proceso', 'dependencia'],
  'validador-bd': ['proceso'],
  participante: ['proceso', 'dependencia', 'mesa'],
  lector: ['proceso', 'dependencia'],
  administrador: ['proceso'],
};

export const SCOPE_WORDS: Readonly<Record<ScopeKind, string>> = {
  proceso: 'todo el proceso',
  dependencia: 'una dependencia',
  mesa: 'una mesa',
  indicator: 'un indicador',
};

export const sameGrant = (a: Grant, b: Grant): boolean =>
  a.role === b.role && a.scope.kind === b.scope.kind && a.scope.id === b.scope.id;

/** The proceso in which a grant makes its holder a member; `null` when the grant does not say. */
export const procesoOf = (grant: Grant): string | null =>
  grant.scope.kind === 'proceso' ? grant.scope.id : (grant.scope.procesoId ?? null);

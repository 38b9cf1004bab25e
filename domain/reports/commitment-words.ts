import type { Medio, Nivel } from '../commitments';

export const MEDIO_WORDS: Readonly<Record<Medio, string>> = {
  documento: 'con el documento',
  reunion: 'en reunión',
  visita: 'en visita',
  llamada: 'por llamada',
  correo: 'por correo',
};
export const NIVEL_WORDS: Readonly<Record<Nivel, string>> = {
  superior: 'superior jerárquico',
  moderador: 'quien modera',
};

/**
 * What somebody is to one thing, as that thing itself says: the moderador of a mesa is a fact of the mesa, not a role of the person.
 * Whoever calls `may` reads these facts from the thing's state.
 */
export const MESA_RELATIONS = [
  'moderador-de-la-mesa',
  'relator-de-la-mesa',
  'participante-de-la-mesa',
] as const;
export const OWN_RELATIONS = [
  'enlace-del-indicador',
  'coordinador-del-indicador',
  'responsable-del-compromiso',
  'firmante',
  'titular',
] as const;
export const RELATIONS = [...MESA_RELATIONS, ...OWN_RELATIONS] as const;
export type Relation = (typeof RELATIONS)[number];

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  'moderador-de-la-mesa': 'quien modera la mesa',
  'relator-de-la-mesa': 'quien lleva la relatoría de la mesa',
  'participante-de-la-mesa': 'quien participa en la mesa',
  'enlace-del-indicador': 'el enlace técnico del indicador',
  'coordinador-del-indicador': 'la coordinación temática del indicador',
  'responsable-del-compromiso': 'la persona responsable del compromiso',
  firmante: 'cada firmante del documento',
  titular: 'la propia persona',
};

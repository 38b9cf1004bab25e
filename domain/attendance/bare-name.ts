import { normalise } from '../kernel/text';

/** Teams writes these after a name: «Gloria Peláez (Externo) (No comprobado)». */
const SUFFIX =
  /^((guest|external|invitad[oa]|extern[oae]|convidad[oa]|invitee?|anonym(ous|e)|anonim[oa]|(un|email |e-mail )?verified|((no|nao|non|sin|correo|email|e-mail) )?(comprobad[oa]|comprobar|verificad[oa]|verificar|verifiee?))[ ,;/]*)+$/;
const LAST_GROUP = /\s*[([]([^()[\]]+)[)\]]\s*$/;

export function bareName(displayName: string): string {
  const said = LAST_GROUP.exec(displayName);
  return said?.[1] !== undefined && SUFFIX.test(normalise(said[1]))
    ? bareName(displayName.slice(0, said.index))
    : displayName.trim();
}

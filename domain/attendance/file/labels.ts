import { normalise } from '../../kernel/text';

/** What a column of a Teams report says. `first`: the entry of the whole meeting, in the block of participants. */
export type Column =
  | 'name'
  | 'join'
  | 'leave'
  | 'duration'
  | 'email'
  | 'upn'
  | 'role'
  | 'action'
  | 'timestamp';

/**
 * Titles as Spanish, English, Portuguese and French reports write them, without accents (X-004): by the word that says what the column is, for
 * Teams words the rest anew every few years. The order decides.
 */
const TITLES: readonly (readonly [Column, RegExp])[] = [
  ['upn', /\bupn\b|^id\.? (de|do|du|del) |^participant id|^identifiant/],
  ['email', /\b(e-?mail|correo|courriel|mel)\b/],
  ['action', /^(user )?action\b|^accion\b|^acao\b/],
  [
    'timestamp',
    /^(timestamp|date and time|date et heure|horodat\w+)$|^marca (de tiempo|temporal)$|^fecha y hora$|^(carimbo de )?data(\/| e )hora$/,
  ],
  [
    'duration',
    /\b(duration|duracion|duracao|duree|tiempo en la reunion|tempo na reuniao|temps de presence)\b/,
  ],
  [
    'leave',
    /\b(leave|leaving|left|salida|salio|retiro|abandono|desconexion|saida|saiu|depart|sortie|deconnexion)\b/,
  ],
  [
    'join',
    /\b(join|joined|joining|entrada|entro|ingres+o|llegada|union|unio|incorporacion|conexion|associacao|participacao|entrou|conexao|connexion|entree|arrivee|acces|heure de debut)\b/,
  ],
  ['role', /^(role|rol|funcao|papel)\b/],
  ['name', /^(full )?name\b|^(nombres?|nome|nom)\b|^apellidos?\b|^(participante?|attendee|asistente)$/],
];

/** «First Join», «Primera unión», «Primeira entrada», «Première connexion». */
export const isOfWholeMeeting = (title: string): boolean =>
  columnOf(title) === 'join' && /\b(first|primer|primera|primeira|premiere)\b/.test(normalise(title));

export const columnOf = (title: string): Column | null => {
  const said = normalise(title.replaceAll(/[\u00a0\u202f\ufeff]/g, ' '));
  return TITLES.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
};

const JOINED =
  /^(joined|join|se (ha )?unio?d?o?|unid[oa]|entr[oa]|ingres+o|entrou|ingressou|participou|(s['’]est |a )?(rejoint|connecte|joint)|se incorporo|se conecto)/;
const LEFT =
  /^(left|leave|salio|salid[ao]|(ha )?abandon|se fue|se desconecto|se retiro|saiu|saida|(s['’]est |a |est )?(quitte|parti|deconnecte|sorti))/;
export const actionOf = (text: string): 'join' | 'leave' | null => {
  const said = normalise(text);
  return JOINED.test(said) ? 'join' : LEFT.test(said) ? 'leave' : null;
};

export const roleOf = (text: string): 'organizador' | 'presentador' | 'asistente' | '' => {
  const said = normalise(text);
  if (said.startsWith('organi')) return 'organizador';
  if (/^(presenter|moderador|presentador|apresentador|presentateur|animateur)/.test(said))
    return 'presentador';
  return /^(attendee|asistente|participante?|participant)/.test(said) ? 'asistente' : '';
};

const START =
  /^(meeting )?start( time)?$|^hor(a|ario) de (inicio|comienzo)|^inicio|^(hora d[ae] )?comeco|^heure de debut|^debut/;
const END =
  /^(meeting )?end( time)?$|^(hor(a|ario) d[eao] )?(finalizacion|fin|fim|termino|cierre|encerramento)\b|^heure de fin/;
const TITLE =
  /^(meeting (title|subject)|(titulo|asunto|assunto) (de la reunion|da reuniao)|(titre|objet) de la reunion)$/;
export const summaryOf = (label: string): 'start' | 'end' | 'title' | null => {
  const said = normalise(label);
  if (TITLE.test(said)) return 'title';
  return START.test(said) ? 'start' : END.test(said) ? 'end' : null;
};

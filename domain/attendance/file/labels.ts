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

/** Titles as Spanish, English, Portuguese and French reports write them, without accents (X-004). The order decides. */
const TITLES: readonly (readonly [Column, RegExp])[] = [
  [
    'upn',
    /\bupn\b|^id\.? (de|do|du) (participante?|participant)|^participant id|^identifiant du participant/,
  ],
  [
    'email',
    /^(e-?mail|correo( electronico)?|direccion de correo.*|endereco de e-?mail|courriel|adresse e-?mail.*|adresse de courriel)$/,
  ],
  [
    'action',
    /^(user action|accion( del usuario)?|acao( do (usuario|utilizador))?|action( de l['’]utilisateur)?)$/,
  ],
  [
    'timestamp',
    /^(timestamp|marca de tiempo|fecha y hora|carimbo de data\/hora|data\/hora|horodatage|horodateur)$/,
  ],
  ['duration', /^(in-meeting )?duration|^duracion|^duracao|^duree/],
  [
    'leave',
    /^(last )?leave( time)?$|^(ultima |hora de )?salida$|^(ultima |hora d[ae] )?saida$|^dernier depart$|^derniere sortie$|^heure de (depart|sortie)$/,
  ],
  [
    'join',
    /^(first )?join( time)?$|^(primera |hora de )?(entrada|union|ingreso)$|^hora de incorporacion$|^(primeir[ao] |hora d[ae] )?(entrada|ingresso|associacao|participacao)$|^premiere (connexion|entree|participation)$|^premier acces$|^heure (d['’](arrivee|entree)|de (connexion|participation|debut))$/,
  ],
  ['role', /^(role|rol|funcao|papel)$/],
  ['name', /^(full )?name$|^nombre( completo)?$|^nome( completo)?$|^nom( complet)?$|^participante?$/],
];

export const columnOf = (title: string): Column | null => {
  const said = normalise(title.replaceAll(/[\u00a0\u202f\ufeff]/g, ' '));
  return TITLES.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
};

const JOINED = /^(joined|se unio|unid[oa]|entro|ingreso|entrou|ingressou|a rejoint|rejoint|connecte)/;
const LEFT = /^(left|salio|abandono|se fue|saiu|a quitte|quitte|parti|deconnecte)/;
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

const START = /^(meeting )?start( time)?$|^hora de inicio|^hora de inicio da|^inicio|^heure de debut/;
const END = /^(meeting )?end( time)?$|^hora de (finalizacion|fin|termino)|^fim|^heure de fin/;
const TITLE = /^(meeting title|titulo de la reunion|titulo da reuniao|titre de la reunion)$/;
export const summaryOf = (label: string): 'start' | 'end' | 'title' | null => {
  const said = normalise(label);
  if (TITLE.test(said)) return 'title';
  return START.test(said) ? 'start' : END.test(said) ? 'end' : null;
};

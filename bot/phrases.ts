import { AFTER_THE_MESA, each } from './phrases-after';

export type Command =
  | 'agendar'
  | 'continuacion'
  | 'preparar'
  | 'alistamiento'
  | 'abrir'
  | 'siguiente'
  | 'cerrar'
  | 'pendientes'
  | 'falta'
  | 'acta'
  | 'ayuda'
  | 'compromiso'
  | 'indicador'
  | 'mesas'
  | 'compromisos'
  | 'resumen'
  | 'cronograma'
  | 'convocados'
  | 'sin acuerdo'
  | 'palabra'
  | 'orden'
  | 'replica'
  | 'dejar'
  | 'dar'
  | 'nota'
  | 'votacion'
  | 'votar'
  | 'cerrar votacion'
  | 'resultado'
  | 'paso'
  | 'aval'
  | 'recordar'
  | 'delegar'
  | 'reemplazar'
  | 'manuscrita'
  | 'retirar'
  | 'revisada'
  | 'punto';

/**
 * Ways of saying it, without accents nor articles. The first is the one that is taught; infinitives, «usted» and «nosotros» are how
 * people ask. Words of courtesy before and after need not be here.
 */
export const PHRASES: Readonly<Record<Command, readonly string[]>> = {
  ...AFTER_THE_MESA,
  agendar: [
    'agendar mesa',
    ...each(
      'agendar agende agendemos programar programe programemos citar cite citemos convocar convoque convoquemos crear cree',
      'mesa',
    ),
    'agendar',
    'nueva mesa',
  ],
  continuacion: [
    'agendar continuacion',
    'continuacion',
    ...each('agende agendemos programar programe programemos reprogramar citar convocar', 'continuacion'),
    ...each('agendar programar citar convocar', 'segunda sesion', 'otra sesion'),
    ...each('continuar continuemos retomar retomemos reanudar', 'mesa'),
    'segunda sesion',
    'reprogramar lo que quedo pendiente',
    'reprogramar lo pendiente',
    'reprogramar lo aplazado',
  ],
  preparar: [
    'preparar mesa',
    ...each('preparar prepare preparemos alistar aliste alistemos', 'mesa'),
    'que falta para mesa',
    'que falta antes de mesa',
    'preparar',
    'preparemos',
  ],
  alistamiento: ['alistamiento', 'lista de alistamiento', 'lista de chequeo', 'lista del moderador'],
  abrir: [
    'abrir mesa',
    ...each(
      'abrir abra abramos iniciar inicie iniciemos empezar empiece empecemos comenzar comience comencemos instalar instale',
      'mesa',
    ),
    'abramos',
    'empecemos',
    'comencemos',
    'iniciemos',
  ],
  siguiente: ['siguiente', 'pasar al siguiente', 'proximo', 'continuar', 'continuemos', 'sigamos'],
  punto: [...each('siguiente proximo', 'punto', 'indicador')],
  paso: [
    'siguiente paso',
    'proximo paso',
    ...each('iniciar inicie iniciemos empezar empecemos', 'orden dia', 'agenda'),
  ],
  palabra: [
    'pido palabra',
    'palabra',
    ...each('pedir solicito solicitar quisiera tomar', 'palabra'),
    'me da palabra',
    'quiero hablar',
    'quiero intervenir',
  ],
  orden: ['punto orden', 'punto de orden', 'mocion orden', 'pido punto orden', 'pido mocion orden'],
  replica: ['replica', 'pido replica', 'derecho a replica', 'quiero replicar'],
  dejar: [
    'termine',
    'ya termine',
    'terminar intervencion',
    'ya no pido',
    'ya no pido palabra',
    ...each('retirar retiro', 'palabra'),
  ],
  dar: [...each('dar doy damos demos', 'palabra'), 'siguiente orador', 'quien sigue'],
  nota: ['nota', 'nota relatoria', 'anotar en punto', 'para acta'],
  votacion: [
    'votacion',
    ...each('nueva abrir abra abramos iniciar inicie hacer hagamos', 'votacion'),
    'someter a votacion',
    'votemos',
  ],
  votar: ['votar', 'quiero votar', 'mi voto', 'voto', 'como voto', 'votar a favor', 'votar en contra'],
  'cerrar votacion': each('cerrar cierre cerremos terminar termine anular anule contar cuente', 'votacion'),
  resultado: [
    'resultado',
    'resultado votacion',
    'como quedo votacion',
    'cuantos han votado',
    'quien falta por votar',
  ],
  cerrar: [
    'cerrar mesa',
    ...each(
      'cerrar cierre cerremos terminar termine terminemos finalizar finalice finalicemos concluir concluya levantar levantemos levanta',
      'mesa',
    ),
    'por terminada mesa',
    'por cerrada mesa',
    'cerremos',
    'terminemos',
  ],
  pendientes: [
    'mis pendientes',
    'pendientes',
    'pendiente',
    'que tengo pendiente',
    'algo pendiente',
    'mis firmas',
    'firmas pendientes',
    'firmar',
    'algo por firmar',
    'que debo',
    'que debo firmar',
    'que me falta',
    'que tengo que hacer',
    'mis tareas',
  ],
  ayuda: [
    'ayuda',
    'hola',
    'buenos dias',
    'buenas tardes',
    'buenas',
    'que puedo hacer',
    'que puede hacer',
    'que sabe hacer',
    'no se que hacer',
    'ayudeme',
    'inicio',
    'menu',
  ],
  indicador: ['indicador', 'buscar indicador', 'ficha'],
  mesas: ['mesas', 'mis mesas', 'proxima mesa', 'proximas mesas'],
  cronograma: ['cronograma', 'calendario de mesas', 'fechas de mesas'],
  convocados: [
    'convocados',
    'lista convocados',
    'quien viene',
    'quienes vienen',
    'quien va a venir',
    'quien asiste',
    'quienes asisten',
    'quien esta convocado',
    'quienes estan convocados',
    'quien esta citado',
    'visto bueno',
    'vistos buenos',
  ],
  'sin acuerdo': ['sin acuerdo', 'disensos', 'no concertados', 'decisiones del despacho'],
};

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** What people say before what they want; dropped one by one while nothing fits. */
export const BEFORE = words(`
  por favor hola oye buenos dias buenas tardes mesas quiero necesito quisiera me nos ayuda ayude ayudeme a puede podria puedes vamos pasemos pasar pase
  ver vea veamos muestreme muestre mostrar mostrarme deme dame digame dime envie enviar enviarme mande mandar abra como va cual cuales es son esta
  que pasa con de del el la los las un una uno al se damos cuando busque buscar consultar consulte registre registrar anote anotar agregue agregar
  hay tengo para y ahora entonces listo bueno ok si`);
/** What may follow without changing what is asked. */
export const AFTER = words(`
  por favor gracias ya ahora pues mesas tengo hay esta este estos de del la el semana mes hoy manana vencido vencidos pendientes pendiente programadas
  punto es son firmar x mi mis para hacer`);
/** Skipped between the words of a phrase. */
export const ARTICLES = words('el la los las un una al del de mi');

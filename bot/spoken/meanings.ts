import type { Command } from '../phrases';

/** Between bars: ideas that a sentence has to carry all of, in any order; «!» before one that it may not. The row with most ideas wins. */
export const MEANINGS: Readonly<Partial<Record<Command, string>>> = {
  agendar: 'agendar mesa !quien !cuando | nuevo mesa | mio dar mesa !palabra !que !quien',
  continuacion: `
    continuacion | agendar continuacion | agendar mesa continuacion | reprogramar continuacion |
    continuar mesa | continuar mesa pendiente | continuar mesa aplazado | continuar aplazado | continuar pendiente | segunda sesion |
    agendar segunda sesion | agendar otro sesion | agendar aplazado | agendar pendiente | agendar faltar !quien |
    agendar mesa pendiente | agendar mesa aplazado | reprogramar pendiente | reprogramar aplazado | reprogramar faltar |
    reprogramar quedar pendiente
  `,
  preparar: `
    preparar mesa | faltar mesa !quien !firmar !firma !insumo !otro | que hacer mesa !votacion |
    listo mesa !invitado | quedar lista mesa !invitado | quedar lista mesa faltar
  `,
  alistamiento:
    'alistamiento | alistamiento mesa | insumo | insumo faltar | lista alistamiento | lista preparar',
  abrir: 'abrir mesa | inicio mesa | dar inicio | dar inicio mesa',
  cerrar: 'cerrar mesa | cierre mesa',
  siguiente: 'siguiente !paso | pasar siguiente !paso | pasar otro | que pasar | pasar',
  punto: `
    pasar siguiente punto | pasar siguiente indicador | siguiente punto | siguiente indicador |
    pasar punto | volver punto | volver indicador | pasar indicador | abrir punto | abrir indicador | ir punto | ir indicador | otro punto | otro indicador | pasar otro punto | pasar otro indicador
  `,
  paso: `
    siguiente paso | siguiente paso agenda | pasar siguiente paso !dar | pasar siguiente paso agenda |
    ir paso | otro paso | ir otro paso | pasar otro paso | pasar paso | pasar agenda | abrir agenda | pasar orden dia | abrir orden dia | siguiente orden dia
  `,
  palabra: `
    intervencion !cerrar | pedir intervencion | mio intervencion !cerrar | querer intervencion | cerrar mano !firma !firmar |
    palabra !siguiente | pedir palabra | querer palabra | mio dar palabra | mio hablar | poder hablar |
    querer hablar | pedir hablar | mio decir algo | decir algo | querer decir | mio anotar hablar |
    mio anotar palabra | pedir poder hablar
  `,
  orden: 'mocion | mocion orden | punto orden !dia',
  replica: 'replica | replica decir | derecho replica',
  dejar: `
    cerrar hablar | cerrar intervencion | ya hablar !querer !poder | ceder palabra | no palabra | no querer palabra | no hablar |
    no querer hablar | no pedir palabra | quitar lista | quitar palabra | cerrar palabra | retirar palabra |
    ser todo
  `,
  dar: `
    dar palabra | dar palabra siguiente | dar siguiente | dar paso siguiente | pasar palabra |
    pasar palabra siguiente | hablar siguiente | quien pasar | quien pasar palabra | quien pasar hablar |
    quien deber hablar | lista palabra siguiente | pasar siguiente lista | hablar siguiente lista
  `,
  votacion:
    'ir votar | someter votacion | abrir votacion | agendar votacion | nuevo votacion | hacer votacion | someter votar',
  votar: 'votar | voto | como votar | dar voto',
  'cerrar votacion':
    'cerrar votacion | cierre votacion | retirar votacion | cerrar votar | cerrar votar todos',
  resultado: `
    resultado | resultado votacion | quedar votacion | votos | cuantos votos | cuantos votar | quien votar |
    quien no votar | quien faltar votar
  `,
  pendientes: `
    mio firmar !otro !mano !no !quien !delegar | mio que revisar | formato firmar !mano !subir | mio formato firmar |
    pendiente !compromiso !mesa | mio pendiente !compromiso !mesa | que deber !hablar | que deber firmar |
    mio que firmar !otro | mio que faltar !mesa | mio que hacer !mesa |
    mio firma !no !escaneo !mano !subir | mio algo
  `,
  falta: `
    quien faltar | cuantos faltar | quien faltar firmar | quien faltar firma | quien firmar |
    quien no firmar | firmar todos | no firmar todos | firmar ya todo | faltar firma | faltar firmar !mio |
    cuantos firmar | cuantos firma | como firma !subir !delegar !mio | cuantos faltar firmar |
    quien no firmar acta | quien faltar firmar acta | faltar firma acta | faltar firmar acta
  `,
  acta: 'acta',
  revisada: 'revisar acta | revisado acta | marcar revisado acta',
  ayuda: `
    ayudar | como funcionar | no entender como funcionar | que hacer | que poder hacer | que poder pedir | no entender | comando | que comando |
    bot | que hacer bot | como funcionar bot
  `,
  compromiso: 'nuevo compromiso | dejar compromiso | registrar compromiso | anotar compromiso',
  compromisos: `
    compromiso deber | que mio quedar entregar | que deber entregar | mio que entregar | que comprometer | mio compromiso deber |
    mio compromiso | que compromiso | compromiso vencido | lista compromiso | compromiso pendiente |
    que compromiso pendiente | que mio comprometer | prorroga | pedir prorroga | prorroga compromiso
  `,
  indicador:
    'indicador | buscar indicador | informacion indicador | ficha indicador | ficha | buscar ficha | buscar',
  mesas: `
    que mesa pasar !preparar | que dia mesa | que dia deber mesa |
    mio mesa !acta | que mesa !acta | que mesa pendiente | cuando mesa | cuando siguiente mesa |
    siguiente mesa | lista mesa
  `,
  'sin acuerdo': `
    no acuerdo !estar | no concertado | no concertar | indicador no acuerdo !estar |
    indicador no concertar | caso | caso decidir | pendiente decidir | que deber decidir | que mio decidir
  `,
  convocados:
    'invitado | lista invitado | quien invitado | quien invitar | quien asistir | quien agendar | quien mesa',
  cronograma: 'cronograma | fecha mesa',
  resumen: 'resumen | no resumen | dejar resumen',
  aval: `
    avalar | aval | avalar cronograma | avalar fecha | acuerdo cronograma | acuerdo fecha | visto fecha |
    visto cronograma
  `,
  recordar: `
    recordar | recordatorio | recordar firma | recordar firmar | recordar faltar | recordar faltar firmar |
    recordar no firmar | recordar quien no firmar | recordar quien faltar | recordatorio firma |
    recordatorio firmar | recordatorio faltar | recordatorio faltar firmar | recordatorio no firmar
  `,
  delegar: `
    delegar otro | delegar persona | delegar otro persona |
    delegar !compromiso | delegar firma | delegar firmar | firmar otro persona | firmar otro |
    mio firmar otro | mio firmar persona | no poder firmar | no poder firmar delegar
  `,
  reemplazar: `
    reemplazar !cronograma !fecha | reemplazar firmante | reemplazar firmar | reemplazar quien firmar |
    reemplazar persona firmar | no trabajar reemplazar | no trabajar reemplazar firma | reemplazar firma | no trabajar
  `,
  manuscrita: `
    firmar mano | firma mano | subir firma | subir firmado | subir formato | subir formato firmado |
    subir escaneo | firma escaneo | subir firma escaneo
  `,
  retirar: 'retirar acuerdo | retirar formato | quitar acuerdo | atras acuerdo | retirar acuerdo indicador',
};

/** What is written down with all that follows: these words begin the sentence. */
export const DICTATED: Readonly<Partial<Record<Command, string>>> = {
  nota: 'anotar | tomar nota | dejar constancia | quedar constancia | quedar acta | registrar que | registrar nota',
  compromiso: 'anotar compromiso | registrar compromiso | dejar compromiso | quedar compromiso | comprometer',
};

/** The rest of these sentences may be anything: a dependencia, a name, a frequency. */
export const FREE: ReadonlySet<Command> = new Set<Command>([
  'agendar',
  'continuacion',
  'votacion',
  'compromiso',
  'indicador',
  'cronograma',
  'resumen',
  'delegar',
  'reemplazar',
  'manuscrita',
  'retirar',
  'compromisos',
]);
/** These change something at once, so every word has to be accounted for. */
export const ACTS: ReadonlySet<Command> = new Set<Command>([
  'abrir',
  'cerrar',
  'siguiente',
  'punto',
  'paso',
  'dejar',
  'dar',
  'cerrar votacion',
]);
/** Where «no» belongs to the reason and not to what is asked: «no voy a estar, quiero delegar». */
export const DESPITE_NO: ReadonlySet<Command> = new Set<Command>(['delegar', 'reemplazar', 'manuscrita']);

import type { Command } from '../../../bot/phrases';

/** As tired people type on a telephone: no accents, short forms, regional words, several ideas at once. Written before anybody looked at how sentences are read. */
export const TIRED: Readonly<Partial<Record<Command, readonly string[]>>> = {
  agendar: [
    'buenas, oiga vea es q necesito cuadrar la mesa con los de movilidad pa la prox semana',
    'hola buen dia, ya me respondio hacienda q si pueden el jueves entonces agendemos la mesa',
    'toca separar espacio para la mesa con la sec de educacion',
    'me regala una mesa con salud pal martes',
    'aparteme un campito pa la mesa de habitat porfis',
    'oiga necesito q me cuadre mesa con desarrollo economico pal lunes',
  ],
  preparar: [
    'q mas me toca hacer pa q quede lista la mesa d mañana',
    'parce y la mesa 3 ya quedo lista o q le falta',
    'como va lo de la mesa de mañana, ya esta todo o falta algo',
  ],
  alistamiento: [
    'mandeme el checklist de la mesa porfa q voy corriendo',
    'donde miro la lista de lo q hay q alistar',
    'pasame la lista d chequeo de la mesa 1',
  ],
  abrir: [
    'ya llegaron todos, arranquemos de una con la mesa',
    'bueno ya estamos completos demole inicio',
    'ya son las 8 empecemos la mesa pues',
    'listo el quorum, iniciemos la mesa',
  ],
  siguiente: [
    'listo ese ya quedo, vamonos con el q sigue',
    'sigamos q nos coge la tarde',
    'eso ya quedo concertado, pase al siguiente porfa',
    'bueno eso ya, el q sigue',
  ],
  punto: [
    'pasemos de una al punto 4 q el 3 lo vemos despues',
    'devolvamonos al punto 2 un momentico',
    'saltemos al punto 5',
  ],
  palabra: [
    'moderadora q pena, me da un minutico para hablar',
    'quisiera intervenir si me permiten gracias',
    'anoteme pa hablar despues de la dra',
    'pido la palabra cuando se pueda, gracias',
    'quiero decir algo antes d q sigan',
    'yo tengo algo q decir, me anota',
  ],
  orden: ['perdon, mocion d orden', 'mosion de orden señora moderadora'],
  replica: ['yo quiero contestarle a lo que dijo el dr, replica', 'derecho a replica porfa, eso no es asi'],
  dejar: [
    'ya termine, muchas gracias por la palabra',
    'listo por mi parte era eso, suelto la palabra',
    'ya acabe de hablar gracias',
  ],
  dar: [
    'dele la palabra al q sigue porfa',
    'q hable el siguiente de la lista',
    'dele paso al siguiente q pidio la palabra',
  ],
  nota: [
    'anote ahi q la linea base viene del 2023 y no del 2024',
    'relatora deje constancia q no trajeron la ficha',
    'apunte q planeacion envia la metodologia despues',
    'apunten q el dato es de catastro',
  ],
  votacion: [
    'no nos vamos a poner de acuerdo mejor votemos la meta',
    'pongamos eso a votasion y salimos de dudas',
    'hagamosle votacion a eso q no hay acuerdo',
    'abramos votacion a ver q dicen',
  ],
  votar: ['y yo por donde voto q no me sale', 'como es q se vota aca', 'quiero votar pero no me deja'],
  'cerrar votacion': ['ya votamos todos, cierrela'],
  resultado: [
    'y como quedo la votacion al fin',
    'quien gano, cuantos votos hubo',
    'cuantos votaron q si',
    'ya se supo el resultado d la votacion?',
  ],
  cerrar: [
    'bueno ya es todo por hoy, demos por terminada la mesa',
    'sierre la mesa q ya nos vamos',
    'no siendo mas demos por cerrada la mesa',
  ],
  pendientes: [
    'q tengo pa firmar',
    'buenas tardes sera q tengo algo pendiente por ahi',
    'mire q me llego un correo pero no se q me toca firmar',
    'oiga y yo q debo, tengo algo x firmar',
    'tengo firmas pendientes? es q salgo a vacaciones',
  ],
  falta: [
    'quien es el q no ha firmado todavia',
    'kien falta x firmar la mesa 2',
    'a quien le falta la firma en la mesa 3',
    'quienes no an firmado el acta',
  ],
  acta: [
    'me urge el acta de ayer, me la manda',
    'por fa paseme el acta q la jefe la esta pidiendo',
    'necesito q me reenvien el acta de la mesa 2 pa imprimirla',
    'el acta porfa q me toca mandarla',
  ],
  ayuda: [
    'no entiendo ni jota de como se usa esto',
    'uy no me perdi, q hago aca',
    'como es q funciona esto, explicame',
  ],
  compromiso: [
    'compromiso movilidad entrega la ficha corregida el 4 de diciembre',
    'q quede como compromiso q hacienda manda la serie el viernes',
    'anoteme un compromiso, salud entrega la ficha el 10 de diciembre',
    'compromiso: yo envio la linea base el lunes',
  ],
  indicador: [
    'muestreme el indicador de siniestralidad vial',
    'cuanto va el indicador 1.2.3',
    'como va el indicador de cobertura en salud',
    'busqueme el de arboles sembrados, el indicador',
  ],
  mesas: [
    'q dia es q nos toca la mesa a nosotros',
    'q mesas hay esta semana q no me acuerdo',
    'cuando es la mesa con cultura q no la encuentro',
    'a que hora es la mesa hoy q se me borro el correo',
  ],
  'sin acuerdo': ['cuales son los q no se pudieron concertar'],
  convocados: [
    'a quienes citaron pa la mesa',
    'si va a venir la gente de salud? quienes confirmaron',
    'quienes van a ir a la mesa de mañana',
    'quien mas va a estar en la mesa',
  ],
  cronograma: ['me pasa el cronograma de las mesas xfa', 'el calendario de las mesas donde esta'],
  compromisos: ['q fue lo q yo quede de entregar', 'recuerdeme mis compromisos q ya se me olvidaron'],
  aval: ['tengo q dar el aval de la fecha, donde es'],
  delegar: [
    'me voy de vacaciones el lunes, q firme por mi el subdirector',
    'no voy a estar, quiero q otro firme por mi',
    'estoy incapacitado, como hago pa q firme otra persona por mi',
  ],
  reemplazar: ['el dr perez ya no trabaja aca toca cambiarlo en la firma'],
  retirar: ['me equivoque, quiero quitar mi de acuerdo'],
  recordar: ['mandeles un recordatorio a los q faltan por firmar'],
  continuacion: ['quedo algo pendiente en la mesa de salud, agendemos la continuacion'],
};

/** Of the same kind, and not understood: asked back, never guessed. */
export const ASKED_BACK: readonly string[] = [
  'terminemos las intervenciones y vamonos al otro paso',
  'jalele las orejas a los q no han firmado',
  'buenas tardes, sera q podemos armar mesa con integracion social antes del puente',
  'no vota nadie mas, cierre la votacion',
  'que tengo atrasado',
  'no mas de mi parte, termine',
  'se nos acabo el tiempo cerremos la mesa',
];

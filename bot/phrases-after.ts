/** Every form of a verb before the same words: «agende», «agendemos mesa». */
export const each = (verbs: string, ...objects: readonly string[]): readonly string[] =>
  verbs.split(' ').flatMap((verb) => objects.map((object) => `${verb} ${object}`.trim()));

/** What is asked once a mesa was held: its acta, its signatures, what was promised. Written like `PHRASES`. */
export const AFTER_THE_MESA = {
  acta: [
    'acta',
    'enviar acta a firma',
    ...each('reabrir reabra corregir corrija redactar objetar', 'acta'),
    'observaciones acta',
    'objecion acta',
  ],
  revisada: [
    'acta revisada',
    'acta esta revisada',
    'dar por revisada acta',
    'doy por revisada acta',
    'ya revise acta',
    'revise acta',
  ],
  recordar: [
    'recordar',
    ...each('recordar recuerde recuerdeles recordarles', 'firma', 'firmas', 'a los que faltan', 'que firmen'),
    'mandar recordatorio',
    'recordatorio',
  ],
  delegar: [
    ...each('delegar delego delegue', 'firma'),
    'que firme otra persona',
    'otra persona firma por mi',
  ],
  reemplazar: [
    ...each('reemplazar reemplace cambiar cambie', 'firmante', 'a quien firma', 'firmantes'),
    'ya no trabaja aqui',
  ],
  manuscrita: [
    'firma manuscrita',
    ...each('firma firmo firmar firmaron firmas', 'a mano', 'en papel'),
    'subir escaneo',
    'escaneo firmado',
  ],
  retirar: [...each('retirar retire anular anule deshacer', 'acuerdo', 'formato', 'dies-058')],
  aval: [
    ...each('avalar avalo avale', 'cronograma', 'fecha', 'mesa'),
    ...each('dar doy', 'aval'),
    'avalar',
    'aval',
    'avales pendientes',
    'proponer otra fecha',
  ],
  compromiso: ['compromiso', 'nuevo compromiso'],
  compromisos: [
    'compromisos',
    'mis compromisos',
    ...each('pedir pido solicitar solicito necesito', 'prorroga', 'ampliacion', 'mas plazo', 'mas tiempo'),
    ...each('delegar delego verificar verifico cumplir cumpli reportar reporto', 'compromiso'),
    'ya cumpli',
    ...each('dar reportar', 'avance'),
  ],
  resumen: ['resumen', 'mi resumen'],
  falta: [
    'quien falta',
    'quien falta por firmar',
    'quienes faltan',
    'cuantos faltan',
    'que firmas faltan',
    'cuantas firmas faltan',
    'quien no ha firmado',
    'quien no a firmado',
    'quienes no han firmado',
    'quien ha firmado',
    'que falta',
  ],
} as const;

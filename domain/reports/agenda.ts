import type { MesaView } from './views';

/** The agenda of source 000 (MES-050 to MES-054, MES-061): its order and what is said; the floor never locks. */
export const ORDEN_DEL_DIA: MesaView['orden'] = [
  { titulo: 'Apertura', texto: 'Quien modera abre la mesa y presenta a quien lleva la relatoría.' },
  {
    titulo: 'Reglas de operación',
    texto:
      'La palabra se pide y la da quien modera. Las posiciones las fijan las partes: la dependencia por su enlace y el DAP por su coordinación temática; las demás personas comentan. Lo que se diga en la sala lo recoge la relatoría.',
  },
  {
    titulo: 'Presentación general',
    texto:
      'Estado del proceso, actividades previas, objetivo de la sesión, metodología y matriz de indicadores priorizados – propuesta de cambio.',
  },
  {
    titulo: 'Ponencia introductoria',
    texto:
      'Motiva la discusión; las personas participantes exponen los temas de su interés con base en la matriz.',
  },
  {
    titulo: 'Indicadores',
    texto: 'Por cada indicador: propuesta del formato DIES-058, preguntas, posiciones, ajustes y resultado.',
  },
  {
    titulo: 'Acuerdos y compromisos',
    texto: 'Qué se acordó, quién responde y para cuándo; queda en el formato DIES-058.',
  },
  {
    titulo: 'Cierre',
    texto:
      'Continuidad de las mesas, si se requiere, y aviso de que el acta y los formatos llegarán por correo para firma, con el término para devolverlos.',
  },
];

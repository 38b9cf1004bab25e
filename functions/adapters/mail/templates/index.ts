export { type ActaFinal, actaFinal } from './acta-final';
export { type ActaParaFirma, actaParaFirma } from './acta-para-firma';
export { type Aviso, aviso } from './aviso';
export { type CopiaFirmada, copiaFirmada } from './copia-firmada';
export { type Devuelto, devuelto } from './devuelto';
export { type DocumentoPorFirmar, type SolicitudFirma, solicitudFirma } from './solicitud-firma';

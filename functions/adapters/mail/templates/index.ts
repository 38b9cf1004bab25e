export { actaFinal } from './acta-final';
export { actaParaFirma } from './acta-para-firma';
export { type Aviso, aviso } from './aviso';
export { copiaFirmada } from './copia-firmada';
export { devuelto } from './devuelto';
export { type DocumentoPorFirmar, solicitudFirma } from './solicitud-firma';

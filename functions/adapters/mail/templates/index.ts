export { actaFinal } from './acta-final';
export { actaParaFirma } from './acta-para-firma';
export { type Aviso, aviso } from './aviso';
export { hechoCompromiso, recordatorioCompromiso } from './compromiso';
export { copiaFirmada } from './copia-firmada';
export { devuelto } from './devuelto';
export { noConcertacion } from './no-concertacion';
export { resumenPendientes } from './resumen';
export { type DocumentoPorFirmar, solicitudFirma } from './solicitud-firma';

import { formatNumber } from '../kernel/decimal';

/** Fields and differences that hold decimal text. A code or a year of digits is no amount. */
const AMOUNTS = /^(linea_base_valor|lineaBase|metaCuatrienio|peso|programmed:\d+|executed:\d+)$/;

/** An amount as people read it in Colombia, «3,95»; any other text as it is. */
export const asRead = (key: string, value: string | null): string =>
  value !== null && AMOUNTS.test(key) && /^-?\d+(\.\d+)?$/.test(value) ? formatNumber(value) : (value ?? '');

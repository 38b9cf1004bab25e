/** Seconds that a `Retry-After` asks to wait, written as a number or as a date (RFC 9110 §10.2.3); `undefined`: it asks nothing that can be read. */
export function retryAfterSeconds(header: string | null | undefined): number | undefined {
  const said = header?.trim() ?? '';
  if (said === '') return undefined;
  const seconds = /^[\d.]+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

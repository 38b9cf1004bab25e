/** Letters and digits that are not taken for one another when read aloud or copied from paper (Crockford). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const MASK = (1n << 64n) - 1n;

/**
 * A public code for `GET /verify/{code}` from a fresh id: `7K3M-Q2ZT-9XV4`. Twelve signs, 60 bits; the same id always gives the same code.
 */
export function verificationCode(id: string): string {
  let rest = fnv1a64(id);
  let code = '';
  for (let n = 0; n < LENGTH; n++) {
    code += ALPHABET[Number(rest & 31n)] ?? '';
    rest >>= 5n;
  }
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** As a person may type it: small letters, spaces, no hyphens, O for 0, I or L for 1. `null` when it cannot be one. */
export function parseVerificationCode(text: string): string | null {
  const clean = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (clean.length !== LENGTH || Array.from(clean).some((sign) => !ALPHABET.includes(sign))) return null;
  return (clean.match(/.{4}/g) ?? []).join('-');
}

/** FNV-1a, 64 bits, with a final mix so that ids that differ in their last letter differ in every sign. */
function fnv1a64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & MASK;
  hash = ((hash ^ (hash >> 33n)) * 0xff51afd7ed558ccdn) & MASK;
  hash = ((hash ^ (hash >> 33n)) * 0xc4ceb9fe1a85ec53n) & MASK;
  return hash ^ (hash >> 33n);
}

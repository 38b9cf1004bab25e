import { isEmail } from '../people';

/** How Entra names the account of a guest: `gloria.pelaez_correo.example#EXT#@entidad.onmicrosoft.com`. */
const GUEST = /^(.+)_([^_]+)#ext#@/;

/** The e-mail that a report writes of somebody, small letters; of a guest, the one behind the account. `null`: it writes none («N/A», a number). */
export function emailIn(text: string): string | null {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^(mailto|smtp|sip):/, '');
  const bare = /<([^<>]+)>$/.exec(said)?.[1] ?? said;
  const guest = GUEST.exec(bare);
  const email = guest ? `${guest[1]}@${guest[2]}` : bare;
  return isEmail(email) ? email : null;
}

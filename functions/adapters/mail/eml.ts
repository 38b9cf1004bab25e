/** A letter that was sent, with what was attached to it named and not repeated. */
export interface SentLetter {
  readonly from: string;
  readonly to: { readonly address: string; readonly name: string };
  readonly subject: string;
  readonly html: string;
  /** ISO instant. */
  readonly at: string;
  /** Angle brackets included. */
  readonly internetMessageId: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly size: number;
    readonly sha256: string;
  }[];
}

const LIMIT = 'limite-de-partes-mesas';
const CRLF = '\r\n';

/**
 * The letter as a file that mail programs open (RFC 5322, RFC 2045): its headers, its page, and a list of its attachments with size and
 * SHA-256. The attachments themselves are kept once, not once for each person who got them.
 */
export function eml(letter: SentLetter): Uint8Array {
  const { from, to, at, internetMessageId, html, subject } = letter;
  const head = [
    `Date: ${dateOf(at)}`,
    `From: <${from}>`,
    `To: ${to.name === '' ? '' : `${encoded(to.name)} `}<${to.address}>`,
    `Subject: ${encoded(subject)}`,
    `Message-ID: ${internetMessageId}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${LIMIT}"`,
  ];
  const list = part('text/plain', listed(letter), 'attachment; filename="adjuntos.txt"');
  const parts = [part('text/html', html), ...(letter.attachments.length > 0 ? [list] : [])];
  const body = parts.map((one) => `--${LIMIT}${CRLF}${one}`).join(CRLF);
  return Buffer.from(`${head.join(CRLF)}${CRLF}${CRLF}${body}${CRLF}--${LIMIT}--${CRLF}`);
}

const listed = ({ attachments }: SentLetter): string =>
  [
    'Este correo se envió con los siguientes adjuntos. Se conservan una sola vez, con su huella SHA-256:',
    ...attachments.map(
      ({ filename, contentType, size, sha256 }) =>
        `${filename} (${contentType.split(';')[0]}, ${size} bytes)${CRLF}  ${sha256}`,
    ),
    '',
  ].join(CRLF);

function part(type: string, text: string, disposition = 'inline'): string {
  const lines =
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return [
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: ${disposition}`,
    '',
    ...lines,
  ].join(CRLF);
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n: number): string => String(n).padStart(2, '0');
/** In the hour of Colombia, which is five behind all year. */
function dateOf(at: string): string {
  const d = new Date(Date.parse(at) - 5 * 3_600_000);
  const clock = [d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds()].map(two).join(':');
  return `${DAYS[d.getUTCDay()]}, ${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()} ${clock} -0500`;
}

/** Encoded words of at most 75 characters, cut between characters (RFC 2047 §2); plain ASCII stays as it is. */
function encoded(text: string): string {
  const line = text.replaceAll(/[\r\n]+/g, ' ');
  if (/^[\w .,:;-]*$/.test(line) && line.length < 60 && !/[,:;.]/.test(line)) return line;
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (Buffer.byteLength(piece + character) > 42) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece]
    .map((one) => `=?UTF-8?B?${Buffer.from(one).toString('base64')}?=`)
    .join(`${CRLF} `);
}

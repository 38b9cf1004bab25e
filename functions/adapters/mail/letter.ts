import { escapeHtml } from './escape';

/** The parts a letter is made of; one model, two forms of it: HTML for the mail, text for a chat. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] }
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  | { readonly kind: 'link'; readonly label: string; readonly href: string };

export interface Written {
  readonly subject: string;
  readonly greeting: string;
  readonly blocks: readonly Block[];
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const strong = (text: string): Block => ({ kind: 'strong', text });
export const facts = (...rows: readonly (readonly [string, string])[]): Block => ({ kind: 'facts', rows });
/** Nothing when there are no items. */
export const list = (title: string, items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', title, items }];
export const button = (label: string, href: string): Block => ({ kind: 'button', label, href });
export const link = (label: string, href: string): Block => ({ kind: 'link', label, href });

const FOOTER =
  'Este correo lo envía Mesas, la herramienta de la oficina que organiza las mesas de concertación. Puede responderlo: lo lee esa oficina.';

const CELL = 'padding:4px 12px 4px 0;vertical-align:top;text-align:left';

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 16px">${escapeHtml(block.text).replaceAll('\n', '<br>')}</p>`;
    case 'strong':
      return `<p style="margin:0 0 16px"><strong>${escapeHtml(block.text)}</strong></p>`;
    case 'facts':
      return `<table style="border-collapse:collapse;margin:0 0 16px">${block.rows
        .map(
          ([label, value]) =>
            `<tr><th scope="row" style="${CELL};font-weight:600">${escapeHtml(label)}</th><td style="${CELL}">${escapeHtml(value)}</td></tr>`,
        )
        .join('')}</table>`;
    case 'list':
      return `<p style="margin:0 0 4px">${escapeHtml(block.title)}</p><ul style="margin:0 0 16px;padding-left:24px">${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'button':
      return `<p style="margin:0 0 16px"><a href="${escapeHtml(block.href)}" style="background:#4f52b2;border-radius:4px;color:#ffffff;display:inline-block;padding:10px 20px;text-decoration:none">${escapeHtml(block.label)}</a></p>`;
    case 'link':
      return `<p style="margin:0 0 16px"><a href="${escapeHtml(block.href)}" style="color:#4f52b2">${escapeHtml(block.label)}</a></p>`;
  }
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'strong':
      return block.text;
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'list':
      return [block.title, ...block.items.map((item) => `- ${item}`)].join('\n');
    case 'button':
    case 'link':
      return `${block.label}: ${block.href}`;
  }
}

/** A page of its own in Spanish, readable at any width and by screen readers (X-040). */
export const toHtml = ({ subject, greeting, blocks }: Written): string =>
  `<!DOCTYPE html><html lang="es-CO"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>` +
  `<body style="color:#242424;font-family:'Segoe UI',Arial,sans-serif;font-size:15px;line-height:1.5;margin:0"><main style="max-width:640px;padding:16px">` +
  `<p style="margin:0 0 16px">${escapeHtml(greeting)}</p>${blocks.map(blockHtml).join('')}` +
  `<p style="border-top:1px solid #d1d1d1;color:#616161;font-size:13px;margin:24px 0 0;padding-top:12px">${escapeHtml(FOOTER)}</p></main></body></html>`;

/** What it says, without greeting and footer: for a chat. */
export const toText = ({ subject, blocks }: Written): string =>
  [`${subject}.`, ...blocks.map(blockText)].join('\n\n');

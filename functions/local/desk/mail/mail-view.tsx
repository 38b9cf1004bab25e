import { Avatar } from '@fluentui/react-components';
import { useEffect } from 'react';
import { href } from '../data/route';
import { tenant } from '../data/tenant';
import { Icon } from '../ui/icon';
import { hour, initials, longDay } from '../ui/words';
import type { DeskMail } from '../wire';
import { Html } from './html';

const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
const names = (list: DeskMail['to']): string => list.map(({ name, address }) => name || address).join('; ');

/** A letter; opening it marks it as read. */
export function MailView({ mail }: { readonly mail: DeskMail }) {
  useEffect(() => {
    if (!mail.isRead && mail.folder === 'inbox') void tenant.readMail(mail.id);
  }, [mail.id, mail.isRead, mail.folder]);
  const at = mail.receivedAt ?? mail.sentAt ?? mail.createdAt;
  const from = mail.from.name || mail.from.address;
  return (
    <article className="read" aria-labelledby="mail-title">
      <header className="read-head">
        <a className="back" href={href('correo')} aria-label="Volver al correo">
          <Icon name="back" />
        </a>
        <h1 id="mail-title">{mail.subject}</h1>
      </header>
      <div className="row letter-head">
        <Avatar name={from} initials={initials(from)} color="colorful" aria-hidden />
        <div className="grow">
          <p className="strong">{from}</p>
          <p className="muted">Para: {names(mail.to)}</p>
          {mail.cc.length > 0 && <p className="muted">Copia: {names(mail.cc)}</p>}
        </div>
        <time className="muted" dateTime={at}>
          {longDay(at)}, {hour(at)}
        </time>
      </div>
      {mail.attachments.length > 0 && (
        <ul className="attachments" aria-label="Adjuntos">
          {mail.attachments.map((file) => (
            <li key={file.id}>
              <a href={file.url} target="_blank" rel="noreferrer">
                <Icon name="file" />
                <span>
                  {file.name}
                  <span className="muted"> {size(file.size)}</span>
                </span>
                <span className="sr-only">(se abre en otra ventana)</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <Html title="Texto del mensaje" body={mail.body} />
      {mail.eventId && (
        <p>
          <a href={href('calendario', mail.eventId)}>Ver en el calendario y responder</a>
        </p>
      )}
    </article>
  );
}

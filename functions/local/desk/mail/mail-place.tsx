import { Spinner, Tab, TabList } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { useDesk } from '../data/desk';
import { href } from '../data/route';
import { tenant } from '../data/tenant';
import { useHeld } from '../data/use-held';
import { shortMoment } from '../ui/words';
import type { DeskMail } from '../wire';
import { MailView } from './mail-view';

type Folder = 'inbox' | 'sentitems' | 'drafts';

/** Outlook's folders, the letters and the one that is open. */
export function MailPlace({ id }: { readonly id: string | null }) {
  const { me, live } = useDesk();
  const [folder, setFolder] = useState<Folder>('inbox');
  const load = useCallback(() => tenant.mail(me.key, folder), [me.key, folder]);
  const { value } = useHeld(live, load, ({ type }) => type === 'mail' || type === 'calendar');
  const mails = value?.mails ?? [];
  const open = mails.find((mail) => mail.id === id);
  return (
    <div className="two" data-open={id !== null}>
      <nav className="side" aria-label="Correo">
        <h2>Correo</h2>
        <TabList
          size="small"
          className="folders"
          selectedValue={folder}
          onTabSelect={(_, { value: chosen }) => setFolder(chosen as Folder)}
        >
          <Tab value="inbox">Recibidos</Tab>
          <Tab value="sentitems">Enviados</Tab>
        </TabList>
        {!value && <Spinner label="Cargando el correo…" />}
        <ul className="side-list">
          {mails.map((mail) => (
            <MailRow key={mail.id} mail={mail} current={mail.id === id} sent={folder !== 'inbox'} />
          ))}
        </ul>
        {value && mails.length === 0 && <p className="empty">No hay correo aquí.</p>}
      </nav>
      {open ? (
        <MailView key={open.id} mail={open} />
      ) : (
        <p className="empty">{mails.length > 0 ? 'Elija un mensaje para leerlo.' : ''}</p>
      )}
    </div>
  );
}

function MailRow({
  mail,
  current,
  sent,
}: {
  readonly mail: DeskMail;
  readonly current: boolean;
  readonly sent: boolean;
}) {
  const unread = !mail.isRead && !sent;
  const who = sent
    ? mail.to.map(({ name, address }) => name || address).join(', ')
    : mail.from.name || mail.from.address;
  return (
    <li>
      <a href={href('correo', mail.id)} aria-current={current ? 'true' : undefined} data-unread={unread}>
        <span className="side-text">
          <span className="side-title">{who}</span>
          <span className="side-subject">{mail.subject}</span>
          {mail.attachments.length > 0 && (
            <span className="side-more">
              {mail.attachments.length === 1 ? '1 adjunto' : `${mail.attachments.length} adjuntos`}
            </span>
          )}
        </span>
        <time dateTime={mail.receivedAt ?? mail.createdAt}>
          {shortMoment(mail.receivedAt ?? mail.sentAt ?? mail.createdAt)}
        </time>
        {unread && <span className="sr-only">sin leer</span>}
      </a>
    </li>
  );
}

import { useRef, useState } from 'react';
import { escapeHtml } from '../chat/markdown';
import { useDesk } from '../data/desk';
import { pageOf } from './page-of';

/** The body of a letter, in a frame where no script runs. Links open in a new window. */
export function Html({
  title,
  body,
}: {
  readonly title: string;
  readonly body: { readonly contentType: string; readonly content: string };
}) {
  const { theme } = useDesk();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(120);
  const content = body.contentType === 'html' ? body.content : `<pre>${escapeHtml(body.content)}</pre>`;
  return (
    <iframe
      ref={frame}
      className="letter"
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={pageOf(content, theme !== 'light')}
      style={{ height }}
      onLoad={() => {
        const inner = frame.current?.contentDocument?.documentElement;
        if (inner) setHeight(Math.min(inner.scrollHeight + 8, 4000));
      }}
    />
  );
}

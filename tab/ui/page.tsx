import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen: its title takes the focus when one arrives. */
export function Page({ title, lead, actions, children }: Props) {
  return (
    <>
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly level?: 2 | 3;
  readonly plain?: boolean;
  /** Where a button of the same screen leads. */
  readonly id?: string;
}
export function Section({ title, aside, children, level = 2, plain = false, id }: SectionProps) {
  const Heading = `h${level}` as const;
  return (
    <section id={id} tabIndex={id ? -1 : undefined} className={plain ? 'section' : 'section card'}>
      <div className="section-head">
        <Heading>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}

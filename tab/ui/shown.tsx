import type { ReactNode } from 'react';
import type { Held } from '../data/use-resource';
import { href } from '../routes';
import { Failure } from './failure';
import { Loading } from './loading';
import { Page } from './page';

interface Props<T> {
  readonly held: Held<T>;
  /** «las mesas»: completes «Cargando …». */
  readonly what: string;
  readonly lines?: number;
  /** It is the whole screen: what did not work is its title, with a way out. */
  readonly screen?: boolean;
  readonly children: (value: T) => ReactNode;
}
/** A resource in its three moments. */
export function Shown<T>({ held, what, lines = 5, screen = false, children }: Props<T>) {
  const { resource, reload } = held;
  switch (resource.kind) {
    case 'loading':
      return <Loading what={what} lines={lines} />;
    case 'failed':
      if (!screen) return <Failure problem={resource.problem} retry={reload} />;
      return (
        <Page title={resource.problem.title}>
          <div className="stack">
            <Failure problem={{ ...resource.problem, title: '' }} retry={reload} />
            <p>
              <a href={href('inicio')}>Ir a lo que sigue para usted</a>
            </p>
          </div>
        </Page>
      );
    case 'ready':
      return children(resource.value);
  }
}

import type { ReactNode } from 'react';
import type { Held } from '../data/use-resource';
import { Failure } from './failure';
import { Loading } from './loading';

interface Props<T> {
  readonly held: Held<T>;
  /** «las mesas»: completes «Cargando …». */
  readonly what: string;
  readonly lines?: number;
  readonly children: (value: T) => ReactNode;
}
/** A resource in its three moments. */
export function Shown<T>({ held, what, lines = 5, children }: Props<T>) {
  const { resource, reload } = held;
  switch (resource.kind) {
    case 'loading':
      return <Loading what={what} lines={lines} />;
    case 'failed':
      return <Failure problem={resource.problem} retry={reload} />;
    case 'ready':
      return children(resource.value);
  }
}

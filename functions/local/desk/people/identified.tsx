import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { DeskProvider, type Me, type ThemeName } from '../data/desk';
import type { Live } from '../data/live';
import { productAs } from '../data/product';
import type { Held } from '../data/use-held';
import { DialogHost } from '../dialogs/dialogs';
import { Shell } from '../shell/shell';
import { Told, useTold } from '../shell/told';
import type { DeskPerson } from '../wire';
import { personCalled, visitorCalled } from './identity';

interface IdentifiedProps {
  readonly as: string;
  readonly directory: Held<{ readonly people: readonly DeskPerson[]; readonly tenantId: string }>;
  readonly live: Live;
  readonly theme: ThemeName;
  readonly setTheme: (theme: ThemeName) => void;
}

/** The desk of one person; an address that names nobody says so. */
export function Identified({ as, directory, live, theme, setTheme }: IdentifiedProps) {
  const { told, tell, forget } = useTold();
  const { value, failure } = directory;
  const person = value ? personCalled(value.people, as) : null;
  const [visitor, setVisitor] = useState<Me | null | 'unknown'>(null);
  const nobody = value !== null && person === null;
  useEffect(() => {
    if (nobody) void visitorCalled(as).then((found) => setVisitor(found ?? 'unknown'));
  }, [nobody, as]);
  const product = useMemo(() => productAs(person?.id ?? as), [person?.id, as]);
  const me: Me | null = person
    ? { key: person.id, name: person.name, person, visiting: null }
    : visitor === 'unknown'
      ? null
      : visitor;

  if (!value || !me)
    return (
      <main className="alone">
        {failure !== null && !value ? (
          <p role="alert">{failure}</p>
        ) : visitor === 'unknown' ? (
          <>
            <h1>No conocemos a «{as}»</h1>
            <Button as="a" appearance="primary" href="/">
              Elegir quién es usted
            </Button>
          </>
        ) : (
          <Spinner label="Abriendo el escritorio…" />
        )}
      </main>
    );
  const { people, tenantId } = value;
  return (
    <DeskProvider desk={{ me, people, tenantId, live, theme, setTheme, product, tell }}>
      <DialogHost>
        <Shell />
      </DialogHost>
      <Told told={told} forget={forget} />
    </DeskProvider>
  );
}

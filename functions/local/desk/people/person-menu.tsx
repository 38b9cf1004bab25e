import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemLink,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type ThemeName, useDesk } from '../data/desk';
import { tenant } from '../data/tenant';
import { initials } from '../ui/words';
import { AddPerson } from './add-person';
import { roleOf, windowOf } from './identity';

const isTheme = (value: string | undefined): value is ThemeName =>
  value === 'light' || value === 'dark' || value === 'contrast';

/** Who you are here; other windows for other people; theme; the app for this person. */
export function PersonMenu() {
  const { me, people, theme, setTheme, tell } = useDesk();
  const [adding, setAdding] = useState(false);
  const setInstalled = async (installed: boolean): Promise<void> => {
    const answer = await (installed ? tenant.install(me.key) : tenant.uninstall(me.key));
    tell(
      answer.ok
        ? installed
          ? 'La aplicación Mesas quedó agregada.'
          : 'La aplicación Mesas se quitó.'
        : answer.text,
      answer.ok ? 'info' : 'error',
    );
  };
  return (
    <>
      <Menu
        checkedValues={{ tema: [theme] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          if (isTheme(checkedItems[0])) setTheme(checkedItems[0]);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className="me"
            aria-label={`Usted es ${me.name}. Cambiar de persona, tema y más`}
          >
            <span className="me-name">{me.name}</span>
            <Avatar name={me.name} initials={initials(me.name)} color="colorful" size={32} aria-hidden />
          </Button>
        </MenuTrigger>
        <MenuPopover className="menu-pop">
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>Abrir otra ventana como…</MenuGroupHeader>
              {people
                .filter(({ id, kind }) => id !== me.key && kind !== 'office')
                .map((person) => (
                  <MenuItemLink
                    key={person.id}
                    href={windowOf(person)}
                    target="_blank"
                    secondaryContent={roleOf(person) ?? ''}
                  >
                    {person.name}
                  </MenuItemLink>
                ))}
              <MenuItem onClick={() => setAdding(true)}>Agregar una persona…</MenuItem>
              <MenuItemLink href="/">Ser otra persona en esta ventana</MenuItemLink>
            </MenuGroup>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>Tema</MenuGroupHeader>
              <MenuItemRadio name="tema" value="light">
                Claro
              </MenuItemRadio>
              <MenuItemRadio name="tema" value="dark">
                Oscuro
              </MenuItemRadio>
              <MenuItemRadio name="tema" value="contrast">
                Contraste alto
              </MenuItemRadio>
            </MenuGroup>
            {me.person?.kind === 'member' && (
              <>
                <MenuDivider />
                <MenuItem onClick={() => void setInstalled(!me.person?.installed)}>
                  {me.person.installed ? 'Quitar la aplicación Mesas' : 'Agregar la aplicación Mesas'}
                </MenuItem>
              </>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {adding && <AddPerson onDone={() => setAdding(false)} />}
    </>
  );
}

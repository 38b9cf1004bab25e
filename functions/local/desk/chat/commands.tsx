import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import manifest from '../../../../manifest/manifest.json';

const listFor = (scope: string) =>
  manifest.bots[0]?.commandLists.find(({ scopes }) => scopes.includes(scope))?.commands ?? [];

/** What the app's manifest suggests to say, as Teams shows it beside the box. */
export function Commands({
  meeting,
  onChoose,
}: {
  readonly meeting: boolean;
  readonly onChoose: (command: string) => void;
}) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" type="button">
          Comandos
        </Button>
      </MenuTrigger>
      <MenuPopover className="menu-pop">
        <MenuList>
          {listFor(meeting ? 'groupChat' : 'personal').map(({ title, description }) => (
            <MenuItem key={title} subText={description} onClick={() => onChoose(title)}>
              {title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

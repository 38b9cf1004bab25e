import { Button } from '@fluentui/react-components';

interface Props {
  readonly label: string;
  readonly busy: boolean;
  readonly onClick: () => void;
}
export function ActButton({ label, busy, onClick }: Props) {
  return (
    <Button disabled={busy} onClick={onClick}>
      {label}
    </Button>
  );
}

import { LineField } from './fields';

/** One line of a dialog of the configuration, by the key of its draft. */
export interface Line<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'number' | 'time';
}
interface Props<Key extends string> {
  /** Several in one entry stand side by side. */
  readonly lines: readonly (Line<Key> | readonly Line<Key>[])[];
  readonly draft: Readonly<Record<Key, string>>;
  readonly onChange: (part: Partial<Record<Key, string>>) => void;
}
/** The fields of a dialog that asks for numbers, hours and where they come from. */
export function LineFields<Key extends string>({ lines, draft, onChange }: Props<Key>) {
  const field = ({ key, ...line }: Line<Key>) => (
    <LineField
      key={key}
      {...line}
      value={draft[key]}
      onChange={(value) => onChange({ [key]: value } as Partial<Record<Key, string>>)}
    />
  );
  return (
    <>
      {lines.map((line) =>
        'key' in line ? (
          field(line)
        ) : (
          <div className="fields" key={line.map(({ key }) => key).join()}>
            {line.map(field)}
          </div>
        ),
      )}
    </>
  );
}

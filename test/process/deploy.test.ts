import { readFileSync } from 'node:fs';
import { GRANTED_ROLES } from '../../functions/local/tenant/tokens';

const deploy = readFileSync('docs/deploy.md', 'utf8');
/** `X.ReadWrite.All`, as a row of the table of permissions writes it. */
const told = [...deploy.matchAll(/`([A-Z]\w+(?:\.\w+)+)`/g)]
  .map(([, name = '']) => name)
  .filter((name) => !name.startsWith('ReadWriteSelf'));

test('X-002 who installs Mesas is told of every permission that the simulated tenant demands, and of no other', () => {
  expect([...new Set(told)].sort()).toEqual([...GRANTED_ROLES].sort());
});

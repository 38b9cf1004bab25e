/** The `data` of server-sent events as they arrive in pieces; comments and other fields pass unheard. */
export function eventReader(heard: (data: string) => void): (piece: string) => void {
  let held = '';
  return (piece) => {
    held += piece.replaceAll('\r', '');
    const blocks = held.split('\n\n');
    held = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = block
        .split('\n')
        .flatMap((line) => (line.startsWith('data:') ? [line.slice(5).trimStart()] : []));
      if (data.length > 0) heard(data.join('\n'));
    }
  };
}

/** How long to wait before listening again, in milliseconds: soon at first, then less often, never all at once. */
export const patience = (failures: number, chance: number): number =>
  Math.min(30_000, 1_000 * 2 ** Math.min(failures, 5)) * (0.5 + chance / 2);

import { turnFor } from '../../functions/local/desk/turn/turn';
import type { MesaRow, MesaView, PendingsView } from '../../functions/local/desk/wire';

const row = (given: Partial<MesaRow>): MesaRow =>
  ({
    mesaId: 'm1',
    numero: 1,
    estado: 'programada',
    chatId: 'c1',
    turno: 'Falta que Lucía abra la mesa.',
    ...given,
  }) as MesaRow;
const none: PendingsView = { firmas: [], compromisos: [], mesas: [] };
const me = { name: 'Lucía' };
const open = (
  positions: readonly { readonly valor: string | null; readonly quien: string | null }[],
): MesaView =>
  ({
    chatId: 'c1',
    offers: [{ verb: 'mesas/position', label: 'Fijar posición' }],
    items: [{ estado: 'en-discusion', orden: 2, codigo: 'EP-001', posiciones: positions }],
  }) as unknown as MesaView;

describe('one line says whose turn it is', () => {
  test('nothing held yet: there is no turn', () => {
    expect(turnFor({ mesas: [], pendings: none, open: null }, me, null)).toBeNull();
  });
  test('what the product expects of this person is theirs, with the chat where it is done', () => {
    const pendings = {
      ...none,
      mesas: [{ mesaId: 'm1', nombre: 'Mesa 1', turno: 'Falta que usted abra la mesa.' }],
    };
    expect(turnFor({ mesas: [row({})], pendings, open: null }, me, null)).toEqual({
      mine: true,
      text: 'Falta que usted abra la mesa.',
      chatId: 'c1',
    });
  });
  test('what it expects of somebody else is told as theirs', () => {
    expect(turnFor({ mesas: [row({})], pendings: none, open: null }, { name: 'Jorge' }, null)).toMatchObject({
      mine: false,
      text: 'Mesa 1: Falta que Lucía abra la mesa.',
    });
  });
  test('the party that has not spoken is asked; the one that has is not', () => {
    const silent = open([{ valor: null, quien: null }]);
    expect(turnFor({ mesas: [row({})], pendings: none, open: silent }, me, null)?.text).toContain(
      'punto 2, EP-001',
    );
    const spoken = open([
      { valor: 'de-acuerdo', quien: 'Lucía' },
      { valor: null, quien: null },
    ]);
    expect(
      turnFor({ mesas: [row({ estado: 'abierta' })], pendings: none, open: spoken }, me, null)?.mine,
    ).toBe(false);
  });
  test('signatures come before what others owe; after the closing nobody is sent to the meeting', () => {
    const pendings = { ...none, firmas: [{}, {}] } as unknown as PendingsView;
    expect(turnFor({ mesas: [row({})], pendings, open: null }, me, null)?.text).toMatch(/^2 documentos/);
    expect(
      turnFor({ mesas: [row({ estado: 'cerrada' })], pendings: none, open: null }, me, null)?.chatId,
    ).toBeNull();
  });
  test('the mesa of the chat in view is told before the liveliest', () => {
    const mesas = [
      row({ mesaId: 'm2', numero: 2, estado: 'abierta', chatId: 'c2' }),
      row({ turno: 'Otra cosa.' }),
    ];
    expect(turnFor({ mesas, pendings: none, open: null }, { name: 'X' }, 'c1')?.text).toBe(
      'Mesa 1: Otra cosa.',
    );
  });
});

import { scheduleForm } from '../../bot/mesas/schedule-form';
import { bytesOf, CARD_BYTES } from '../../bot/render';
import { formFeature } from '../../domain/dies058';
import { mesaFeature } from '../../domain/mesas';
import { button, buttonsOf, textOf, valuesOf } from './read-cards';
import { conveningOf } from './seen-before';
import { teams } from './teams';

jest.setTimeout(60_000);

const mesasIn = async (chat: Awaited<ReturnType<typeof teams>>) =>
  chat.house.reader().find(mesaFeature, { procesoId: 'ssepot' });

describe('scheduling in the personal chat', () => {
  test('MES-020 MES-021 MES-022 MES-045 a sentence becomes a filled form, and the form the record of the mesa', async () => {
    const chat = await teams();
    const [form] = await chat.write('moderadora', 'ajendar mesa con medio ambiente');
    expect(textOf(form?.card)).toContain('Secretaría de Medio Ambiente');
    const values = valuesOf(form?.card);
    expect(values).toMatchObject({
      moderadorId: 'moderadora',
      fecha: '2026-11-25',
      hora: '09:00',
      fase: '2',
      modalidad: 'virtual',
    });
    expect(values['indicadores']?.split(',')).toHaveLength(2);
    expect(textOf(form?.card)).toMatch(
      /Sin sugerencia: la dependencia tiene indicadores de menos de dos coordinaciones/,
    );
    const { verb, data } = button(form?.card, 'Agendar');
    const record = await chat.click('moderadora', verb, { ...data, ...values, relatorId: 'relator' });
    expect(textOf(record.card)).toContain('Mesa 1 · Secretaría de Medio Ambiente');
    expect(textOf(record.card)).toContain('DIES-058-001');
    expect(textOf(record.card)).toContain('miércoles 25 de noviembre de 2026, 9:00 a. m.');
    expect(button(record.card, 'Abrir mesa').verb).toBe('mesas/open');
    const forms = await chat.house.reader().find(formFeature, { procesoId: 'ssepot' });
    expect(forms).toHaveLength(2);
    // The message itself became the record: it is there when the chat is opened again.
    expect(textOf(chat.chats.posted[0]?.activity.attachments)).toContain('Mesa 1');
  });

  test('MES-045 with more indicators than a mesa can treat none is checked: they are looked for, and what was checked and typed stays', async () => {
    const known = conveningOf((text) => text);
    const all = Array.from({ length: 331 }, (_, i) => ({
      id: `00000000-0000-4000-8000-000000000${i}`,
      version: 1,
      state: {
        kind: 'active',
        codigo: `1.2.${i}`,
        nombre:
          i % 3 === 0 ? `Árboles sembrados ${i}` : `Área de espacio público efectivo por habitante ${i}`,
        assignment: { tema: 'a' },
      } as never,
    }));
    const asked = { solicitud: 's', advertencias: [], vistas: '' };
    const form = scheduleForm({ ...known, indicators: all }, asked);
    expect(valuesOf(form)['indicadores']).toBe('');
    expect(bytesOf(form)).toBeLessThanOrEqual(CARD_BYTES);
    const marcados = [all[328]?.id ?? '', all[329]?.id ?? ''];
    const found = scheduleForm({ ...known, indicators: all }, { ...asked, marcados, buscar: 'arboles 33' });
    expect(valuesOf(found)['indicadores']).toBe(marcados.join(','));
    expect(textOf(found)).toContain('1.2.330 · Árboles sembrados 330');
    expect(textOf(found)).not.toContain('Árboles sembrados 300');
    expect(bytesOf(found)).toBeLessThanOrEqual(CARD_BYTES);
  });

  test('MES-045 looking for indicators keeps what was typed in the form', async () => {
    const chat = await teams();
    const [form] = await chat.write('moderadora', 'agendar mesa con medio ambiente');
    const { data } = button(form?.card, 'Agendar');
    const typed = { ...data, ...valuesOf(form?.card), fecha: '2026-12-01', lugar: 'Sala 2' };
    const again = await chat.click('moderadora', 'mesas/schedule-find', { ...typed, buscar: 'espacio' });
    expect(valuesOf(again.card)).toMatchObject({
      fecha: '2026-12-01',
      lugar: 'Sala 2',
      indicadores: valuesOf(form?.card)['indicadores'],
    });
  });

  test('a double click and a redelivered click schedule one mesa', async () => {
    const chat = await teams();
    const [form] = await chat.write('moderadora', 'agendar mesa con medio ambiente');
    const filled = { ...button(form?.card, 'Agendar').data, ...valuesOf(form?.card), relatorId: 'relator' };
    const answers = [
      await chat.click('moderadora', 'mesas/schedule', filled),
      await chat.click('moderadora', 'mesas/schedule', filled),
    ];
    expect(await mesasIn(chat)).toHaveLength(1);
    for (const { card } of answers) expect(textOf(card)).toContain('Mesa 1 · Secretaría de Medio Ambiente');
    for (const { card } of answers) expect(textOf(card)).not.toContain('Antes de agendar');
  });

  test('MES-026 a holiday is shown, must be accepted with a reason, and only for what was seen', async () => {
    const chat = await teams();
    const [form] = await chat.write('moderadora', 'agendar mesa con medio ambiente');
    const { data } = button(form?.card, 'Agendar');
    const onHoliday = { ...data, ...valuesOf(form?.card), relatorId: 'relator', fecha: '2026-12-08' };
    const warned = await chat.click('moderadora', 'mesas/schedule', onHoliday);
    expect(textOf(warned.card)).toContain('festivo: Inmaculada Concepción');
    expect(valuesOf(warned.card)).toMatchObject({ fecha: '2026-12-08', relatorId: 'relator', acepto: '' });
    expect(await mesasIn(chat)).toHaveLength(0);

    const seen = {
      ...button(warned.card, 'Agendar').data,
      ...valuesOf(warned.card),
      acepto: 'true',
      motivo: 'Única fecha posible',
    };
    const other = await chat.click('moderadora', 'mesas/schedule', { ...seen, fecha: '2026-12-12' });
    expect(textOf(other.card)).toContain('fin de semana');
    expect(await mesasIn(chat)).toHaveLength(0);

    const record = await chat.click('moderadora', 'mesas/schedule', seen);
    expect(textOf(record.card)).toContain('Advertencia aceptada');
    expect(await mesasIn(chat)).toHaveLength(1);
  });

  test('MES-023 what is wrong is said on top and what was typed stays', async () => {
    const chat = await teams();
    const [form] = await chat.write('moderadora', 'agendar mesa con medio ambiente');
    const filled = { ...button(form?.card, 'Agendar').data, ...valuesOf(form?.card), lugar: 'Sala 3' };
    const missing = await chat.click('moderadora', 'mesas/schedule', filled);
    expect(textOf(missing.card)).toContain('Elija quién relata (obligatorio).');
    expect(valuesOf(missing.card)['lugar']).toBe('Sala 3');
    const same = await chat.click('moderadora', 'mesas/schedule', { ...filled, relatorId: 'moderadora' });
    expect(textOf(same.card)).toMatch(/no puede moderar y llevar la relatoría/);
    expect(await mesasIn(chat)).toHaveLength(0);
  });

  test('which dependencia is asked when the sentence does not say; one without indicators cannot be scheduled', async () => {
    const chat = await teams();
    const [question] = await chat.write('moderadora', 'agendar mesa');
    expect(textOf(question?.card)).toContain('Secretaría de Movilidad');
    const form = await chat.click('moderadora', 'mesas/form', { dependenciaId: 'smov' });
    expect(textOf(form.card)).toContain('no tiene indicadores asignados');
    expect(buttonsOf(form.card)).toEqual([]);
    const empty = await chat.click('moderadora', 'mesas/form', {});
    expect(textOf(empty.card)).toContain('Elija la dependencia (obligatorio).');
  });

  test('who may not schedule is told who may; in a shared chat it is sent to the personal one', async () => {
    const chat = await teams();
    const [refused] = await chat.write('enlace', 'agendar mesa');
    expect(refused?.text).toMatch(/No puede agendar mesas/);
    const [shared] = await chat.write('moderadora', 'agendar mesa', '19:otro');
    expect(shared?.text).toContain('chat personal');
  });

  test('an identity in the data is refused: the person is who clicked', async () => {
    const chat = await teams();
    const [form] = await chat.write('moderadora', 'agendar mesa con medio ambiente');
    const filled = { ...button(form?.card, 'Agendar').data, ...valuesOf(form?.card), relatorId: 'relator' };
    const refused = await chat.click('enlace', 'mesas/schedule', { ...filled, by: 'moderadora' });
    expect(textOf(refused.card)).toContain('datos que no reconozco');
    const denied = await chat.click('enlace', 'mesas/schedule', filled);
    expect(textOf(denied.card)).toMatch(/No puede agendar mesas/);
    expect(await mesasIn(chat)).toHaveLength(0);
  });

  test('the same form works as a dialog', async () => {
    const chat = await teams();
    const form = await chat.dialog('moderadora', 'task/fetch', {
      msteams: { type: 'task/fetch' },
      verb: 'mesas/form',
      dependenciaId: 'sma',
    });
    const { data } = button(form.card, 'Agendar');
    expect(data).toMatchObject({ verb: 'mesas/schedule' });
    const done = await chat.dialog('moderadora', 'task/submit', {
      ...data,
      ...valuesOf(form.card),
      relatorId: 'relator',
    });
    expect(done.text).toContain('quedó agendada');
    expect(await mesasIn(chat)).toHaveLength(1);
    expect(textOf(chat.chats.posted.at(-1)?.activity.attachments)).toContain('Mesa 1');
  });
});

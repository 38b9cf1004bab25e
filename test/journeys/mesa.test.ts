import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { hasPython, onDisk, readingPdf, textOf } from '../documents/papers';
import { idOf, mailOf, words } from '../helpers/people-in-teams';
import { type Running, running } from '../helpers/running';
import { WholeMesa } from '../helpers/whole-mesa';

jest.setTimeout(180_000);

/** One mesa from the calendar to the changed indicator, over HTTP as Teams and Graph would (issue 2, steps 1 to 9). */
describe('a mesa from the calendar to the register', () => {
  let run: Running;
  let mesa: WholeMesa;
  const attendees = ['moderadora', 'relator', 'coordinadora', 'enlace'] as const;

  beforeAll(async () => {
    run = await running();
    mesa = new WholeMesa(run.teams, run.told);
    await mesa.install(...attendees, 'lider', 'validadora');
  });
  afterAll(() => run?.stop());

  const api = async <T>(key: string, path: string): Promise<T> => {
    const call = await run.as(key);
    const { status, body } = await call('GET', path);
    expect({ path, status }).toEqual({ path, status: 200 });
    return body;
  };

  test('MES-020 MES-022 MES-034 MES-045 scheduling creates the Outlook event, invites, and pre-fills a form per indicator', async () => {
    const record = await mesa.schedule(['EP-001', 'EP-002']);
    expect(words(record.card)).toContain('2 indicadores, cada uno con su DIES-058 prediligenciado');
    const { events } = await run.teams.call<{ events: { subject: string }[] }>(
      'GET',
      `/people/${idOf('enlace')}/calendar`,
    );
    expect(events).toHaveLength(1);
  });

  test('MES-050 MES-051 the start of the meeting offers to open; opening shows agenda, rules and the data notice', async () => {
    await mesa.join('moderadora');
    await mesa.open();
    for (const key of ['relator', 'coordinadora', 'enlace']) await mesa.join(key);
    await mesa.visit('Invitada sin correo');
    const opening = await run.teams.message(mesa.meeting.chatId, 'enlace', 'Orden del día');
    expect(words(opening.card)).toMatch(/Reglas[\s\S]*Aviso de datos/);
  });

  test('MES-057 MES-058 MES-059 positions, adjustment, commitment and outcome of the first indicator', async () => {
    const item = await mesa.call('EP-001');
    await mesa.says('enlace', item, 'De acuerdo');
    await mesa.says('coordinadora', item, 'De acuerdo');
    await mesa.modify(item, {
      definicion: 'Área de espacio público efectivo por habitante, con la población proyectada por el DANE.',
    });
    await mesa.commit(item, 'Entregar la nueva ficha', '2026-12-04');
    await mesa.decide(
      item,
      'concertado',
      'Las partes acordaron la nueva definición. Dudas: jorge.ochoa@ambiente.example, 604 385 5555.',
    );
    await run.teams.message(mesa.meeting.chatId, 'enlace', 'Concertado');
  });

  test('MES-057 MES-060 the second indicator ends without agreement and is shown as escalated', async () => {
    const item = await mesa.call('EP-002');
    await mesa.says('enlace', item, 'No estoy de acuerdo');
    await mesa.decide(
      item,
      'no-concertado',
      'La dependencia pide conservar la meta (llamar al 300 123 4567).',
    );
    await run.teams.eventually('EP-002 shown as escalated', async () =>
      (await run.teams.messages(mesa.meeting.chatId, 'enlace')).some(({ card }) =>
        /^Punto 2[\s\S]*(escalado|despacho)/i.test(words(card)),
      ),
    );
  });

  test('X-002 X-005 a second session, a rejoin and a guest without e-mail become one attendance sheet', async () => {
    await mesa.leave('enlace');
    await mesa.join('enlace');
    await mesa.end();
    await mesa.join('moderadora');
    await mesa.join('enlace');
    await mesa.close();
    await mesa.end();
    await run.told();
    const { items } = await api<{ items: { mesaId: string; sesionId: string }[] }>('moderadora', '/mesas');
    const sheet = await run.teams.eventually('attendance from Graph', async () => {
      const found = await api<{ asistentes?: { nombre: string }[] }>(
        'relator',
        `/sessions/${items[0]?.sesionId}/attendance`,
      );
      return (found.asistentes?.length ?? 0) >= 5 ? found : null;
    });
    const names = sheet.asistentes?.map(({ nombre }) => nombre) ?? [];
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Invitada sin correo');
  });

  test('MES-070 MES-071 MES-072 the acta and the forms go to the attendees with the date of return', async () => {
    await mesa.sendActa();
    const sent = await run.teams.eventually('four letters', async () => {
      const mails = (await run.teams.sent()).filter(({ subject }) => /acta/i.test(subject));
      return mails.length >= 4 ? mails : null;
    });
    expect(new Set(sent.map(({ internetMessageId }) => internetMessageId)).size).toBe(sent.length);
    const letter = (await run.teams.mail('enlace')).find(({ subject }) => /acta/i.test(subject));
    expect(letter?.body.content).toMatch(/\d+ días hábiles/);
    expect(letter?.attachments.map(({ contentType }) => contentType)).toContain('application/pdf');
    expect((await run.teams.mail('directiva')).filter(({ subject }) => /^acta/i.test(subject))).toHaveLength(
      0,
    );
  });

  test('DIE-009 DIE-010 MES-076 DIE-015 five people sign; the last signature and the register change together', async () => {
    const changed = async () => {
      const { items } = await api<{
        items: { indicatorId: string; codigo: string; version: string; cambio: string | null }[];
      }>('validadora', '/indicators?limit=200');
      return items.find(({ codigo }) => codigo === 'EP-001');
    };
    expect(await changed()).toMatchObject({ version: '1', cambio: null });
    for (const key of ['coordinadora', 'enlace', 'lider']) expect(await mesa.signAll(key)).toBeGreaterThan(0);
    await mesa.install('directiva');
    expect(await mesa.signAll('directiva')).toBe(1);
    await run.told();
    expect(await mesa.signAll('validadora')).toBe(1);
    const after = await changed();
    expect(after).toMatchObject({ version: '2', cambio: 'DIES-058-001 · versión 2' });
    const chain = await api<{
      steps: { causa: string; firmas: unknown[]; mesa: string; verification: string }[];
    }>('enlace', `/indicators/${after?.indicatorId}/history`);
    const step = chain.steps.find(({ causa }) => causa === 'DIES-058');
    expect(step?.firmas).toHaveLength(5);
    expect(step?.mesa).toContain('Medio Ambiente');
    const page = await (await fetch(`${run.base}/verify/${step?.verification}`)).text();
    expect(page).toContain('DIES-058-001');
  });

  const signedCopy = (): Promise<{ readonly attachments: readonly { name: string; url: string }[] }> =>
    run.teams.eventually('the signed copy', async () =>
      (await run.teams.mail('enlace')).find(({ attachments }) =>
        attachments.some(({ name }) => name.startsWith('constancia')),
      ),
    );
  const bytesOf = async (url: string): Promise<Uint8Array> =>
    new Uint8Array(await (await fetch(`${run.teams.tenant}${url}`)).arrayBuffer());

  test('MES-071 the signed copy with its constancia reaches the signers', async () => {
    await run.told();
    const { attachments } = await signedCopy();
    expect(attachments.map(({ name }) => name).sort()).toEqual([
      expect.stringMatching(/./),
      expect.stringMatching(/^constancia/),
    ]);
    for (const { url } of attachments)
      expect(new TextDecoder().decode((await bytesOf(url)).slice(0, 5))).toBe('%PDF-');
  });

  readingPdf('MES-071 the signed copy and its constancia open in another program', async () => {
    for (const { name, url } of (await signedCopy()).attachments)
      expect(textOf(onDisk(await bytesOf(url), name))).toMatch(
        name.startsWith('constancia') ? /firmas electrónicas/ : /FO-DIES-058/,
      );
  });

  test('MES-078 the commitment is owed, by dependencia and date', async () => {
    const { items } = await api<{ items: { que: string; fecha: string; dependencia: string }[] }>(
      'enlace',
      '/commitments',
    );
    expect(items).toContainEqual(
      expect.objectContaining({
        que: 'Entregar la nueva ficha',
        fecha: '2026-12-04',
        dependencia: 'Secretaría de Medio Ambiente',
      }),
    );
  });

  if (hasPython)
    test('MES-079 X-048 the expediente has letters, signed copies, ruling and every chain, and a program that is not ours finds it whole', async () => {
      const { items } = await api<{ items: { mesaId: string }[] }>('lider', '/mesas');
      const token = await run.teams.token('lider');
      const reply = await fetch(`${run.base}/api/mesas/${items[0]?.mesaId}/expediente.zip`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const files = unzipSync(new Uint8Array(await reply.arrayBuffer()));
      const place = mkdtempSync(join(tmpdir(), 'mesas-expediente-'));
      for (const [name, bytes] of Object.entries(files)) {
        mkdirSync(dirname(join(place, name)), { recursive: true });
        writeFileSync(join(place, name), bytes);
      }
      for (const wanted of [
        /^00-indice\.html$/,
        /^07-compromisos\/compromisos\.csv$/,
        /^07-decisiones\/punto-02-informe\.pdf$/,
        /^08-firmas\/dies-058-001-r\d+-firmado\.pdf$/,
        /^08-firmas\/dies-058-001-r\d+-constancia\.pdf$/,
        /^09-correos\/correo-001\.eml$/,
        /^10-registro\/mesa-y-cronograma\.jsonl$/,
        /^10-registro\/asistencia-de-la-sesion-1\.jsonl$/,
        /^10-registro\/formato-dies-058-001\.jsonl$/,
        /^10-registro\/acta-001-1\.jsonl$/,
        /^10-registro\/compromiso-1\.jsonl$/,
        /^10-registro\/firmas-\d-de-dies-058-001-r\d\.jsonl$/,
      ])
        expect(Object.keys(files).filter((name) => wanted.test(name))).toHaveLength(1);
      const check = () => execFileSync('python3', [join(place, '00-verificar.py')], { encoding: 'utf8' });
      expect(check()).toMatch(/^Expediente íntegro: \d\d+ archivos, \d\d+ hechos en \d+ cadenas\./);
      const log = join(place, '10-registro/mesa-y-cronograma.jsonl');
      writeFileSync(log, readFileSync(log, 'utf8').replace('EP', 'PE').replace('scheduled', 'planned'));
      expect(check).toThrow('00-verificar.py');
    });

  readingPdf(
    'X-045 MES-079 the public expediente of a whole mesa leaks no address, telephone or link',
    async () => {
      const { items } = await api<{ items: { mesaId: string }[] }>('lider', '/mesas');
      const token = await run.teams.token('lider');
      const reply = await fetch(`${run.base}/api/mesas/${items[0]?.mesaId}/expediente.zip?publico=1`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const files = Object.entries(unzipSync(new Uint8Array(await reply.arrayBuffer())));
      const names = files.map(([name]) => name);
      expect(
        names.filter((name) => /^(04-actas|05-formatos|07-decisiones|08-firmas)\/.*pdf$/.test(name)).length,
      ).toBeGreaterThan(3);
      expect(names.some((name) => /^(09|10)-/.test(name))).toBe(false);
      for (const [name, bytes] of files) {
        const text = name.endsWith('.pdf') ? textOf(onDisk(bytes, 'p.pdf')) : new TextDecoder().decode(bytes);
        expect([name, text.match(/[\w.]+@[\w-]+\.\w+|385 5555|300 123|personal\//g)]).toEqual([name, null]);
      }
    },
  );

  test('nothing was told twice', async () => {
    const mails = await run.teams.sent();
    const keys = mails.map(({ internetMessageId }) => internetMessageId);
    expect(new Set(keys).size).toBe(keys.length);
    expect(mails.filter(({ mailbox }) => mailbox === mailOf('directiva')).length).toBeLessThanOrEqual(
      keys.length,
    );
  });
});

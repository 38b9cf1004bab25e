import { served } from './served';

const READS = [
  '/api/me',
  '/api/me/pendings',
  '/api/indicators',
  '/api/indicators/matrix',
  '/api/mesas',
  '/api/dies058',
  '/api/signatures',
  '/api/commitments',
  '/api/people',
  '/api/reports/board',
] as const;

test('X-051 without a token nothing of the API answers, and the problem says what to do', async () => {
  const { ask } = await served();
  for (const path of READS) {
    const { status, body, response } = await ask(path, { as: null });
    expect([path, status]).toEqual([path, 401]);
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
    expect(body).toMatchObject({ code: 'sin-identidad', status: 401, title: 'No sabemos quién es usted' });
  }
});

test('X-051 a person of the tenant whom the office does not know is answered 403, not shown anything', async () => {
  const { ask } = await served();
  const { status, body } = await ask('/api/mesas', { as: 'desconocida' });
  expect(status).toBe(403);
  expect(body).toMatchObject({
    code: 'persona-sin-registro',
    detail: 'Su cuenta no está registrada en esta oficina.',
  });
});

/** Status per person: the office, its own dependencia, another dependencia, whoever validates the data base. */
const MATRIX = {
  lider: {
    matrix: 200,
    mesa: 200,
    form: 200,
    attendance: 200,
    audit: 200,
    import: 400,
    assign: 200,
    preview: 200,
  },
  moderadora: {
    matrix: 200,
    mesa: 200,
    form: 200,
    attendance: 200,
    audit: 200,
    import: 400,
    assign: 200,
    preview: 200,
  },
  enlace: {
    matrix: 200,
    mesa: 200,
    form: 200,
    attendance: 200,
    audit: 403,
    import: 403,
    assign: 403,
    preview: 403,
  },
  otra: {
    matrix: 200,
    mesa: 403,
    form: 403,
    attendance: 403,
    audit: 403,
    import: 403,
    assign: 403,
    preview: 403,
  },
  validadora: {
    matrix: 200,
    mesa: 200,
    form: 200,
    attendance: 200,
    audit: 200,
    import: 400,
    assign: 403,
    preview: 403,
  },
  invitado: {
    matrix: 200,
    mesa: 200,
    form: 200,
    attendance: 200,
    audit: 403,
    import: 403,
    assign: 403,
    preview: 403,
  },
} as const;

test.each(Object.entries(MATRIX))(
  'X-051 the API shows %s what their role allows, cell by cell',
  async (person, expected) => {
    const { ask, held, house } = await served();
    const paths = {
      matrix: '/api/indicators/matrix',
      mesa: `/api/mesas/${held.mesaId}`,
      form: `/api/dies058/${held.formIds[0]}`,
      attendance: `/api/sessions/${held.sesionId}/attendance`,
      audit: `/api/audit?kind=mesa&id=${held.mesaId}`,
      preview: '/api/mesas/preview?dependencia=sma',
    };
    const seen: Record<string, number> = {};
    for (const [name, path] of Object.entries(paths)) seen[name] = (await ask(path, { as: person })).status;
    seen['import'] = (
      await ask('/api/indicators/import', { as: person, method: 'POST', form: new FormData() })
    ).status;
    seen['assign'] = (
      await ask('/api/indicators/assign', {
        as: person,
        method: 'POST',
        body: { indicatorIds: house.indicatorIds, assignment: { tema: 'a' } },
      })
    ).status;
    expect(seen).toEqual(expected);
  },
);

test('X-051 a list leaves out what the person may not see instead of refusing', async () => {
  const { ask } = await served();
  expect((await ask('/api/mesas', { as: 'otra' })).body).toEqual({ items: [], next: null, total: 0 });
  expect((await ask('/api/dies058', { as: 'otra' })).body).toMatchObject({ total: 0 });
  expect((await ask('/api/dies058', { as: 'enlace' })).body).toMatchObject({ total: 2 });
});

test('X-045 contact data is only shown to those who may see it', async () => {
  const { ask } = await served();
  const mails = async (as: string) =>
    (await ask('/api/people', { as })).body.items?.map(({ correo }) => correo);
  expect(await mails('lider')).toContain('enlace@oficina.example');
  expect(new Set(await mails('enlace'))).toEqual(new Set([null]));
});

test('X-051 «me» says what the person may do somewhere and who they are', async () => {
  const { ask } = await served();
  const { body } = await ask('/api/me', { as: 'moderadora' });
  expect(body['acciones']).toEqual(
    expect.arrayContaining(['mesas/schedule', 'indicators/import', 'matrix/read']),
  );
  expect(body).toMatchObject({
    persona: { nombre: 'Persona moderadora' },
    proceso: { id: 'ssepot', terminoDias: 5 },
    hoy: '2026-11-24',
  });
  const enlace = await ask('/api/me', { as: 'enlace' });
  expect(enlace.body['acciones']).not.toContain('mesas/schedule');
});

test('DIE-010 nobody signs for another: a signer in the body is refused', async () => {
  const { ask, held } = await served();
  const sent = await ask(`/api/dies058/${held.formIds[0]}/send-to-sign`, {
    as: 'relator',
    method: 'POST',
    body: { revision: 2 },
  });
  const { signingId, documentSha256 } = sent.body;
  const path = `/api/signatures/${String(signingId)}/sign`;
  const forged = await ask(path, {
    as: 'relator',
    method: 'POST',
    body: { block: 'lider', documentSha256, signer: 'lider' },
  });
  expect(forged.status).toBe(400);
  const wrong = await ask(path, { as: 'relator', method: 'POST', body: { block: 'lider', documentSha256 } });
  expect(wrong.status).toBe(403);
  expect(wrong.body['detail']).toMatch(/firma/i);
});

import { strFromU8, unzipSync } from 'fflate';
import { decideItem } from '../../domain/dies058';
import {
  closeMesa,
  continueMesa,
  endorseSchedule,
  mesaFeature,
  openMesa,
  sendSchedule,
} from '../../domain/mesas';
import { at } from '../helpers/given';

import { type Before, planned } from './planned';

test('MES-040 MES-041 MES-042 the request and its attachments are made, kept, read, and marked with the radicado', async () => {
  const { house, ask, mesaId, post } = await planned();
  const at = `/api/mesas/${mesaId}`;
  const first = (await ask(`${at}/before`, { as: 'moderadora' })).body as unknown as Before;
  expect(first.paso?.clave).toBe('cronograma');
  await house.ok('moderadora', sendSchedule, { mesaId });
  await house.ok('enlace', endorseSchedule, { mesaId });
  const made = await post('oficio', { texto: first.oficio.textoPropuesto });
  const [version] = made.oficio.versiones;
  expect(version?.documentos.filter(({ sha256 }) => sha256).map(({ clave }) => clave)).toEqual([
    'carta',
    'diagnostico',
    'cronograma',
    'matriz',
    'matriz-xlsx',
  ]);
  expect(made.oficio.faltantes).toEqual([]);
  const carta = version?.documentos[0]?.sha256 ?? '';
  const read = await ask(`${at}/documents/${carta}`, { as: 'enlace' });
  expect([read.status, read.response.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
  expect((await ask(`${at}/documents/${'0'.repeat(64)}`, { as: 'enlace' })).status).toBe(404);
  const bare = await ask(`${at}/oficio/sent`, { as: 'moderadora', method: 'POST', body: { version: 1 } });
  expect([bare.status, bare.body['code']]).toEqual([422, 'oficio-incompleto']);
  const sent = await post('oficio/sent', { version: 1, radicado: '2026-77', fecha: '2026-11-24' });
  expect(sent.oficio.versiones[0]?.radicado).toBe('2026-77');
});

test('MES-040 X-051 the dependencia does not make the request of its own mesa', async () => {
  const { ask, mesaId } = await planned();
  const body = { texto: 'Otro' };
  const tried = await ask(`/api/mesas/${mesaId}/oficio`, { as: 'enlace', method: 'POST', body });
  expect([tried.status, tried.body['code']]).toEqual([403, 'not-allowed']);
});

test('MES-043 MES-044 MES-045 four things of the moderador; the presentation is generated; unfilled forms are listed', async () => {
  const { mesaId, post, ask } = await planned();
  const made = await post('presentation', {});
  expect(made.alistamiento.map(({ clave }) => clave)).toEqual([
    'asistencia',
    'indicadores',
    'presentacion',
    'formatos',
  ]);
  expect(made.alistamiento[2]?.listo).toBe(true);
  expect(made.alistamiento[3]).toMatchObject({ listo: false, texto: '2 formatos de 2 indicadores' });
  const { body } = await ask(`/api/mesas/${mesaId}/before`, { as: 'relator' });
  expect(body).toMatchObject({ moderador: 'Persona moderadora', relator: 'Persona relator' });
  const link = await post('presentation', {
    presentation: { kind: 'enlace', url: 'https://oficina.example/p' },
  });
  expect(link.presentacion).toEqual({ sha256: null, url: 'https://oficina.example/p' });
  const form = new FormData();
  form.set('file', new File(['%PDF-1.7 propia'], 'propia.pdf'));
  const own = await ask(`/api/mesas/${mesaId}/presentation/file`, { as: 'moderadora', method: 'POST', form });
  expect((own.body as unknown as Before).presentacion?.sha256).toHaveLength(64);
  const outsider = await ask(`/api/mesas/${mesaId}/presentation/file`, {
    as: 'enlace',
    method: 'POST',
    form,
  });
  expect(outsider.status).toBe(403);
  const sheet = await ask(`/api/mesas/${mesaId}/asistencia.pdf`, { as: 'relator' });
  expect(sheet.response.headers.get('Content-Type')).toBe('application/pdf');
});

test('MES-079 X-045 the expediente has its index; the public one no address, no draft and no log', async () => {
  const { ask, mesaId, post, held } = await planned();
  await post('oficio', { texto: 'Solicitamos la apertura de la mesa.' });
  await post('presentation', {});
  const zip = async (query = '', as = 'lider') => {
    const { response, status } = await ask(`/api/mesas/${mesaId}/expediente.zip${query}`, { as });
    return { status, bytes: new Uint8Array(await response.arrayBuffer()) };
  };
  const whole = unzipSync((await zip()).bytes);
  const names = Object.keys(whole);
  expect(names[0]).toBe('00-SHA256SUMS');
  expect(names).toEqual([...names].sort());
  for (const part of [
    '01-oficio/',
    '02-agenda/',
    '02-presentacion/',
    '05-formatos/',
    '06-fichas/',
    '10-registro/',
  ])
    expect(names.some((name) => name.startsWith(part))).toBe(true);
  for (const name of names.filter((one) => !one.startsWith('00-')))
    expect(strFromU8(whole['00-indice.csv'] ?? new Uint8Array())).toContain(name);
  expect((await zip()).bytes).toEqual((await zip()).bytes);
  const open = unzipSync((await zip('?publico=1')).bytes);
  expect(Object.keys(open).some((name) => /^(05|09|10)-/.test(name))).toBe(false);
  const sheets = Object.entries(open).filter(([name]) => name.endsWith('.csv'));
  expect(sheets.map(([, bytes]) => strFromU8(bytes)).join()).not.toContain('@');
  expect((await zip('', 'enlace')).status).toBe(403);
  expect(held.mesaId).not.toBe(mesaId);
});

test('X-045 the public expediente leaves out the link of a presentation: whose folder it is in is nobody else’s matter', async () => {
  const { ask, mesaId, post } = await planned();
  await post('presentation', {
    presentation: { kind: 'enlace', url: 'https://carpetas.example/personal/ana_ruiz/p' },
  });
  const names = async (query: string) => {
    const { response } = await ask(`/api/mesas/${mesaId}/expediente.zip${query}`, { as: 'lider' });
    return Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer())));
  };
  expect((await names('')).some((name) => name.endsWith('enlace.csv'))).toBe(true);
  expect((await names('?publico=1')).some((name) => name.endsWith('enlace.csv'))).toBe(false);
});

test('MES-077 MES-079 after a continuation the request and presentation of the earlier sesión are still read and in the expediente', async () => {
  const { house, ask, mesaId, post } = await planned();
  const made = await post('oficio', { texto: 'Solicitamos la apertura de la mesa.' });
  const carta = made.oficio.versiones[0]?.documentos[0]?.sha256 ?? '';
  await post('presentation', { presentation: { kind: 'enlace', url: 'https://oficina.example/p' } });
  await house.ok('moderadora', openMesa, { mesaId });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  for (const { id } of state.kind === 'none' ? [] : state.items)
    await house.ok('moderadora', decideItem, { mesaId, itemId: id, outcome: 'aplazado' });
  await house.ok('moderadora', closeMesa, { mesaId });
  const next = { start: at('2026-12-02 09:00'), end: at('2026-12-02 11:00') };
  await house.ok('moderadora', continueMesa, { mesaId, ...next });
  const { body } = await ask(`/api/mesas/${mesaId}/before`, { as: 'moderadora' });
  expect(body).toMatchObject({ oficio: { versiones: [] }, presentacion: null, anteriores: [{ sesion: 1 }] });
  const read = await ask(`/api/mesas/${mesaId}/documents/${carta}`, { as: 'enlace' });
  expect(read.status).toBe(200);
  const zip = await ask(`/api/mesas/${mesaId}/expediente.zip`, { as: 'moderadora' });
  const names = Object.keys(unzipSync(new Uint8Array(await zip.response.arrayBuffer())));
  expect(names).toEqual(
    expect.arrayContaining([
      '01-oficio/sesion-01/version-01/0-carta.pdf',
      '02-presentacion/sesion-01/presentacion-enlace.csv',
    ]),
  );
});

test('MES-041 the radicado of one mesa is warned about in another', async () => {
  const { ask, post, held } = await planned();
  const marked = {
    version: 1,
    radicado: '2026-77',
    fecha: '2026-11-24',
    acceptWarnings: true,
    reason: 'Urge',
  };
  await post('oficio', { texto: 'Solicitamos la apertura de la mesa.' });
  await post('oficio/sent', marked);
  const at = `/api/mesas/${held.mesaId}`;
  await ask(`${at}/oficio`, { as: 'moderadora', method: 'POST', body: { texto: 'Otra.' } });
  const body = { ...marked, acceptWarnings: false };
  const tried = await ask(`${at}/oficio/sent`, { as: 'moderadora', method: 'POST', body });
  expect([tried.status, tried.body['code']]).toEqual([409, 'advertencias']);
  expect(JSON.stringify(tried.body['details'])).toContain('El radicado 2026-77 ya está en Mesa');
});

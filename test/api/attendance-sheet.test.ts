import { onDisk, readingPdf, textOf } from '../documents/papers';
import { served } from './served';

test('MES-055 MES-056 the sheet to print is a PDF for who may see the mesa; a removal by hand says why', async () => {
  const { ask, held } = await served();
  const base = `/api/sessions/${held.sesionId}/attendance`;
  const pdf = await ask(`${base}.pdf`, { as: 'relator' });
  expect(pdf.response.headers.get('Content-Type')).toBe('application/pdf');
  expect((await ask(`${base}.pdf`, { as: 'otra' })).status).toBe(403);
  const present = { personId: 'enlace', reason: 'Presente en la sala, según la relatoría' };
  expect((await ask(base, { as: 'relator', method: 'POST', body: present })).body).toMatchObject({
    asistentes: [{ personId: 'enlace' }],
  });
  const remove = (reason: string) =>
    ask(`${base}/enlace`, { as: 'relator', method: 'DELETE', body: { reason } });
  expect((await remove(' ')).body).toMatchObject({ code: 'falta-motivo' });
  expect((await remove('Se marcó por error')).body).toMatchObject({ asistentes: [] });
});

readingPdf(
  'MES-055 MES-056 the record after the mesa says who was there, as what, how registered, and who did not come',
  async () => {
    const { ask, held } = await served();
    const base = `/api/sessions/${held.sesionId}`;
    const present = {
      personId: 'enlace',
      reason: 'En la sala',
      join: '2026-11-24T14:00:00.000Z',
      leave: '2026-11-24T15:30:00.000Z',
    };
    await ask(`${base}/attendance`, { as: 'relator', method: 'POST', body: present });
    const { response } = await ask(`${base}/attendance-record.pdf`, { as: 'relator' });
    const text = textOf(onDisk(new Uint8Array(await response.arrayBuffer()), 'registro.pdf'));
    for (const said of [
      'Registro de asistencia',
      'Persona enlace',
      '9:00 a. m.',
      '10:30 a. m.',
      '1 h 30 min',
    ])
      expect(text).toContain(said);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Convocados que no asistieron');
    expect(text).toContain('Tratamiento de datos personales');
    expect((await ask(`${base}/attendance-record.pdf`, { as: 'otra' })).status).toBe(403);
  },
);

readingPdf(
  'MES-031 the «archivo de indicadores a tratar» can be read before it is sent, by who may see the mesa',
  async () => {
    const { ask, held } = await served();
    const { response } = await ask(`/api/mesas/${held.mesaId}/archivo.pdf`, { as: 'moderadora' });
    const text = textOf(onDisk(new Uint8Array(await response.arrayBuffer()), 'archivo.pdf'));
    expect(text).toContain('Archivo de indicadores a tratar en la mesa');
    expect((await ask(`/api/mesas/${held.mesaId}/archivo.pdf`, { as: 'otra' })).status).toBe(403);
  },
);

readingPdf(
  'X-043 neither the attendance form nor its record nor any request of the API asks for an identity number or a telephone',
  async () => {
    const { ask, held } = await served();
    const personal = /c[ée]dula|documento de identidad|tel[ée]fono|celular|\bC\.\s?C\./i;
    for (const paper of ['attendance.pdf', 'attendance-record.pdf']) {
      const { response } = await ask(`/api/sessions/${held.sesionId}/${paper}`, { as: 'relator' });
      expect(textOf(onDisk(new Uint8Array(await response.arrayBuffer()), paper))).not.toMatch(personal);
    }
    const { body } = await ask('/api/openapi.json');
    const { paths } = body as unknown as { paths: Record<string, object> };
    const about = Object.entries(paths).filter(([path]) => /attendance|convocatoria|people|\/me/.test(path));
    expect(about.length).toBeGreaterThan(8);
    const asked = JSON.stringify(about).match(/"(?:telefono|celular|phone|cedula|documento\w*)":/gi);
    expect(asked).toBeNull();
  },
);

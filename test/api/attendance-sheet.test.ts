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

import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { has, onDisk, textOf } from '../documents/papers';

import { type Before, planned } from './planned';

if (has('unzip') && has('pdftotext'))
  test('MES-079 MES-042 other programs open the ZIP and the letter', async () => {
    const { ask, mesaId, post } = await planned();
    const made = await post('oficio', { texto: 'Solicitamos la *apertura* de la mesa.' });
    const { response } = await ask(`/api/mesas/${mesaId}/expediente.zip`, { as: 'moderadora' });
    const file = onDisk(new Uint8Array(await response.arrayBuffer()), 'expediente.zip');
    expect(execFileSync('unzip', ['-t', file], { encoding: 'utf8' })).toContain('No errors detected');
    const carta = made.oficio.versiones[0]?.documentos[0]?.sha256 ?? '';
    const letter = await ask(`/api/mesas/${mesaId}/documents/${carta}`, { as: 'moderadora' });
    const text = textOf(onDisk(new Uint8Array(await letter.response.arrayBuffer()), 'oficio.pdf'));
    expect(text).toContain('Solicitamos la *apertura* de la mesa.');
    expect(text).toContain('Propuesta de cronograma');
  });

if (has('pdftotext'))
  test('MES-042 a request has exactly three attachments, each printed, of its own dependencia and in Spanish', async () => {
    const { ask, mesaId, post } = await planned();
    const { body } = await ask(`/api/mesas/${mesaId}/before`, { as: 'moderadora' });
    const { textoPropuesto } = (body as unknown as Before).oficio;
    expect(textoPropuesto).not.toMatch(/\.\.|con Secretaría/);
    const made = await post('oficio', { texto: textoPropuesto });
    const documents = made.oficio.versiones[0]?.documentos ?? [];
    const words = await Promise.all(
      documents
        .filter(({ clave }) => clave !== 'matriz-xlsx')
        .map(async ({ clave, sha256 }) => {
          const { response } = await ask(`/api/mesas/${mesaId}/documents/${sha256}`, { as: 'moderadora' });
          const file = onDisk(new Uint8Array(await response.arrayBuffer()), `${clave}.pdf`);
          return textOf(file).replaceAll(/\s+/g, ' ');
        }),
    );
    expect(words).toHaveLength(4);
    const [carta = '', ...anexos] = words;
    const listed = carta.slice(carta.indexOf('Se anexan:'), carta.indexOf('Atentamente'));
    expect(listed.match(/\(i+\)/g)).toEqual(['(i)', '(ii)', '(iii)']);
    expect(anexos[0]).toContain('Resumen de resultados del diagnóstico');
    expect(anexos[1]).toContain('Propuesta de cronograma');
    expect(anexos[2]).toContain('Matriz de indicadores priorizados');
    for (const text of words) expect(text).toContain('Secretaría de Medio Ambiente');
  });

if (has('pdftotext'))
  test('X-045 MES-079 in the public expediente no paper, table or title has an address, a telephone or a document', async () => {
    const { ask, mesaId, post } = await planned();
    const contact = 'ana.ruiz@planeacion.example, 300 123 4567 (C.C. 43.123.456)';
    const version = await post('oficio', { texto: `Confirme con ${contact}.` });
    const carta = version.oficio.versiones[0]?.documentos[0]?.sha256;
    await post('oficio', { texto: `Por favor confirme con ${contact}.` });
    await post('presentation', {});
    const { response } = await ask(`/api/mesas/${mesaId}/expediente.zip?publico=1`, { as: 'lider' });
    const files = Object.entries(unzipSync(new Uint8Array(await response.arrayBuffer())));
    expect(files.map(([name]) => name)).toEqual(
      expect.arrayContaining(['01-oficio/version-02/0-carta.pdf', '02-presentacion/presentacion.pdf']),
    );
    // What was replaced would be printed again with the hour and people of today: left out.
    expect(files.map(([name]) => name)).not.toContain('01-oficio/version-01/0-carta.pdf');
    const text = (name: string, bytes: Uint8Array) =>
      name.endsWith('.pdf') ? textOf(onDisk(bytes, 'p.pdf')) : name.endsWith('.xlsx') ? '' : strFromU8(bytes);
    for (const [name, bytes] of files)
      expect([name, text(name, bytes)]).toEqual([name, expect.not.stringMatching(LEAK)]);
    expect(files.some(([name, bytes]) => text(name, bytes).includes('[correo omitido]'))).toBe(true);
    const whole = await ask(`/api/mesas/${mesaId}/documents/${carta}`, { as: 'moderadora' });
    expect(textOf(onDisk(new Uint8Array(await whole.response.arrayBuffer()), 'o.pdf'))).toMatch(LEAK);
  });
const LEAK = /[\w.]+@[\w-]+\.\w|300 123 4567|43\.123\.456/;

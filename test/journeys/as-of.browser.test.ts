import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../helpers/browser';
import { buildPages } from '../helpers/desk-windows';
import { ProductProcess } from '../helpers/product-process';
import { freePort } from '../helpers/running';

jest.setTimeout(180_000);

const DAYS = 10;
/** Run before the product: its clock is ten days behind, as it was when the office began. */
const BEHIND = `const Real = Date; const behind = ${DAYS} * 86400000;
globalThis.Date = class extends Real {
  constructor(...at) { if (at.length === 0) super(Real.now() - behind); else super(...at); }
  static now() { return Real.now() - behind; }
};`;
const dayBefore = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

describe('the register at any past date, in the browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mesas-a-la-fecha-'));
  let product: ProductProcess;
  let browser: Browser;

  beforeAll(async () => {
    buildPages();
    writeFileSync(join(folder, 'behind.cjs'), BEHIND);
    const env = { PORT: String(await freePort()), DATA_DIR: folder, LOG_LEVEL: 'silent' };
    const then = new ProductProcess(
      { ...env, NODE_OPTIONS: `--require ${join(folder, 'behind.cjs')}` },
      folder,
    );
    await then.start();
    await then.stop();
    product = new ProductProcess(env, folder);
    [browser] = await Promise.all([openBrowser(), product.start()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const opened = async (path: string): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 3200, height: 900 }, locale: 'es-CO' });
    page.setDefaultTimeout(40_000);
    await page.goto(`${product.base}/tab/?user=lucia.moreno@planeacion.example${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const value = (page: Page, name: string) =>
    page.getByRole('row').filter({ hasText: name }).getByRole('gridcell').allInnerTexts();

  test('issue 3 a matrix that an import changed today shows, at a date before, what it said then', async () => {
    const page = await opened('#/importar');
    const name = 'Espacio público efectivo por habitante';
    writeFileSync(
      join(folder, 'cambio.csv'),
      `Código;Nombre del indicador;Dependencia responsable;Unidad de medida;Meta del cuatrienio\nEP-001;${name};Secretaría de Medio Ambiente;Metros cuadrados por habitante;77,5\n`,
    );
    await page.setInputFiles('#file', join(folder, 'cambio.csv'));
    await page.getByText('0 nuevos · 1 cambiado ·').waitFor();
    await page.getByRole('button', { name: 'Confirmar importación' }).click();
    await page.getByRole('button', { name: 'Ver la matriz' }).click();
    await page.getByLabel('Buscar').fill('EP-001');
    await page.getByRole('row').filter({ hasText: name }).waitFor();
    const now = await value(page, name);
    await page.getByLabel('A la fecha', { exact: true }).fill(dayBefore(3));
    await page.getByText('La matriz como estaba el').waitFor();
    await page.getByLabel('Buscar').fill('EP-001');
    await page.getByRole('row').filter({ hasText: name }).waitFor();
    const then = await value(page, name);
    await page.getByLabel('A la fecha', { exact: true }).fill(dayBefore(DAYS + 5));
    await page.getByText('Ese día la matriz estaba vacía').waitFor();
    expect([now.includes('77,5'), then.includes('77,5'), then.length > 0]).toEqual([true, false, true]);
    await page.close();
  });

  test('issue 3 the chain of an indicator says when and by which act each version came', async () => {
    const page = await opened('#/matriz');
    await page.getByLabel('Buscar').fill('EP-001');
    await page.getByRole('link', { name: 'Espacio público efectivo por habitante' }).click();
    const heading = page.getByRole('heading', { name: 'Cadena del cambio' });
    await heading.waitFor();
    const chain = page.locator('section').filter({ has: heading }).last();
    await chain.getByText('Versión 2 · importación').waitFor();
    const told = await chain.innerText();
    for (const said of ['Versión 1', 'matriz-de-muestra.xlsx', 'cambio.csv', 'Cuatrienio: 77,5'])
      expect(told).toContain(said);
    await page.getByLabel('El indicador a la fecha').fill(dayBefore(3));
    await page.getByText('Como estaba el').waitFor();
    await page.close();
  });
});

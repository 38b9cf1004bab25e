import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { openBrowser } from './browser';
import { ProductProcess } from './product-process';
import { freePort } from './running';

const PATIENCE_MS = 40_000;

/** The pages as `npm start` serves them, where their sources changed. */
export function buildPages(): void {
  execFileSync(process.execPath, ['-e', "import('./scripts/pages.mjs').then((it) => it.buildPages())"], {
    cwd: join(__dirname, '../..'),
    // Jest's own would make a development build, which would then stay.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

/** Several people in several windows of a browser at the local desk of a product that was just started, as `npm start` serves it. */
export class DeskWindows {
  private readonly people = new Map<string, Page>();
  private constructor(
    readonly product: ProductProcess,
    private readonly browser: Browser,
    private readonly dataDir: string,
  ) {}

  static async start(): Promise<DeskWindows> {
    buildPages();
    const dataDir = mkdtempSync(join(tmpdir(), 'mesas-escritorio-'));
    const port = await freePort();
    const product = new ProductProcess(
      { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
      dataDir,
    );
    const [browser] = await Promise.all([openBrowser(), product.start()]);
    return new DeskWindows(product, browser, dataDir);
  }
  async stop(): Promise<void> {
    await this.browser.close();
    await this.product.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  async newPage(): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'es-CO',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    return context.newPage();
  }
  /** The window of one person, each with a browser profile of their own. */
  async of(key: string, place = ''): Promise<Page> {
    const page = this.people.get(key) ?? (await this.newPage());
    this.people.set(key, page);
    await page.goto(`${this.product.base}/?as=${key}${place}`);
    await page.getByRole('main').waitFor();
    return page;
  }
  /** The app's tab in the frame that plays Teams. */
  async tab(key: string, path: string): Promise<FrameLocator> {
    const page = await this.of(key, '#/mesas');
    const frame = page.frameLocator('iframe[title="Mesas"]');
    await frame.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(
      `document.querySelector('iframe[title="Mesas"]').contentWindow.location.hash = ${JSON.stringify(path)}`,
    );
    return frame;
  }
  async personalChat(key: string): Promise<Page> {
    const page = await this.of(key);
    await page
      .getByRole('navigation', { name: 'Chats' })
      .getByRole('link', { name: /^Mesas/ })
      .click();
    return page;
  }
  /** Adds the app for a person, once. */
  async add(key: string): Promise<Page> {
    const page = await this.of(key);
    await page.getByRole('button', { name: 'Agregar', exact: true }).click();
    return page;
  }
  async meetingChat(key: string): Promise<Page> {
    const page = await this.of(key);
    await page
      .getByRole('navigation', { name: 'Chats' })
      .getByRole('link', { name: /^Mesa 1 ·/ })
      .click();
    await page.getByRole('heading', { level: 1, name: /^Mesa 1/ }).waitFor();
    return page;
  }
}

export const say = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: /^Mensaje para/ }).fill(text);
  await page.keyboard.press('Enter');
};
/** The last card in sight that says so. */
export const card = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('article').filter({ hasText: text }).last();
export const press = (within: Locator, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click();
/** Presses a button that opens a dialog; answers the dialog. */
export async function dialogOf(page: Page, within: Locator, name: string): Promise<Locator> {
  await press(within, name);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

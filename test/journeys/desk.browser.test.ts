import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { card, DeskWindows, press, say } from '../helpers/desk-windows';
import { add, meetingChat, serious } from './desk-hands';

jest.setTimeout(120_000);

describe('the local desk in a browser', () => {
  let windows: DeskWindows;
  beforeAll(async () => {
    windows = await DeskWindows.start();
  });
  afterAll(() => windows?.stop());
  const windowOf = (key: string, place = ''): Promise<Page> => windows.of(key, place);
  const shot = (page: Page, name: string): Promise<unknown> | undefined =>
    process.env['SHOTS'] ? page.screenshot({ path: join(process.env['SHOTS'], `${name}.png`) }) : undefined;

  test('MES-020 the moderadora schedules with a card, opens the mesa in its meeting and calls the first point', async () => {
    const lucia = await windowOf('moderadora');
    await lucia.getByText('Para conversar con Mesas, primero agregue la aplicación').waitFor();
    await add(lucia);
    await say(lucia, 'agendar mesa con medio ambiente');
    const form = card(lucia, 'Indicadores que se tratarán');
    await form.waitFor();
    for (const box of await form.getByRole('checkbox', { name: /(?:^|\s)(?!EP-001)[A-Z]{2}-\d{3} ·/ }).all())
      await box.uncheck();
    await shot(lucia, 'agendar');
    expect(await serious(lucia)).toEqual([]);
    await press(form, 'Agendar');
    await card(lucia, 'su DIES-058 prediligenciado').waitFor();
    await meetingChat(lucia);
    // Teams tells the bot that a meeting starts only where the app already is.
    await lucia.getByText('Mesas solo oye lo que la menciona').waitFor();
    await lucia.getByRole('button', { name: 'Iniciar', exact: true }).click();
    await press(card(lucia, 'La reunión empezó'), 'Abrir mesa');
    await card(lucia, 'Orden del día').waitFor();
    await say(lucia, '@Mesas siguiente');
    await card(lucia, 'Punto 1 de 1').waitFor();
  });

  test('what is only read aloud does not make the window taller than its screen: nothing but the conversation scrolls', async () => {
    const lucia = await windowOf('moderadora');
    await meetingChat(lucia);
    await card(lucia, 'Punto 1 de 1').evaluate('(article) => article.scrollIntoView({ block: "start" })');
    expect(await lucia.evaluate('[document.documentElement.scrollHeight <= innerHeight, scrollY]')).toEqual([
      true,
      0,
    ]);
  });

  test('MES-053 the bot hears only what mentions it, and the desk says so', async () => {
    const lucia = await windowOf('moderadora');
    await meetingChat(lucia);
    await say(lucia, 'buenos días a todas y todos');
    await lucia.getByText('Mesas no oyó este mensaje').waitFor();
  });

  test('the enlace and the coordinadora agree in their own windows, and everybody sees it without reloading', async () => {
    const lucia = await windowOf('moderadora');
    await meetingChat(lucia);
    for (const [key, party] of [
      ['enlace', 'Dependencia: De acuerdo'],
      ['coordinadora', 'DAP: De acuerdo'],
    ] as const) {
      const page = await windowOf(key);
      await meetingChat(page);
      await page.getByText('Le toca a usted:').waitFor();
      await page.getByRole('button', { name: 'Unirse' }).click();
      await press(card(page, 'Punto 1 de 1'), 'De acuerdo');
      await card(lucia, party).waitFor();
    }
    await shot(lucia, 'punto');
  });

  test('MES-051 F11 the word is asked for in the chat and given beside the meeting; who has it sees it there without reloading', async () => {
    const [lucia, jorge] = [await windowOf('moderadora'), await windowOf('enlace')];
    const beside = async (page: Page): Promise<FrameLocator> => {
      await meetingChat(page);
      await page.getByRole('button', { name: 'Panel de la mesa' }).click();
      return page.frameLocator('iframe[title="Mesas en la reunión"]');
    };
    const [conducts, speaks] = [await beside(lucia), await beside(jorge)];
    await conducts.getByText('Se actualiza sola').waitFor();
    await speaks.getByText('Nadie tiene la palabra.').waitFor();
    await say(jorge, '@Mesas pido la palabra');
    await card(lucia, /La palabra.*1\) Jorge Ochoa/s).waitFor();
    await conducts
      .getByRole('list', { name: 'Siguen en el uso de la palabra' })
      .getByText('Jorge Ochoa')
      .waitFor();
    await shot(lucia, 'panel');
    await conducts.getByRole('button', { name: 'Dar la palabra', exact: true }).click();
    await speaks.getByRole('timer').first().waitFor();
    expect(await serious(lucia)).toEqual([]);
    await speaks.getByRole('button', { name: 'Terminé', exact: true }).click();
    await conducts.getByText('Nadie tiene la palabra.').waitFor();
    await conducts.getByRole('textbox', { name: 'Nota para el punto 1' }).fill('Cambia la fuente.');
    await conducts.getByRole('button', { name: 'Anotar' }).click();
    await card(lucia, /Punto 1 de 1.*Cambia la fuente/s).waitFor();
    for (const page of [lucia, jorge]) await page.getByRole('button', { name: 'Cerrar el panel' }).click();
  });

  test('a dialog is reached and left by keyboard, keeps the focus inside and says what is missing', async () => {
    const lucia = await windowOf('moderadora');
    await meetingChat(lucia);
    const button = card(lucia, 'Punto 1 de 1').getByRole('button', { name: 'Cerrar punto', exact: true });
    await button.focus();
    await lucia.keyboard.press('Enter');
    const dialog = lucia.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Cerrar punto' }).waitFor();
    await shot(lucia, 'dialogo');
    expect(await serious(lucia)).toEqual([]);
    for (let i = 0; i < 15; i++) await lucia.keyboard.press('Tab');
    expect(await lucia.evaluate('!!document.activeElement.closest("[role=dialog]")')).toBe(true);
    await lucia.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('MES-057 the moderadora closes the point with its outcome in the dialog', async () => {
    const lucia = await windowOf('moderadora');
    await meetingChat(lucia);
    await press(card(lucia, 'Punto 1 de 1'), 'Cerrar punto');
    const dialog = lucia.getByRole('dialog');
    await dialog.getByRole('radio', { name: /aplaz/i }).check();
    const note = dialog.getByRole('textbox').first();
    if (await note.count()) await note.fill('Falta el concepto técnico.');
    await dialog.getByRole('button', { name: 'Cerrar punto' }).click();
    await dialog.waitFor({ state: 'detached' });
    await card(lucia, /Punto 1 de 1.*[Aa]plazado/s).waitFor();
  });

  test('MES-071 DIE-009 the relator sends the acta from a dialog and an attendee signs it with a button', async () => {
    const lucia = await windowOf('moderadora');
    await meetingChat(lucia);
    await lucia.getByRole('button', { name: 'Terminar' }).click();
    await say(lucia, '@Mesas cerrar mesa');
    await press(card(lucia, 'Al cerrar se compone el acta'), 'Cerrar mesa');
    await lucia.getByText('llegarán a su correo').first().waitFor();
    const andres = await windowOf('relator');
    await andres.getByText('Le toca a usted:').waitFor();
    // The report of attendance comes after the meeting: until then the acta says that its list is empty.
    const send = andres.getByRole('button', { name: 'Enviar acta a firma', exact: true }).last();
    for (let i = 0; i < 30 && !(await send.isVisible()); i++) {
      await say(andres, 'acta');
      await andres.waitForTimeout(1000);
    }
    await send.click();
    await andres.getByRole('dialog').getByRole('button', { name: 'Enviar a firma' }).click();
    await andres.getByRole('dialog').waitFor({ state: 'detached' });
    const jorge = await windowOf('enlace');
    await jorge.getByText('un documento espera su firma').waitFor();
    await say(jorge, 'mis pendientes');
    const pending = card(jorge, 'Firmar');
    await press(pending, 'Firmar');
    await shot(jorge, 'firmada');
    await jorge.getByText('un documento espera su firma').waitFor({ state: 'detached' });
  });

  test('X-051 the tab gets its token and its theme from the frame, as in Teams; axe finds nothing in either', async () => {
    const page = await windowOf('enlace', '#/mesas');
    const tab: FrameLocator = page.frameLocator('iframe[title="Mesas"]');
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await tab.getByText('Jorge Ochoa').first().waitFor();
    expect(await serious(page)).toEqual([]);
    await page.getByRole('button', { name: /^Usted es Jorge Ochoa/ }).click();
    await page.getByRole('menuitemradio', { name: 'Oscuro' }).click();
    await page.keyboard.press('Escape');
    await tab.locator('html[data-theme="dark"]').waitFor();
    await shot(page, 'pestana');
  });

  test('MES-034 X-040 the invitation is read and answered in Outlook, in the dark and on a phone', async () => {
    const page = await windowOf('enlace', '#/correo');
    await page.setViewportSize({ width: 390, height: 844 });
    await page
      .getByRole('navigation', { name: 'Correo' })
      .getByRole('link', { name: /Planeación Acta/ })
      .click();
    const file = await page
      .getByRole('list', { name: 'Adjuntos' })
      .getByRole('link')
      .first()
      .getAttribute('href');
    expect((await page.request.get(`${windows.product.base}${file}`)).headers()['content-type']).toBe(
      'application/pdf',
    );
    await shot(page, 'correo');
    await page.getByRole('link', { name: 'Volver al correo' }).click();
    await page
      .getByRole('navigation', { name: 'Correo' })
      .getByRole('link', { name: /Planeación Mesa 1/ })
      .click();
    await page.getByRole('link', { name: 'Ver en el calendario y responder' }).click();
    await page.getByRole('button', { name: 'Aceptar', exact: true }).click();
    await page.getByRole('main').getByText('aceptada', { exact: true }).first().waitFor();
    expect(await serious(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await shot(page, 'calendario');
  });

  test('the first page offers everybody and the first steps', async () => {
    const page = await windows.newPage();
    await page.goto(windows.product.base);
    await page.getByRole('link', { name: /^Lucía Moreno modera/ }).waitFor();
    expect(await serious(page)).toEqual([]);
    await page.context().close();
  });

  test('a lost connection is said and comes back by itself', async () => {
    const lucia = await windowOf('moderadora');
    await windows.product.stop();
    await lucia.getByText('Se perdió la conexión con el programa').waitFor();
    await windows.product.start();
    await lucia
      .getByText('Se perdió la conexión con el programa')
      .waitFor({ state: 'detached', timeout: 40_000 });
  });
});

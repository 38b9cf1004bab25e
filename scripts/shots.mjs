// Pictures of every step of one mesa, to be looked at: each at 1280 and 390 px, light and dark, in .cache/shots, with a line for whatever scrolls sideways.
// On an office that nobody used yet: PORT=5180 DATA_DIR=$(mktemp -d) npm start, then node scripts/shots.mjs http://localhost:5180 [--readme]
// (--readme: only the picture of the first page, docs/mesa.png). CHROMIUM names another browser than /usr/bin/chromium.
import { mkdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const [base = 'http://localhost:3978', ...flags] = process.argv.slice(2);
const readme = flags.includes('--readme');
const OUT = '.cache/shots';
const SETTLE_MS = 600;
const PEOPLE = ['moderadora', 'relator', 'coordinadora', 'enlace', 'directiva', 'lider', 'validadora'];
const SIZES = [1280, 390];
const THEMES = ['light', 'dark'];
mkdirSync(OUT, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--lang=es-CO'],
});
const windows = new Map();

/** The window of one person, with a browser profile of their own. */
async function windowOf(key) {
  const known = windows.get(key);
  if (known) return known;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'es-CO',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  windows.set(key, page);
  await page.goto(`${base}/?as=${key}`);
  await page.getByRole('main').waitFor();
  return page;
}
async function look(page, name, fullPage = false) {
  await pause(SETTLE_MS);
  for (const width of readme ? [] : SIZES)
    for (const colorScheme of THEMES) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await pause(SETTLE_MS);
      await page.screenshot({ path: `${OUT}/${name}.${width}.${colorScheme}.png`, fullPage });
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      if (wide > 0) console.log(`${name} ${width}: ${wide} px too wide`);
    }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}
const chat = async (key, name) => {
  const page = await windowOf(key);
  await page.getByRole('link', { name: 'Chat', exact: true }).click();
  await page.getByRole('navigation', { name: 'Chats' }).getByRole('link', { name }).click();
  return page;
};
const personal = (key) => chat(key, /^Mesas/);
const meeting = (key) => chat(key, /^Mesa 1 ·/);
const card = (page, text) => page.getByRole('article').filter({ hasText: text }).last();
const press = (within, name) => within.getByRole('button', { name, exact: true }).last().click();
const say = async (page, text) => {
  await page.getByRole('textbox', { name: /^Mensaje para/ }).fill(text);
  await page.keyboard.press('Enter');
};
async function dialogOf(page, within, name) {
  await press(within, name);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

const lucia = await windowOf('moderadora');
await look(lucia, '01-sin-aplicacion');
for (const key of PEOPLE) await press(await windowOf(key), 'Agregar');
await look(lucia, '02-bienvenida');
await say(lucia, 'agendar mesa con medio ambiente');
const form = card(lucia, 'Indicadores que se tratarán');
await form.waitFor();
for (const box of await form.getByRole('checkbox', { name: /(AI|QH|RE|RS)-\d{3} ·/ }).all())
  await box.uncheck();
await look(lucia, '03-agendar');
await press(form, 'Agendar');
await card(lucia, 'prediligenciado').waitFor();
await look(lucia, '04-registro');
await meeting('moderadora');
await lucia.getByText('Mesas solo oye lo que la menciona').waitFor();
await say(lucia, '@Mesas preparar mesa');
await look(lucia, '05-preparar');
await press(lucia, 'Iniciar');
await press(card(lucia, 'La reunión empezó'), 'Abrir mesa');
await card(lucia, 'Orden del día').waitFor();
await look(lucia, '06-apertura');
for (const key of ['relator', 'coordinadora', 'enlace']) await press(await meeting(key), 'Unirse');

await say(lucia, '@Mesas siguiente');
const point = () => card(lucia, /Punto 1 de/);
await point().waitFor();
await look(lucia, '07-punto');
const edit = await dialogOf(lucia, point(), 'Ajustar');
await look(lucia, '08-ajustar');
await edit.getByRole('radio', { name: /^Modificar/ }).check();
await edit
  .getByLabel(/^Justificación/)
  .fill('Cambió la fuente de población: la serie nueva no es comparable con la anterior.');
await edit
  .getByLabel('Acuerdos y compromisos', { exact: true })
  .fill('Se ajusta la definición y se conserva la serie.');
for (const yes of await edit.getByRole('radio', { name: /Sí$/ }).all()) await yes.check();
await press(edit, 'Guardar y seguir con la ficha');
for (let more = true; more; ) {
  const page = await edit.getByText(/Ficha, página \d+ de \d+/).innerText();
  await look(lucia, `09-ficha-${page.match(/página (\d+)/)?.[1]}`);
  const definition = edit.getByLabel(/^Definición/);
  if (await definition.count())
    await definition.first().fill('Área de espacio público por habitante, con la población del DANE.');
  await edit.getByRole('checkbox', { name: /Confirmo «sin cambio»/ }).check();
  more = (await edit.getByRole('button', { name: 'Guardar y seguir', exact: true }).count()) > 0;
  await press(edit, more ? 'Guardar y seguir' : 'Guardar');
  await edit.getByText(page).waitFor({ state: 'detached' });
}
await press(card(await meeting('enlace'), /Punto 1 de/), 'De acuerdo');
await say(await windowOf('enlace'), '@Mesas pido la palabra');
await say(lucia, '@Mesas compromiso: entregar la serie histórica recalculada, enlace, próximo viernes');
await dialogOf(lucia, card(lucia, 'Revisar y guardar'), 'Revisar y guardar');
await look(lucia, '10-compromiso');
await press(lucia.getByRole('dialog'), 'Guardar compromiso');
await press(lucia, 'Panel de la mesa');
const panel = lucia.frameLocator('iframe[title="Mesas en la reunión"]');
await press(panel, 'Dar la palabra');
const toTop = () => point().evaluate((article) => article.scrollIntoView({ block: 'start' }));
// What was told at the foot of the window goes by itself.
await pause(9_000);
await toTop();
await look(lucia, '11-en-curso');
if (readme) {
  await lucia.setViewportSize({ width: 1280, height: 940 });
  await toTop();
  await pause(SETTLE_MS);
  await lucia.screenshot({ path: 'docs/mesa.png' });
  await browser.close();
  process.exit(0);
}
await press(lucia, 'Cerrar el panel');

for (const [n, outcome] of [/Concertado: el formato/, /No concertado: se enviará/].entries()) {
  if (n > 0) await say(lucia, '@Mesas siguiente');
  const end = await dialogOf(lucia, card(lucia, new RegExp(`Punto ${n + 1} de`)), 'Cerrar punto');
  await look(lucia, `12-cerrar-punto-${n + 1}`);
  await end.getByRole('radio', { name: outcome }).check();
  await press(end, 'Cerrar punto');
  await end.waitFor({ state: 'detached' });
}
// Of the meeting, not of whoever has the word beside it.
await lucia.getByRole('button', { name: 'Terminar', exact: true }).first().click();
await say(lucia, '@Mesas cerrar mesa');
await look(lucia, '13-cerrar-mesa');
await press(card(lucia, 'Al cerrar se compone el acta'), 'Cerrar mesa');
await lucia.getByText('llegarán a su correo').first().waitFor();
await look(lucia, '14-cierre');

const andres = await personal('relator');
const send = andres.getByRole('button', { name: 'Enviar acta a firma', exact: true }).last();
for (let i = 0; i < 10 && !(await send.isVisible()); i++) {
  await say(andres, 'acta');
  await pause(1500);
}
await look(andres, '15-acta');
await send.click();
await look(andres, '16-enviar-acta');
await press(andres.getByRole('dialog'), 'Enviar a firma');
await andres.getByRole('dialog').waitFor({ state: 'detached' });
for (const key of PEOPLE.slice(1)) {
  const page = await personal(key);
  await say(page, 'mis pendientes');
  const sitting = card(page, /Sus pendientes:|No tiene pendientes/);
  await sitting.waitFor();
  await look(page, `17-firmar-${key}`);
  const sign = sitting.getByRole('button', { name: 'Firmar', exact: true }).first();
  for (let i = 0; i < 4 && (await sign.isVisible()); i++) {
    await sign.click();
    await pause(1500);
  }
  await look(page, `18-firmado-${key}`);
}
for (const place of ['Actividad', 'Calendario', 'Correo']) {
  await lucia
    .getByRole('link', { name: new RegExp(`^${place}`) })
    .first()
    .click();
  await look(lucia, `19-${place.toLowerCase()}`);
}

const screens = ['mesas', 'cronograma', 'compromisos', 'formatos', 'matriz', 'sin-acuerdo', 'tablero'];
screens.push('tablero/por-tema', 'proceso', 'configuracion', 'agendar', 'importar', 'importar/asignar');
const tab = await (await browser.newContext({ locale: 'es-CO', reducedMotion: 'reduce' })).newPage();
for (const screen of ['', ...screens, 'configurar-matriz', 'mesas/no-existe'])
  for (const theme of THEMES) {
    await tab.goto('about:blank');
    await tab.goto(`${base}/tab/?user=lucia.moreno@planeacion.example&theme=${theme}#/${screen}`);
    await tab.locator('h1').waitFor();
    for (const width of SIZES) {
      await tab.setViewportSize({ width, height: 900 });
      await pause(SETTLE_MS * 2);
      const path = `${OUT}/20-${screen.replaceAll('/', '-') || 'inicio'}.${width}.${theme}.png`;
      await tab.screenshot({ path, fullPage: true });
    }
  }
await browser.close();

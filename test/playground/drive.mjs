// node test/playground/drive.mjs: a person of the sample office talks with the bot in Microsoft's own emulator, in a headless Chromium:
// greeting, a mesa scheduled by card, a signature. Not part of npm test: the emulator is a tool that is fetched, not a dependency.
// SHOTS names the folder of the screenshots; PLAYGROUND_CLI a copy of the emulator that is already installed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { preparedActa } from './prepare.mjs';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(CHROMIUM)) {
  console.log(`No hay Chromium en ${CHROMIUM}: indique otro con CHROMIUM.`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const shots = process.env.SHOTS ?? mkdtempSync(join(tmpdir(), 'mesas-emulador-fotos-'));
mkdirSync(shots, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), 'mesas-emulador-'));
const [port, playgroundPort] = [await freePort(), await freePort()];
const base = `http://127.0.0.1:${port}`;

const playground = spawn(process.execPath, ['scripts/playground.mjs'], {
  env: { ...process.env, PORT: String(port), PLAYGROUND_PORT: String(playgroundPort), DATA_DIR: dataDir },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((resolve) => playground.once('exit', resolve));
let browser;
let passed = 0;
let failed = 0;
let shot = 0;

try {
  await saysReady();
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 1400 }, locale: 'es-CO' });
  page.setDefaultTimeout(20_000);
  await page.goto(`http://localhost:${playgroundPort}/`);

  await step('the bot greets whoever installs it', page, () => shown(page, 'Acompaño las mesas'));
  await step('«hola» is answered with what the person can do', page, async () => {
    const before = await count(page, 'Acompaño las mesas');
    await say(page, 'hola');
    await until('a second greeting', async () => (await count(page, 'Acompaño las mesas')) > before);
  });
  await step('«agendar mesa con medio ambiente» brings the form, filled in', page, async () => {
    await say(page, 'agendar mesa con medio ambiente');
    await shown(page, 'Indicadores que se tratarán');
  });
  await step('without indicators the form says what is missing', page, async () => {
    await choose(page, () => false);
    await press(page, 'Agendar');
    await shown(page, 'Marque al menos un indicador.');
  });
  await step('the form schedules the mesa and becomes its record', page, async () => {
    await choose(page, (title) => title.startsWith('EP-001'));
    await press(page, 'Agendar');
    await shown(page, /DIES-058-001: EP-001/);
    await until('the form to be gone', async () => (await count(page, 'Indicadores que se tratarán')) === 0);
  });
  const acta = await preparedActa(base);
  await step('what there is to sign arrives by itself, or by asking', page, async () => {
    await say(page, 'mis pendientes');
    await shown(page, /Sus pendientes: 1 firma/);
    await page.getByRole('button', { name: 'Firmar', exact: true }).last().waitFor();
  });
  await step('«Firmar» signs and the card says so', page, async () => {
    await press(page, 'Firmar');
    await shown(page, /Firmado: Acta/);
    await shown(page, /Código de verificación/);
  });
  await step('the signature is in the record', page, async () => {
    const firmas = await acta.firmas();
    const mine = firmas.find(({ nombre }) => nombre === 'Lucía Moreno');
    if (!mine?.firmadoEn) throw new Error(`not signed: ${JSON.stringify(firmas)}`);
  });
} catch (error) {
  failed++;
  console.log(`✗ ${error.message}`);
} finally {
  await browser?.close();
  playground.kill('SIGTERM');
  const late = setTimeout(() => playground.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(late);
  rmSync(dataDir, { recursive: true, force: true });
  console.log(`Fotos: ${shots}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

async function step(what, page, work) {
  try {
    await work();
    passed++;
    console.log(`✓ ${what}`);
  } catch (error) {
    failed++;
    console.log(`✗ ${what}\n  ${error.message.split('\n').slice(0, 6).join('\n  ')}`);
  }
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(shots, `${String(++shot).padStart(2, '0')}.png`) });
}

/** The emulator shows a list of several choices as one that opens; the indicators are the last of the card. */
async function choose(page, wanted) {
  const list = page.getByRole('combobox').last();
  await list.click();
  for (const option of await page.getByRole('menuitemcheckbox').all()) {
    const checked = (await option.getAttribute('aria-checked')) === 'true';
    if (checked !== wanted((await option.innerText()).trim())) await option.click();
  }
  await page.keyboard.press('Escape');
}

function press(page, name) {
  return page.getByRole('button', { name, exact: true }).last().click();
}

async function say(page, text) {
  await page.getByRole('textbox').last().click();
  await page.keyboard.type(text);
  await page.getByRole('button', { name: 'Send Message' }).click();
}

function shown(page, text) {
  return page.getByText(text).last().waitFor();
}

function count(page, text) {
  return page.getByText(text).count();
}

async function until(what, look) {
  for (let tries = 0; tries < 100; tries++) {
    if (await look()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`never happened: ${what}`);
}

function saysReady() {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the emulator did not start in two minutes')), 120_000);
    let said = '';
    playground.stdout.on('data', (part) => {
      said += part;
      if (!said.includes('Converse con el bot')) return;
      clearTimeout(late);
      resolve();
    });
    void ended.then(() => reject(new Error(`the emulator ended: ${said.slice(-500)}`)));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}

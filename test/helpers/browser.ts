import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';

const SYSTEM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium: the system's where there is one, else the one from npm (it needs nothing from the system). */
export async function openBrowser(): Promise<Browser> {
  if (existsSync(SYSTEM)) return chromium.launch({ executablePath: SYSTEM, args: QUIET });
  // Without it the package does not unpack the libraries that a bare machine lacks.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  const loaded = await import('@sparticuz/chromium');
  const packed = loaded.default ?? loaded;
  return chromium.launch({ executablePath: await packed.executablePath(), args: ['--no-sandbox'] });
}

/** What is still moving: a dialog that fades in has colours which nobody will read. What moves for ever (a spinner) is not waited for. */
const MOVING = `document.getAnimations().some(({ playState, effect }) =>
  playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)`;

/** Asked again from here: a page that forbids `eval` forbids it to whatever would wait inside of it. */
async function still(frame: Frame): Promise<void> {
  for (let looks = 0; looks < 100; looks++) {
    const moving = await frame.evaluate<boolean>(MOVING).catch((error: unknown) => {
      if (!frame.isDetached()) throw error;
      return false;
    });
    if (!moving) return;
    await frame.page().waitForTimeout(50);
  }
}

/** Fluent's own stops at the edges of a group of radios: they hand the focus on at once and nobody is ever on them. */
const FOCUS_SENTINEL = 'data-tabster-dummy';

/** What axe finds against WCAG 2.1 AA in the page and its frames, once everything in them stands still. */
export async function violationsIn(page: Page, except: string): Promise<readonly string[]> {
  for (const frame of page.frames()) await still(frame);
  const { violations } = await new AxeBuilder({ page })
    .exclude(except)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !html.includes(FOCUS_SENTINEL))
      .map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}

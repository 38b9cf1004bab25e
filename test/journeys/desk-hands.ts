import type { Locator, Page } from 'playwright-core';
import { violationsIn } from '../helpers/browser';

export const say = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: /^Mensaje para/ }).fill(text);
  await page.keyboard.press('Enter');
};
export const card = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('article').filter({ hasText: text }).last();
export const press = (within: Locator, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click();
export const meetingChat = async (page: Page): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Chats' })
    .getByRole('link', { name: /^Mesa 1 ·/ })
    .click();
  await page.getByRole('heading', { level: 1, name: /^Mesa 1/ }).waitFor();
};
export const add = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Agregar', exact: true }).click();
// No script runs in the frame of a letter, axe's included.
export const serious = (page: Page): Promise<readonly string[]> => violationsIn(page, 'iframe.letter');

import type { Page } from 'playwright-core';
import { violationsIn } from '../helpers/browser';

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

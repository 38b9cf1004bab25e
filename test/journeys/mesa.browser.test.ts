import type { Locator, Page } from 'playwright-core';
import { card, DeskWindows, dialogOf, press, say } from '../helpers/desk-windows';

jest.setTimeout(180_000);

/** Steps 1 to 9 of a mesa as people live them: nine windows of a browser, nothing but what they see and press. */
describe('a mesa from the calendar to the register, in the browser', () => {
  let desk: DeskWindows;
  beforeAll(async () => {
    desk = await DeskWindows.start();
    for (const key of ['moderadora', 'relator', 'coordinadora', 'enlace', 'directiva', 'lider', 'validadora'])
      await desk.add(key);
  });
  afterAll(() => desk?.stop());

  const callPoint = async (lucia: Page, punto: RegExp) => {
    await say(lucia, '@Mesas siguiente');
    const point = card(lucia, punto);
    await point.waitFor();
    return point;
  };
  /** One sitting in the personal chat: everything that waits for a signature. Answers how often it was pressed: a second press signs nothing twice. */
  const signAll = async (key: string): Promise<number> => {
    const page = await desk.personalChat(key);
    await say(page, 'mis pendientes');
    const sitting = card(page, /Sus pendientes:|No tiene pendientes/);
    await sitting.waitFor();
    const sign = sitting.getByRole('button', { name: 'Firmar', exact: true }).first();
    for (let signed = 0; ; signed++) {
      const waits = await sign.waitFor({ timeout: signed === 0 ? 10_000 : 1500 }).then(
        () => true,
        () => false,
      );
      if (!waits) return signed;
      const said = await sitting.innerText();
      await sign.click();
      await answered(page, sitting, said);
    }
  };
  /** A press is over when nothing of the card is at work and it says something else: while it is at work it looks changed, too. */
  const answered = async (page: Page, on: Locator, said: string): Promise<void> => {
    for (let i = 0; i < 300; i++) {
      const working = await on.locator('[aria-disabled="true"]').count();
      if (working === 0 && (await on.innerText()) !== said) return;
      await page.waitForTimeout(100);
    }
  };
  const takes = async (key: string, punto: RegExp, position: string): Promise<void> => {
    const page = await desk.meetingChat(key);
    await press(card(page, punto), position);
  };

  test('MES-020 MES-045 two indicators are scheduled and the mesa is opened in its meeting', async () => {
    const lucia = await desk.personalChat('moderadora');
    await say(lucia, 'agendar mesa con medio ambiente');
    const form = card(lucia, 'Indicadores que se tratarán');
    await form.waitFor();
    for (const box of await form
      .getByRole('checkbox', { name: /(?:^|\s)(?!EP-00[12])[A-Z]{2}-\d{3} ·/ })
      .all())
      await box.uncheck();
    await press(form, 'Agendar');
    await card(lucia, '2 indicadores, cada uno con su DIES-058 prediligenciado').waitFor();
    await desk.meetingChat('moderadora');
    await lucia.getByText('Mesas solo oye lo que la menciona').waitFor();
    await lucia.getByRole('button', { name: 'Iniciar', exact: true }).click();
    await press(card(lucia, 'La reunión empezó'), 'Abrir mesa');
    await card(lucia, 'Orden del día').waitFor();
    for (const key of ['relator', 'coordinadora', 'enlace']) {
      const page = await desk.meetingChat(key);
      await page.getByRole('button', { name: 'Unirse' }).click();
      await page.getByRole('button', { name: 'Salir', exact: true }).waitFor();
    }
  });

  test('DIE-004 MES-057 MES-058 MES-059 the first indicator is agreed, adjusted field by field (empty ones too), with a commitment', async () => {
    const lucia = await desk.meetingChat('moderadora');
    const point = await callPoint(lucia, /Punto 1 de 2/);
    await takes('enlace', /Punto 1 de 2/, 'De acuerdo');
    await takes('coordinadora', /Punto 1 de 2/, 'De acuerdo');
    await card(lucia, 'DAP: De acuerdo').waitFor();
    const edit = await dialogOf(lucia, point, 'Ajustar');
    await edit.getByRole('radio', { name: /^Modificar/ }).check();
    await edit
      .getByLabel('Justificación')
      .fill('La fuente de medición cambió y la fórmula dejó de ser comparable.');
    await edit
      .getByLabel('Acuerdos y compromisos', { exact: true })
      .fill('Se ajusta la ficha y se conserva la serie.');
    for (const yes of await edit.getByRole('radio', { name: /Sí$/ }).all()) await yes.check();
    await press(edit, 'Guardar y seguir con la ficha');
    for (;;) {
      const page = await edit.getByText(/Ficha, página \d+ de \d+/).innerText();
      const definition = edit.getByLabel(/^Definición/);
      if (await definition.count())
        await definition
          .first()
          .fill('Área de espacio público efectivo por habitante, con la población del DANE.');
      await edit.getByRole('checkbox', { name: /Confirmo «sin cambio»/ }).check();
      const more = edit.getByRole('button', { name: 'Guardar y seguir', exact: true });
      if (!(await more.count())) break;
      await more.click();
      await edit.getByText(page).waitFor({ state: 'detached' });
    }
    await press(edit, 'Guardar');
    await edit.waitFor({ state: 'detached' });
    const andres = await desk.meetingChat('relator');
    const owed = await dialogOf(andres, card(andres, /Punto 1 de 2/), 'Agregar compromiso');
    await owed.getByLabel(/¿Qué se va a hacer\?/).fill('Entregar la nueva ficha');
    await owed.getByLabel(/Responsable/).selectOption({ label: 'Jorge Ochoa · Profesional especializado' });
    await owed.getByLabel(/^Fecha/).fill('2027-12-03');
    await press(owed, 'Guardar compromiso');
    await owed.waitFor({ state: 'detached' });
    await desk.meetingChat('moderadora');
    const outcome = await dialogOf(lucia, card(lucia, /Punto 1 de 2/), 'Cerrar punto');
    await outcome.getByRole('radio', { name: /Concertado: el formato/ }).check();
    await press(outcome, 'Cerrar punto');
    await outcome.waitFor({ state: 'detached' });
  });

  test('MES-060 the second indicator ends without agreement and says that it goes to the despacho', async () => {
    const lucia = await desk.meetingChat('moderadora');
    const point = await callPoint(lucia, /Punto 2 de 2/);
    await takes('enlace', /Punto 2 de 2/, 'No estoy de acuerdo');
    await card(lucia, /Dependencia: No (está |estoy )?(de acuerdo)/i).waitFor();
    const outcome = await dialogOf(lucia, point, 'Cerrar punto');
    await outcome.getByRole('radio', { name: /No concertado: se enviará/ }).check();
    await press(outcome, 'Cerrar punto');
    await outcome.waitFor({ state: 'detached' });
    await card(lucia, /despacho/).waitFor();
  });

  test('MES-061 MES-071 MES-072 the moderadora closes, the relator sends the acta with the forms and everybody is asked to sign', async () => {
    const lucia = await desk.meetingChat('moderadora');
    await lucia.getByRole('button', { name: 'Terminar' }).click();
    await say(lucia, '@Mesas cerrar mesa');
    await press(card(lucia, 'Al cerrar se compone el acta'), 'Cerrar mesa');
    await lucia.getByText('llegarán a su correo').first().waitFor();
    const andres = await desk.personalChat('relator');
    const send = andres.getByRole('button', { name: 'Enviar acta a firma', exact: true }).last();
    for (let i = 0; i < 30 && !(await send.isVisible()); i++) {
      await say(andres, 'acta');
      await andres.waitForTimeout(1000);
    }
    await send.click();
    await andres.getByRole('dialog').getByRole('button', { name: 'Enviar a firma' }).click();
    await andres.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('DIE-009 DIE-010 MES-076 five people sign, each in their chat; the last sees what the register will change', async () => {
    for (const key of ['coordinadora', 'enlace', 'directiva', 'lider', 'validadora'])
      expect([key, (await signAll(key)) > 0]).toEqual([key, true]);
  });

  test('DIE-015 X-051 the tab shows the changed row with its chain: act, form and five signers', async () => {
    const tab = await desk.tab('enlace', '#/matriz');
    await tab.getByRole('heading', { name: /Matriz/ }).waitFor();
    await tab.getByLabel('Solo con cambio firmado').check();
    await tab.getByText('Espacio público efectivo por habitante').first().click();
    await tab.getByText('DIES-058-001').first().waitFor();
    for (const name of ['Paula Zuluaga', 'Jorge Ochoa', 'Beatriz Salazar', 'Hernán Cano', 'Sofía Arango'])
      await tab.getByText(new RegExp(name)).first().waitFor();
    const verify = await tab
      .getByRole('link', { name: /^Verificar/ })
      .first()
      .getAttribute('href');
    const page = await desk.newPage();
    await page.goto(`${desk.product.base}${verify}`);
    await page.getByText('DIES-058-001').first().waitFor();
  });

  test('MES-078 the commitment that is owed is in the tab of whoever owes it', async () => {
    const tab = await desk.tab('enlace', '#/compromisos');
    await tab.getByRole('link', { name: 'Entregar la nueva ficha' }).waitFor();
  });
});

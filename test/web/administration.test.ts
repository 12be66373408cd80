import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { type DemoServer, demoServer } from './support/demo-server.ts';

describeInBrowser('the administration', (browser) => {
  let server: DemoServer;
  beforeAll(async () => {
    server = await demoServer();
  });
  afterAll(() => server?.close());

  test('makes a token that is shown once and lets in, and revokes it after a question', async () => {
    const page = await server.open(browser, '/administration?view=tokens');
    await page.getByRole('button', { name: 'Create a token' }).click();
    await page.getByLabel('For', { exact: true }).fill('Nightly <b>export</b>');
    await page.getByLabel('Role').selectOption('operator');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create the token' }).click();
    const text = (await page.getByLabel('The token', { exact: true }).textContent()) ?? '';
    const asked = () => fetch(`${server.url}/v1/me`, { headers: { authorization: `Bearer ${text}` } });
    expect(await (await asked()).json()).toMatchObject({
      role: 'operator',
      subject: 'Nightly <b>export</b>',
    });
    await page.getByRole('button', { name: 'I have it' }).click();
    expect(await page.content()).not.toContain(text);
    const row = page.getByRole('row', { name: /Nightly <b>export<\/b>/ });
    await row.getByRole('button', { name: /Revoke/ }).click();
    expect((await asked()).status).toBe(200);
    await page.getByRole('button', { name: 'Revoke it' }).click();
    await row.getByText('revoked').waitFor();
    expect((await asked()).status).toBe(401);
    await expectAccessible(page);
  });

  test('says that nobody is let in where no engagement is configured', async () => {
    const page = await server.open(browser, '/administration');
    await page.getByText('No engagement is configured').waitFor();
    await expectAccessible(page);
  });

  test('shows the log with its chain, filters it, and keeps the filter in the address', async () => {
    const page = await server.open(browser, `/packs/${server.pack}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`${server.url}/administration?view=log`);
    await page.getByText('holds', { exact: true }).waitFor();
    await page.getByText(/^sha256:[0-9a-f]{64}$/).waitFor();
    await page.getByLabel('Pack').fill(server.pack);
    await expect.poll(() => page.url()).toContain('pack=');
    const table = page.getByRole('table', { name: 'Accesses' });
    await table.getByRole('row').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Line before').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Pack').fill('no such pack');
    await page.getByText('No line is like that').waitFor();
  });
});

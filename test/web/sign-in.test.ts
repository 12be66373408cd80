import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { type OidcServer, oidcServer, signInAs } from './support/oidc-server.ts';

/** The browser's own word for what was refused. */
const REFUSED = [/status of 40[13]/];

describeInBrowser('signing in to the page', (browser) => {
  let server: OidcServer;
  beforeAll(async () => {
    server = await oidcServer();
  });
  afterAll(() => server?.close());

  const asked = async (path: string): Promise<Page> => {
    const page = await browser.page({ expects: REFUSED });
    await page.goto(`${server.url}${path}`);
    return page;
  };
  const signedIn = async (name: string, path = '/packs'): Promise<Page> => {
    const page = await asked(path);
    await page.getByRole('link', { name: /^Sign in with/ }).click();
    await signInAs(page, name);
    return page;
  };
  const packs = (page: Page) => page.getByRole('heading', { level: 1, name: 'Packs' });

  test('leads to the issuer and back to the address that was asked for', async () => {
    const page = await asked('/packs?from=a-colleague');
    const way = page.getByRole('link', { name: `Sign in with ${new URL(server.issuer.url).host}` });
    await way.waitFor();
    await expectAccessible(page);
    await way.click();
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
    await signInAs(page, 'auditor');
    await packs(page).waitFor();
    expect(page.url()).toBe(`${server.url}/packs?from=a-colleague`);
    await page.getByText('auditor', { exact: true }).first().waitFor();
    await page.getByRole('link', { name: 'Northwind Health' }).waitFor();
  });

  test('leaves nothing in the browser that scripts can read', async () => {
    const page = await signedIn('operator');
    await packs(page).waitFor();
    const kept = await page.evaluate(() => ({
      ...{ cookie: document.cookie, local: { ...localStorage }, session: Object.keys(sessionStorage) },
    }));
    expect(kept.cookie).toBe('');
    expect(kept.local).toEqual({});
    expect(JSON.stringify(kept.session)).not.toMatch(/token|eyJ/);
  });

  test('tells whoever has no role that, and lets them out', async () => {
    const page = await signedIn('nobody');
    await page.getByRole('heading', { level: 1, name: 'You have no role here' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
  });

  test('tells whoever refuses at the issuer that they are not signed in', async () => {
    const page = await asked('/packs');
    await page.getByRole('link', { name: /^Sign in with/ }).click();
    await page.getByRole('button', { name: 'Refuse' }).click();
    await page.getByRole('alert').getByText('it was refused where you sign in').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: /^Sign in with/ }).click();
    await signInAs(page, 'operator');
    await packs(page).waitFor();
    expect(page.url()).toBe(`${server.url}/packs`);
  });

  test('can be done again when a session ends, without losing what is on the page', async () => {
    const page = await signedIn('auditor', '/packs?kept=1');
    await page.getByRole('link', { name: 'Northwind Health' }).waitFor();
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'Northwind Health' }).click();
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.waitFor();
    await expectAccessible(page);
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      dialog.getByRole('link', { name: /^Sign in with/ }).click(),
    ]);
    await signInAs(tab, 'auditor');
    await tab.getByRole('heading', { name: 'You are signed in again' }).waitFor();
    await tab.close();
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'Northwind Health' }).waitFor();
  });

  test('ends by signing out, here and at the issuer', async () => {
    const page = await signedIn('operator');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign out?' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: /^Sign in with/ }).click();
    expect(new URL(page.url()).origin).toBe(server.issuer.url);
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  });
});

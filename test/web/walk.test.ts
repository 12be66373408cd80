import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from './support/browser.ts';
import { type OidcServer, oidcServer, signInAs } from './support/oidc-server.ts';

const REFUSED = [/status of 40[134]/];

describeInBrowser('an audit in the page', (browser) => {
  let server: OidcServer;
  beforeAll(async () => {
    server = await oidcServer();
  });
  afterAll(() => server?.close());

  const signedIn = async (name: string, path: string) => {
    const page = await browser.page({ expects: REFUSED });
    await page.goto(`${server.url}${path}`);
    await page.getByRole('link', { name: /^Sign in with/ }).click();
    await signInAs(page, name);
    return page;
  };

  test('an auditor finds the exception of 43 hours, its author, its evidence, and that the pack holds', async () => {
    const page = await signedIn('auditor', '/packs');
    await page.getByRole('link', { name: 'Northwind Health' }).click();
    await page.getByRole('navigation', { name: 'Parts of the pack' }).getByText('Exceptions').click();
    await page.getByLabel('Resource or reason').fill('readmission-prod');
    const row = page.getByRole('row').filter({ hasText: 'for 43 h' }).first();
    await row.click();
    const chosen = page.getByRole('complementary', { name: 'The chosen exception' });
    await chosen.getByText(/^43 h/).waitFor();
    await chosen.getByText('alice').first().waitFor();
    const evidence = chosen.getByRole('listitem').getByRole('link').first();
    const digest = await evidence.getAttribute('title');
    await evidence.click();
    await page.waitForURL((url) => decodeURIComponent(url.pathname).includes(`/evidence/${digest}`));
    await page.getByRole('link', { name: 'Files and verification' }).click();
    await page.getByText('The pack holds.').waitFor({ timeout: 120_000 });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /\.zip$/ }).click();
    expect(await (await download).failure()).toBe(null);
  });

  test('an auditor of another engagement is refused, and not told that there is such a pack', async () => {
    const page = await signedIn('stranger', `/packs/${server.pack}`);
    await page.getByText('There is no such pack, or it is not for you.').waitFor();
    await page.goto(`${server.url}/packs`);
    await page.getByText('No pack is here yet').waitFor();
    expect(await page.getByText('Northwind Health').count()).toBe(0);
  });
});

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyPack } from '../../src/runs/verify.ts';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { type DemoServer, demoServer } from './support/demo-server.ts';

describeInBrowser('the evidence of a pack', (browser) => {
  let server: DemoServer;
  let base: string;
  beforeAll(async () => {
    server = await demoServer();
    base = `/packs/${server.pack}`;
  });
  afterAll(() => server?.close());

  /** An exception with an author, by its place in its check. */
  function exception() {
    for (const check of server.demo.pack.checks) {
      const index = check.items.findIndex(
        ({ outcome, intervals: [one] }) => outcome === 'fail' && one?.cause?.person,
      );
      const item = check.items[index];
      if (item) return { check, index, item };
    }
    throw new TypeError('The sample has an exception with an author.');
  }

  test('from an item to its author, its evidence and the calls under it, by keyboard', async () => {
    const { check, index, item } = exception();
    const page = await server.open(browser, `${base}/checks/${check.id}`);
    await page.getByRole('heading', { name: check.failureTitle }).waitFor();
    const { fail, unknown, pass, 'not-applicable': others } = check.counts;
    const share = new RegExp(`^${fail} of ${fail + unknown + pass + others} items? fails?$`);
    await page.locator('header').getByText(share).waitFor();
    const how = page.getByRole('region', { name: 'How it is checked' });
    await how.getByRole('definition').filter({ hasText: check.title }).first().waitFor();
    const row = page.getByRole('table', { name: 'Items' }).locator(`[data-index="${index}"]`);
    await row.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/checks/${check.id}?item=${index}`);
    const panel = page.getByRole('region', { name: 'The item' });
    await panel
      .getByText(item.intervals[0]?.cause?.person ?? '')
      .first()
      .waitFor();
    await expectAccessible(page);
    const link = panel.getByRole('link').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) =>
      decodeURIComponent(url.pathname).endsWith(`/evidence/${item.evidence[0]}`),
    );
    const entry = server.demo.pack.evidence.find(({ digest }) => digest === item.evidence[0]);
    await page.getByRole('heading', { level: 2, name: entry?.title ?? '' }).waitFor();
    const call = page.locator('summary', { hasText: entry?.operations[0]?.split(' ')[1] ?? '' }).first();
    await call.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Record of the call').first().waitFor();
    await expectAccessible(page);
  });

  test('an address keeps filter and order, and leads a colleague to the same rows', async () => {
    const check = server.demo.pack.checks.toSorted((a, b) => b.counts.pass - a.counts.pass)[0];
    const page = await server.open(browser, `${base}/checks/${check?.id}`);
    await page.getByLabel('Outcome').selectOption('pass');
    await page.getByRole('button', { name: 'Resource' }).click();
    await page.waitForURL('**outcome=pass**order=resource**');
    const count = `${check?.counts.pass.toLocaleString('en-GB')} items`;
    await page.getByRole('status').filter({ hasText: count }).waitFor();
    const other = await server.open(browser, new URL(page.url()).pathname + new URL(page.url()).search);
    await other.getByRole('status').filter({ hasText: count }).waitFor();
    await expect
      .poll(() => other.getByRole('columnheader', { name: 'Resource' }).getAttribute('aria-sort'))
      .toBe('ascending');
  });

  test('the list of evidence and the files have nothing that keeps people out', async () => {
    const page = await server.open(browser, `${base}/evidence?gaps=true`);
    const gapped = server.demo.pack.evidence.filter(({ gaps }) => gaps > 0);
    await page
      .getByRole('status')
      .filter({ hasText: `${gapped.length} records` })
      .waitFor();
    await expectAccessible(page);
  });

  test('a pack that is downloaded is the one that was signed, and the page says that it holds', async () => {
    const page = await server.open(browser, `${base}/files`);
    await page.getByText('The pack holds.').waitFor({ timeout: 120_000 });
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `${server.pack}.zip`, exact: true }).click(),
    ]);
    const container = await readFile(await download.path());
    const { holds } = await verifyPack({
      container,
      bundle: await readFile(server.demo.bundlePath),
      ...{ roots: [await readFile(server.demo.root)], timestampRoots: [], at: null },
    });
    expect(holds).toBe(true);
  });

  test('whoever meets the pack on its page is led to the verifier of one file', async () => {
    const page = await server.open(browser, `${base}/files`);
    const link = page.getByRole('link', { name: 'open the verifier' });
    await link.waitFor({ timeout: 120_000 });
    const answer = await page.request.get(`${server.url}${await link.getAttribute('href')}`);
    expect(answer.status()).toBe(200);
    const built = await readFile(new URL('../../web/dist/verifier.html', import.meta.url));
    expect((await answer.body()).equals(built)).toBe(true);
  });
});

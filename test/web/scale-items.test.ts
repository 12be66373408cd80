import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COOKIE } from '../../src/api/local-sessions.ts';
import { readPageFiles } from '../../src/cli/serve/page-files.ts';
import { type ApiServer, startApi } from '../api/api-server.ts';
import { authorityOf, NOW, signerOf } from '../signing/authority-of.ts';
import { type PackOfManyItems, packOfManyItems } from '../support/scale/pack-of-many-items.ts';
import { describeInBrowser } from './support/browser.ts';
import { heapOf, watchMainThread } from './support/main-thread.ts';

const PACK = 'northwind-health-20260701-20261001-00000000beef';
const ITEMS = 100_000;
const MEGABYTE = 2 ** 20;

// Limits are of the processor's time: the clock of a busy machine says nothing about the page.
describeInBrowser('a check with a hundred thousand items', (browser) => {
  let server: ApiServer;
  let pack: PackOfManyItems;
  let cookie: string;
  beforeAll(async () => {
    const signer = signerOf(await authorityOf());
    pack = await packOfManyItems({ id: PACK, items: ITEMS }, { signer, signedAt: NOW });
    server = await startApi({ parts: { page: await readPageFiles() } });
    await server.store.put(`${PACK}.zip`, pack.container);
    await server.store.put(`${PACK}.zip.sigstore.json`, pack.bundle);
    cookie = server.sessions?.begin(server.sessions.code()) ?? '';
    // The pack is open in the server, as for whoever comes second.
    for (const part of ['overview', `items?checks=${pack.check.id}&limit=1`])
      await fetch(`${server.url}/v1/packs/${PACK}/${part}`, { headers: { cookie: `${COOKIE}=${cookie}` } });
  }, 180_000);
  afterAll(() => server?.close());

  const address = () => `${server.url}/packs/${PACK}/checks/${pack.check.id}`;
  const signedIn = async (): Promise<Page> => {
    const page = await browser.page();
    await page.context().addCookies([{ name: COOKIE, value: cookie, url: server.url }]);
    return page;
  };
  const row = (page: Page, index: number) =>
    page.getByRole('table', { name: 'Items' }).locator(`[data-index="${index}"]`).getByRole('cell').nth(1);

  test('shows its first rows within a second of work, of browser and server together', async () => {
    const page = await signedIn();
    const before = process.cpuUsage();
    const { total, tasks } = await watchMainThread(page, async () => {
      await page.goto(address());
      await row(page, 0).getByText(/\w/).waitFor();
    });
    const { user, system } = process.cpuUsage(before);
    expect(tasks).toBeGreaterThan(10);
    expect(total).toBeLessThan(1000);
    // The process of the test drives the browser too, so that this is more than the server's part.
    expect((user + system) / 1000).toBeLessThan(1000);
    await page.getByRole('status').filter({ hasText: '100,000 items' }).waitFor();
  });

  test('is scrolled through by wheel and by keys without a long task, in little memory', async () => {
    const page = await signedIn();
    await page.goto(address());
    await row(page, 0).getByText(/\w/).waitFor();
    const { longest, tasks } = await watchMainThread(page, async () => {
      await row(page, 0).hover();
      for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 2500);
      await page.getByRole('table', { name: 'Items' }).locator('[data-index]').first().focus();
      for (let press = 0; press < 40; press += 1) await page.keyboard.press('PageDown');
      await page.keyboard.press('End');
      await row(page, ITEMS - 1)
        .getByText(/\w/)
        .waitFor();
    });
    expect(tasks).toBeGreaterThan(100);
    expect(longest).toBeLessThan(100);
    expect(await page.locator('[role="row"]').count()).toBeLessThan(100);
    expect(await heapOf(page)).toBeLessThan(300 * MEGABYTE);
  });

  test('is measured by something that sees a long task', async () => {
    const page = await signedIn();
    await page.goto(address());
    await row(page, 0).getByText(/\w/).waitFor();
    const { longest } = await watchMainThread(page, () =>
      page.evaluate(() => {
        // Work that nobody can leave out.
        let sum = 0;
        for (let number = 0; number < 1_000_000_000; number += 1) sum = (sum + number) % 1_000_003;
        document.title = String(sum);
      }),
    );
    expect(longest).toBeGreaterThan(100);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { COOKIE } from '../../src/api/local-sessions.ts';
import { readPageFiles } from '../../src/cli/serve/page-files.ts';
import { answeredBy } from '../../src/runs/answered-case.ts';
import {
  type InvestigationDesk,
  investigationDesk,
  investigationOrder,
} from '../../src/runs/investigation-desk.ts';
import { fileStore } from '../../src/store/file-store.ts';
import { type ApiServer, startApi } from '../api/api-server.ts';
import { authorityOf, NOW, signerOf } from '../signing/authority-of.ts';
import { caseOfManyChanges } from '../support/scale/case-of-many-changes.ts';
import { packOfManyItems } from '../support/scale/pack-of-many-items.ts';
import { describeInBrowser } from './support/browser.ts';
import { heapOf, watchMainThread } from './support/main-thread.ts';

const PACK = 'northwind-health-20260701-20261001-00000000beef';
const CASE = 'case-00000000000000beef';
const ROWS = 100_000;
const MEGABYTE = 2 ** 20;

const ITEMS = 'items of a check';
const CHANGES = 'changes of a case';
/** The table of each, and its parts that a page asks the server for. */
const LISTS = {
  [ITEMS]: { table: 'Items', parts: ['overview', 'items?limit=1'] },
  [CHANGES]: { table: 'Changes', parts: ['overview', 'changes?limit=1', 'timeline'] },
} as const;
type List = keyof typeof LISTS;
const BOTH = [ITEMS, CHANGES] as const;

// Limits are of the processor's time: the clock of a busy machine says nothing about the page.
describeInBrowser('a hundred thousand rows', (browser) => {
  let server: ApiServer;
  let investigations: InvestigationDesk;
  let folder: string;
  let cookie: string;
  /** Where each list is in the page, and in the API. */
  let places: Readonly<Record<List, { readonly page: string; readonly api: string }>>;
  beforeAll(async () => {
    const signed = { signer: signerOf(await authorityOf()), signedAt: NOW };
    const pack = await packOfManyItems({ id: PACK, items: ROWS }, signed);
    folder = await mkdtemp(join(tmpdir(), 'exhibit-scale-'));
    const made = await caseOfManyChanges({ changes: ROWS, name: `${CASE}.zip` }, signed);
    investigations = await investigationDesk(
      fileStore(folder),
      async () => answeredBy(made),
      () => NOW,
    );
    server = await startApi({ parts: { page: await readPageFiles(), investigations } });
    await server.store.put(`${PACK}.zip`, pack.container);
    await server.store.put(`${PACK}.zip.sigstore.json`, pack.bundle);
    const period = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
    await investigations.order(CASE, investigationOrder.parse({ period }), 'Ada');
    const isFinished = async () =>
      expect(await investigations.get(CASE)).toMatchObject({ state: 'finished' });
    await vi.waitFor(isFinished, { timeout: 30_000 });
    cookie = server.sessions?.begin(server.sessions.code()) ?? '';
    places = {
      [ITEMS]: { page: `/packs/${PACK}/checks/${pack.check.id}`, api: `/v1/packs/${PACK}` },
      [CHANGES]: { page: `/changes/${CASE}`, api: `/v1/investigations/${CASE}` },
    };
    // They are open in the server, as for whoever comes second.
    for (const list of BOTH)
      for (const part of LISTS[list].parts)
        await fetch(`${server.url}${places[list].api}/${part}`, {
          headers: { cookie: `${COOKIE}=${cookie}` },
        });
  }, 240_000);
  afterAll(async () => {
    await server?.close();
    await investigations?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  const address = (list: List) => `${server.url}${places[list].page}`;
  const signedIn = async (): Promise<Page> => {
    const page = await browser.page();
    await page.context().addCookies([{ name: COOKIE, value: cookie, url: server.url }]);
    return page;
  };
  const tableOf = (page: Page, list: List) =>
    page.getByRole('table', { name: LISTS[list].table, exact: true });
  const row = (page: Page, list: List, index: number) =>
    tableOf(page, list).locator(`[data-index="${index}"]`).getByRole('cell').nth(1).getByText(/\w/).first();

  test.each(BOTH)(
    'shows its first %s within a second of work, of browser and server together',
    async (list) => {
      const page = await signedIn();
      const before = process.cpuUsage();
      const { total, tasks } = await watchMainThread(page, async () => {
        await page.goto(address(list));
        await row(page, list, 0).waitFor();
        if (list === CHANGES) await page.getByRole('group', { name: /^Timeline/ }).waitFor();
      });
      const { user, system } = process.cpuUsage(before);
      expect(tasks).toBeGreaterThan(10);
      expect(total).toBeLessThan(1000);
      // The process of the test drives the browser too, so that this is more than the server's part.
      expect((user + system) / 1000).toBeLessThan(1000);
      await page
        .getByText(new RegExp(`100,000 ${LISTS[list].table.toLowerCase()}`))
        .first()
        .waitFor();
    },
  );

  test.each(BOTH)(
    'scrolls through the %s by wheel and by keys without a long task, in little memory',
    async (list) => {
      const page = await signedIn();
      await page.goto(address(list));
      await row(page, list, 0).waitFor();
      const { longest, tasks } = await watchMainThread(page, async () => {
        await row(page, list, 0).hover();
        for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 2500);
        // A row that is scrolled away takes the focus with it.
        await tableOf(page, list).evaluate(async (scroller) => {
          for (let last = -1; scroller.scrollTop !== last; ) {
            last = scroller.scrollTop;
            await new Promise((resolve) => setTimeout(resolve, 300));
          }
        });
        await tableOf(page, list).locator('[data-index]').first().focus();
        for (let press = 0; press < 40; press += 1) await page.keyboard.press('PageDown');
        await page.keyboard.press('End');
        await row(page, list, ROWS - 1).waitFor();
      });
      expect(tasks).toBeGreaterThan(100);
      expect(longest).toBeLessThan(100);
      expect(await tableOf(page, list).getByRole('row').count()).toBeLessThan(100);
      expect(await heapOf(page)).toBeLessThan(300 * MEGABYTE);
      // One Tab leaves all of them behind.
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      const isInRow = () => page.evaluate(() => document.activeElement?.closest('[data-index]') !== null);
      expect(await isInRow()).toBe(true);
      await page.keyboard.press('Tab');
      expect(await isInRow()).toBe(false);
    },
  );

  test('draws the time of a hundred thousand changes with few elements, and moves in it without a long task', async () => {
    const page = await signedIn();
    await page.goto(address(CHANGES));
    const timeline = page.getByRole('group', { name: /^Timeline/ });
    await timeline.waitFor();
    expect(await timeline.locator('*').count()).toBeLessThan(1000);
    await page.getByText('876 more persons').waitFor();
    const { longest } = await watchMainThread(page, async () => {
      for (const button of ['Zoom in', 'Later', 'Zoom out', 'Sessions after']) {
        const changed = page.waitForResponse((response) => response.url().includes('/timeline'));
        await page.getByRole('button', { name: button, exact: true }).click();
        await (await changed).finished();
      }
      await page.getByText(/^Sessions 26 to 50 of /).waitFor();
    });
    expect(longest).toBeLessThan(100);
  });

  test('is measured by something that sees a long task', async () => {
    const page = await signedIn();
    await page.goto(address(ITEMS));
    await row(page, ITEMS, 0).waitFor();
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

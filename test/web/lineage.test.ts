import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { type DemoServer, demoServer } from './support/demo-server.ts';

describeInBrowser('lineage', (browser) => {
  let server: DemoServer;
  let page: Page;
  const graph = () => page.getByRole('group', { name: /^Lineage, from data/ });
  const station = () => page.getByRole('region', { name: /^Station: / });

  beforeAll(async () => {
    server = await demoServer();
    page = await server.open(browser, '/lineage');
  });
  afterAll(() => server.close());

  test('a pack is chosen, then a production endpoint whose way is broken', async () => {
    await page.getByRole('heading', { level: 1, name: 'Lineage' }).waitFor();
    await expectAccessible(page);
    await page
      .getByRole('main')
      .getByRole('link', { name: /Northwind/ })
      .click();
    const broken = page.getByRole('row').filter({ hasText: 'broken' }).filter({ hasText: 'prod' });
    await broken.first().getByRole('link').click();
    await graph().waitFor();
    await expectAccessible(page);
  });

  test('the break is found by mouse, and its records are a click away', async () => {
    await graph()
      .getByRole('button', { name: /× break/ })
      .first()
      .click();
    await station().getByText('Break 1').waitFor();
    const record = station()
      .getByRole('link', { name: /^aws\./ })
      .first();
    const href = await record.getAttribute('href');
    expect(href).toMatch(/^\/packs\/.+\/evidence\/sha256:[0-9a-f]{64}$/);
    await expectAccessible(page);
  });

  test('the break is found by keyboard alone, along the connections', async () => {
    const about = new URL(page.url()).searchParams.get('about') ?? '';
    await page.goto(`${server.url}/packs/${server.pack}/lineage?about=${encodeURIComponent(about)}`);
    const stations = graph().getByRole('button');
    await stations.first().waitFor();
    const wanted = new Set(
      await graph()
        .getByRole('button', { name: /× break/ })
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-station'))),
    );
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-station') ?? null);
    await stations.first().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
      if (!wanted.has(await focused())) await page.keyboard.press(key);
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowUp'])
      if (!wanted.has(await focused())) await page.keyboard.press(key);
    expect(wanted).toContain(await focused());
    await page.keyboard.press('Enter');
    await station().getByText('Break 1').waitFor();
  });

  test('the drawing can be taken away, and data leads to what came of it', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save as SVG' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.svg$/);
    const data = server.demo.pack.lineage.flatMap(({ nodes }) => nodes).find(({ role }) => role === 'data');
    const about = encodeURIComponent(data?.id ?? '');
    await page.goto(`${server.url}/packs/${server.pack}/lineage?about=${about}&direction=down`);
    await graph()
      .getByRole('button', { name: /^ENDPOINT/ })
      .first()
      .waitFor();
  });
});

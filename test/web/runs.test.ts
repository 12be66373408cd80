import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { type DemoServer, demoServer } from './support/demo-server.ts';

describeInBrowser('runs in the page', (browser) => {
  let server: DemoServer;
  let page: Page;
  beforeAll(async () => {
    server = await demoServer();
    page = await server.open(browser, '/');
  });
  afterAll(() => server?.close());

  test('home says how the systems stand by the newest pack, and what runs', async () => {
    const { url } = server;
    await page.goto(url);
    await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    await page.getByRole('row', { name: /referrals-prod.*2 breaks/ }).waitFor();
    expect(await page.getByRole('heading', { name: 'HIPAA Security Rule' }).count()).toBe(1);
    expect(await page.getByText('Nothing runs.').count()).toBe(1);
    expect(await page.getByText('There is no pack before this one: it begins a chain.').count()).toBe(1);
    expect(await page.getByText('s3:GetBucketPolicy').count()).toBe(1);
    await expectAccessible(page);
  });

  test('tells what a run will do, as the form changes, and refuses days the wrong way round', async () => {
    const { url } = server;
    await page.goto(`${url}/runs/new?preset=custom&from=2026-07-01&to=2026-09-30`);
    await page.getByRole('heading', { level: 1, name: 'New run' }).waitFor();
    const tasks = page.locator('dl div', { hasText: 'Tasks' }).locator('dd');
    await tasks.waitFor();
    const all = Number(await tasks.textContent());
    expect(await page.locator('dl div', { hasText: 'Calls' }).locator('dd').textContent()).toMatch(/^\d/);
    await page.getByLabel('ml-dev').uncheck();
    await expect.poll(async () => Number(await tasks.textContent())).toBe(all / 2);
    // No pack speaks of this account alone: nobody knows what it takes.
    expect(await page.locator('dl div', { hasText: 'Calls' }).locator('dd').textContent()).toBe('not known');
    await page.getByLabel('Last day').fill('2026-06-01');
    await page.getByText('The last day must not be before the first.').waitFor();
    expect(await page.getByRole('button', { name: 'Start the run' }).isDisabled()).toBe(true);
    await expectAccessible(page);
  });

  test('a run is started and canceled, then done again to its end with its gaps', async () => {
    const { url } = server;
    await page.goto(`${url}/runs/new?preset=custom&from=2026-07-01&to=2026-09-30`);
    await page.getByRole('button', { name: 'Start the run' }).click();
    await page.getByRole('heading', { level: 1, name: /^Run of 1 Jul 2026/ }).waitFor();
    await page.getByRole('button', { name: 'Cancel the run' }).click();
    await page.getByRole('button', { name: 'Yes, cancel it' }).click();
    await page.locator('header').getByText('canceled').waitFor();
    const first = page.url();

    await page.getByRole('button', { name: 'Run again' }).click();
    await expect.poll(() => page.url()).not.toBe(first);
    // The grid comes while the run goes on, and a gap before its end.
    await page.getByRole('row', { name: /CloudTrail trails/ }).waitFor();
    const gap = page.getByRole('row', { name: /The role may not do this.*s3:GetBucketPolicy/ });
    await gap.waitFor({ timeout: 120_000 });
    expect(await page.locator('pre').textContent()).toContain('"s3:GetBucketPolicy"');
    await page.getByRole('link', { name: 'Open the pack' }).waitFor({ timeout: 120_000 });
    await page.getByText(/^ended: (\d+) of \1 tasks$/).waitFor();
    expect(await page.getByRole('cell', { name: /waiting|not reached/ }).count()).toBe(0);
    await expectAccessible(page);

    await page.reload();
    await gap.waitFor();
    await page.getByRole('link', { name: 'Runs' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Runs' }).waitFor();
    await expect.poll(() => page.getByRole('row', { name: /finished/ }).count()).toBe(1);
    expect(await page.getByRole('row', { name: /canceled/ }).count()).toBe(1);
    await expectAccessible(page);
  });

  test('makes the lines of a schedule, and says that none is in force without a queue', async () => {
    const { url } = server;
    await page.goto(`${url}/runs/schedules`);
    await page.getByText('No schedule is in force here').waitFor();
    await page.getByLabel('Time').fill('99 6 * * *');
    await page.getByRole('button', { name: /^Check/ }).click();
    await page.getByText('"99 6 * * *" is no time of a schedule.').waitFor();
    await page.getByLabel('Time').fill('0 6 * * *');
    await page.getByRole('button', { name: /^Check/ }).click();
    await page.getByText("cron: '0 6 * * *'").waitFor();
    await expectAccessible(page);
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { type DemoServer, demoServer } from './support/demo-server.ts';

describeInBrowser('who changed what', (browser) => {
  let server: DemoServer;
  let page: Page;

  beforeAll(async () => {
    server = await demoServer();
    page = await server.open(browser, '/changes');
  });
  afterAll(() => server.close());

  test('the form is accessible, and nothing was asked yet', async () => {
    await page.getByRole('heading', { level: 1, name: 'Who changed what' }).waitFor();
    await page.getByText('Nothing was asked yet').waitFor();
    await expectAccessible(page);
  });

  test('asks by keyboard alone who changed an endpoint', async () => {
    await page.getByLabel('Resource').focus();
    await page.keyboard.type('readmission-prod');
    await page.getByLabel('From (UTC)').fill('2026-07-01');
    await page.getByLabel('To, this day included (UTC)').fill('2026-09-30');
    await page.getByLabel('Events').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Who changed readmission-prod?' }).waitFor();
    await page.getByRole('table', { name: 'Changes' }).waitFor({ timeout: 60_000 });
  });

  test('shows the person, before and after, the chain and the proof of the hour', async () => {
    const row = page
      .getByRole('table', { name: 'Changes' })
      .getByRole('row', { name: /UpdateEndpoint/ })
      .last();
    await row.focus();
    await page.keyboard.press('Enter');
    const details = page.getByRole('region', { name: /^Change: UpdateEndpoint/ });
    await details.getByText('Before and after').waitFor();
    const text = (await details.textContent()) ?? '';
    expect(text).toMatch(/Person\S+/);
    expect(text).toContain('From the event to the person');
    expect(await details.getByRole('table').getByRole('row').count()).toBeGreaterThan(1);
    expect(text).toMatch(/Log of that hour\S(?:not )?proven/);
    expect(new URL(page.url()).searchParams.has('change')).toBe(true);
    await expectAccessible(page);
  });

  test('goes from change to change, and back to the row that was opened', async () => {
    const details = page.getByRole('complementary', { name: 'The chosen change' });
    const place = await details.getByText(/in the order of time/).textContent();
    await details.getByRole('button', { name: 'One before' }).click();
    await expect.poll(() => details.getByText(/in the order of time/).textContent()).not.toBe(place);
    await details.getByRole('button', { name: 'One after' }).click();
    await details.getByText(place ?? '').waitFor();
    await details.getByRole('button', { name: 'Close' }).click();
    await details.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('UpdateEndpoint');
    await page.keyboard.press('Enter');
    await details.waitFor();
  });

  test('the address alone shows the same to somebody else', async () => {
    const { pathname, search } = new URL(page.url());
    const other = await server.open(browser, `${pathname}${search}`);
    await other.getByRole('region', { name: /^Change: UpdateEndpoint/ }).waitFor();
    await other.context().close();
  });

  test('the timeline zooms by keyboard, and its marks open changes', async () => {
    const timeline = page.getByRole('group', { name: /^Timeline/ });
    const mark = timeline.getByRole('button').first();
    await mark.focus();
    await page.keyboard.press('+');
    await page.waitForURL(/from=/);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await page.waitForURL((url) => !url.searchParams.has('from'));
    await timeline.getByRole('button').last().click();
    await page.getByRole('region', { name: /^Change: / }).waitFor();
  });

  test('a question that nothing answers says what was searched', async () => {
    await page.goto(`${server.url}/changes?resource=no-such-thing&from=2026-07-01&to=2026-09-30`);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByText('The log shows no such change').waitFor({ timeout: 60_000 });
    await page.getByText(/Nothing answers this among/).waitFor();
    await expectAccessible(page);
  });
});

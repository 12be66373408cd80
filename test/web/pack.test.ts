import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { type DemoServer, demoServer } from './support/demo-server.ts';

let server: DemoServer;
beforeAll(async () => {
  server = await demoServer();
});
afterAll(() => server.close());

const ENDPOINT = 'readmission-prod';

const SIGNS = { fail: '×', unknown: '?', pass: '✓', 'not-applicable': '–' };

/** The row of the 43 hours in which the endpoint had no key of its own. */
const outage = (page: Page) =>
  page.getByRole('row').filter({ hasText: ENDPOINT }).filter({ hasText: '43 h' });

/** Whether a row lies within what its table shows of itself. */
const isInSight = (row: Locator): Promise<boolean> =>
  row.evaluate((element) => {
    const [own, shown] = [element, element.closest('[role=table]')].map((one) =>
      one?.getBoundingClientRect(),
    );
    return own !== undefined && shown !== undefined && own.top >= shown.top && own.bottom <= shown.bottom;
  });

describeInBrowser('the pages of a pack', (browser) => {
  const open = (path: string): Promise<Page> => server.open(browser, `/packs/${server.pack}${path}`);

  test('the summary says what was examined, found and not seen', async () => {
    const page = await open('');
    await page.getByRole('heading', { name: 'What was examined, found and not seen' }).waitFor();
    const { summary, frameworks } = server.demo.pack;
    const findings = page.getByRole('region', { name: 'What was examined, found and not seen' });
    await findings.getByText(`${summary.items.fail}`, { exact: true }).waitFor();
    expect(await findings.getByRole('link', { name: '2 gaps' }).count()).toBe(1);
    for (const { title, counts } of frameworks) {
      const words = `${counts['exceptions-noted']} exceptions noted`;
      const entry = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: title, exact: true }) });
      await entry.getByRole('img', { name: words }).waitFor();
    }
    await page.getByRole('region', { name: 'Gaps' }).getByText('s3:GetBucketPolicy').waitFor();
    await expectAccessible(page);
  });

  test('from the summary to the 43-hour exception and who began it, by keyboard alone', async () => {
    const page = await open('');
    const link = page.getByRole('link', { name: 'See them' });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox', { name: 'Resource or reason' }).focus();
    await page.keyboard.type(ENDPOINT);
    await outage(page).first().focus();
    await page.keyboard.press('Enter');
    const detail = page.getByRole('complementary', { name: 'The chosen exception' });
    await detail.getByText('43 h').waitFor();
    const text = (await detail.textContent()) ?? '';
    expect(text).toMatch(
      /Began[\s\S]*2026-08-14 14:02:00 UTC[\s\S]*UpdateEndpoint by alice through role MLAdmin \(certain\)/,
    );
    expect(text).toMatch(/Ended[\s\S]*2026-08-16 09:02:00 UTC[\s\S]*UpdateEndpoint by bob/);
    expect(new URL(page.url()).searchParams.get('open')).toMatch(/^sagemaker-endpoint-volume-key~\d+$/);
    await expectAccessible(page);
    await page.reload();
    await detail.getByText('UpdateEndpoint').first().waitFor();
  });

  test('what is chosen stands in the address, and a reload shows the same', async () => {
    const page = await open('/exceptions');
    const status = page.getByRole('search').getByRole('status');
    await status.getByText(`All ${server.demo.pack.summary.items.fail} exceptions`).waitFor();
    await page.getByRole('combobox', { name: 'Severity' }).selectOption('critical');
    await page.getByRole('searchbox', { name: 'Resource or reason' }).fill('referrals');
    const expected = server.demo.pack.checks
      .filter(({ severity }) => severity === 'critical')
      .flatMap(({ items }) => items.filter(({ outcome }) => outcome === 'fail'))
      .filter(({ resource, reason }) => `${resource} ${reason}`.includes('referrals'));
    const words = `${expected.length} of ${server.demo.pack.summary.items.fail} exceptions`;
    await status.getByText(words).waitFor();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('severity'), searchParams.get('text')]).toEqual(['critical', 'referrals']);
    await page.reload();
    await status.getByText(words).waitFor();
    expect(await page.getByRole('searchbox', { name: 'Resource or reason' }).inputValue()).toBe('referrals');
    expect(await page.getByRole('row').count()).toBe(expected.length + 1);
  });

  test('sorted by time, exceptions without a time come last', async () => {
    const page = await open('/exceptions');
    await page.getByRole('button', { name: 'When' }).click();
    await page
      .getByRole('columnheader', { name: 'When' })
      .and(page.locator('[aria-sort=ascending]'))
      .waitFor();
    const first = page.getByRole('row').nth(1);
    await first.getByText('2026-07-01').waitFor();
    expect(new URL(page.url()).searchParams.get('order')).toBe('since');
  });

  test('an exception or an item that the address names is brought into sight in its long list', async () => {
    const page = await open('/exceptions?order=since');
    const list = page.getByRole('table', { name: 'Exceptions' });
    await list.getByRole('row').nth(2).waitFor();
    await list.getByRole('row').nth(1).focus();
    await page.keyboard.press('End');
    const all = server.demo.pack.summary.items.fail;
    await list.locator(`[data-index="${all - 1}"]:focus`).press('Enter');
    const address = new URL(page.url()).searchParams.get('open');
    const other = await open(`/exceptions?order=since&open=${address}`);
    const chosen = other.locator('[data-selected="true"]');
    await chosen.waitFor();
    expect(await chosen.getAttribute('data-index')).toBe(`${all - 1}`);
    await expect.poll(() => isInSight(chosen)).toBe(true);
    const check = server.demo.pack.checks.toSorted((a, b) => b.items.length - a.items.length)[0];
    const last = (check?.items.length ?? 0) - 1;
    expect(last).toBeGreaterThan(40);
    const third = await open(`/checks/${check?.id}?item=${last}`);
    const item = third.locator(`[data-index="${last}"][data-selected="true"]`);
    await item.waitFor();
    await expect.poll(() => isInSight(item)).toBe(true);
  });

  test('from the number of checks to the list of all, the worst first, and to one of them', async () => {
    const page = await open('');
    await page
      .getByRole('region', { name: /^What was examined/ })
      .getByRole('link', { name: 'checks' })
      .click();
    const { checks } = server.demo.pack;
    const tab = page
      .getByRole('navigation', { name: 'Parts of the pack' })
      .getByRole('link', { name: 'Checks' });
    expect([await tab.getAttribute('aria-current'), await tab.textContent()]).toEqual([
      'page',
      `Checks${checks.length}`,
    ]);
    const status = page.getByRole('search').getByRole('status');
    await status.getByText(`All ${checks.length} checks`).waitFor();
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    expect(await rows.count()).toBe(checks.length);
    const told = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('a, code, td')].map(({ textContent }) => textContent)),
    );
    const worst = ['fail', 'unknown', 'pass', 'not-applicable'] as const;
    const lines = checks.map(({ id, outcome, title, failureTitle, sampled, severity, topic, counts }) => {
      const sentence = {
        fail: failureTitle,
        unknown: `Not fully judged: ${title}`,
        pass: sampled ? `Passed for a sample only: ${title}` : title,
        'not-applicable': `Nothing to judge: ${title}`,
      }[outcome];
      const sign = `${SIGNS[outcome]}${outcome.replace('-', ' ')}`;
      const numbers = worst.map((one) => `${counts[one]}`);
      return [
        ...[sentence, id, sign, severity, topic.replace('-', ' ')],
        ...(numbers.every((one) => one === '0') ? ['no item to judge'] : numbers),
      ];
    });
    expect(new Map(told.map((line) => [line[1], line]))).toEqual(
      new Map(lines.map((line) => [line[1], line])),
    );
    const outcomes = told.map((line) => checks.find(({ id }) => id === line[1])?.outcome);
    expect(outcomes).toEqual(worst.flatMap((one) => outcomes.filter((outcome) => outcome === one)));
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'Outcome' }).selectOption('fail');
    await page.getByRole('searchbox', { name: 'Title or id' }).fill('endpoint-volume');
    const few = checks.filter(({ id, outcome }) => outcome === 'fail' && id.includes('endpoint-volume'));
    await status.getByText(`${few.length} of ${checks.length} checks`).waitFor();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('outcome'), searchParams.get('text')]).toEqual(['fail', 'endpoint-volume']);
    await page.reload();
    await status.getByText(`${few.length} of ${checks.length} checks`).waitFor();
    expect(await rows.count()).toBe(few.length);
    await page.getByRole('searchbox', { name: 'Title or id' }).fill('no such check');
    await page.getByText('No check fits').waitFor();
    await status.getByRole('link', { name: 'Show all' }).click();
    await page.getByRole('searchbox', { name: 'Title or id' }).fill('sagemaker-endpoint-volume-key');
    await status.getByText(`1 of ${checks.length} checks`).waitFor();
    await rows.getByRole('link').click();
    await page.getByRole('region', { name: 'Items' }).getByText(ENDPOINT).first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`/packs/${server.pack}/checks/sagemaker-endpoint-volume-key`);
  });

  test('every cell of the picture leads to its control and says what it is', async () => {
    const page = await open('/frameworks/hipaa');
    const { controls = [] } = server.demo.pack.frameworks.find(({ id }) => id === 'hipaa') ?? {};
    const picture = page.getByRole('region', { name: 'Controls at a glance' });
    await picture
      .getByRole('link', { name: /^164\./ })
      .first()
      .waitFor();
    expect(await picture.getByRole('link', { name: /^164\./ }).count()).toBe(controls.length);
    await expectAccessible(page);
    const name = '164.312(a)(2)(iv), Encryption and decryption: exceptions noted';
    await picture.getByRole('link', { name }).click();
    await page.getByRole('heading', { name: '164.312(a)(2)(iv) Encryption and decryption' }).waitFor();
    expect(decodeURIComponent(new URL(page.url()).pathname)).toMatch(/\/hipaa\/164\.312\(a\)\(2\)\(iv\)$/);
  });

  test('a control shows its conclusion, its checks with why, its lists and items, and the controls beside it', async () => {
    const page = await open(`/frameworks/hipaa/${encodeURIComponent('164.312(a)(2)(iv)')}`);
    const control = server.demo.pack.frameworks[0]?.controls.find(({ id }) => id === '164.312(a)(2)(iv)');
    if (!control) throw new Error('The sample has no such control.');
    await page.getByText(control.reason).first().waitFor();
    const checks = page.getByRole('region', { name: 'Checks' });
    for (const { rationale } of control.edges) await checks.getByText(rationale).first().waitFor();
    await checks.getByText('Procedure and what remains').first().click();
    await page.getByRole('region', { name: 'Population and sample' }).getByRole('table').waitFor();
    const items = page.getByRole('region', { name: 'Items' });
    await items.getByLabel('Outcome').selectOption('fail');
    await items.getByText(`${control.counts.fail} items`).waitFor();
    await items.getByText(ENDPOINT).first().waitFor();
    expect(new URL(page.url()).searchParams.get('outcome')).toBe('fail');
    await expectAccessible(page);
    await page.getByRole('link', { name: /^Next control/ }).click();
    const all = server.demo.pack.frameworks[0]?.controls ?? [];
    const after = all[all.indexOf(control) + 1];
    await page.getByRole('heading', { name: `${after?.id} ${after?.title}` }).waitFor();
  });

  test('a conclusion chosen on the summary is chosen in the framework', async () => {
    const page = await open('');
    await page.getByRole('link', { name: '2 incomplete' }).click();
    await page.getByRole('search').getByText('2 of 280 controls').waitFor();
    const list = page.getByRole('region', { name: 'Controls', exact: true });
    expect(await list.getByRole('row').getByRole('link').count()).toBe(2);
    await page.goBack();
    await page.getByRole('heading', { name: 'Frameworks' }).waitFor();
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { graveFaults, type RunsHouse, runsHouse } from './support/runs-house.ts';

let house: RunsHouse;
beforeAll(async () => {
  house = await runsHouse();
});
afterAll(() => house?.close());

test('home says how the systems stand by the newest pack, and what runs', async () => {
  const { page, url } = house;
  await page.goto(url);
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  await page.getByRole('row', { name: /referrals-prod.*2 breaks/ }).waitFor();
  expect(await page.getByRole('heading', { name: 'HIPAA Security Rule' }).count()).toBe(1);
  expect(await page.getByText('Nothing runs.').count()).toBe(1);
  expect(await page.getByText('There is no pack before this one: it begins a chain.').count()).toBe(1);
  expect(await page.getByText('s3:GetBucketPolicy').count()).toBe(1);
  expect(await graveFaults(page)).toEqual([]);
});

test('tells what a run will do, as the form changes, and refuses days the wrong way round', async () => {
  const { page, url } = house;
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
  expect(await graveFaults(page)).toEqual([]);
});

test('a run is started and canceled, then done again to its end with its gaps', async () => {
  const { page, url } = house;
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
  const gap = page.getByRole('row', { name: /s3:GetBucketPolicy.*The role may not do this/ });
  await gap.waitFor({ timeout: 120_000 });
  expect(await page.locator('pre').textContent()).toContain('"s3:GetBucketPolicy"');
  await page.getByRole('link', { name: 'Open the pack' }).waitFor({ timeout: 120_000 });
  await page.getByText(/^ended: (\d+) of \1 tasks$/).waitFor();
  expect(await page.getByRole('cell', { name: 'waiting' }).count()).toBe(0);
  expect(await graveFaults(page)).toEqual([]);

  await page.reload();
  await gap.waitFor();
  await page.getByRole('link', { name: 'Runs' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Runs' }).waitFor();
  await expect.poll(() => page.getByRole('row', { name: /finished/ }).count()).toBe(1);
  expect(await page.getByRole('row', { name: /canceled/ }).count()).toBe(1);
  expect(await graveFaults(page)).toEqual([]);
});

test('makes the lines of a schedule, and says that none is in force without a queue', async () => {
  const { page, url } = house;
  await page.goto(`${url}/runs/schedules`);
  await page.getByText('No schedule is in force here').waitFor();
  await page.getByLabel('Time').fill('99 6 * * *');
  await page.getByRole('button', { name: /^Check/ }).click();
  await page.getByText('"99 6 * * *" is no time of a schedule.').waitFor();
  await page.getByLabel('Time').fill('0 6 * * *');
  await page.getByRole('button', { name: /^Check/ }).click();
  await page.getByText("cron: '0 6 * * *'").waitFor();
  expect(await graveFaults(page)).toEqual([]);
});

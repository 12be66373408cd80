import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOCTORED, TRUTH } from '../support/doctored-sample.ts';
import { laterPack } from '../support/later-pack.ts';
import { realRedis } from '../support/redis.ts';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { type Hand, keyboard, mouse } from './support/hand.ts';
import { type OidcServer, oidcServer, signInAs } from './support/oidc-server.ts';

const REFUSED = [/status of 40[134]/];
/** A run, its pack, and the verification of two packs take their time on a busy machine. */
const LONG = { timeout: 240_000 };

const redis = realRedis();

describeInBrowser('an audit in the page', (browser) => {
  let server: OidcServer;
  /** Id of a pack of the account as it was later. */
  let newer: string;
  beforeAll(async () => {
    server = await oidcServer({ redis: redis.url });
    const later = await laterPack(server.demo, DOCTORED);
    newer = basename(later.path, '.zip');
  });
  afterAll(() => server?.close());

  describe.each([
    { how: 'by mouse', handAt: mouse },
    { how: 'by keyboard alone', handAt: keyboard },
  ])('$how', ({ handAt }) => {
    /** Somebody who has signed in with the issuer, at an address. */
    const signedIn = async (name: string, path: string): Promise<{ page: Page; hand: Hand }> => {
      const page = await browser.page({ expects: REFUSED });
      const hand = handAt(page);
      await page.goto(`${server.url}${path}`);
      await hand.press(page.getByRole('link', { name: /^Sign in with/ }));
      await signInAs(page, name, hand);
      return { page, hand };
    };
    const entry = (page: Page, name: string): Locator =>
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });
    const ofTheQuarter = (page: Page): Locator =>
      page.getByRole('main').locator(`a[href^="/packs/${server.pack}"]`).first();

    test('an operator starts a run, which workers do, and sees it finish', LONG, async () => {
      const { page, hand } = await signedIn('operator', '/');
      await hand.press(entry(page, 'Runs'));
      await hand.press(page.getByRole('link', { name: 'New run' }));
      await page.getByText('Workers of the queue do it.').waitFor();
      await hand.write(page.getByLabel('First day'), '2026-07-01');
      await hand.write(page.getByLabel('Last day'), '2026-09-30');
      await hand.press(page.getByRole('button', { name: 'Start the run' }));
      await page.getByRole('heading', { level: 1, name: /^Run of 1 Jul 2026/ }).waitFor();
      await page.getByRole('row', { name: /CloudTrail trails/ }).waitFor();
      const packLink = page.getByRole('link', { name: 'Open the pack' });
      await packLink.waitFor({ timeout: 180_000 });
      await page.getByText(/^ended: (\d+) of \1 tasks$/).waitFor();
      await hand.press(packLink);
      await page.waitForURL((url) => /^\/packs\/[a-z0-9-]+$/.test(url.pathname));
      const made = new URL(page.url()).pathname.replace('/packs/', '');
      expect(made).not.toBe(server.pack);
      await page.getByRole('heading', { name: 'What was examined, found and not seen' }).waitFor();
    });

    test('an operator asks who changed an endpoint, and takes the signed answer away', LONG, async () => {
      const { page, hand } = await signedIn('operator', '/');
      await hand.press(entry(page, 'Who changed what'));
      await hand.write(page.getByLabel('Resource'), 'readmission-prod');
      await hand.write(page.getByLabel('From (UTC)'), '2026-07-01');
      await hand.write(page.getByLabel('To, this day included (UTC)'), '2026-09-30');
      await hand.press(page.getByRole('button', { name: 'Ask', exact: true }));
      const changes = page.getByRole('table', { name: 'Changes' });
      await hand.press(changes.getByRole('row', { name: /UpdateEndpoint.*alice/ }).first());
      const details = page.getByRole('region', { name: /^Change: UpdateEndpoint/ });
      await details.getByText('Before and after').waitFor();
      await details.getByText('alice').first().waitFor();
      await downloads(page, () => hand.press(page.getByRole('link', { name: 'Save the signed case' })));
    });

    test('an auditor compares two packs, and sees what is known to differ', LONG, async () => {
      const { page, hand } = await signedIn('auditor', '/');
      await hand.press(entry(page, 'Compare'));
      await hand.choose(page.getByLabel('Older pack'), server.pack.slice(-12));
      await hand.choose(page.getByLabel('Newer pack'), newer.slice(-12));
      await page.getByText('Something got worse.').waitFor({ timeout: 120_000 });
      for (const [check, resource] of TRUTH.new) {
        const row = page.locator('li', { hasText: resource });
        const address = await row.getByRole('link').first().getAttribute('href');
        expect(address).toContain(`/packs/${newer}/checks/${check}`);
      }
      const control = page.getByRole('region', { name: 'Controls' }).getByRole('link').first();
      expect(await control.getAttribute('href')).toContain(`/packs/${newer}/frameworks/pci-dss/`);
      await page.getByText('PCI DSS').first().waitFor();
      await expectAccessible(page);
    });

    test('an auditor walks the lineage of an endpoint to the break', async () => {
      const { page, hand } = await signedIn('auditor', '/');
      await hand.press(entry(page, 'Lineage'));
      await hand.press(ofTheQuarter(page));
      const broken = page.getByRole('row').filter({ hasText: 'broken' }).filter({ hasText: 'prod' });
      await hand.press(broken.first().getByRole('link'));
      const graph = page.getByRole('group', { name: /^Lineage, from data/ });
      await hand.press(graph.getByRole('button', { name: /× break/ }).first());
      const station = page.getByRole('region', { name: /^Station: / });
      await station.getByText('Break 1').waitFor();
      await hand.press(station.getByRole('link', { name: /^aws\./ }).first());
      await page.waitForURL((url) => decodeURIComponent(url.pathname).includes('/evidence/sha256:'));
    });

    test(
      'an auditor finds the exception of 43 hours, its author, its evidence, and that the pack holds',
      LONG,
      async () => {
        const { page, hand } = await signedIn('auditor', '/packs');
        await hand.press(ofTheQuarter(page));
        const part = (name: string): Locator =>
          page.getByRole('navigation', { name: 'Parts of the pack' }).getByRole('link', { name });
        await hand.press(part('Exceptions'));
        await hand.write(page.getByLabel('Resource or reason'), 'readmission-prod');
        await hand.press(page.getByRole('row').filter({ hasText: 'for 43 h' }).first());
        const chosen = page.getByRole('complementary', { name: 'The chosen exception' });
        await chosen.getByText(/^43 h/).waitFor();
        await chosen.getByText('alice').first().waitFor();
        const evidence = chosen.getByRole('listitem').getByRole('link').first();
        const digest = await evidence.getAttribute('title');
        await hand.press(evidence);
        await page.waitForURL((url) => decodeURIComponent(url.pathname).includes(`/evidence/${digest}`));
        await hand.press(
          page.locator('li > details', { hasText: 'Record of the call' }).first().locator('> summary'),
        );
        await page.getByText('Record of the call').first().waitFor();
        await hand.press(part('Files and verification'));
        await page.getByText('The pack holds.').waitFor({ timeout: 120_000 });
        await downloads(page, () => hand.press(page.getByRole('link', { name: /\.zip$/ })));
      },
    );

    test('an auditor of another engagement is refused, and not told that there is such a pack', async () => {
      const { page, hand } = await signedIn('stranger', `/packs/${server.pack}`);
      await page.getByText('There is no such pack, or it is not for you.').waitFor();
      await hand.press(entry(page, 'Packs'));
      await page.getByText('No pack is here yet').waitFor();
      expect(await page.getByText('Northwind Health').count()).toBe(0);
    });
  });
});

async function downloads(page: Page, press: () => Promise<void>): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  expect(await download.failure()).toBe(null);
}

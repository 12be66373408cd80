import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, graveFaults } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { type DemoServer, demoServer } from './support/demo-server.ts';

describeInBrowser('the page', (browser) => {
  let server: DemoServer;
  beforeAll(async () => {
    server = await demoServer();
  });
  afterAll(() => server?.close());

  test('opens by the printed link, once, and shows the start', async () => {
    const page = await browser.page();
    // The link of the other server is for the other tests.
    const own = await demoServer();
    await page.goto(own.link);
    await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    expect(await page.title()).toBe('Home · exhibit');
    await page.getByRole('heading', { name: 'Now' }).waitFor();
    // It asks again and again what runs, and goes before its server does.
    await page.context().close();
    const again = await browser.page({ expects: [/status of 401/] });
    expect((await again.goto(own.link))?.status()).toBe(401);
    await own.close();
  });

  test('has nothing that keeps people out, in both themes', async () => {
    const page = await server.open(browser, '/packs');
    await page.getByRole('link', { name: 'Northwind Health' }).waitFor();
    await expectAccessible(page);
    await page.evaluate(() => document.querySelector('img')?.removeAttribute('alt'));
    expect(await graveFaults(page)).toEqual([expect.stringContaining('image-alt')]);
  });

  test('opens its navigation by a button where there is no room for it, and closes it on the way', async () => {
    const page = await server.open(browser, '/frameworks', { viewport: { width: 390, height: 844 } });
    const menu = page.getByRole('button', { name: 'Menu' });
    const lineage = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Lineage' });
    await menu.waitFor();
    expect(await lineage.count()).toBe(0);
    await menu.press('Enter');
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    await expectAccessible(page);
    await lineage.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Lineage' }).waitFor();
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
  });

  test('is watched: errors, breaches of its policy, dialogs and requests to elsewhere are heard', async () => {
    const page = await server.open(browser, '/packs');
    await page.getByRole('link', { name: 'Northwind Health' }).waitFor();
    expect(browser.complaints()).toEqual([]);
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('on purpose');
      });
      document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.test/x' }));
      setTimeout(() => alert('hello'));
    });
    const heard: string[] = [];
    await expect
      .poll(() => {
        heard.push(...browser.complaints());
        return heard.map((one) => one.split(':')[0]).toSorted();
      })
      .toEqual(['console', 'dialog', 'error', 'request']);
    expect(heard.find((one) => one.startsWith('console'))).toMatch(/Content Security Policy/);
  });
});

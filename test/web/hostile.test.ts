import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from './support/browser.ts';
import { type DemoServer, demoServer } from './support/demo-server.ts';

/** What somebody could have named a resource: markup, a turned order, a script as an address, and ten thousand letters. */
const SHORT = [
  '<img src=x onerror="document.title=\'owned\'"><script>alert(1)</script>',
  'invoice\u202Efdp.exe\u2066\u200B',
  'javascript:alert(document.domain)',
  '"><a href="javascript:alert(2)">open</a>',
].join(' ');
const LONG = `${SHORT}${'W'.repeat(10_000)}`;
/** Entries of a list whose texts are long: a hundred such would show how fast the browser breaks lines, and no more. */
const LONG_ONES = 5;

/** Fields whose texts come from an account, its log, or people outside. */
const THEIRS =
  /^(resource|reason|name|label|uri|arn|identity|person|actor|principal|message|detail|owner|path|approver|by|summary|sentence|organization|who|what|location|note|rationale|text|userAgent|sourceIp|failure|orderedBy)$/;

describeInBrowser('a page whose answers are hostile', (browser) => {
  let server: DemoServer;
  beforeAll(async () => {
    server = await demoServer();
  });
  afterAll(() => server?.close());

  /** A page for which every name in every answer of the API is hostile. */
  const opened = async (path: string): Promise<Page> => {
    const page = await server.open(browser, '/icon.svg');
    await page.route('**/v1/**', async (route) => {
      const response = await route.fetch();
      if (!response.headers()['content-type']?.includes('json')) return route.fulfill({ response });
      return route.fulfill({ response, json: poisoned(await response.json(), { text: LONG }) });
    });
    await page.goto(`${server.url}${path}`);
    return page;
  };

  const pack = (path: string) => () => `/packs/${server.pack}${path}`;
  test.each([
    ['/packs', () => '/packs'],
    ['a pack', pack('')],
    ['exceptions', pack('/exceptions')],
    ['a framework', pack('/frameworks/hipaa')],
    ['a check', pack('/checks/sagemaker-endpoint-volume-key')],
    ['evidence', pack('/evidence')],
    ['files', pack('/files')],
    ['lineage', pack('/lineage')],
    ['runs', () => '/runs'],
    ['human evidence', () => '/human'],
    ['the access log', () => '/administration?view=log'],
  ])('shows %s as text', async (_title, path) => {
    const page = await opened(path());
    // On the page of runs there is nothing of anybody's yet.
    const isSeen = !path().startsWith('/runs');
    await page.locator('#page-title').waitFor();
    if (isSeen) await page.getByText('‹U+202E›').first().waitFor({ state: 'attached' });
    expect(new URL(page.url()).pathname).toBe(path().split('?')[0]);
    const found = await page.evaluate(() => ({
      isSeen: document.body.textContent?.includes('‹U+202E›') === true,
      made: document.querySelectorAll('#root img[src="x"], #root script').length,
      scripts: [...document.links].filter(({ protocol }) => protocol === 'javascript:').length,
      turned: /[\u202A-\u202E\u2066-\u2069]/.test(document.body.textContent ?? ''),
      isOwned: document.title === 'owned',
      isWider: document.documentElement.scrollWidth > window.innerWidth,
    }));
    expect(found).toEqual({ isSeen, made: 0, scripts: 0, turned: false, isOwned: false, isWider: false });
  });
});

/** The same answer with hostile texts where others write them. */
function poisoned(value: unknown, { name = '', text }: { name?: string; text: string }): unknown {
  if (Array.isArray(value))
    return value.map((one, index) => poisoned(one, { name, text: index < LONG_ONES ? text : SHORT }));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, poisoned(one, { name: key, text })]),
    );
  return typeof value === 'string' && THEIRS.test(name) ? text : value;
}

import { accessSync, constants } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  findProgram,
  missingRequired,
  type Program,
  reportPrograms,
  runProgram,
} from '../../conformance/programs.ts';

/** What a test wants of a page that is not as usual. */
export interface PageOptions extends BrowserContextOptions {
  /** Complaints of the browser that belong to the test, such as the refusal of a request. */
  readonly expects?: readonly RegExp[];
}

/** A real browser for the tests of a file. */
export interface RealBrowser {
  /** A page in a context of its own: no cookie of another one. What the browser complains of there fails the test. */
  page(options?: PageOptions): Promise<Page>;
  /** What the browser has complained of since the test began; reading it takes it away. */
  complaints(): string[];
}

/** Nothing but this machine can be reached, and the browser asks for nothing by itself. */
const FLAGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-pings',
];

const PATH = [process.env.CHROMIUM, '/usr/bin/chromium'].find((path) => path && isThere(path)) ?? 'chromium';

/** The browser of this machine; its version is null when there is none. */
const CHROMIUM = foundChromium();

/**
 * Tests in Chromium, which is started once for them. Where there is none, that is said aloud; it is a failure where
 * the environment demands one.
 */
export function describeInBrowser(title: string, body: (browser: RealBrowser) => void): void {
  test('has every program that the environment demands', () => {
    expect(missingRequired([CHROMIUM])).toEqual([]);
  });
  afterAll(() => reportPrograms(`${title} was driven by`, [CHROMIUM]));
  describe.skipIf(CHROMIUM.version === null)(title, () => {
    let browser: Browser | null = null;
    let heard: string[] = [];
    const complaints = (): string[] => {
      const told = heard;
      heard = [];
      return told;
    };
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: PATH,
        args: FLAGS,
        chromiumSandbox: process.getuid?.() !== 0,
      });
    });
    afterAll(() => browser?.close());
    body({
      complaints,
      async page({ expects = [], ...options } = {}) {
        if (!browser) throw new Error('The browser is there from beforeAll on.');
        return watchedPage(browser, options, (complaint) => {
          if (!expects.some((expected) => expected.test(complaint))) heard.push(complaint);
        });
      },
    });
    afterEach(() => expect(complaints()).toEqual([]));
  });
}

/** Errors of scripts, whatever the console calls an error (breaches of the content security policy are), requests to elsewhere. */
async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions,
  hears: (complaint: string) => void,
): Promise<Page> {
  const context = await browser.newContext({
    ...{ locale: 'en-GB', timezoneId: 'Europe/Berlin', viewport: { width: 1280, height: 800 } },
    ...{ reducedMotion: 'reduce', colorScheme: 'light', ...options },
  });
  context.on('weberror', (error) => hears(`error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') hears(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('dialog', (dialog) => {
    hears(`dialog: ${dialog.message()}`);
    void dialog.dismiss().catch(() => undefined);
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOurs = protocol === 'blob:' || ['127.0.0.1', 'localhost'].includes(hostname);
    if (!isOurs) hears(`request: ${request.url()}`);
  });
  return context.newPage();
}

function foundChromium(): Program {
  if (PATH === 'chromium') return findProgram('chromium');
  const { text } = runProgram(PATH, ['--version'], '.');
  return { name: 'chromium', version: /\d+\.\d+[\w.]*/.exec(text)?.[0] ?? 'found' };
}

function isThere(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import { SAMPLE } from '../../../src/cli/sample.ts';
import { serve } from '../../../src/cli/serve/serve.ts';
import { demoPack } from '../../support/demo-pack.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A served house over the sample account, and a browser that is signed in. */
export interface RunsHouse {
  readonly page: Page;
  readonly url: string;
  readonly pack: string;
  close(): Promise<void>;
}

/** Starts both; the built page must be there. */
export async function runsHouse(): Promise<RunsHouse> {
  const demo = await demoPack();
  const [stop, printed] = [new AbortController(), new EventTarget()];
  let link = '';
  const io = {
    ...{ columns: 100, isTty: false, cwd: demo.folder, env: {}, now: () => new Date(), err: () => undefined },
    out: (text: string) => {
      link = text.trim();
      printed.dispatchEvent(new Event('link'));
    },
  };
  const signer = { kind: 'file' as const, folder: `${demo.folder}/keys` };
  const instead = { store: demo.folder, signer, runsAt: () => new Date(SAMPLE.packed) };
  const listening = once(printed, 'link');
  const serving = serve(
    { config: SAMPLE.config, listen: '127.0.0.1:0', instead },
    { io, signal: stop.signal },
  );
  await Promise.race([listening, serving]);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--disable-dev-shm-usage'],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(link);
  return {
    ...{ page, url: new URL(link).origin, pack: demo.pack.id },
    async close() {
      await browser.close();
      stop.abort();
      await serving;
      await demo.remove();
    },
  };
}

/** What axe finds grave in what the page shows, in both themes; one line each. */
export async function graveFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(
      (tags): Promise<AxeResults> =>
        (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
          runOnly: { type: 'tag', values: tags },
        }),
      TAGS,
    );
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    for (const { id, nodes } of grave)
      for (const { target } of nodes) found.push(`${colorScheme} ${id}: ${target.join(' ')}`);
  }
  return found;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { PackBytes } from '../../../src/runs/verify.ts';

/** What the page says about a pack. */
export interface Said {
  readonly verdict: string | null;
  readonly sentence: string;
  readonly steps: readonly {
    readonly id: string | null;
    readonly outcome: string | null;
    readonly detail: string;
  }[];
}

/** The verifier, built anew and opened from a file with the network off. */
export interface OpenedVerifier {
  readonly page: Page;
  /** Addresses that anything in the browser asked for. */
  readonly requests: readonly string[];
  /** What the console showed as an error, and what was thrown. */
  readonly errors: readonly string[];
  verify(pack: PackBytes): Promise<Said>;
  /** What axe-core finds that is serious or worse, by rule and place. */
  faults(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Builds the verifier into a new folder and opens it. */
export async function openVerifier(): Promise<OpenedVerifier> {
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-verifier-'));
  const configFile = join(import.meta.dirname, '../../../web/verifier/vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir: folder, emptyOutDir: false } });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.setOffline(true);
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(pathToFileURL(join(folder, 'verifier.html')).href);
  return {
    ...{ page, requests, errors },
    verify: (pack) => verifyIn(page, pack),
    faults: () => faultsOf(page),
    async close() {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  // What the test runs does not fall under the policy of the page.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    () => Reflect.get(globalThis, 'axe').run() as Promise<AxeResults>,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function verifyIn(
  page: Page,
  { container, bundle, roots, timestampRoots, at }: PackBytes,
): Promise<Said> {
  const named = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
  const all = (name: string, files: readonly Buffer[]) => files.map((buffer) => named(name, buffer));
  await page.setInputFiles('#pack', named('pack.zip', container));
  await page.setInputFiles('#statement', bundle ? named('pack.zip.sigstore.json', bundle) : []);
  await page.setInputFiles('#roots', all('root.pem', roots));
  await page.setInputFiles('#timestamp-roots', all('tsa.pem', timestampRoots));
  await page.fill('#at', at ? at.toISOString().slice(0, 19) : '');
  await page.click('button[type=submit]');
  await page.waitForSelector('[data-verdict], [role=alert]', { timeout: 120_000 });
  return page.evaluate(() => {
    const heading = document.querySelector<HTMLElement>('[data-verdict]');
    const said = [...document.querySelectorAll<HTMLElement>('[role=alert]')]
      .map((one) => one.textContent)
      .join();
    return {
      verdict: heading?.dataset.verdict ?? null,
      sentence: heading?.textContent ?? said,
      steps: [...document.querySelectorAll<HTMLElement>('[data-step]')].map((row) => ({
        id: row.dataset.step ?? null,
        outcome: row.dataset.outcome ?? null,
        detail: row.querySelector<HTMLElement>('td:last-child')?.textContent ?? '',
      })),
    };
  });
}

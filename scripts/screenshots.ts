import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs', 'images');
/** Bytes that a picture may have. */
const MOST = 200_000;

/** Pages that are taken, with a text that is there once they are whole. `PACK` stands for the id of the pack. */
const PAGES = [
  { name: 'packs', path: '/packs', text: 'Northwind Health' },
  { name: 'pack', path: '/packs/PACK', text: 'Northwind Health' },
  { name: 'frameworks', path: '/frameworks', text: 'Coverage' },
  { name: 'framework', path: '/frameworks/hipaa?control=164.312(a)(2)(iv)', text: 'Close details' },
  { name: 'human', path: '/human', text: 'What expires' },
  { name: 'access-log', path: '/administration?view=log', text: 'The chain of the log' },
] as const;

/** Starts the demo, and stops it when `work` is done. */
async function withDemo(work: (link: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-screenshots-'));
  const demo = spawn(
    process.execPath,
    [join(root, 'bin', 'exhibit.mjs'), 'demo', '--serve', '--out', folder, '--listen', '127.0.0.1:0'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    let said = '';
    for await (const chunk of demo.stdout) {
      said += String(chunk);
      const link = /http:\S+\/session\?code=\S+/.exec(said)?.[0];
      if (link === undefined) continue;
      await work(link);
      return;
    }
    throw new Error('The demo ended before it listened.');
  } finally {
    demo.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
}

/** Takes a page once it is whole and still. @throws when the picture is too large */
async function take(page: Page, { name, path, text }: (typeof PAGES)[number], theme: string): Promise<void> {
  await page.goto(path);
  await page.getByText(text).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  const file = join(images, `page-${name}-${theme}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  const { size } = await stat(file);
  if (size > MOST) throw new Error(`${file} has ${size} bytes; ${MOST} are allowed.`);
}

await mkdir(images, { recursive: true });
await withDemo(async (link) => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const context = await browser.newContext({
      ...{ baseURL: new URL(link).origin, viewport: { width: 1440, height: 900 }, locale: 'en-GB' },
      ...{ timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' },
    });
    // "Today" of the page is that of the sample account, so that the pictures stay the same.
    await context.clock.setFixedTime(new Date('2026-10-05T09:00:00Z'));
    const page = await context.newPage();
    await page.goto(link);
    const { packs } = await (await page.request.get('/v1/packs')).json();
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      for (const one of PAGES)
        await take(page, { ...one, path: one.path.replace('PACK', packs[0].id) } as typeof one, theme);
    }
  } finally {
    await browser.close();
  }
});

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type APIResponse, chromium, type Page } from 'playwright-core';
import { DOCTORED } from '../test/support/doctored-sample.ts';
import { laterPack } from '../test/support/later-pack.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs', 'images');
/** Bytes that a picture may have. */
const MOST = 250_000;
/** "Today" of the page, in the time of the sample account, so that the pictures stay the same. */
const TODAY = new Date('2026-10-05T09:00:00Z');
const QUARTER = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };

/** A page to take: its address, and a text that is there once it is whole. */
interface Shot {
  readonly name: string;
  readonly path: string;
  readonly text: string | RegExp;
  /** Pixels; left out: as the others. */
  readonly height?: number;
}

/** What the pictures are of, by id. */
interface Things {
  readonly pack: string;
  readonly later: string;
  readonly run: string;
  readonly investigation: string;
}

const SEPSIS = encodeURIComponent('arn:aws:sagemaker:us-east-1:111122223333:endpoint/sepsis-alert-prod');

const shotsOf = ({ pack, later, run, investigation }: Things): readonly Shot[] => [
  { name: 'home', path: '/', text: 'sepsis-alert-prod' },
  { name: 'run', path: `/runs/${run}`, text: 'To let it be read' },
  { name: 'packs', path: '/packs', text: 'Northwind Health' },
  { name: 'pack', path: `/packs/${pack}`, text: 'began with' },
  { name: 'matrix', path: `/packs/${pack}/frameworks/hipaa`, text: /Controls at a glance/ },
  {
    name: 'control',
    path: `/packs/${pack}/frameworks/hipaa/${encodeURIComponent('164.312(a)(2)(iv)')}`,
    text: 'Population and sample',
    height: 1100,
  },
  {
    name: 'exceptions',
    path: `/packs/${pack}/exceptions?text=readmission-prod&open=sagemaker-endpoint-volume-key~1`,
    text: 'KMS keys of the workloads',
  },
  { name: 'checks', path: `/packs/${pack}/checks`, text: /^All \d+ checks/ },
  { name: 'files', path: `/packs/${pack}/files`, text: 'The pack holds.' },
  { name: 'lineage', path: `/packs/${pack}/lineage?about=${SEPSIS}`, text: /^Graph/, height: 1250 },
  { name: 'changes', path: `/changes/${investigation}?change=2`, text: 'Before and after', height: 1100 },
  { name: 'compare', path: `/compare?from=${pack}&to=${later}`, text: 'Something got worse.' },
  {
    name: 'framework',
    path: '/frameworks/hipaa?control=164.312(a)(2)(iv)',
    text: 'Evidence could come from',
  },
  { name: 'human', path: '/human', text: 'What expires' },
  { name: 'access-log', path: '/administration?view=log', text: 'The chain of the log' },
];

/** Starts the demo in a folder, and stops it when `work` is done. */
async function withDemo(folder: string, work: (link: string) => Promise<void>): Promise<void> {
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
  }
}

async function answerOf(response: APIResponse): Promise<{ id: string; state: string }> {
  if (!response.ok()) throw new Error(`${response.url()}: ${response.status()} ${await response.text()}`);
  return response.json();
}

/** Does what the pictures show: a run, a question to the log, and the pack of the account as it was later. */
async function doThings(page: Page, folder: string): Promise<Things> {
  const post = async (path: string, data: unknown): Promise<{ id: string }> =>
    answerOf(await page.request.post(path, { data, headers: { origin: new URL(page.url()).origin } }));
  const [{ id: pack }] = (await (await page.request.get('/v1/packs')).json()).packs;
  const run = await post('/v1/runs', { period: QUARTER });
  const asked = { resource: 'readmission-prod', actor: null, events: [], accounts: null, regions: null };
  const investigation = await post('/v1/investigations', { ...asked, period: QUARTER });
  for (const path of [`/v1/runs/${run.id}`, `/v1/investigations/${investigation.id}`])
    for (let state = 'waiting'; !['finished', 'failed', 'canceled'].includes(state); ) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      ({ state } = await answerOf(await page.request.get(path)));
    }
  const later = await laterPack({ folder }, DOCTORED);
  return { pack, later: basename(later.path, '.zip'), run: run.id, investigation: investigation.id };
}

/** Takes a page once it is whole and still. @throws when the picture is too large */
async function take(page: Page, { name, path, text, height = 900 }: Shot, theme: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height });
  await page.goto(path);
  await page.getByText(text).first().waitFor({ timeout: 120_000 });
  await still(page, name, theme);
}

async function still(page: Page, name: string, theme: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  const file = join(images, `page-${name}-${theme}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  const { size } = await stat(file);
  if (size > MOST) throw new Error(`${file} has ${size} bytes; ${MOST} are allowed.`);
}

/** The verifier of one file, with the pack of the demo. */
async function takeVerifier(page: Page, { folder, pack }: { folder: string; pack: string }): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 1100 });
  await page.goto(pathToFileURL(join(root, 'web', 'dist', 'verifier.html')).href);
  const files = {
    pack: `${pack}.zip`,
    statement: `${pack}.zip.sigstore.json`,
    roots: join('keys', 'root.pem'),
  };
  for (const [id, file] of Object.entries(files)) await page.setInputFiles(`#${id}`, join(folder, file));
  await page.getByRole('button', { name: 'Verify' }).click();
  await page.getByText(/holds/).first().waitFor({ timeout: 120_000 });
}

await mkdir(images, { recursive: true });
for (const old of await readdir(images)) if (old.startsWith('page-')) await rm(join(images, old));
const folder = await mkdtemp(join(tmpdir(), 'exhibit-screenshots-'));
try {
  await withDemo(folder, async (link) => {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      chromiumSandbox: process.getuid?.() !== 0,
    });
    try {
      const context = await browser.newContext({
        ...{ baseURL: new URL(link).origin, locale: 'en-GB', timezoneId: 'Europe/Berlin' },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(link);
      const things = await doThings(page, folder);
      await context.clock.setFixedTime(TODAY);
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme });
        for (const shot of shotsOf(things)) await take(page, shot, theme);
        await takeVerifier(page, { folder, pack: things.pack });
        await still(page, 'verifier', theme);
      }
    } finally {
      await browser.close();
    }
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildContainer } from '../../src/container/build-container.ts';
import { type PackBytes, verifyPack } from '../../src/runs/verify.ts';
import { fileSigner } from '../../src/signing/file-signer.ts';
import { tamperCorpus } from '../support/tamper-corpus.ts';
import { rezipped, swappedRecord, TAMPERINGS } from '../support/tampered-demo.ts';
import { type DemoFolder, demoFolder } from './support/demo-folder.ts';
import { type OpenedVerifier, openVerifier } from './support/verifier-page.ts';

let verifier: OpenedVerifier;
beforeAll(async () => {
  verifier = await openVerifier();
});
afterAll(() => verifier.close());

/** What `exhibit verify` and the page say, in the same form. */
async function both(pack: PackBytes) {
  const { holds, steps } = await verifyPack(pack);
  const said = await verifier.verify(pack);
  return {
    command: { holds, steps: steps.map(({ id, outcome }) => ({ id, outcome })) },
    page: {
      holds: said.verdict === 'holds',
      steps: said.steps.map(({ id, outcome }) => ({ id, outcome })),
    },
    sentence: said.sentence,
    details: said.steps.filter(({ outcome }) => outcome !== 'passed').map(({ detail }) => detail),
  };
}

const corpus = await tamperCorpus();

test.each(corpus.filter(({ isAnyByte }) => !isAnyByte))(
  'says of $what what the command says',
  async (pack) => {
    const { command, page, details } = await both(pack);
    expect(page, details.join('\n')).toEqual(command);
  },
);

test.each(corpus.filter(({ isAnyByte }) => isAnyByte))(
  'passes no step of $what that the command does not pass',
  async (pack) => {
    const { command, page } = await both(pack);
    expect(command.holds || page.holds).toBe(false);
    const passed = command.steps.filter(({ outcome }) => outcome === 'passed');
    expect(passed).toEqual(expect.arrayContaining(page.steps.filter(({ outcome }) => outcome === 'passed')));
    expect(page.steps.length).toBeGreaterThan(14);
    expect(page.steps.some(({ outcome }) => outcome === 'failed')).toBe(true);
  },
);

test('the corpus has packs that pass every step about signatures, and many that do not', async () => {
  const verdicts = await Promise.all(corpus.map(verifyPack));
  const inner = new Set(['evidence', 'conclusions']);
  const sound = verdicts.filter(({ steps }) =>
    steps.every(({ id, outcome }) => inner.has(id) || outcome === 'passed'),
  );
  expect(sound.length).toBeGreaterThan(5);
  expect(verdicts.length - sound.length).toBeGreaterThan(120);
});

describe('the pack of the demo', () => {
  let demo: DemoFolder;
  let given: PackBytes;
  beforeAll(async () => {
    demo = await demoFolder();
    given = {
      container: await readFile(demo.path),
      bundle: await readFile(demo.bundlePath),
      roots: [await readFile(demo.root)],
      timestampRoots: [],
      at: null,
    };
  });
  afterAll(() => demo.remove());

  test('holds, and the page tells what it is about', async () => {
    const { command, page, sentence } = await both(given);
    expect(page).toEqual(command);
    expect(page.holds).toBe(true);
    expect(sentence).toContain('The pack holds.');
    const text = await verifier.page.textContent('main');
    expect(text).toContain(demo.pack.organization);
    expect(text).toContain(demo.pack.id);
  });

  test('without a root it can not be said whether it holds', async () => {
    const { command, page, sentence } = await both({ ...given, roots: [] });
    expect(page).toEqual(command);
    expect(sentence).toContain('It cannot be said whether the pack holds: no root certificate was given.');
    expect(await verifier.page.textContent('main')).not.toContain('What the pack is about');
  });

  test('without its statement it can not be said whether it holds', async () => {
    const { command, page, sentence } = await both({ ...given, bundle: null });
    expect(page).toEqual(command);
    expect(sentence).toContain('It cannot be said whether the pack holds: steps were not checked.');
  });

  test.each(TAMPERINGS)('does not hold with $title', async ({ change }) => {
    const files = new Map(demo.files);
    change(files);
    const { command, page, sentence } = await both({ ...given, container: await rezipped(files) });
    expect(page).toEqual(command);
    expect(sentence).toContain('The pack does NOT hold.');
  });

  test('does not hold with a record swapped for a sound one', async () => {
    const container = await rezipped(swappedRecord(demo.files));
    const { command, page } = await both({ ...given, container });
    expect(page).toEqual(command);
    expect(page.steps).toContainEqual({ id: 'conclusions', outcome: 'failed' });
  });

  test('does not hold with conclusions that its own signer changed', async () => {
    const keys = join(demo.folder, 'keys');
    const read = (name: string) => readFile(join(keys, name), 'utf8');
    const signer = fileSigner(
      {
        keyPem: await read('signer.key.pem'),
        certificatePem: await read('signer.pem'),
        chainPem: await read('root.pem'),
        crlPem: await read('root.crl.pem'),
      },
      new Date('2026-10-02T07:00:00Z'),
    );
    const own = new Set(['mimetype', 'manifest.json', 'VERIFY.txt', 'SHA256SUMS']);
    const files = [...demo.files]
      .filter(([name]) => !own.has(name) && !name.startsWith('META-INF/'))
      .map(([name, bytes]) => ({
        ...{ name, mediaType: 'application/json', collectedAt: null },
        bytes:
          name === 'pack.json'
            ? Buffer.from(bytes.toString().replace('"outcome":"fail"', '"outcome":"pass"'))
            : bytes,
      }));
    const container = await buildContainer({ files, signer, signedAt: new Date('2026-10-02T07:00:00Z') });
    const { command, page } = await both({ ...given, container, bundle: null });
    expect(page).toEqual(command);
    expect(page.steps).toContainEqual({ id: 'container-signature', outcome: 'passed' });
    expect(page.steps).toContainEqual({ id: 'conclusions', outcome: 'failed' });
  });
});

test.each(['light', 'dark'] as const)(
  'has no serious fault of accessibility in the %s theme',
  async (theme) => {
    await verifier.page.emulateMedia({ colorScheme: theme });
    const found = await verifier.faults();
    expect(found).toEqual([]);
  },
);

test('can be used by keyboard alone, and tells of the verdict', async () => {
  const { page } = verifier;
  await page.focus('#pack');
  for (const id of ['statement', 'roots', 'timestamp-roots']) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
  }
  await page.focus('button[type=submit]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-verdict]');
  const focused = await page.evaluate(() => document.activeElement?.hasAttribute('data-verdict'));
  expect(focused).toBe(true);
});

test('asks the network for nothing, and breaks no rule of its own policy', () => {
  const elsewhere = verifier.requests.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'));
  expect(elsewhere).toEqual([]);
  expect(verifier.errors).toEqual([]);
});

test('can not ask for anything even when it is told to', async () => {
  const refused = await verifier.page.evaluate(async () => {
    const violation = new Promise<string>((resolve) =>
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)),
    );
    await fetch('http://127.0.0.1:9/').catch(() => undefined);
    return violation;
  });
  expect(refused).toBe('connect-src');
});

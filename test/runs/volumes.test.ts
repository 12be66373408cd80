import { beforeAll, expect, test } from 'vitest';
import { buildContainer, type PackFile } from '../../src/container/build-container.ts';
import { volumeName } from '../../src/container/names.ts';
import { openContainer } from '../../src/container/open-container.ts';
import { statementFor } from '../../src/container/statement.ts';
import { writeZip } from '../../src/core/zip-writer.ts';
import { assess } from '../../src/runs/assess.ts';
import { type PublishedPack, publish } from '../../src/runs/publish.ts';
import { verifyPack } from '../../src/runs/verify.ts';
import { signStatement } from '../../src/signing/dsse.ts';
import type { Signer } from '../../src/signing/signer.ts';
import { authorityOf, NOW, signerOf } from '../signing/authority-of.ts';
import { runInputs } from '../support/run-inputs.ts';

const authority = await authorityOf({ kind: 'rsa-3072' });
const signer = signerOf(authority);
const stranger = signerOf(await authorityOf());

const inputsOf = (organization: string) => runInputs({ organization, now: '2026-11-20T06:00:00Z' });

function published(organization: string, by: Signer = signer, pagesPerVolume = 40): Promise<PublishedPack> {
  const inputs = inputsOf(organization);
  const documents = new Map<string, Uint8Array>();
  return publish(
    { inputs, evidence: [], assessment: assess([], inputs), lines: [], bodies: new Map(), documents },
    { signer: by, signedAt: NOW, onProgress: () => undefined, pagesPerVolume },
  );
}

interface Made {
  readonly container: Buffer;
  readonly bundle: Buffer | null;
}

async function verdict({ container, bundle }: Made) {
  const roots = [Buffer.from(authority.root.certificatePem)];
  const { holds, steps } = await verifyPack({ container, bundle, roots, timestampRoots: [], at: NOW });
  return { holds, steps, failed: steps.filter(({ outcome }) => outcome === 'failed') };
}

let pack: PublishedPack;
let other: PublishedPack;
let foreign: PublishedPack;
let files: ReadonlyMap<string, Buffer>;
let volumes: readonly string[];
beforeAll(async () => {
  pack = await published('Acme');
  other = await published('Another');
  foreign = await published('Acme', stranger);
  files = openContainer(pack.container);
  volumes = [...files.keys()].filter((name) => name.startsWith('report'));
}, 240_000);

test('a pack with a report of several volumes verifies, and each volume is signed and named', async () => {
  expect(volumes.length).toBeGreaterThan(2);
  expect(volumes).toEqual(volumes.map((_, index) => volumeName(index + 1)));
  const { holds, steps } = await verdict(pack);
  expect(steps.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  expect(holds).toBe(true);
  const details = new Map(steps.map(({ id, detail }) => [id, detail]));
  expect(details.get('report-volumes')).toBe(`${volumes.length} volumes, each with the digest of pack.json.`);
  expect(details.get('report-coverage')).toContain(`in each of ${volumes.length} volumes`);
  for (const list of ['manifest.json', 'SHA256SUMS', 'META-INF/ASiCManifest001.xml']) {
    const text = String(files.get(list));
    expect(volumes.filter((name) => !text.includes(name))).toEqual([]);
  }
  const payload = JSON.parse(String(pack.bundle)).dsseEnvelope.payload;
  const { subject, predicate } = JSON.parse(Buffer.from(payload, 'base64').toString());
  expect(subject.map(({ name }: { name: string }) => name)).toEqual([pack.name, ...volumes, 'pack.json']);
  expect(predicate.volumes).toBe(volumes.length);
  expect(String(files.get('VERIFY.txt'))).toContain(
    `report.pdf to report-${volumes.length}.pdf. Each says on its first page`,
  );
});

test('the volumes are stored as they are, and first', () => {
  for (const name of volumes) {
    const bytes = files.get(name) ?? Buffer.alloc(0);
    expect(pack.container.includes(bytes.subarray(0, 20_000))).toBe(true);
  }
  expect([...files.keys()].slice(1, volumes.length + 1)).toEqual(volumes);
});

test('the same pack has the same bytes again', async () => {
  const again = await published('Acme');
  expect(again.container.equals(pack.container)).toBe(true);
});

test('a pack with a report of one volume has no step about volumes, and names none', async () => {
  const single = await published('Acme', signer, 500);
  const { holds, steps } = await verdict(single);
  expect(holds).toBe(true);
  expect(steps.map(({ id }) => id)).not.toContain('report-volumes');
  const payload = JSON.parse(String(single.bundle)).dsseEnvelope.payload;
  expect(Buffer.from(payload, 'base64').toString()).not.toContain('volumes');
  expect(String(openContainer(single.container).get('VERIFY.txt'))).not.toContain('volumes');
});

type Change = (files: Map<string, Buffer>) => void;

function flipped(bytes: Buffer | undefined): Buffer {
  const copy = Buffer.from(bytes ?? Buffer.alloc(1));
  const middle = Math.floor(copy.length / 2);
  copy.writeUInt8(copy.readUInt8(middle) ^ 1, middle);
  return copy;
}

const bytesIn = (made: PublishedPack, name: string): Buffer =>
  openContainer(made.container).get(name) ?? Buffer.alloc(0);

const without =
  (name: string): Change =>
  (all) =>
    void all.delete(name);
const exchanged: Change = (all) => {
  const [second, third] = [all.get('report-2.pdf'), all.get('report-3.pdf')];
  if (second && third) all.set('report-2.pdf', third).set('report-3.pdf', second);
};

const TAMPERINGS: readonly { title: string; change: Change; step: string; says: string }[] = [
  {
    title: 'without its second volume',
    change: without('report-2.pdf'),
    step: 'report-volumes',
    says: 'and report-2.pdf is not in the container',
  },
  {
    title: 'without its last volume',
    change: (all) => void all.delete(volumes.at(-1) ?? ''),
    step: 'report-volumes',
    says: 'is not in the container',
  },
  {
    title: 'without its first volume',
    change: without('report.pdf'),
    step: 'report-volumes',
    says: 'and report.pdf is not in the container',
  },
  {
    title: 'with the second volume of another pack of the same signer',
    change: (all) => void all.set('report-2.pdf', bytesIn(other, 'report-2.pdf')),
    step: 'report-volumes',
    says: 'report-2.pdf is a volume of the report of another pack.',
  },
  {
    title: 'with two volumes exchanged',
    change: exchanged,
    step: 'report-volumes',
    says: 'report-2.pdf should be volume 2 of',
  },
  {
    title: 'with a volume too many',
    change: (all) => void all.set('report-99.pdf', bytesIn(pack, 'report-2.pdf')),
    step: 'report-volumes',
    says: 'report-99.pdf should be volume 99 of',
  },
  {
    title: 'with a volume that somebody else signed',
    change: (all) => void all.set('report-2.pdf', bytesIn(foreign, 'report-2.pdf')),
    step: 'report-signature',
    says: 'report-2.pdf was signed by somebody else.',
  },
  {
    title: 'with a byte changed in the second volume',
    change: (all) => void all.set('report-2.pdf', flipped(all.get('report-2.pdf'))),
    step: 'report-signature',
    says: 'report-2.pdf: ',
  },
  {
    title: 'with bytes behind the second volume',
    change: (all) =>
      void all.set(
        'report-2.pdf',
        Buffer.concat([all.get('report-2.pdf') ?? Buffer.alloc(0), Buffer.from('\n% more')]),
      ),
    step: 'report-coverage',
    says: 'report-2.pdf: The PDF is not signed as a whole',
  },
];

test.each(TAMPERINGS)('a pack $title fails, as it lies and listed anew', async ({ change, step, says }) => {
  const all = new Map(files);
  change(all);
  const zipped = await verdict({ container: writeZip(all, new Set(['mimetype']), NOW), bundle: pack.bundle });
  expect(zipped.holds).toBe(false);
  const ids = zipped.failed.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['container-files', 'statement-subjects', step]));
  // By the holder of the key, whose lists and statement fit what is there.
  const made = await resigned(all);
  const { holds, failed } = await verdict(made);
  expect(holds).toBe(false);
  expect(failed.map(({ id }) => id)).toEqual([step]);
  expect(failed[0]?.detail).toContain(says);
});

test('a statement about another number of volumes fails', async () => {
  const { holds, failed } = await verdict(await resigned(files, 7));
  expect(holds).toBe(false);
  expect(failed).toMatchObject([
    {
      id: 'report-volumes',
      detail: `The report has ${volumes.length} volumes, and the statement says 7.`,
    },
  ]);
});

test('lists and statement that fit are no reason to fail', async () => {
  expect(await verdict(await resigned(files))).toMatchObject({ holds: true, failed: [] });
});

const OWN = /^(?:mimetype|manifest\.json|SHA256SUMS|VERIFY\.txt|META-INF\/.*)$/;

/** A container of these files with lists and signatures that fit. */
async function resigned(all: ReadonlyMap<string, Buffer>, stated = volumes.length): Promise<Made> {
  const packed = [...all].flatMap(([name, bytes]): PackFile[] =>
    OWN.test(name) ? [] : [{ name, bytes, mediaType: mediaTypeOf(name), collectedAt: null }],
  );
  const container = await buildContainer({ files: packed, signer, signedAt: NOW });
  const predicate = { id: 'pack', volumes: stated };
  const statement = statementFor({ name: 'pack.zip', bytes: container }, packed.slice(0, 2), predicate);
  return { container, bundle: await signStatement(statement, signer) };
}

function mediaTypeOf(name: string): string {
  return name.endsWith('.pdf') ? 'application/pdf' : 'application/json';
}

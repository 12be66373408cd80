import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openContainer } from '../../src/container/open-container.ts';
import { writeZip } from '../../src/core/zip-writer.ts';
import { authorityOf } from '../signing/authority-of.ts';
import { dssPrograms, type Judgement, judgeAll, type Question, shortfalls } from './dss/dss.ts';
import { freshPack } from './fresh-pack.ts';
import { missingRequired, reportPrograms } from './programs.ts';

const PROGRAMS = dssPrograms();
const absent = PROGRAMS.some(({ version }) => version === null);

afterAll(() => reportPrograms('PAdES and ASiC-E were judged by', PROGRAMS));

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

interface Row {
  readonly what: string;
  readonly of: 'pack' | 'report';
  readonly isStamped: boolean;
  readonly level: string;
  readonly tampered?: (bytes: Buffer) => Buffer;
  readonly roots?: readonly string[];
  readonly years?: number;
  /** What keeps it from a full pass, sorted, in the words of EU DSS. */
  readonly says: readonly string[];
}

const REPORT = { of: 'report', isStamped: false, level: 'PAdES-BASELINE-B' } as const;
const PACK = { of: 'pack', isStamped: false, level: 'CAdES-BASELINE-B' } as const;
const STAMPED_REPORT = { of: 'report', isStamped: true, level: 'PAdES-BASELINE-T' } as const;
const STAMPED_PACK = { of: 'pack', isStamped: true, level: 'CAdES-BASELINE-LT' } as const;

const RSA_FROM_2029 = [
  'revocation data signature',
  'signature creation',
  "signature's certificate chain",
].map(
  (what) => `signature: The algorithm RSA with key size 3072 is no longer considered reliable for ${what}!`,
);
const NO_CHAIN = [
  'signature INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND',
  'signature: The certificate chain for signature is not trusted, it does not contain a trust anchor.',
];
const NO_CHAIN_OF_STAMPS = [
  'time stamp INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND',
  'time stamp: The certificate chain for time-stamp is not trusted, it does not contain a trust anchor.',
];
const ENDED = [
  'signature INDETERMINATE OUT_OF_BOUNDS_NOT_REVOKED',
  'signature: No long term availability and integrity of validation material is present!',
  ...RSA_FROM_2029,
  'signature: The best-signature-time is not before the expiration date of the signing certificate!',
  'signature: The certificate validation is not conclusive!',
  "signature: The current time is not in the validity range of the signer's certificate!",
];

const ROWS: readonly Row[] = [
  { ...REPORT, what: 'passes it', says: [] },
  { ...PACK, what: 'passes it', says: [] },
  { ...STAMPED_REPORT, what: 'passes it with its stamp', says: [] },
  { ...STAMPED_PACK, what: 'passes it with its stamp', says: [] },
  { ...STAMPED_REPORT, what: 'passes it after the end of its signer', years: 8, says: RSA_FROM_2029 },
  { ...STAMPED_PACK, what: 'passes it after the end of its signer', years: 8, says: RSA_FROM_2029 },
  { ...REPORT, what: 'leaves it open after the end of its signer', years: 8, says: ENDED },
  { ...PACK, what: 'leaves it open after the end of its signer', years: 8, says: ENDED },
  { ...REPORT, what: 'leaves another root open', roots: ['other.pem'], says: NO_CHAIN },
  { ...PACK, what: 'leaves another root open', roots: ['other.pem'], says: NO_CHAIN },
  {
    ...STAMPED_REPORT,
    what: 'leaves the stamp open without its root',
    roots: ['root.pem'],
    says: NO_CHAIN_OF_STAMPS,
  },
  {
    ...STAMPED_PACK,
    what: 'leaves the stamp open without its root',
    roots: ['root.pem'],
    says: NO_CHAIN_OF_STAMPS,
  },
  {
    ...REPORT,
    what: 'refuses a flipped bit',
    tampered: flipped,
    says: ['signature TOTAL_FAILED HASH_FAILURE', 'signature: The reference data object is not intact!'],
  },
  {
    ...REPORT,
    what: 'passes it with a byte behind it, and tells that by the scope alone',
    tampered: appended,
    says: ['scope PARTIAL'],
  },
  {
    ...PACK,
    what: 'refuses a changed file',
    tampered: repacked((files) => files.set('VERIFY.txt', Buffer.from('Trust me.'))),
    says: ['signature TOTAL_FAILED HASH_FAILURE', 'signature: The manifest entry object is not intact!'],
  },
  {
    ...PACK,
    what: 'leaves a missing file open',
    tampered: repacked((files) => files.delete('VERIFY.txt')),
    says: [
      'signature INDETERMINATE SIGNED_DATA_NOT_FOUND',
      'signature: The manifest entry object has not been found!',
    ],
  },
  {
    ...PACK,
    what: 'passes it with one more file, and tells that by a warning alone',
    tampered: repacked((files) => files.set('more.txt', Buffer.from('more'))),
    says: ['signature: Not all files are signed!'],
  },
  { ...PACK, what: 'passes it with a byte behind the zip, without a word', tampered: appended, says: [] },
  {
    ...PACK,
    what: 'does not take it for a container with bytes before the zip',
    tampered: (bytes) => Buffer.concat([Buffer.from('#!/bin/sh\n'), bytes]),
    says: ['refused: Document format not recognized/handled'],
  },
];

function flipped(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const at = changed.indexOf('/Producer');
  changed[at + 12] = (changed[at + 12] ?? 0) ^ 1;
  return changed;
}

function appended(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.from('\n')]);
}

function repacked(change: (files: Map<string, Buffer>) => void): (container: Buffer) => Buffer {
  return (container) => {
    const files = new Map(openContainer(container));
    change(files);
    return writeZip(files, new Set(['mimetype', 'report.pdf']), new Date());
  };
}

describe.skipIf(absent)('EU DSS', () => {
  const judgements = new Map<Row, Judgement | undefined>();
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  async function packWith(isStamped: boolean): Promise<string> {
    const { folder } = await freshPack('rsa-3072', isStamped);
    folders.push(folder);
    const other = await authorityOf({ organization: 'Somebody Else' });
    await writeFile(join(folder, 'other.pem'), other.root.certificatePem);
    return folder;
  }

  async function questionOf(
    { of, tampered, roots, isStamped, years = 0 }: Row,
    folder: string,
  ): Promise<Question> {
    const at = new Date();
    at.setUTCFullYear(at.getUTCFullYear() + years);
    const trusted = roots ?? ['root.pem', ...(isStamped ? ['tsa.pem'] : [])];
    const name = of === 'pack' ? 'pack.zip' : 'report.pdf';
    let file = join(folder, name);
    if (tampered) {
      const bytes = tampered(await readFile(file));
      file = join(folder, `${randomUUID()}-${name}`);
      await writeFile(file, bytes);
    }
    return { file, roots: trusted.map((root) => join(folder, root)), at };
  }

  beforeAll(async () => {
    const [plain, stamped] = [await packWith(false), await packWith(true)];
    const questions = await Promise.all(ROWS.map((row) => questionOf(row, row.isStamped ? stamped : plain)));
    const answers = judgeAll(questions, plain);
    for (const [index, row] of ROWS.entries()) judgements.set(row, answers[index]);
  }, 600_000);

  test.each(ROWS)('of a $of: $what', (row) => {
    const judgement = judgements.get(row);
    expect(judgement && shortfalls(judgement, row.level)).toEqual(row.says);
  });
});

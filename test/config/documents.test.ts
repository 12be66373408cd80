import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadDocuments } from '../../src/config/documents.ts';
import { lastDay } from '../../src/config/last-day.ts';
import { digestOf } from '../../src/core/digest.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-documents-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const FIELDS = {
  title: 'Policy',
  owner: 'CISO',
  date: '2026-06-22',
  validity: 'P1Y',
  controls: '[{ framework: hipaa, control: "164.312(a)(1)" }]',
};
const said = (over: Readonly<Record<string, string | null>> = {}): string =>
  Object.entries({ ...FIELDS, ...over })
    .flatMap(([name, value]) => (value === null ? [] : `${name}: ${value}\n`))
    .join('');

test('reads each file with its sidecar: digest and size of the bytes, no bytes unless they are wanted', async () => {
  await put({
    'b/policy.pdf': 'the policy',
    'b/policy.pdf.yaml': said({ embed: 'true' }),
    'a.md': 'minutes',
    'a.md.yaml': said({ validity: 'unlimited', owner: 'Board' }),
    '.DS_Store': 'the system',
  });
  const [minutes, policy] = await loadDocuments(folder);
  expect(minutes).toEqual({
    document: {
      path: 'a.md',
      digest: digestOf('minutes'),
      bytes: 7,
      title: 'Policy',
      owner: 'Board',
      date: '2026-06-22',
      validUntil: null,
      controls: [{ framework: 'hipaa', control: '164.312(a)(1)' }],
      embedded: false,
      term: null,
    },
    bytes: null,
  });
  expect(policy).toMatchObject({
    document: {
      path: 'b/policy.pdf',
      embedded: true,
      validUntil: '2027-06-22',
      digest: digestOf('the policy'),
    },
    bytes: Buffer.from('the policy'),
  });
  expect(await loadDocuments(folder)).toHaveLength(2);
});

test('takes a YAML file with a sidecar of its own for a document', async () => {
  await put({ 'scp.yaml': 'deny: all', 'scp.yaml.yaml': said() });
  expect(await loadDocuments(folder)).toMatchObject([{ document: { path: 'scp.yaml' } }]);
});

test('an expired document is no error', async () => {
  await put({ 'a.md': 'x', 'a.md.yaml': said({ validity: null, validUntil: '2026-06-23' }) });
  expect(await loadDocuments(folder)).toMatchObject([{ document: { validUntil: '2026-06-23' } }]);
});

test.each([
  {
    title: 'terms without a digest',
    over: { term: '{ arn: null, tokenDigest: abc }' },
    says: 'term.digest',
  },
  { title: 'a missing owner', over: { owner: null }, says: 'a.md.yaml: owner: is missing.' },
  { title: 'an empty title', over: { title: '""' }, says: 'title' },
  {
    title: 'an unknown control',
    over: { controls: '[{ framework: hipaa, control: "1.2" }]' },
    says: 'hipaa has no control "1.2"',
  },
  {
    title: 'a control twice',
    over: { controls: `[${FIELDS.controls.slice(1, -1)}, ${FIELDS.controls.slice(1, -1)}]` },
    says: 'twice',
  },
  {
    title: 'an unknown framework',
    over: { controls: '[{ framework: soc-2, control: A }]' },
    says: 'controls.0.framework',
  },
  { title: 'no control', over: { controls: '[]' }, says: 'controls' },
  { title: 'a day that does not exist', over: { date: '2026-02-30' }, says: 'date: no day' },
  { title: 'no validity', over: { validity: null }, says: 'state one of validUntil and validity' },
  {
    title: 'two validities',
    over: { validUntil: '2027-01-01' },
    says: 'state one of validUntil and validity',
  },
  {
    title: 'an end before the beginning',
    over: { validity: null, validUntil: '2025-01-01' },
    says: 'before date',
  },
  { title: 'a length that is none', over: { validity: 'a year' }, says: 'no length such as P1Y' },
  { title: 'an unknown field', over: { colour: 'red' }, says: 'colour' },
])('refuses $title in one line', async ({ over, says }) => {
  await put({ 'a.md': 'x', 'a.md.yaml': said(over) });
  const refusal = await loadDocuments(folder).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining(says) });
  expect((refusal as Error).message).not.toContain('\n');
});

test.each([
  { title: 'a file without a sidecar', files: { 'a.md': 'x' }, says: 'a.md has no sidecar a.md.yaml.' },
  { title: 'a sidecar without a file', files: { 'a.md.yaml': said() }, says: 'there is no a.md.' },
  {
    title: 'a name that a pack cannot hold',
    files: { 'ä.md': 'x', 'ä.md.yaml': said({ embed: 'true' }) },
    says: 'cannot be embedded',
  },
])('refuses $title', async ({ files, says }) => {
  await put(files);
  await expect(loadDocuments(folder)).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringContaining(says),
  });
});

test('refuses a link, since what it leads to can be anything, and a folder that is not there', async () => {
  await put({ 'a.md.yaml': said() });
  await symlink('/etc/hostname', join(folder, 'a.md'));
  await expect(loadDocuments(folder)).rejects.toMatchObject({
    message: expect.stringContaining('no regular file'),
  });
  await expect(loadDocuments(join(folder, 'none'))).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
});

test.each([
  { date: '2026-06-22', length: 'P1Y', last: '2027-06-22' },
  { date: '2024-02-29', length: 'P1Y', last: '2025-02-28' },
  { date: '2026-01-31', length: 'P1M', last: '2026-02-28' },
  { date: '2026-12-15', length: 'P90D', last: '2027-03-15' },
  { date: '2026-12-15', length: 'unlimited', last: null },
])('$length from $date ends on $last', ({ date, length, last }) => {
  expect(lastDay(date, length)).toBe(last);
});

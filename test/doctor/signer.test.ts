import { mkdtemp, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeAuthority } from '../../src/config/signer-files.ts';
import { examineSigner } from '../../src/doctor/signer.ts';
import { createAuthority } from '../../src/signing/authority.ts';
import { NOW } from './stand-in.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-signer-'));
  const random = (bytes: number) => new Uint8Array(bytes).fill(7);
  await writeAuthority(
    folder,
    await createAuthority({ organization: 'Acme', now: NOW, kind: 'ec-p256', random }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

test('a signer that can sign now is ok, and says until when', async () => {
  expect(await examineSigner({ kind: 'file', folder }, NOW)).toEqual([
    {
      topic: 'signer',
      subject: folder,
      outcome: 'ok',
      found: 'It can sign; certificate and revocation list are in force until 2033-10-02T06:00:00Z.',
      effect: null,
      remedy: null,
    },
  ]);
});

test.each([
  { title: 'not yet valid', now: '2026-10-01T00:00:00Z' },
  { title: 'no longer valid', now: '2034-01-01T00:00:00Z' },
])('a signer that is $title fails', async ({ now }) => {
  expect(await examineSigner({ kind: 'file', folder }, new Date(now))).toMatchObject([
    { outcome: 'fail', found: expect.stringContaining('is valid from'), effect: 'The run cannot work.' },
  ]);
});

test('a signer without its key fails', async () => {
  await unlink(join(folder, 'signer.key.pem'));
  expect(await examineSigner({ kind: 'file', folder }, NOW)).toMatchObject([
    { outcome: 'fail', found: expect.stringContaining('signer.key.pem') },
  ]);
});

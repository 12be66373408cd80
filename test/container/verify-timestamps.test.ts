import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildContainer } from '../../src/container/build-container.ts';
import { statementFor } from '../../src/container/statement.ts';
import { signStatement } from '../../src/signing/dsse.ts';
import type { Signer } from '../../src/signing/signer.ts';
import { authorityOf, NOW, signerOf } from '../signing/authority-of.ts';
import { stampsOf, timeAuthority } from '../signing/time-authority.ts';
import { idsOf, packOf, repacked, type SamplePack, sampleFiles, verify } from './sample-pack.ts';

const authority = await authorityOf();
const root = authority.root.certificatePem;
const bare = signerOf(authority);
const clock = await timeAuthority();
const otherClock = await timeAuthority();

const signer: Signer = { ...bare, timestamp: stampsOf(clock) };
const pack = await packOf(signer);
const stepOf = (steps: ReturnType<typeof verify>, id: string) => steps.find((step) => step.id === id);

test('a pack without time stamps has no steps about them', async () => {
  const ids = verify(await packOf(bare), root, NOW, clock.rootPem).map(({ id }) => id);
  expect(ids).not.toContain('timestamps');
  expect(ids).not.toContain('timestamp-trust');
});

test('says who stated the time of each signature, and that the reader trusts it', () => {
  const steps = verify(pack, root, NOW, clock.rootPem);
  expect(idsOf(steps, 'passed')).toHaveLength(steps.length);
  expect(stepOf(steps, 'timestamps')?.detail).toBe(
    'the report at 2026-11-20T10:00:00Z, the container at 2026-11-20T10:00:00Z, the statement at 2026-11-20T10:00:00Z.',
  );
  expect(stepOf(steps, 'timestamp-trust')?.detail).toBe(
    'The time is stated by O=Exact Time Ltd, CN=Time-stamping authority, whom you trust. Whether it was revoked was not checked.',
  );
});

test('leaves open whom to trust when nobody was named', () => {
  const steps = verify(pack, root);
  expect(idsOf(steps, 'failed')).toEqual([]);
  expect(idsOf(steps, 'not-checked')).toEqual(['timestamp-trust']);
  expect(stepOf(steps, 'timestamp-trust')?.detail).toContain(
    'CN=Time-stamping authority, and you named nobody',
  );
});

test('fails when somebody else is trusted about times', () => {
  const steps = verify(pack, root, NOW, otherClock.rootPem);
  expect(idsOf(steps, 'failed')).toEqual(['timestamp-trust']);
  expect(stepOf(steps, 'timestamp-trust')?.detail).toContain('whom you do not trust');
});

const LATER = new Date('2034-06-01T00:00:00Z');

test('judges the certificate of the signer at the time that is proven', () => {
  expect(idsOf(verify(pack, root, LATER, clock.rootPem), 'failed')).toEqual([]);
  expect(idsOf(verify(pack, root, LATER), 'failed')).toEqual(['signer-trust']);
});

test('the proof ends with the certificate of the authority', async () => {
  const steps = verify(pack, root, new Date('2041-01-01T00:00:00Z'), clock.rootPem);
  expect(idsOf(steps, 'failed')).toEqual(['timestamp-trust', 'signer-trust']);
  expect(stepOf(steps, 'timestamp-trust')?.detail).toContain(
    'the certificate of the time stamp is valid from',
  );
});

test('a signature that was made after the certificate of its signer had ended fails', async () => {
  const late = { ...bare, timestamp: stampsOf(clock, LATER) };
  expect(idsOf(verify(await packOf(late), root, LATER, clock.rootPem), 'failed')).toEqual(['signer-trust']);
});

test('refuses a claimed time later than the one that is stated', async () => {
  const claimed = new Date(NOW.getTime() + 6 * 60_000);
  const steps = verify(await packOf(signer, undefined, claimed), root, claimed, clock.rootPem);
  expect(idsOf(steps, 'failed')).toEqual(['timestamps']);
  expect(stepOf(steps, 'timestamps')?.detail).toContain('claims a later time');
  const near = new Date(NOW.getTime() + 4 * 60_000);
  expect(idsOf(verify(await packOf(signer, undefined, near), root, near, clock.rootPem), 'failed')).toEqual(
    [],
  );
});

/** A pack whose layers have the time stamps of these signers. */
async function mixed(by: { report: Signer; container: Signer; statement: Signer }): Promise<SamplePack> {
  const files = await sampleFiles(by.report);
  const container = await buildContainer({ files, signer: by.container, signedAt: NOW });
  const statement = statementFor({ name: 'pack.zip', bytes: container }, [], { id: 'pack-1' });
  return { container, bundle: await signStatement(statement, by.statement) };
}

/** The stamp of another signature. */
const elsewhere: Signer = { ...bare, timestamp: () => stampsOf(clock)(Buffer.from('another signature')) };

test.each<{ what: string; by: Partial<Record<'report' | 'container' | 'statement', Signer>>; says: string }>([
  { what: 'a report without one', by: { report: bare }, says: 'the report has no time stamp' },
  { what: 'a container without one', by: { container: bare }, says: 'the container has no time stamp' },
  { what: 'a statement without one', by: { statement: bare }, says: 'the statement has no time stamp' },
  { what: 'one of another signature', by: { report: elsewhere }, says: 'about another signature' },
  { what: 'one of another signature', by: { container: elsewhere }, says: 'about another signature' },
  { what: 'one of another signature', by: { statement: elsewhere }, says: 'about another signature' },
])('refuses $what', async ({ by, says }) => {
  const made = await mixed({ report: signer, container: signer, statement: signer, ...by });
  const steps = verify(made, root, NOW, clock.rootPem);
  expect(idsOf(steps, 'failed')).toEqual(['timestamps']);
  expect(idsOf(steps, 'not-checked')).toEqual(['timestamp-trust']);
  expect(stepOf(steps, 'timestamps')?.detail).toContain(says);
});

test('notices a time stamp that was taken out of the container', async () => {
  const stripped = await buildContainer({ files: await sampleFiles(signer), signer: bare, signedAt: NOW });
  const container = await repacked(stripped, () => undefined);
  expect(idsOf(verify({ ...pack, container }, root, NOW, clock.rootPem), 'failed')).toContain(
    'statement-subjects',
  );
});

test('notices every changed byte of a statement with a time stamp', () => {
  fc.assert(
    fc.property(fc.nat({ max: pack.bundle.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, mask) => {
      const bundle = Buffer.from(pack.bundle);
      bundle[at] = (bundle[at] ?? 0) ^ mask;
      return idsOf(verify({ ...pack, bundle }, root, NOW, clock.rootPem), 'failed').length > 0;
    }),
    { numRuns: 400 },
  );
});

import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { validate } from '../../../src/trail/integrity/validate.ts';
import { type ForgedTrail, FROM, forgedTrail, signingKey } from './forged-trail.ts';

// Each trail signs seven digests; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const key = signingKey();
const PERIOD = { from: FROM, to: '2026-11-10T05:00:00Z' };
const PLACES = [{ account: '111122223333', region: 'us-east-1' }];
// A digest before and one after the period, so that both ends are linked.
const whole = () => forgedTrail({ key, from: '2026-11-09T23:00:00Z', hours: 7 });
const ids = [...whole().objects.keys()];
const inside = ids.filter((id) => !/T2300|T2330|20261110T000000Z\.|T0500Z|T0530|T060000Z/.test(id));

const proves = async (trail: ForgedTrail): Promise<boolean> => {
  const question = { period: PERIOD, places: PLACES, trail: null, now: null, slots: 3 };
  return (await validate(trail.source, question)).isProven;
};

type Change = (bytes: Buffer) => Buffer | null;

/** Changes that give a file with another content, or bytes that some reader takes for another content. */
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.constant(() => null),
  fc.nat().map(
    (at): Change =>
      (bytes) => {
        const content = gunzipSync(bytes);
        const index = at % content.length;
        content[index] = (content[index] ?? 0) ^ 1;
        return gzipSync(content);
      },
  ),
  fc.uint8Array({ minLength: 1, maxLength: 40 }).map(
    (tail): Change =>
      (bytes) =>
        Buffer.concat([bytes, tail]),
  ),
  fc.uint8Array({ minLength: 1, maxLength: 40 }).map(
    (content): Change =>
      (bytes) =>
        Buffer.concat([bytes, gzipSync(content)]),
  ),
  fc.integer({ min: 1, max: 60 }).map(
    (length): Change =>
      (bytes) =>
        bytes.subarray(0, -length),
  ),
  fc.integer({ min: 1, max: 4096 }).map(
    (length): Change =>
      (bytes) =>
        Buffer.concat([bytes, Buffer.alloc(length)]),
  ),
);

test('a good trail verifies, whatever the number of hours and files', async () => {
  const shapes = fc.record({
    hours: fc.integer({ min: 5, max: 9 }),
    logsPerHour: fc.integer({ min: 0, max: 4 }),
    prefix: fc.constantFrom('', 'a/', 'AWSLogs/x/'),
  });
  await fc.assert(
    fc.asyncProperty(shapes, async (shape) => {
      expect(await proves(forgedTrail({ key, ...shape }))).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test('the trail of these tests verifies before it is changed', async () => {
  expect(inside).toHaveLength(15);
  expect(await proves(whole())).toBe(true);
});

test('a trail with any one object of the period changed or deleted never verifies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...inside), changes, async (id, change) => {
      const trail = whole();
      const before = trail.objects.get(id);
      const bytes = before && change(before.bytes);
      if (before && bytes) trail.objects.set(id, { ...before, bytes });
      else trail.objects.delete(id);
      expect(await proves(trail)).toBe(false);
    }),
    { numRuns: 80 },
  );
});

test('a trail with one object more in the folders of the period never verifies', async () => {
  const names = fc.tuple(fc.constantFrom(...inside), fc.stringMatching(/^[a-zA-Z0-9_.-]{1,20}$/));
  await fc.assert(
    fc.asyncProperty(names, async ([id, name]) => {
      const trail = whole();
      const copy = trail.objects.get(id);
      const extra = id.replace(/[^/]+$/, name);
      if (copy) trail.objects.set(extra, copy);
      expect(await proves(trail)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test('a trail with two objects exchanged never verifies', async () => {
  const pairs = fc.tuple(fc.constantFrom(...inside), fc.constantFrom(...inside)).filter(([a, b]) => a !== b);
  await fc.assert(
    fc.asyncProperty(pairs, async ([a, b]) => {
      const trail = whole();
      const [first, second] = [trail.objects.get(a), trail.objects.get(b)];
      if (first) trail.objects.set(b, first);
      if (second) trail.objects.set(a, second);
      expect(await proves(trail)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

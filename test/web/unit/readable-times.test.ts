import { expect, test } from 'vitest';
import { withReadableTimes } from '../../../web/parts/time.tsx';

test('instants within a text stand as people read them, and all else as it is', () => {
  expect(withReadableTimes('No proof for 2026-07-21T13:05:00Z to 2026-07-21T13:30:00.000Z (25 min).')).toBe(
    'No proof for 2026-07-21 13:05:00 UTC to 2026-07-21 13:30:00 UTC (25 min).',
  );
  for (const text of ['on 2026-06-22', 'arn:aws:s3:::a/2026-07-21T13:05:00', 'Signed 2026-99-21T13:05:00Z'])
    expect(withReadableTimes(text)).toBe(text);
});

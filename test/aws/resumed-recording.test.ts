import { expect, test } from 'vitest';
import { memoryBodies } from '../../src/aws/bodies.ts';
import { Content } from '../../src/aws/content.ts';
import { CallChanged } from '../../src/aws/earlier-calls.ts';
import { createPlayer } from '../../src/aws/player.ts';
import { createRecording } from '../../src/aws/recording.ts';
import { createRedaction } from '../../src/aws/redact.ts';
import { ServiceError } from '../../src/aws/service-error.ts';
import type { Call, Transcript } from '../../src/aws/transcript.ts';
import { digestOf } from '../../src/core/digest.ts';
import { type Lines, memoryLines } from '../../src/core/lines.ts';

const bodies = memoryBodies();
/** A part of a run over lines that earlier parts may have begun. */
const part = (lines: Lines) =>
  createRecording({
    now: () => new Date('2026-10-02T06:00:00Z'),
    redact: createRedaction(Buffer.alloc(32)),
    bodies,
    lines,
  });
const call = (page: number): Call => ({
  account: '111122223333',
  region: 'us-east-1',
  service: 'SageMaker',
  operation: 'Search',
  input: { page },
});
const live = (output: unknown) => async () => ({ output, requestId: 'r', attempts: 1 });
const never = async () => {
  throw new Error('A recorded call was asked again.');
};
const refused = async () => {
  throw new ServiceError({ name: 'AccessDeniedException', message: 'no', status: 400 });
};

/** Calls 0 and 1 of a task, and a refused one. */
async function begin(lines: Lines, task = 'a') {
  const tape = part(lines).tape(task);
  await tape.call(call(0), live({ at: new Date(0) }));
  await tape.call(call(1), live({ Body: new Content(Buffer.from('a content')) }));
  await tape.call(call(2), refused).catch(() => undefined);
}

test('answers from the earlier part, then asks, and is the transcript of one run', async () => {
  const [lines, whole] = [memoryLines(), memoryLines()];
  await begin(lines);
  const resumed = part(lines);
  expect(resumed.earlier).toBe(3);
  const tape = resumed.tape('a');
  expect(await tape.call(call(0), never)).toEqual({ at: new Date(0) });
  expect(await tape.call(call(1), never)).toEqual({ Body: new Content(Buffer.from('a content')) });
  await expect(tape.call(call(2), never)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  expect(await tape.call(call(3), live({ last: true }))).toEqual({ last: true });

  const uninterrupted = part(whole);
  const other = uninterrupted.tape('a');
  await other.call(call(0), live({ at: new Date(0) }));
  await other.call(call(1), live({ Body: new Content(Buffer.from('a content')) }));
  await other.call(call(2), refused).catch(() => undefined);
  await other.call(call(3), live({ last: true }));
  expect(resumed.lines()).toEqual(uninterrupted.lines());
  expect([tape.refs, tape.lastAt]).toEqual([other.refs, other.lastAt]);
  expect(resumed.contents()).toEqual([digestOf('a content')]);
});

test('a call that was under way when the run was killed is asked, those around it are not', async () => {
  const lines = memoryLines();
  const tape = part(lines).tape('a');
  const { promise, resolve } = Promise.withResolvers<void>();
  const killed = tape.call(call(0), async () => {
    await promise;
    return never();
  });
  await tape.call(call(1), live({ page: 1 }));
  const resumed = part(lines);
  const again = resumed.tape('a');
  expect(await again.call(call(0), live({ page: 0 }))).toEqual({ page: 0 });
  expect(await again.call(call(1), never)).toEqual({ page: 1 });
  expect(resumed.lines().map((line) => JSON.parse(line).seq)).toEqual([0, 1]);
  resolve();
  await expect(killed).rejects.toThrow();
});

test('another call at a place makes all of its task start anew, and no other task', async () => {
  const lines = memoryLines();
  await begin(lines);
  await begin(lines, 'b');
  const resumed = part(lines);
  await resumed.tape('a').call(call(0), never);
  await expect(resumed.tape('a').call(call(7), never)).rejects.toThrow(CallChanged);
  const anew: Transcript = resumed;
  await anew.tape('a').call(call(0), live({ anew: true }));
  expect(await resumed.tape('b').call(call(0), never)).toEqual({ at: new Date(0) });
  const kept = resumed.lines().map((line) => JSON.parse(line));
  expect(kept.map(({ task, seq }) => [task, seq])).toEqual([
    ['a', 0],
    ['b', 0],
  ]);
  expect(resumed.contents()).toEqual([]);
  expect(() => createPlayer(resumed.lines(), bodies)).not.toThrow();

  // Killed once more: what the task recorded before it started anew stays forgotten.
  const third = part(lines);
  expect(third.earlier).toBe(4);
  expect(await third.tape('a').call(call(0), never)).toEqual({ anew: true });
  expect(await third.tape('a').call(call(1), live({ page: 1 }))).toEqual({ page: 1 });
});

test.each(['no JSON', '{"task":"a"}', '[]'])('refuses lines that are no calls: %s', (line) => {
  const lines = memoryLines();
  lines.add(line);
  expect(() => part(lines)).toThrow(expect.objectContaining({ code: 'TRANSCRIPT_INVALID' }));
});

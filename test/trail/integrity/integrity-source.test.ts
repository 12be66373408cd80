import { expect, test } from 'vitest';
import { memoryBodies } from '../../../src/aws/bodies.ts';
import { createPlayer } from '../../../src/aws/player.ts';
import { createRecording } from '../../../src/aws/recording.ts';
import { createRedaction } from '../../../src/aws/redact.ts';
import {
  type IntegritySource,
  openingIntegrity,
  originOf,
  recordedIntegrity,
  replayedIntegrity,
} from '../../../src/trail/integrity/integrity-source.ts';
import { FROM, forgedTrail, signingKey } from './forged-trail.ts';

const scope = { account: '111122223333', region: 'us-east-1' };
const period = { from: FROM, to: '2026-11-10T08:00:00Z' };
const question = { ...scope, period, logsOf: period, now: '2026-11-11T00:00:00Z' };
const key = signingKey();
const { source } = forgedTrail({ key });
const live = openingIntegrity({ from: 'folder', location: 'logs' }, async () => source);

const validate = (from: IntegritySource, over = {}) => {
  if (from.from === 'none') throw new TypeError('nothing to validate');
  return from.validate({ ...question, ...over }, null);
};

async function recorded() {
  const recording = createRecording({
    now: () => new Date('2026-11-11T00:00:00Z'),
    redact: createRedaction(new Uint8Array(32)),
    bodies: memoryBodies(),
  });
  const answer = await validate(recordedIntegrity(live, recording.tape('task'), scope));
  return { answer, lines: recording.lines() };
}

const replay = (lines: readonly string[]) => {
  const tape = createPlayer(lines, memoryBodies()).tape('task');
  return recordedIntegrity(replayedIntegrity(originOf(live)), tape, scope);
};

test('a replay gives the same report and keys without the digests', async () => {
  const { answer, lines } = await recorded();
  expect(answer.store.chains).toMatchObject([{ digests: 8, findings: [] }]);
  expect(answer.store).toEqual((await validate(live)).store);
  expect(answer.keys.map(({ der }) => Buffer.from(der))).toEqual([key.published.der]);
  expect(await validate(replay(lines))).toEqual(answer);
});

test('another question is not in the transcript', async () => {
  const { lines } = await recorded();
  const asked = validate(replay(lines), { now: '2026-11-12T00:00:00Z' });
  await expect(asked).rejects.toMatchObject({ code: 'CALL_UNRECORDED' });
});

test('a recorded report of another form is refused', async () => {
  const { lines } = await recorded();
  const changed = lines.map((line) => line.replace('"digests":8', '"digests":"8"'));
  expect(changed).not.toEqual(lines);
  await expect(validate(replay(changed))).rejects.toMatchObject({ code: 'TRANSCRIPT_INVALID' });
});

test('the source of a replay cannot be asked past the tape', async () => {
  await expect(validate(replayedIntegrity(originOf(live)))).rejects.toMatchObject({
    code: 'CALL_UNRECORDED',
  });
});

test('a log without digests is the same live and replayed', () => {
  const none = { from: 'none', reason: 'NotProvableByDigest' } as const;
  const tape = createPlayer([], memoryBodies()).tape('task');
  expect(recordedIntegrity(replayedIntegrity(originOf(none)), tape, scope)).toEqual(none);
});

import { expect, test } from 'vitest';
import { memoryBodies } from '../../src/aws/bodies.ts';
import { createPlayer } from '../../src/aws/player.ts';
import { createRecording } from '../../src/aws/recording.ts';
import { createRedaction } from '../../src/aws/redact.ts';
import { changesOf } from '../../src/trail/changes.ts';
import { localTrail } from '../../src/trail/engines/local.ts';
import { recordedTrail, replayedTrail } from '../../src/trail/recorded-source.ts';
import type { TrailQuestion } from '../../src/trail/source.ts';
import { INVICTUS } from './support.ts';

const scope = { account: '123837392027', region: 'us-east-1' };
const question: TrailQuestion = {
  period: { from: '2023-07-10T00:00:00Z', to: '2023-07-11T00:00:00Z' },
  access: 'write',
  withSessions: true,
};
const trail = localTrail({ folder: INVICTUS, location: 'logs' });

async function recorded() {
  const bodies = memoryBodies();
  const redact = createRedaction(new Uint8Array(32));
  const recording = createRecording({ now: () => new Date('2026-10-01T00:00:00Z'), redact, bodies });
  const answer = await recordedTrail(trail, recording.tape('task'), scope).ask(question);
  return { answer, bodies, lines: recording.lines() };
}

test('a replay gives the same answer without the log', async () => {
  const { answer, bodies, lines } = await recorded();
  const tape = createPlayer(lines, bodies).tape('task');
  const replayed = await recordedTrail(replayedTrail(trail), tape, scope).ask(question);
  expect(replayed).toEqual(answer);
  expect(replayed.records).toHaveLength(574);
  expect(tape.refs).toHaveLength(1);
});

test('the tape keeps what a query cost, and records without digest and position', async () => {
  const statistics = {
    executionId: 'x',
    workgroup: 'audit',
    engineVersion: null,
    query: `sha256:${'0'.repeat(64)}`,
    result: null,
    resultEncryption: null,
    bytesScanned: 12_345_678_901,
    milliseconds: 42,
    partitions: 3,
    logBytes: 0,
    absentColumns: ['sharedeventid'],
  } as const;
  const record = { record: { eventID: 'e' }, file: { key: 'k', digest: null, index: null } };
  const answer = {
    records: [record],
    sessions: [],
    files: 1,
    scanned: 1,
    duplicates: 0,
    unreadable: [],
    uncovered: [],
    statistics,
  };
  const source = { engine: 'athena', location: 'athena:a.b', ask: async () => answer } as const;
  const bodies = memoryBodies();
  const redact = createRedaction(new Uint8Array(32));
  const recording = createRecording({ now: () => new Date('2026-10-01T00:00:00Z'), redact, bodies });
  expect(await recordedTrail(source, recording.tape('task'), scope).ask(question)).toEqual(answer);
  const tape = createPlayer(recording.lines(), bodies).tape('task');
  expect(await recordedTrail(replayedTrail(source), tape, scope).ask(question)).toEqual(answer);
});

test('the tape leaves attribution as it is', async () => {
  const actorsOf = (answer: Parameters<typeof changesOf>[0]) => changesOf(answer).map(({ actor }) => actor);
  expect(actorsOf((await recorded()).answer)).toEqual(actorsOf(await trail.ask(question)));
});

test('another question is not in the transcript', async () => {
  const { bodies, lines } = await recorded();
  const source = recordedTrail(replayedTrail(trail), createPlayer(lines, bodies).tape('task'), scope);
  await expect(source.ask({ ...question, access: 'any' })).rejects.toMatchObject({ code: 'CALL_UNRECORDED' });
});

test('a recorded answer of another form is refused', async () => {
  const { bodies, lines } = await recorded();
  const changed = lines.map((line) => line.replace('"scanned":2900', '"scanned":"x"'));
  const source = recordedTrail(replayedTrail(trail), createPlayer(changed, bodies).tape('task'), scope);
  await expect(source.ask(question)).rejects.toMatchObject({ code: 'TRANSCRIPT_INVALID' });
});

test('the trail of a replay cannot be asked past the tape', async () => {
  await expect(replayedTrail(trail).ask(question)).rejects.toMatchObject({ code: 'CALL_UNRECORDED' });
});

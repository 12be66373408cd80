import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryBodies } from '../../src/aws/bodies.ts';
import { Content } from '../../src/aws/content.ts';
import { decode, encode } from '../../src/aws/encoding.ts';
import { createPlayer } from '../../src/aws/player.ts';
import { createRecording } from '../../src/aws/recording.ts';
import { createRedaction } from '../../src/aws/redact.ts';
import { ServiceError } from '../../src/aws/service-error.ts';
import { type Call, transcriptRecord } from '../../src/aws/transcript.ts';
import { digestOf } from '../../src/core/digest.ts';

const call = (input: Call['input'] = {}, operation = 'ListThings'): Call => ({
  account: '111122223333',
  region: 'eu-central-1',
  service: 'SageMaker',
  operation,
  input,
});
const answer = (output: unknown) => async () => ({ output, requestId: 'r', attempts: 1 });
const never = async () => {
  throw new Error('A player ran a live call.');
};

function newRecording() {
  const bodies = memoryBodies();
  let at = Date.parse('2026-10-01T00:00:00Z');
  const now = () => {
    at += 500;
    return new Date(at);
  };
  return { bodies, recording: createRecording({ now, redact: createRedaction(Buffer.alloc(32)), bodies }) };
}

describe('encoding', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, 0, -1.5, Number.NaN, Number.POSITIVE_INFINITY),
      fc.string({ unit: 'grapheme' }),
      fc.date({ noInvalidDate: true }),
      fc.uint8Array(),
      fc.array(tie('any')),
      fc.dictionary(fc.constantFrom('a', 'b', '$date', '$body', '$plain', 'Body'), tie('any')),
    ),
  })).any;
  const noContent = async () => new Content(new Uint8Array());

  test('gives every value back as it was, whatever its names are', async () => {
    await fc.assert(
      fc.asyncProperty(value, async (given) => {
        expect(await decode(encode(given).json, noContent)).toStrictEqual(unproto(given));
      }),
    );
  });

  test('leaves out what is undefined', () => {
    expect(encode({ a: undefined, b: 1 }).json).toEqual({ b: 1 });
  });

  test('refuses a tag that it does not know', async () => {
    await expect(decode({ $odd: 1 }, noContent)).rejects.toMatchObject({ code: 'TRANSCRIPT_INVALID' });
  });
});

/** fast-check also makes objects without a prototype; decoded ones have the usual one. */
function unproto(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unproto);
  if (value === null || typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array) {
    return Object.is(value, -0) ? 0 : value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, unproto(inner)]));
}

describe('recording and playing', () => {
  test('the player hands out the same values, errors, digests and times', async () => {
    const { recording, bodies } = newRecording();
    const tape = recording.tape('t');
    const output = {
      When: new Date(5),
      Gone: undefined,
      Body: new Content(Buffer.from('{"password":"abcdef"}')),
    };
    const live = await tape.call(call({ Key: 'a' }), answer(output));
    const failure = { name: 'ThrottlingException', message: 'token=abcdefgh', status: 400 };
    const refused = tape.call(call(), async () => Promise.reject(new ServiceError(failure)));
    const caught = await refused.catch((error: unknown) => error);

    const player = createPlayer(recording.lines().join('\n'), bodies);
    const playing = player.tape('t');
    expect(await playing.call(call({ Key: 'a' }), never)).toEqual(live);
    await expect(playing.call(call(), never)).rejects.toEqual(caught);
    expect(caught).toMatchObject({ name: 'ThrottlingException', $metadata: { httpStatusCode: 400 } });
    expect(playing.refs).toEqual(recording.lines().map(digestOf));
    expect(playing.refs).toEqual(tape.refs);
    expect(playing.lastAt).toBe(tape.lastAt);
    expect(tape.lastAt).toBe('2026-10-01T00:00:01.500Z');
    expect(player.unused()).toBe(0);
    expect(recording.lines().join()).not.toMatch(/abcdef/);
  });

  test('records content beside the transcript, with the digest of what was sent', async () => {
    const { recording, bodies } = newRecording();
    const sent = Buffer.from('{"password":"abcdef"}');
    await recording.tape('t').call(call(), answer({ Body: new Content(sent) }));
    const record = transcriptRecord.parse(JSON.parse(recording.lines()[0] ?? ''));
    const [kept] = record.bodies;
    expect(record.bodies).toMatchObject([{ received: digestOf(sent) }]);
    expect(record.outcome).toEqual({ output: { Body: { $body: kept?.digest } } });
    expect(bodies.digests()).toEqual([kept?.digest]);
  });

  test('orders lines by task and position, whichever answer came first', async () => {
    const { recording } = newRecording();
    const slow = Promise.withResolvers<void>();
    const first = recording.tape('b').call(call({ n: 0 }), async () => {
      await slow.promise;
      return { output: {}, requestId: null, attempts: 1 };
    });
    await recording.tape('b').call(call({ n: 1 }), answer({}));
    await recording.tape('a').call(call({ n: 2 }), answer({}));
    slow.resolve();
    await first;
    const seen = recording.lines().map((line) => transcriptRecord.parse(JSON.parse(line)));
    expect(seen.map(({ task, seq, input }) => ({ task, seq, input }))).toEqual([
      { task: 'a', seq: 0, input: { n: 2 } },
      { task: 'b', seq: 0, input: { n: 0 } },
      { task: 'b', seq: 1, input: { n: 1 } },
    ]);
  });

  test('equal calls are answered in recorded order', async () => {
    const { recording, bodies } = newRecording();
    for (const n of [1, 2]) await recording.tape('t').call(call(), answer({ n }));
    const playing = createPlayer(recording.lines(), bodies).tape('t');
    expect(await playing.call(call(), never)).toEqual({ n: 1 });
    expect(await playing.call(call(), never)).toEqual({ n: 2 });
    await expect(playing.call(call(), never)).rejects.toMatchObject({ code: 'CALL_UNRECORDED' });
  });

  test.each([
    { title: 'another input', task: 't', asked: call({ Key: 'b' }) },
    { title: 'another operation', task: 't', asked: call({ Key: 'a' }, 'ListOthers') },
    { title: 'another region', task: 't', asked: { ...call({ Key: 'a' }), region: 'us-east-1' } },
    { title: 'another account', task: 't', asked: { ...call({ Key: 'a' }), account: '999999999999' } },
    { title: 'another task', task: 'u', asked: call({ Key: 'a' }) },
  ])('refuses $title and names the call in one line', async ({ task, asked }) => {
    const { recording, bodies } = newRecording();
    await recording.tape('t').call(call({ Key: 'a' }), answer({}));
    const player = createPlayer(recording.lines(), bodies);
    const refusal = await player
      .tape(task)
      .call(asked, never)
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'CALL_UNRECORDED',
      message: expect.stringContaining(asked.operation),
    });
    expect(refusal).toMatchObject({ message: expect.not.stringContaining('\n') });
    expect(player.unused()).toBe(1);
  });

  test('an error that is no answer flies through and is not recorded', async () => {
    const { recording } = newRecording();
    const bug = new TypeError('x is not a function');
    await expect(recording.tape('t').call(call(), () => Promise.reject(bug))).rejects.toBe(bug);
    expect(recording.lines()).toEqual([]);
  });

  test.each([
    { title: 'no JSON', change: (line: string) => `${line}}` },
    { title: 'a missing field', change: (line: string) => line.replace('"task":"t"', '"tsk":"t"') },
    { title: 'another spelling', change: (line: string) => line.replace('{', '{ ') },
    { title: 'a position twice', change: (line: string) => `${line}\n${line}` },
  ])('a transcript with $title is refused', async ({ change }) => {
    const { recording, bodies } = newRecording();
    await recording.tape('t').call(call(), answer({}));
    const text = recording.lines().map(change).join('\n');
    expect(() => createPlayer(text, bodies)).toThrow(expect.objectContaining({ code: 'TRANSCRIPT_INVALID' }));
  });

  test('missing content is refused when it is asked for', async () => {
    const { recording } = newRecording();
    await recording.tape('t').call(call(), answer({ Body: new Content(Buffer.from('x')) }));
    const playing = createPlayer(recording.lines(), memoryBodies()).tape('t');
    await expect(playing.call(call(), never)).rejects.toMatchObject({ code: 'TRANSCRIPT_INVALID' });
  });
});

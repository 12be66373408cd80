import { createHash, randomBytes } from 'node:crypto';
import { memoryBodies } from '../aws/bodies.ts';
import type { Access } from '../aws/clients.ts';
import { createPlayer } from '../aws/player.ts';
import { createRecording, type Recording } from '../aws/recording.ts';
import { createRedaction } from '../aws/redact.ts';
import { createThrottle, type Throttle } from '../aws/throttle.ts';
import type { Bodies, Tape, Transcript } from '../aws/transcript.ts';
import type { Digest } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { type LineList, type Lines, memoryLines } from '../core/lines.ts';
import { sleep } from '../core/sleep.ts';
import type { Scope } from '../evidence/envelope.ts';
import {
  type IntegritySource,
  recordedIntegrity,
  replayedIntegrity,
} from '../trail/integrity/integrity-source.ts';
import { recordedTrail, replayedTrail } from '../trail/recorded-source.ts';
import type { TrailSource } from '../trail/source.ts';
import type { Answers } from './collect.ts';
import { type AccountEntry, credentialsIn, demandSame, offline, openAccount } from './open-account.ts';
import type { RunInputs } from './run-inputs.ts';

/** Answers for a run, and what they leave behind once everything is collected. */
export interface Session {
  readonly answers: Answers;
  readonly kept: () => Promise<{ lines: LineList; bodies: ReadonlyMap<Digest, Uint8Array> }>;
}

/** A session whose run may have begun in another process. */
export interface LiveSession extends Session {
  /** Number of calls that were there already. */
  readonly earlier: number;
}

/** What every session needs. */
export interface SessionBasis {
  readonly inputs: Pick<RunInputs, 'accounts'>;
  readonly trail: TrailSource | null;
  readonly integrity: IntegritySource | null;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** How a live session calls; left out: as an audit of a real account should. */
export interface LiveOptions {
  /** Keys the markers that stand for secrets; random, unless a recording has to be repeatable. */
  readonly redactionKey?: Uint8Array;
  /** Holds calls back below the limits of the account; null: never. */
  readonly throttle?: Throttle | null;
  readonly retry?: NonNullable<Access['retry']>;
  /** Where the transcript is kept while it grows, with what an earlier part of the run recorded; left out: in memory. */
  readonly kept?: { readonly lines: Lines; readonly bodies: Bodies };
}

/** A session that calls AWS and records. */
export function liveSession(
  basis: SessionBasis,
  entries: readonly AccountEntry[],
  {
    redactionKey = randomBytes(32),
    throttle = createThrottle({ now: () => performance.now(), sleep }),
    retry,
    kept = { lines: memoryLines(), bodies: memoryBodies() },
  }: LiveOptions = {},
): LiveSession {
  const { lines, bodies } = kept;
  const redact = createRedaction(redactionKey);
  const recording = createRecording({ now: basis.now, redact, bodies, lines });
  const credentialsOf = (account: string) => credentialsIn(entries, account, basis.inputs.accounts);
  const access = { credentialsOf, throttle, signal: basis.signal, ...(retry && { retry }) };
  return {
    answers: {
      isLive: true,
      transcript: recording,
      async open(account) {
        const opened = await openAccount(account, { basis, transcript: recording, access });
        // The recorded identity says who began the run, not who goes on with it.
        if (recording.earlier > 0) {
          const unkept = createRecording({ now: basis.now, redact, bodies: memoryBodies() });
          demandSame(account, opened, await openAccount(account, { basis, transcript: unkept, access }));
        }
        return opened;
      },
      ...logOf(basis),
    },
    earlier: recording.earlier,
    kept: async () => ({ lines: recording.list(), bodies: await contentsOf(recording, bodies) }),
  };
}

/** A session that answers calls to AWS from a transcript, and asks the configured log, which it records. */
export function filedSession(
  basis: SessionBasis,
  filed: { readonly text: string; readonly bodies: ReadonlyMap<Digest, Uint8Array> },
): Session {
  const player = createPlayer(filed.text, bodiesOf(filed.bodies));
  // The same transcript, log and time give the same pack; who has the transcript has the log too.
  const repeatableKey = createHash('sha256').update(filed.text).digest();
  const recorded = memoryBodies();
  const recording = createRecording({
    now: basis.now,
    redact: createRedaction(repeatableKey),
    bodies: recorded,
  });
  const transcript: Transcript = {
    tape: (task) => (ASKS_LOG.test(task) ? recording.tape(task) : player.tape(task)),
  };
  return {
    answers: {
      isLive: false,
      transcript,
      open: (account) => openAccount(account, { basis, transcript, access: offline(basis.signal) }),
      ...logOf(basis),
    },
    async kept() {
      if (player.unused() > 0) {
        const many = `${player.unused()} recorded calls were not asked for`;
        throw new ExhibitError(
          'TRANSCRIPT_INVALID',
          `${many}: the transcript is of another version or configuration.`,
        );
      }
      const filedLines = filed.text.split('\n').filter((line) => line !== '');
      const bodies = new Map([...filed.bodies, ...(await contentsOf(recording, recorded))]);
      return { lines: [...filedLines, ...recording.lines()], bodies };
    },
  };
}

/** Tasks that ask the log and its digests and nothing of AWS. */
export const ASKS_LOG = /^cloudtrail-(changes|integrity|data-access)\//;

/** The log as the tasks of a session ask it. */
export function logOf({ trail, integrity }: Pick<SessionBasis, 'trail' | 'integrity'>) {
  return {
    trailFor: (scope: Scope, tape: Tape) => trail && recordedTrail(trail, tape, scope),
    integrityFor: (scope: Scope, tape: Tape) => integrity && recordedIntegrity(integrity, tape, scope),
  };
}

/** Answers from a pack's own transcript: nothing else is asked, neither AWS nor a log. */
export function playedAnswers(player: Transcript, inputs: RunInputs): Answers {
  const signal = new AbortController().signal;
  const trail = inputs.trail && replayedTrail(inputs.trail);
  const integrity = inputs.digests && replayedIntegrity(inputs.digests);
  const basis = { inputs, trail, integrity, now: () => new Date(inputs.now), signal };
  return {
    isLive: false,
    transcript: player,
    open: (account) => openAccount(account, { basis, transcript: player, access: offline(signal) }),
    ...logOf(basis),
  };
}

/** Contents of a transcript that was filed. */
export function bodiesOf(kept: ReadonlyMap<Digest, Uint8Array>): Bodies {
  return {
    put: () => Promise.reject(new Error('A filed transcript takes no content.')),
    async get(digest) {
      const bytes = kept.get(digest);
      if (!bytes)
        throw new ExhibitError('TRANSCRIPT_INVALID', `The content ${digest} of the transcript is missing.`);
      return bytes;
    },
  };
}

async function contentsOf(recording: Recording, bodies: Bodies): Promise<Map<Digest, Uint8Array>> {
  const all = new Map<Digest, Uint8Array>();
  for (const digest of recording.contents().toSorted()) all.set(digest, await bodies.get(digest));
  return all;
}

import { createHash } from 'node:crypto';
import { memoryBodies } from '../../aws/bodies.ts';
import type { Access, Credentials } from '../../aws/clients.ts';
import { createPlayer } from '../../aws/player.ts';
import { createRecording } from '../../aws/recording.ts';
import { createRedaction } from '../../aws/redact.ts';
import type { Throttle } from '../../aws/throttle.ts';
import type { Bodies, Transcript } from '../../aws/transcript.ts';
import type { Digest } from '../../core/digest.ts';
import type { LineList, Lines } from '../../core/lines.ts';
import type { Answers, ClosedAccount, OpenAccount } from '../collect.ts';
import { demandSame, offline, openAccount } from '../open-account.ts';
import { ASKS_LOG, bodiesOf, logOf, type SessionBasis } from '../sessions.ts';

/** The answers for one task of a run whose tasks are shared, and what the task left. */
export interface TaskSession {
  readonly answers: Answers;
  /** What the task recorded, in order, and the contents that it names. */
  kept(task: string): { readonly lines: LineList; readonly bodies: readonly Digest[] };
  /** Number of calls of the task that a filed transcript answered. */
  filed(task: string): number;
}

/** Where a live task keeps what it records. */
export interface Keeping {
  /** Holds the recorded identities of the accounts already. */
  readonly lines: Lines;
  readonly bodies: Bodies;
  readonly redactionKey: Uint8Array;
}

/** How a live task calls. */
export interface LiveAccess {
  readonly credentialsOf: (account: string) => Credentials | null;
  readonly throttle: Throttle | null;
  readonly retry?: NonNullable<Access['retry']>;
  /** Says who reads an account from here; asked once for each account. */
  readonly readers: Map<string, Promise<OpenAccount | ClosedAccount>>;
}

/**
 * A session of one task that calls AWS and records. An account is entered as the recorded identity says; that it is the
 * same one which reads from here is asked, and not recorded.
 */
export function liveTask(basis: SessionBasis, keeping: Keeping, live: LiveAccess): TaskSession {
  const { lines, bodies, redactionKey } = keeping;
  const redact = createRedaction(redactionKey);
  const recording = createRecording({ now: basis.now, redact, bodies, lines });
  const access = { ...live, signal: basis.signal };
  const readerFrom = (account: string) => {
    const known = live.readers.get(account);
    if (known) return known;
    const unkept = createRecording({ now: basis.now, redact, bodies: memoryBodies() });
    const asked = openAccount(account, { basis, transcript: unkept, access });
    live.readers.set(account, asked);
    asked.catch(() => live.readers.delete(account));
    return asked;
  };
  return {
    answers: {
      isLive: true,
      transcript: recording,
      async open(account) {
        const opened = await openAccount(account, { basis, transcript: recording, access });
        if (recording.earlier > 0)
          demandSame(account, opened, await readerFrom(account), { anySession: true });
        return opened;
      },
      ...logOf(basis),
    },
    kept(task) {
      const list = recording.list(task);
      return { lines: list, bodies: recording.contents(task) };
    },
    filed: () => 0,
  };
}

/** A filed transcript with its lines by task. */
export interface FiledTasks {
  readonly total: number;
  /** The same transcript gives the same markers for secrets. */
  readonly redactionKey: Uint8Array;
  readonly bodies: ReadonlyMap<Digest, Uint8Array>;
  linesOf(task: string): readonly string[];
  /** All lines, in the order of their file. */
  readonly lines: readonly string[];
}

/** Divides a filed transcript. @throws TRANSCRIPT_INVALID when a line is no record of a call */
export function filedTasks(filed: {
  readonly text: string;
  readonly bodies: ReadonlyMap<Digest, Uint8Array>;
}): FiledTasks {
  const lines = filed.text.split('\n').filter((line) => line !== '');
  // Reads every line once, so that none is left unchecked because no task of the plan has its name.
  createPlayer(lines, bodiesOf(filed.bodies));
  const byTask = Map.groupBy(lines, (line) => String((JSON.parse(line) as { task: string }).task));
  return {
    lines,
    total: lines.length,
    redactionKey: createHash('sha256').update(filed.text).digest(),
    bodies: filed.bodies,
    linesOf: (task) => byTask.get(task) ?? [],
  };
}

/** A session of one task that is answered from a filed transcript, and asks the configured log, which it records. */
export function filedTask(
  basis: SessionBasis,
  filed: FiledTasks,
  { tasks, bodies }: { readonly tasks: readonly string[]; readonly bodies: Bodies },
): TaskSession {
  const players = new Map(
    tasks.map((task) => {
      const lines = filed.linesOf(task);
      return [task, { lines, player: createPlayer(lines, bodiesOf(filed.bodies)) }] as const;
    }),
  );
  const nobody = createPlayer([], bodiesOf(filed.bodies));
  const recording = createRecording({ now: basis.now, redact: createRedaction(filed.redactionKey), bodies });
  const transcript: Transcript = {
    tape: (task) =>
      ASKS_LOG.test(task) ? recording.tape(task) : (players.get(task)?.player ?? nobody).tape(task),
  };
  return {
    answers: {
      isLive: false,
      transcript,
      open: (account) => openAccount(account, { basis, transcript, access: offline(basis.signal) }),
      ...logOf(basis),
    },
    kept: (task) => ({ lines: recording.list(task), bodies: recording.contents(task) }),
    filed(task) {
      const found = players.get(task);
      return found ? found.lines.length - found.player.unused() : 0;
    },
  };
}

import { randomBytes } from 'node:crypto';
import { openContainer } from '../../container/open-container.ts';
import { type ErrorCode, EXIT_CODES, ExhibitError } from '../../core/errors.ts';
import { pack as packSchema } from '../../reports/pack.ts';
import { textOf } from '../../runs/pack-files.ts';
import type { RunOrder, RunRecord } from '../../runs/run-record.ts';
import type { House } from '../../runs/shared/house.ts';
import type { Store } from '../../store/store.ts';
import { type QueueDesk, queueDesk } from '../../workers/desk.ts';
import { PREFIX } from '../../workers/main.ts';
import { openRedis } from '../../workers/redis/connect.ts';
import type { Io } from '../io.ts';
import { showProgress } from '../progress-bar.ts';
import type { StoredRun } from '../run-command.ts';

/** What to do with the queue: order a run, go on with one, or stop one. */
export type QueueRequest =
  | { readonly order: RunOrder }
  | { readonly resume: string }
  | { readonly cancel: string };

/** Opens the desk of a house for as long as the work takes. */
export async function atDesk<Result>(
  url: string,
  house: House,
  work: (desk: QueueDesk) => Promise<Result>,
): Promise<Result> {
  const redis = await openRedis(url, house.says);
  const desk = queueDesk(redis, house, PREFIX);
  try {
    return await work(desk);
  } finally {
    await desk.close();
    redis.disconnect();
  }
}

/** Hands the request to the queue. @throws USAGE_INVALID when there is no such run */
export async function handOver(desk: QueueDesk, request: QueueRequest): Promise<RunRecord> {
  if ('order' in request) {
    const id = `run-${randomBytes(16).toString('hex')}`;
    return desk.order(id, request.order, 'command line');
  }
  const id = 'resume' in request ? request.resume : request.cancel;
  const record = await ('resume' in request ? desk.resume(id) : desk.cancel(id));
  if (record) return record;
  throw new ExhibitError('USAGE_INVALID', `There is no run ${id}.`);
}

/**
 * Waits for the end of a run, with progress on standard error. Ctrl-C stops the waiting, not the run.
 *
 * @throws the failure of the run; RUN_ABORTED when it was canceled, or somebody stopped waiting
 */
export async function awaitRun(io: Io, desk: QueueDesk, id: string): Promise<RunRecord> {
  const waiting = new AbortController();
  const stop = (): void => waiting.abort();
  process.once('SIGINT', stop);
  const progress = showProgress(io);
  let last: RunRecord | null = null;
  try {
    for await (const record of desk.follow(id, waiting.signal)) {
      show(progress.onProgress, record, last);
      last = record;
    }
  } finally {
    progress.stop();
    process.removeListener('SIGINT', stop);
  }
  if (last?.state === 'finished') return last;
  throw whyNot(id, last);
}

function show(
  onProgress: ReturnType<typeof showProgress>['onProgress'],
  { progress: now }: RunRecord,
  last: RunRecord | null,
): void {
  const before = last?.progress ?? null;
  if (now.tasks > 0 && (before?.tasks ?? 0) === 0) onProgress({ stage: 'planned', tasks: now.tasks });
  if (now.tasks > 0 && now.tasksDone !== (before?.tasksDone ?? 0)) {
    const { tasksDone: done, ...counts } = now;
    onProgress({ ...counts, stage: 'collected', task: '', done });
  }
  if (now.stage !== before?.stage && isShown(now.stage)) onProgress({ stage: now.stage });
}

const isShown = (stage: RunRecord['progress']['stage']) =>
  stage !== 'waiting' && stage !== 'collecting' && stage !== 'ended';

function whyNot(id: string, record: RunRecord | null): ExhibitError {
  if (record?.failure) {
    const { code, message } = record.failure;
    return new ExhibitError(isErrorCode(code) ? code : 'RUN_ABORTED', `${message} (${id})`);
  }
  if (record?.state === 'canceled') return new ExhibitError('RUN_ABORTED', `${id} was canceled.`);
  return new ExhibitError('RUN_ABORTED', `Nobody waits any more; the workers go on with ${id}.`);
}

const isErrorCode = (code: string): code is ErrorCode => code in EXIT_CODES;

/** The pack of a run that finished, as the store has it. @throws PACK_INVALID when it is not there */
export async function storedRun(store: Store, { id, pack }: RunRecord): Promise<StoredRun> {
  const container = pack && (await store.get(pack.name));
  if (!pack || !container) throw new ExhibitError('PACK_INVALID', `The store has no pack of ${id}.`);
  return {
    pack: packSchema.parse(JSON.parse(textOf(openContainer(container), 'pack.json'))),
    path: store.placeOf(pack.name),
    bundlePath: store.placeOf(pack.bundleName),
  };
}

import { z } from 'zod';
import { openContainer } from '../../container/open-container.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { Digest } from '../../core/digest.ts';
import { ExhibitError } from '../../core/errors.ts';
import type { LineList, Lines } from '../../core/lines.ts';
import { byText } from '../../core/order.ts';
import { instant } from '../../core/period.ts';
import { digestText, type Sealed } from '../../evidence/envelope.ts';
import { pack as packSchema } from '../../reports/pack.ts';
import type { Signer } from '../../signing/signer.ts';
import type { SharedWork } from '../../store/shared-work.ts';
import type { Retention, Store } from '../../store/store.ts';
import { assess } from '../assess.ts';
import { manualRecords } from '../manual-records.ts';
import { textOf } from '../pack-files.ts';
import type { OnProgress } from '../progress.ts';
import { publish } from '../publish.ts';
import type { RunInputs } from '../run-inputs.ts';
import type { RunRecord } from '../run-record.ts';
import { storePack } from '../store-pack.ts';
import { type Completion, completionOf, countedTogether } from './completion.ts';
import { recordsOf, textLines } from './perform-task.ts';
import type { FiledTasks } from './task-session.ts';
import { identityTask, wavesOf } from './tasks.ts';

/** What it takes to make a pack of what the tasks of a run left. */
export interface Finishing {
  readonly inputs: RunInputs;
  readonly work: SharedWork;
  readonly store: Store;
  readonly signer: Signer;
  /** What holds the pack in the store. */
  readonly retention: Retention;
  readonly now: () => Date;
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
  readonly filed: FiledTasks | null;
  /** Keeps large records, items and calls out of memory. */
  readonly lines: (name: string) => Lines;
  readonly keep: (record: Sealed) => Sealed;
}

/** Counts of a whole run. */
export type FinalCounts = Completion['counts'];

/** A pack that is stored, and what it rests on. */
export interface FinishedPack {
  readonly pack: NonNullable<RunRecord['pack']>;
  readonly counts: FinalCounts;
}

/** Which container and bundle are the pack of the run: those of the worker that was first. */
const publication = z.strictObject({
  id: z.string(),
  name: z.string(),
  bundleName: z.string(),
  container: digestText,
  bundle: digestText,
});
const PUBLICATION = 'publication.json';

/**
 * Judges and publishes what the tasks left, the same to the byte as a run in one process, and stores it. Several workers
 * may do it at once, and again after one was killed: one of their packs counts, and a container never stands beside the
 * bundle of another.
 *
 * @throws STORE_FAILED when a task is not done; TRANSCRIPT_INVALID when calls of a filed transcript were not asked for
 */
export async function finishRun(finishing: Finishing): Promise<FinishedPack> {
  const { work, store, signal } = finishing;
  const done = await allDone(finishing);
  const counts = countedTogether([...done.values()].map((each) => each.counts));
  const published = (await publicationOf(work)) ?? (await publishNow(finishing, done));
  if (signal.aborted) throw new ExhibitError('RUN_ABORTED', 'The run was stopped.');
  finishing.onProgress({ stage: 'storing' });
  const { id, name, bundleName } = published;
  const container = await work.get(published.container);
  const bundle = await work.get(published.bundle);
  const pack = packSchema.parse(JSON.parse(textOf(openContainer(container), 'pack.json')));
  await storePack(
    store,
    { pack, name, bundleName, container, bundle },
    { retention: finishing.retention, signer: finishing.signer, signedAt: await signingTime(finishing) },
  );
  return { pack: { id, name, bundleName }, counts };
}

async function publishNow(finishing: Finishing, done: ReadonlyMap<string, Completion>) {
  const { inputs, work, signer, onProgress, signal } = finishing;
  const evidence = await evidenceOf(finishing, done);
  onProgress({ stage: 'assessing' });
  const assessment = assess(evidence, inputs, finishing.lines('items'));
  const kept = await transcriptOf(finishing, done);
  const documents = await documentsOf(finishing);
  const previous = inputs.compared?.document ? await work.get(inputs.compared.document) : null;
  if (signal.aborted) throw new ExhibitError('RUN_ABORTED', 'The run was stopped.');
  const made = await publish(
    { inputs, evidence, assessment, documents, previous, ...kept },
    { signer, signedAt: await signingTime(finishing), onProgress },
  );
  const { name, bundleName, pack } = made;
  const contents = { container: await work.put(made.container), bundle: await work.put(made.bundle) };
  const mine = { id: pack.id, name, bundleName, ...contents };
  await work.settle(PUBLICATION, canonicalJson(mine));
  return (await publicationOf(work)) ?? mine;
}

async function publicationOf(work: SharedWork) {
  const text = await work.settled(PUBLICATION);
  return text === null ? null : publication.parse(JSON.parse(text));
}

/** The same for all who publish the run. */
async function signingTime({ work, now }: Finishing): Promise<Date> {
  await work.settle('signed-at', instant(now()));
  return new Date((await work.settled('signed-at')) ?? now());
}

/** What every task left, by task, in the order of their names. */
async function allDone({ inputs, work }: Finishing): Promise<ReadonlyMap<string, Completion>> {
  const tasks = [
    ...inputs.accounts.map(({ id }) => identityTask(id)),
    ...wavesOf(inputs).flatMap((wave) => wave.map(({ id }) => id)),
  ];
  const done = new Map<string, Completion>();
  for (const task of tasks.toSorted(byText)) {
    const completion = await completionOf(work, task);
    if (!completion) throw new ExhibitError('STORE_FAILED', `${task} is not done, so the run cannot end.`);
    done.set(task, completion);
  }
  return done;
}

async function evidenceOf(
  { inputs, work, keep }: Finishing,
  done: ReadonlyMap<string, Completion>,
): Promise<readonly Sealed[]> {
  const collectors = new Map(
    wavesOf(inputs).flatMap((wave) => wave.map(({ id, collector }) => [id, collector])),
  );
  const evidence: Sealed[] = [];
  for (const [task, completion] of done) {
    const collector = collectors.get(task);
    if (collector) evidence.push(...(await recordsOf(completion, collector, { work, keep })));
  }
  return [...evidence, ...manualRecords(inputs)];
}

async function transcriptOf(
  { work, filed, lines }: Finishing,
  done: ReadonlyMap<string, Completion>,
): Promise<{ lines: LineList; bodies: ReadonlyMap<Digest, Uint8Array> }> {
  const calls = lines('calls');
  for (const line of filed?.lines ?? []) calls.add(line);
  const bodies = new Map<Digest, Uint8Array>(filed?.bodies);
  for (const completion of done.values()) {
    if (completion.calls) for (const line of textLines(await work.get(completion.calls))) calls.add(line);
    for (const digest of completion.bodies) bodies.set(digest, await work.get(digest));
  }
  if (filed) refuseUnasked(filed.total - [...done.values()].reduce((sum, each) => sum + each.filed, 0));
  return { lines: { length: calls.length, at: (index) => calls.at(index) }, bodies };
}

function refuseUnasked(many: number): void {
  if (many === 0) return;
  throw new ExhibitError(
    'TRANSCRIPT_INVALID',
    `${many} recorded calls were not asked for: the transcript is of another version or configuration.`,
  );
}

const DOCUMENTS = 'documents/';

/** Puts the documents that travel in the pack to the shared work, so that every worker has the same. */
export async function shareDocuments(
  work: SharedWork,
  documents: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  for (const [path, bytes] of documents) await work.settle(`${DOCUMENTS}${path}`, await work.put(bytes));
}

async function documentsOf({ inputs, work }: Finishing): Promise<ReadonlyMap<string, Uint8Array>> {
  const documents = new Map<string, Uint8Array>();
  for (const { path, embedded } of inputs.documents) {
    if (!embedded) continue;
    const digest = digestText.safeParse(await work.settled(`${DOCUMENTS}${path}`));
    if (!digest.success)
      throw new ExhibitError('STORE_FAILED', `The document ${path} of the run is missing.`);
    documents.set(path, await work.get(digest.data));
  }
  return documents;
}

import { canonicalJson } from '../core/canonical-json.ts';
import type { ReadLogged } from './addenda.ts';
import { readLogged, type Traced, type TracedChange, traceChanges } from './changes.ts';
import { neededSessions } from './sessions.ts';
import type { TrailAnswer } from './source.ts';
import { type WhoQuestion, type WhoRow, whoDid } from './who.ts';

/** Records that an answer follows from. */
export type Concerned = Pick<TrailAnswer, 'records' | 'sessions'>;

/**
 * Of everything that was read the records from which the same rows follow again: those of the rows, of earlier changes
 * of the same resources and of what was followed from them, those that issued the sessions, and the corrected ones.
 * Should that ever not be enough, all that was read.
 */
export function concernedRecords(answer: Concerned, traced: Traced, question: WhoQuestion): Concerned {
  const rows = whoDid(traced.changes, question);
  const chosen = chosenFrom(answer, traced.changes, rows);
  return canonicalJson(whoDid(traceChanges(chosen).changes, question)) === canonicalJson(rows)
    ? chosen
    : answer;
}

function chosenFrom(answer: Concerned, traced: readonly TracedChange[], rows: readonly WhoRow[]): Concerned {
  const ids = new Set(rows.map((row) => keyOf(row.account, row.eventId)));
  const proofs = new Set(
    rows.flatMap(({ hops, twin }) => [...hops.map(({ eventId }) => eventId), twin?.eventId]),
  );
  const touched = new Set(rows.flatMap(({ resources }) => resources.map((it) => it.toLowerCase())));
  const paths = new Set(rows.flatMap(({ differences }) => differences.flatMap(({ via }) => pathsOf(via))));
  const isNeighbour = (resource: string) =>
    touched.has(resource.toLowerCase()) || paths.has(resource.toLowerCase().split(':').slice(5).join(':'));
  for (const { change } of traced) {
    if (proofs.has(change.eventId) || change.resources.some(isNeighbour))
      ids.add(keyOf(change.account, change.eventId));
  }
  const records = withCorrected(answer.records.map(readLogged), ({ record }) =>
    ids.has(keyOf(record.account, record.eventId)),
  );
  const others = answer.sessions.map(readLogged);
  const needed = new Set(
    neededSessions(
      records.map(({ record }) => record),
      others,
    ),
  );
  const sessions = withCorrected(others, (it) => needed.has(it) || proofs.has(it.record.eventId));
  return { records: records.map(({ logged }) => logged), sessions: sessions.map(({ logged }) => logged) };
}

/** A correction is nothing without what it corrects, and the other way round. */
function withCorrected(all: readonly ReadLogged[], isChosen: (it: ReadLogged) => boolean): ReadLogged[] {
  const chosen = new Set(all.filter(isChosen));
  const addenda = all.filter(({ record }) => record.corrects !== null || record.correctsRequest !== null);
  for (let before = -1; before < chosen.size; ) {
    before = chosen.size;
    for (const addendum of addenda) {
      const pair = [addendum, ...all.filter((it) => corrects(addendum, it))];
      if (pair.some((it) => chosen.has(it))) for (const it of pair) chosen.add(it);
    }
  }
  return all.filter((it) => chosen.has(it));
}

const corrects = ({ record: addendum }: ReadLogged, { record }: ReadLogged) =>
  record.account === addendum.account &&
  record.eventId !== addendum.eventId &&
  (record.eventId === addendum.corrects ||
    (record.requestId !== null && record.requestId === addendum.correctsRequest));

const pathsOf = (via: string | null) => via?.toLowerCase().split(' → ') ?? [];

const keyOf = (account: string, id: string) => `${account} ${id}`;

import { z } from 'zod';
import { at, instant } from '../../../core/period.ts';
import { caseDocument } from '../../../reports/case.ts';
import type { OpenedPack } from '../opened-pack.ts';
import { type ChangeFilter, changesIn, type PlacedChange } from './case-changes.ts';

/** Marks of one session over the time that is shown, at most: as many as are wide enough to be hit side by side. */
const MARKS = 30;

/** Which changes, within which time, and which sessions of them. */
export interface TimelineWish extends ChangeFilter {
  /** null: from the first change to the last. */
  readonly from: string | null;
  readonly to: string | null;
  readonly offset: number;
  readonly limit: number;
}

const event = caseDocument.shape.events.element;

/** Sessions as lanes over time, their changes as marks: what lies close together is one mark. */
export const caseTimeline = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** Sessions with a change in this time, and their changes. */
  sessions: z.int(),
  changes: z.int(),
  /** In the order of their first change in this time. */
  lanes: z.array(
    z.strictObject({
      session: z.string(),
      began: z.string().nullable(),
      console: z.boolean(),
      who: z.string(),
      kind: event.shape.kind,
      strength: event.shape.strength,
      role: z.string().nullable(),
      changes: z.int(),
      marks: z.array(
        z.strictObject({
          ...{ from: z.string(), to: z.string(), changes: z.int(), failed: z.int(), deleted: z.int() },
          /** The first of them: its place in the case and its name. */
          ...{ index: z.int(), event: z.string() },
        }),
      ),
    }),
  ),
});
export type CaseTimeline = z.infer<typeof caseTimeline>;
type Lane = CaseTimeline['lanes'][number];

/** When which session did what. */
export function caseTimelineOf(pack: OpenedPack, wish: TimelineWish): CaseTimeline {
  const { offset, limit, from: wantedFrom, to: wantedTo, ...filter } = wish;
  const all = changesIn(pack, filter);
  const from = wantedFrom ?? all[0]?.change.at ?? instant(0);
  // An instant has no width: the last change has to lie inside.
  const to = wantedTo ?? instant(at(all.at(-1)?.change.at ?? from) + 1000);
  const [begin, end] = [at(from), Math.max(at(to), at(from) + 1000)];
  const inside = all.filter(({ time }) => time >= begin && time < end);
  const sessions = [...Map.groupBy(inside, laneOf).values()];
  return {
    ...{ from, to: instant(end), sessions: sessions.length, changes: inside.length },
    lanes: sessions.slice(offset, offset + limit).flatMap((own) => laneWith(own, begin, end)),
  };
}

/** Two people in one session cannot be; two answers on who it was can, and then they stand apart. */
function laneOf({ change, who }: PlacedChange): string {
  return [change.session.id, change.kind, who, change.strength, change.role].join('\n');
}

function laneWith(own: readonly PlacedChange[], begin: number, end: number): readonly Lane[] {
  const [first] = own;
  if (!first) return [];
  const { session, kind, strength, role } = first.change;
  const wide = (end - begin) / MARKS;
  const bins = Map.groupBy(own, ({ time }) => Math.floor((time - begin) / wide));
  const marks = [...bins.values()].flatMap((bin) => {
    const [one, last] = [bin[0], bin.at(-1)];
    if (!one || !last) return [];
    return [
      {
        ...{ from: one.change.at, to: last.change.at, changes: bin.length },
        failed: bin.filter(({ change }) => change.error !== null).length,
        deleted: bin.filter(({ change }) => change.effect === 'deleted').length,
        ...{ index: one.index, event: one.change.event },
      },
    ];
  });
  const { id, began, console } = session;
  const { who } = first;
  return [{ session: id, began, console, who, kind, strength, role, changes: own.length, marks }];
}

import { z } from 'zod';
import { byText } from '../../../core/order.ts';
import { at } from '../../../core/period.ts';
import { type CaseEvent, caseDocument } from '../../../reports/case.ts';
import { PROOF_STATES, proofAt } from '../log-proof.ts';
import { openedCase, personOf } from '../opened-case.ts';
import type { OpenedPack } from '../opened-pack.ts';

/** Orders in which changes can be had; within each by time. */
export const CHANGE_ORDERS = ['time', 'event', 'resource', 'person'] as const;

/** Which changes; null: all. */
export interface ChangeFilter {
  /** As `persons` of the overview name them. */
  readonly person: string | null;
  readonly event: string | null;
  /** An ARN or name as it stands in a change. */
  readonly resource: string | null;
  /** A session of the timeline. */
  readonly session: string | null;
  /** A part of an event, resource, person, role or address, whatever its case. */
  readonly text: string | null;
}

/** Which changes, in which order, and which part of them. */
export interface ChangesWish extends ChangeFilter {
  readonly order: (typeof CHANGE_ORDERS)[number];
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

const event = caseDocument.shape.events.element;
const proof = z.strictObject({ state: z.enum(PROOF_STATES), reason: z.string().nullable() });

/** A change as a line of a table. */
const changeLine = event
  .pick({
    ...{ at: true, source: true, event: true, account: true, region: true, resources: true, kind: true },
    ...{ strength: true, rules: true, role: true, sourceIp: true, error: true, effect: true, eventId: true },
  })
  .extend({
    /** Its place among the changes of the case, from 0: the address of one. */
    index: z.int(),
    who: z.string(),
    session: z.string(),
    /** Settings that are known to be different after it. */
    differences: z.int(),
    proof: z.enum(PROOF_STATES),
  });

/** A part of the changes. */
export const changePage = z.strictObject({
  total: z.int(),
  offset: z.int(),
  changes: z.array(changeLine),
});
export type ChangePage = z.infer<typeof changePage>;

/** One change with all that the case has of it. */
export const changeView = event.extend({ index: z.int(), who: z.string(), proof });
export type ChangeView = z.infer<typeof changeView>;

/** A change with its place in the case. */
export interface PlacedChange {
  readonly change: CaseEvent;
  readonly index: number;
  readonly who: string;
  /** When it was, in milliseconds. */
  readonly time: number;
  /** All that a text is looked for in, in lower case, one a line. */
  readonly words: string;
}

/** The changes that somebody wants to see. */
export function caseChanges(pack: OpenedPack, wish: ChangesWish): ChangePage {
  const { offset, limit, order, descending, ...filter } = wish;
  const rows = pack.remembered(`changes ${JSON.stringify([filter, order, descending])}`, () =>
    ordered(changesIn(pack, filter), wish),
  );
  const document = openedCase(pack);
  return {
    ...{ total: rows.length, offset },
    changes: rows.slice(offset, offset + limit).map(({ change, index, who }) => {
      const { source, event: name, account, region, resources, kind, strength, rules, role } = change;
      const { sourceIp, error, effect, eventId, session, differences } = change;
      return {
        ...{ index, who, at: change.at, source, event: name, account, region, resources, kind, strength },
        ...{ rules, role },
        ...{ sourceIp, error, effect, eventId, session: session.id },
        differences: differences.filter(({ kind: how }) => how !== 'set').length,
        proof: proofAt(document, change).state,
      };
    }),
  };
}

/** One change by its place; null when there is none. */
export function caseChange(pack: OpenedPack, { index }: { readonly index: number }): ChangeView | null {
  const document = openedCase(pack);
  const change = document.events[index];
  return change ? { ...change, index, who: personOf(change), proof: proofAt(document, change) } : null;
}

/** The changes that a filter lets through, by time. */
export function changesIn(pack: OpenedPack, filter: ChangeFilter): readonly PlacedChange[] {
  const { person, event: name, resource, session, text } = filter;
  const all = pack.remembered('placed changes', () =>
    openedCase(pack).events.map((change, index) => {
      const who = personOf(change);
      return { change, index, who, time: at(change.at), words: wordsOf(change, who) };
    }),
  );
  const part = text?.toLowerCase() ?? null;
  return all.filter(
    ({ change, who, words }) =>
      (person === null || who === person) &&
      (name === null || change.event === name) &&
      (resource === null || change.resources.includes(resource)) &&
      (session === null || change.session.id === session) &&
      (part === null || words.includes(part)),
  );
}

const wordsOf = ({ source, event: name, resources, role, sourceIp, error }: CaseEvent, who: string): string =>
  [name, source, who, role, sourceIp, error, ...resources].join('\n').toLowerCase();

const ORDERS: Readonly<
  Record<Exclude<ChangesWish['order'], 'time'>, (a: PlacedChange, b: PlacedChange) => number>
> = {
  event: (a, b) => byText(a.change.event, b.change.event),
  resource: (a, b) => byText(a.change.resources[0] ?? '~', b.change.resources[0] ?? '~'),
  person: (a, b) => byText(a.who, b.who),
};

function ordered(
  rows: readonly PlacedChange[],
  { order, descending }: Pick<ChangesWish, 'order' | 'descending'>,
): readonly PlacedChange[] {
  if (order === 'time') return descending ? rows.toReversed() : rows;
  const compare = ORDERS[order];
  return rows.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b)));
}

import type { Tape } from '../aws/transcript.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import type { Digest } from '../core/digest.ts';
import type { Lines } from '../core/lines.ts';

/** Items of one record: a body that is longer becomes several records, so that no reader needs all of it at once. */
const ITEMS_PER_PART = 2000;

/** Takes the items of a body that may be long, one at a time, in the order in which they are read. */
export interface PartWriter<Item> {
  add(item: Item): void;
  /** Number of items so far. */
  readonly count: number;
}

/** A part of a body, and the calls in which its items came. */
export interface Part<Body> {
  readonly body: Body;
  readonly calls: readonly Digest[];
}

/** What became of the items once all are there: at least one part. */
export interface WrittenParts<Body> {
  readonly length: number;
  /** The parts in order, each read when its turn comes. */
  read(): Generator<Part<Body>, void>;
}

/**
 * A writer of parts. Full parts leave memory; the calls of a task are cited by the part whose items they gave, so that
 * all parts together cite each call.
 *
 * @param make the body of some items; it decides their order inside the part
 */
export function writeParts<Item, Body>(
  make: (items: readonly Item[]) => Body,
  { tape, scratch }: { readonly tape: Tape; readonly scratch: Lines },
): PartWriter<Item> & { end(): WrittenParts<Body> } {
  let open: Item[] = [];
  let count = 0;
  /** Calls that were made when the part began and when it was full. */
  let began = 0;
  const closed: { readonly place: number; readonly from: number; readonly to: number }[] = [];
  const close = (to: number) => {
    closed.push({ place: scratch.add(canonicalJson(make(open))), from: began, to });
    open = [];
  };
  return {
    add(item) {
      if (open.length === ITEMS_PER_PART) {
        const made = tape.refs.length;
        // The page of this item is cited by both parts when it was cut in two.
        close(made);
        began = Math.max(0, made - 1);
      }
      open.push(item);
      count += 1;
    },
    get count() {
      return count;
    },
    end() {
      const last = { body: make(open), from: began };
      return {
        length: closed.length + 1,
        *read() {
          const calls = tape.refs;
          for (const { place, from, to } of closed) {
            // It was written from a body of this type a moment ago.
            yield { body: JSON.parse(scratch.at(place)) as Body, calls: calls.slice(from, to) };
          }
          yield { body: last.body, calls: calls.slice(last.from) };
        },
      };
    },
  };
}

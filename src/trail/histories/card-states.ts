import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import type { ModelCard } from '../../evidence/kinds/sagemaker-model-cards.ts';
import type { Step } from './timeline.ts';

/** A model card at a time. */
export interface CardState {
  /** Such as `Draft` or `Approved`; `absent` before it was made and after its removal, null where nobody says. */
  readonly status: string | null;
  /** The event that approved it; null when it is not approved, or the log does not have that event. */
  readonly approval: Change | null;
  /** When the content was changed after the status was set; null when it was not. */
  readonly editedAt: string | null;
  /** The events that wrote what it says, in order of time; null stands for a writing that the log does not have. */
  readonly writings: readonly (Change | null)[];
}

/** What was done to a card. */
export type CardAct =
  | { readonly kind: 'created' | 'written'; readonly status: string | null }
  | { readonly kind: 'set'; readonly status: string }
  /** The service dates a last change to this status, of which the log has nothing. */
  | { readonly kind: 'stated'; readonly status: string | null }
  /** An update of which the log does not have the request. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'deleted' };

/** An act with its time; without an event when only the service tells of it. */
export interface DatedAct {
  readonly at: string;
  readonly act: CardAct;
  readonly change: Change | null;
}

const ABSENT: CardState = { status: 'absent', approval: null, editedAt: null, writings: [] };
const OLDER: CardState = { status: null, approval: null, editedAt: null, writings: [null] };

/**
 * The states of a card from what was done to it.
 *
 * @param acts ordered by time
 * @param known `current`: the card at collection, when what it states held at the end of the period too; `createdAt`:
 * when it was made, if not before the period
 */
export function cardStates(
  acts: readonly DatedAct[],
  { current, createdAt }: { readonly current: ModelCard | null; readonly createdAt: string | null },
): { readonly initial: CardState; readonly steps: readonly Step<CardState>[] } {
  const first = acts[0];
  const isMade = first?.act.kind === 'created';
  const older = { ...OLDER, status: acts.length === 0 ? (current?.status ?? null) : null };
  const initial = isMade || createdAt !== null ? ABSENT : older;
  const begin: Step<CardState>[] =
    !isMade && createdAt !== null ? [{ at: createdAt, state: older, change: null }] : [];
  const steps: Step<CardState>[] = [];
  for (const { at: when, act, change } of acts) {
    const last = steps.pop();
    // Where only the service tells of a change, others before it may not be in the log either.
    const before = change === null && last !== undefined ? unsure(last) : last;
    const state = after(before?.state ?? begin[0]?.state ?? initial, act, { when, change });
    steps.push(...(before === undefined ? [] : [before]), { at: when, state, change });
  }
  return { initial, steps: [...begin, ...asStated(steps, current, acts.at(-1))] };
}

function unsure({ state, ...step }: Step<CardState>): Step<CardState> {
  return { ...step, state: { ...state, status: null, approval: null } };
}

function after(
  state: CardState,
  act: CardAct,
  { when, change }: { readonly when: string; readonly change: Change | null },
): CardState {
  switch (act.kind) {
    case 'deleted':
      return ABSENT;
    case 'created':
      return given(act.status, change, [change]);
    case 'written': {
      const writings = [...state.writings, change];
      return act.status === null
        ? { ...state, editedAt: when, writings }
        : given(act.status, change, writings);
    }
    case 'set':
    case 'stated':
      return given(act.status, change, state.writings);
    case 'unread':
      return { ...OLDER, writings: [...state.writings, null] };
  }
}

function given(status: string | null, change: Change | null, writings: CardState['writings']): CardState {
  return { status, approval: status === 'Approved' ? change : null, editedAt: null, writings };
}

/** What the service states at collection decides after the last act: what it contradicts did not hold or was not the last. */
function asStated(
  steps: readonly Step<CardState>[],
  current: ModelCard | null,
  last: DatedAct | undefined,
): readonly Step<CardState>[] {
  const end = steps.at(-1);
  if (current === null || end === undefined || last === undefined) return steps;
  if (end.state.status === current.status) return steps;
  return [...steps.slice(0, -1), resolved(end, current.status, last)];
}

function resolved(end: Step<CardState>, status: string | null, { act, change }: DatedAct): Step<CardState> {
  const stated = { ...end, state: { ...end.state, status, approval: null } };
  if (act.kind === 'unread') return stated;
  if (act.kind !== 'written') return unsure(end);
  // A new version may begin with another status, but never with an approval: that came after it, or was there before.
  if (status !== 'Approved') return stated;
  if (end.state.status !== null) return { ...stated, state: { ...stated.state, editedAt: null } };
  return change === null ? stated : unsure(end);
}

import { at } from '../../core/period.ts';
import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import type { CardState } from '../../trail/histories/card-states.ts';
import type { CardHistory } from '../../trail/histories/model-cards.ts';
import { changeRef, type Stretch } from '../../trail/histories/timeline.ts';
import { partyOf, separateFrom } from '../approval/persons.ts';
import { byWhom } from '../created-observation.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';

/** A card that names what was served, and how. */
export interface NamingCard {
  readonly history: CardHistory;
  readonly how: 'version' | 'group';
}

/**
 * Whether a card stood approved during a stretch of its history, by another person than wrote it. What it says at
 * collection decides which model it names, so that nothing earlier is known of what it was approved for.
 */
export function approvalOf({ history, how }: NamingCard, stretch: Stretch<CardState>): Seen {
  const { name, contentSince } = history;
  const { status, editedAt, approval } = stretch.state;
  const card = `Model card ${name}`;
  if (status === null) return { met: null, note: `The status of model card ${name} is not known.` };
  if (status === 'absent') return { met: false, note: `${card} was not there.` };
  if (status !== 'Approved') return { met: false, note: `${card} was ${status}.` };
  if (editedAt !== null) {
    const editor = stretch.cause?.at === editedAt ? byWhom(stretch.cause) : editedAt;
    return { met: false, note: `${card} was changed ${editor}, and its new content was not approved.` };
  }
  if (contentSince === null || at(contentSince) > at(stretch.from))
    return { met: null, note: `${card} was Approved, but which model it named then is not known.` };
  if (how === 'group')
    return {
      met: null,
      note: `${card} was Approved, but names the group alone: a person has to see whether that was for this version.`,
    };
  if (!isProven(history, stretch))
    return { met: null, note: `${card} was Approved as far as is known. ${history.unproven ?? ''}`.trim() };
  if (approval === null)
    return { met: null, note: `${card} was Approved, but the log does not say who approved it.` };
  return byAnother(card, approval, stretch.state.writings);
}

/**
 * The service states that nothing changed since, or a log that is proven to be whole has no other change. Who approved
 * is in the log alone, so that one which was tampered with proves nothing.
 */
function isProven({ settledAt, unproven, isLogBroken }: CardHistory, { from }: Stretch<CardState>): boolean {
  if (isLogBroken) return false;
  return unproven === null || (settledAt !== null && at(settledAt) <= at(from));
}

function byAnother(card: string, approval: Change, writings: CardState['writings']): Seen {
  const approver = partyOf(approval.actor);
  const approved = `approved ${byWhom(changeRef(approval))}`;
  if (approver.isService) return { met: false, note: `${card} was ${approved}, which is no person.` };
  const compared = writings.map((writing): Seen => {
    if (writing === null)
      return { met: null, note: `${card} was ${approved}; who wrote it is not in the log.` };
    const met = separateFrom(approver, partyOf(writing.actor));
    const told = `${card} was written ${byWhom(changeRef(writing))} and ${approved}`;
    if (met === null) return { met, note: `${told}: whether these are two persons cannot be told.` };
    return { met, note: met ? `${card} was ${approved}.` : `${told}, who is the same person.` };
  });
  const { met } = worst(compared, '');
  return compared.findLast((one) => one.met === met) ?? { met: null, note: `${card} was ${approved}.` };
}

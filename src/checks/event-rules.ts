import type { Sealed } from '../evidence/envelope.ts';
import type { BodyOf } from '../evidence/kind.ts';
import type { EventRule, eventbridgeRules } from '../evidence/kinds/eventbridge-rules.ts';
import { type KnownEvent, letsThrough } from './event-pattern.ts';
import { each } from './given.ts';
import type { Seen } from './over-period.ts';

/** What is known of the rules of an account and region. */
export type RuleRecord = Sealed<BodyOf<typeof eventbridgeRules>>;

/** Whether a rule of these records brings an event to a target; not known where one may, or was not read. */
export function rulesSeen(records: readonly RuleRecord[], event: KnownEvent): Seen {
  const judged = each(records, (body) => body.rules).map(({ item }) => ({ item, met: brings(item, event) }));
  const found = judged.filter(({ met }) => met === true);
  if (found.length > 0) return { met: true, note: `Rules: ${namesOf(found)}.` };
  const open = judged.filter(({ met }) => met === null);
  if (open.length > 0) return { met: null, note: `Not known of the rules ${namesOf(open)}.` };
  const listed =
    records.length > 0 &&
    records.every(({ evidence }) => evidence.gaps.every((gap) => gap.resource !== null));
  if (!listed) return { met: null, note: 'The rules were not listed.' };
  const idle = judged.filter(({ item }) => letsThrough(item.pattern, event) === true);
  if (idle.length === 0) return { met: false, note: 'No rule lets these events through.' };
  return { met: false, note: `Disabled, without a target, or of a service for itself: ${namesOf(idle)}.` };
}

function brings({ state, managedBy, targets, pattern }: EventRule, event: KnownEvent): boolean | null {
  if (managedBy !== null) return false;
  const enabled = state === null ? null : state.startsWith('ENABLED');
  const conditions = [enabled, targets === null ? null : targets.length > 0, letsThrough(pattern, event)];
  if (conditions.includes(false)) return false;
  return conditions.includes(null) ? null : true;
}

function namesOf(rules: readonly { readonly item: EventRule }[]): string {
  return rules.map(({ item }) => item.name).join(', ');
}

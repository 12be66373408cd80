import type { Digest } from '../../core/digest.ts';
import { at, contains, type Period } from '../../core/period.ts';
import type { Scope } from '../../evidence/envelope.ts';
import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import { within } from '../../evidence/records.ts';
import { type ChangeRecord, effective, effectiveAfter } from './changes.ts';
import type { Created } from './created.ts';
import { type Fields, fieldsOf, textOf } from './requests.ts';
import { type Step, type Stretch, timeline } from './timeline.ts';

const SAGEMAKER = 'sagemaker.amazonaws.com';

/** A setting of something of SageMaker that is made with a value and can be given another one. */
export interface ChangingSetting<Item> {
  /** Event names, such as CreateDomain, UpdateDomain and DeleteDomain. */
  readonly create: string;
  readonly update: string;
  readonly remove: string;
  /** Field with the name of the resource in the requests of changes, such as `domainId`. */
  readonly nameField: string;
  /** As the service states it; null when it does not. */
  readonly of: (item: Item) => string | null;
  /** As a creating request sets it, by default too. */
  readonly made: (request: Fields) => string;
  /** As a changing request sets it; null when that is about other settings. */
  readonly changed: (request: Fields) => string | null;
}

/** A setting over the period. */
export interface SettingHistory {
  readonly arn: string;
  readonly scope: Scope;
  /** The value; `absent` before the resource was made and after it was removed, null where nobody says. */
  readonly stretches: readonly Stretch<string | null>[];
  readonly evidence: readonly Digest[];
}

/**
 * A setting of each resource over the period, from the events that made, changed and removed it. The service keeps
 * only the last value, so before the first change it is unknown, and so is it after the last one when the service
 * then says something else. In the order of the resources.
 *
 * @param resources as `created` gives them
 */
export function settingHistories<Item>(
  setting: ChangingSetting<Item>,
  resources: readonly Created<Item>[],
  changes: readonly ChangeRecord[],
  period: Period,
): SettingHistory[] {
  return resources.map((one) => {
    const { arn, scope, evidence } = one;
    return { arn, scope, evidence, stretches: stretchesOf(setting, one, within(changes, scope), period) };
  });
}

function stretchesOf<Item>(
  setting: ChangingSetting<Item>,
  one: Created<Item>,
  log: readonly ChangeRecord[],
  period: Period,
): Stretch<string | null>[] {
  const events = effective(log, SAGEMAKER, [setting.create, setting.remove]);
  const eventOf = (id: string | undefined) => events.find(({ change }) => change.eventId === id)?.change;
  const creation = eventOf(one.createdBy?.eventId);
  const removal = eventOf(one.deletedBy?.eventId);
  const setBy = (change: Change): Step<string | null>[] => {
    const request = fieldsOf(change.request);
    const state = isNamed(setting, request, one) ? setting.changed(request) : null;
    return state === null ? [] : [{ at: change.at, state, change }];
  };
  const updates = effective(log, SAGEMAKER, [setting.update]).flatMap(({ change }) =>
    isInLife(change, one) ? setBy(change) : [],
  );
  const changedLater = effectiveAfter(log, SAGEMAKER, [setting.update]).some(
    ({ change }) => setBy(change).length > 0,
  );
  const now = one.listed && one.item !== null && !changedLater ? setting.of(one.item) : null;
  const made = creation ? [{ at: creation.at, state: madeWith(setting, creation), change: creation }] : [];
  const steps = asHeld([...made, ...updates], now);
  const end = removal ? [{ at: removal.at, state: 'absent', change: removal }] : [];
  if (creation) return timeline<string | null>('absent', [...steps, ...end], period);
  const before = steps.length === 0 ? now : null;
  if (one.createdAt === null || !contains(period, one.createdAt)) {
    return timeline<string | null>(before, [...steps, ...end], period);
  }
  const begin = { at: one.createdAt, state: before, change: null };
  return timeline<string | null>('absent', [begin, ...steps, ...end], period);
}

function madeWith<Item>({ made }: ChangingSetting<Item>, { request }: Change): string | null {
  return request === null ? null : made(fieldsOf(request));
}

/** The last step, when the service says otherwise now, did not hold or was not the last. */
function asHeld(steps: readonly Step<string | null>[], now: string | null): readonly Step<string | null>[] {
  const last = steps.at(-1);
  if (last === undefined || now === null || last.state === now) return steps;
  return [...steps.slice(0, -1), { ...last, state: null }];
}

function isNamed<Item>(
  { nameField }: ChangingSetting<Item>,
  request: Fields,
  { name }: Created<Item>,
): boolean {
  return textOf(request[nameField])?.toLowerCase() === name.toLowerCase();
}

/** A name can be used again, so the time tells which resource was changed. */
function isInLife<Item>({ at: when }: Change, { createdAt, deletedBy }: Created<Item>): boolean {
  const begun = createdAt === null || at(createdAt) <= at(when);
  return begun && (deletedBy === null || at(when) <= at(deletedBy.at));
}

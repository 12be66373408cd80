import type { Digest } from '../../core/digest.ts';
import { at, contains, type Period } from '../../core/period.ts';
import type { Scope, Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import type { Notebook, sagemakerNotebooks } from '../../evidence/kinds/sagemaker-notebooks.ts';
import { within } from '../../evidence/records.ts';
import { type ChangeRecord, effective, effectiveAfter } from './changes.ts';
import { type Created, type CreatedKind, created } from './created.ts';
import { fieldsOf, textOf, textsOf } from './requests.ts';
import { type Step, type Stretch, timeline } from './timeline.ts';

type Body = BodyOf<typeof sagemakerNotebooks>;

const SAGEMAKER = 'sagemaker.amazonaws.com';

/** What the service does when the request does not say. @source SageMaker API, CreateNotebookInstance */
const DEFAULT = 'Enabled';

const NOTEBOOKS: CreatedKind<Body, Notebook> = {
  create: ['CreateNotebookInstance'],
  remove: ['DeleteNotebookInstance'],
  nameField: 'notebookInstanceName',
  arnField: 'notebookInstanceArn',
  arnType: 'notebook-instance',
  items: ({ notebooks }) => notebooks,
  fromRequest: (request, identity) => {
    const subnet = textOf(request.subnetId);
    const metadata = fieldsOf(request.instanceMetadataServiceConfiguration);
    return {
      ...identity,
      lastModifiedAt: null,
      status: null,
      instanceType: textOf(request.instanceType),
      platform: textOf(request.platformIdentifier),
      roleArn: textOf(request.roleArn),
      directInternetAccess: textOf(request.directInternetAccess) ?? DEFAULT,
      rootAccess: textOf(request.rootAccess) ?? DEFAULT,
      vpc:
        subnet === null ? null : { subnets: [subnet], securityGroupIds: textsOf(request.securityGroupIds) },
      volumeKeyId: textOf(request.kmsKeyId),
      lifecycleConfig: textOf(request.lifecycleConfigName),
      metadataVersion: textOf(metadata.minimumInstanceMetadataServiceVersion),
    };
  },
};

/**
 * Every notebook instance that existed in the period, as far as the service or the log tells. Of one that is gone
 * the settings are those that it was made with, or their defaults; its network and its key cannot be changed.
 */
export function notebooks(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Created<Notebook>[] {
  return created(NOTEBOOKS, records, changes, period);
}

/** `Enabled` or `Disabled`; `absent` before it was made and after it was removed, null where nobody says. */
export type RootAccess = string | 'absent' | null;

/** Whether the users of a notebook instance had root, over the period. */
export interface RootHistory {
  readonly arn: string;
  readonly scope: Scope;
  readonly stretches: readonly Stretch<RootAccess>[];
  readonly evidence: readonly Digest[];
}

/**
 * The root access of every notebook instance over the period, from CreateNotebookInstance, UpdateNotebookInstance
 * and DeleteNotebookInstance. The service keeps only the last value, so before the first change it is unknown, and
 * so is it after the last one when the service then says something else. In the order of `notebooks`.
 */
export function rootHistories(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): RootHistory[] {
  return notebooks(records, changes, period).map((one) => {
    const { arn, scope, evidence } = one;
    return { arn, scope, evidence, stretches: stretchesOf(one, within(changes, scope), period) };
  });
}

function stretchesOf(one: Created<Notebook>, log: readonly ChangeRecord[], period: Period) {
  const events = effective(log, SAGEMAKER, [...NOTEBOOKS.create, ...NOTEBOOKS.remove]);
  const eventOf = (id: string | undefined) => events.find(({ change }) => change.eventId === id)?.change;
  const creation = eventOf(one.createdBy?.eventId);
  const removal = eventOf(one.deletedBy?.eventId);
  const updates = effective(log, SAGEMAKER, ['UpdateNotebookInstance']).flatMap(({ change }) =>
    isWithin(change, one) ? setBy(change) : [],
  );
  const changedLater = effectiveAfter(log, SAGEMAKER, ['UpdateNotebookInstance']).some(
    ({ change }) => isNamed(change, one) && setBy(change).length > 0,
  );
  const now = one.listed && !changedLater ? (one.item?.rootAccess ?? null) : null;
  const set = [
    ...(creation ? [{ at: creation.at, state: madeWith(creation), change: creation }] : []),
    ...updates,
  ];
  const steps = asHeld(set, now);
  const end = removal ? [{ at: removal.at, state: 'absent', change: removal }] : [];
  if (creation) return timeline<RootAccess>('absent', [...steps, ...end], period);
  const before = steps.length === 0 ? now : null;
  const isMade = one.createdAt !== null && contains(period, one.createdAt);
  if (one.createdAt === null || !isMade) return timeline<RootAccess>(before, [...steps, ...end], period);
  const made = { at: one.createdAt, state: before, change: null };
  return timeline<RootAccess>('absent', [made, ...steps, ...end], period);
}

function madeWith({ request }: Change): RootAccess {
  return request === null ? null : (textOf(fieldsOf(request).rootAccess) ?? DEFAULT);
}

/** The step of an update that says anything of root. */
function setBy(change: Change): Step<RootAccess>[] {
  const state = textOf(fieldsOf(change.request).rootAccess);
  return state === null ? [] : [{ at: change.at, state, change }];
}

/** The last step, when the service says otherwise now, did not hold or was not the last. */
function asHeld(steps: readonly Step<RootAccess>[], now: string | null): readonly Step<RootAccess>[] {
  const last = steps.at(-1);
  if (last === undefined || now === null || last.state === now) return steps;
  return [...steps.slice(0, -1), { ...last, state: null }];
}

function isNamed({ request }: Change, { name }: Created<Notebook>): boolean {
  return textOf(fieldsOf(request).notebookInstanceName)?.toLowerCase() === name.toLowerCase();
}

/** A name can be used again, so the time tells which instance was changed. */
function isWithin(change: Change, one: Created<Notebook>): boolean {
  const { createdAt, deletedBy } = one;
  const begun = createdAt === null || at(createdAt) <= at(change.at);
  return isNamed(change, one) && begun && (deletedBy === null || at(change.at) <= at(deletedBy.at));
}

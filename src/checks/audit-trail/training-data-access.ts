import { contains, type Period } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { cloudtrailDataAccess, type DataAccess } from '../../evidence/kinds/cloudtrail-data-access.ts';
import { cloudtrailTrails } from '../../evidence/kinds/cloudtrail-trails.ts';
import { iamExecutionRoles } from '../../evidence/kinds/iam-execution-roles.ts';
import { type Bucket, s3Buckets } from '../../evidence/kinds/s3-buckets.ts';
import { defineCheck, type Observation } from '../check.ts';
import { cite, each, within } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { objectsRecorded } from './data-events.ts';

/** Calls that give the content of an object to the caller, or to another bucket. */
const READS: ReadonlySet<string> = new Set([
  'CopyObject',
  'GetObject',
  'GetObjectTorrent',
  'SelectObjectContent',
  'UploadPartCopy',
]);
/** Calls after which a trail may record other things than before. */
const SWITCHES: ReadonlySet<string> = new Set([
  'CreateTrail',
  'DeleteTrail',
  'PutEventSelectors',
  'StartLogging',
  'StopLogging',
]);

/** Looks who read training data in the period. */
export const s3TrainingDataAccess = defineCheck({
  id: 's3-training-data-access',
  topic: 'audit-trail',
  title: 'Training data was read by roles of workloads and known readers only',
  failureTitle: 'Training data was read by somebody who is neither a role of a workload nor a known reader',
  rationale:
    'Data that a model is trained on often holds what is most worth protecting. Workloads read it by their roles; a person who reads it takes it out of that path.',
  procedure:
    'For every bucket that holds training data: the data events of the period in the log of each audited region, counted by caller. Each caller whose call gave out an object is a role that a workload of an audited account runs with, a role or user that dataReaders of exhibit.yaml lists, or a service of AWS. A refused call gives nothing out. A role is taken for one of a workload, or left open, while not all roles of workloads are known. The item is unknown where no trail that delivers at collection records the objects of the bucket, and where a trail was created, started, stopped, deleted or told to record other things in the period: then the log may lack calls. Reads that were made by a role of a workload count as reads of that role, whoever had it.',
  severity: 'high',
  remediation:
    'Ask the person why, take the permission away where it is not needed, and list readers that are meant in dataReaders of exhibit.yaml.',
  needs: {
    access: cloudtrailDataAccess,
    buckets: s3Buckets,
    roles: iamExecutionRoles,
    trails: cloudtrailTrails,
    changes: cloudtrailChanges,
  },
  restsOn: ['cloudtrail:DescribeTrails'],

  observe: (given, period) =>
    each(given.buckets, (body) => body.buckets)
      .filter(({ item }) => item.uses.includes('training-data'))
      .map(({ item, scope, digest }): Observation => {
        const { account } = scope;
        const log = within(given.access, { account });
        const trails = within(given.trails, { account });
        const changes = within(given.changes, { account });
        const recorded = objectsRecorded(item, trails, given.trails);
        const readers = { known: knownIn(log, given.roles), unread: unreadRoles(given.roles) };
        const open = [unreadLog(log, item), unrecorded(recorded), switchedTrails(changes, period)];
        return {
          scope,
          resource: item.arn,
          ...readersSeen(accessesOf(log, item), readers, open),
          basis: 'period',
          intervals: [],
          evidence: cite({ digest }, log, given.roles, trails, changes),
        };
      }),
});

type Of<Kind> = readonly Sealed<BodyOf<Kind>>[];

function knownIn(
  log: Of<typeof cloudtrailDataAccess>,
  roles: Of<typeof iamExecutionRoles>,
): ReadonlySet<string> {
  return new Set([
    ...log.flatMap(({ evidence }) => evidence.body.dataReaders),
    ...roles.flatMap(({ evidence }) => evidence.body.roles.map(({ arn }) => arn)),
    // A workload names it, though the role itself could not be read.
    ...roles.flatMap(({ evidence }) => evidence.gaps.flatMap(({ resource }) => resource ?? [])),
  ]);
}

/** A role may be that of a workload as long as not every workload is known. */
function unreadRoles(roles: Of<typeof iamExecutionRoles>): string | null {
  const isWhole =
    roles.length > 0 &&
    roles.every(({ evidence }) => evidence.gaps.every(({ resource }) => resource !== null));
  return isWhole ? null : 'Not every role of a workload is known.';
}

/** Calls on objects of the bucket, wherever in it; its places are the bucket and parts of it. */
function accessesOf(log: Of<typeof cloudtrailDataAccess>, { name }: Bucket): Accesses {
  return log.flatMap(({ evidence: { body } }) => {
    const here = new Set(body.places.filter(({ bucket }) => bucket === name).map(({ uri }) => uri));
    return body.accesses.filter(({ place }) => here.has(place));
  });
}

type Accesses = readonly DataAccess[];

/** Reads by callers that nobody expects; services of AWS act for somebody who may use them. */
function strangersIn(accesses: Accesses, known: ReadonlySet<string>): Accesses {
  return accesses.filter(
    ({ event, failed, principal, kind }) =>
      READS.has(event) &&
      !failed &&
      !(principal !== null && known.has(principal)) &&
      !(kind === 'service' && isService(principal)),
  );
}

/** A service without a role, or with the one that only it can have. */
function isService(principal: string | null): boolean {
  return principal === null || !principal.startsWith('arn:') || /:role\/aws-service-role\//.test(principal);
}

interface Readers {
  readonly known: ReadonlySet<string>;
  /** Why a role that is not known may be one of a workload; null when it cannot. */
  readonly unread: string | null;
}

function readersSeen(accesses: Accesses, { known, unread }: Readers, open: readonly (string | null)[]): Seen {
  const strangers = strangersIn(accesses, known);
  const persons =
    unread === null ? strangers : strangers.filter((one) => !/:role\//.test(one.principal ?? ''));
  if (persons.length > 0) return { met: false, note: persons.map(told).join(' ') };
  if (strangers.length > 0) return { met: null, note: `${strangers.map(told).join(' ')} ${unread}` };
  const reads = accesses.filter(({ event, failed }) => READS.has(event) && !failed);
  const callers = new Set(reads.map(({ principal }) => principal)).size;
  const total = reads.reduce((sum, { count }) => sum + count, 0);
  const reasons = open.filter((reason) => reason !== null);
  const note = [`Reads in the log: ${total}, by known callers: ${callers}.`, ...reasons].join(' ');
  return { met: reasons.length > 0 ? null : true, note };
}

function told({ event, principal, person, count, first, last }: DataAccess): string {
  const who = person ?? 'Somebody whom the log does not name';
  const by = principal === null ? '' : ` (${principal})`;
  return `${who}${by}: ${count} ${event}, ${count === 1 ? first : `${first} to ${last}`}.`;
}

/** Events of a bucket are written in its region. */
function unreadLog(log: Of<typeof cloudtrailDataAccess>, { region }: Bucket): string | null {
  if (region === null) return 'The region of the bucket is not known.';
  const here = log.filter(({ evidence }) => evidence.scope.region === region);
  const whole = here.some(({ evidence }) => evidence.gaps.every(({ resource }) => resource !== null));
  return whole ? null : `The log of its region ${region} was not read as a whole.`;
}

function unrecorded({ met, note }: Seen): string | null {
  return met === true ? null : `That reads are recorded was not shown: ${note}`;
}

/** What the log lacks while a trail is off, or records other things, cannot be taken for what did not happen. */
function switchedTrails(changes: Of<typeof cloudtrailChanges>, period: Period): string | null {
  const switched = changes
    .flatMap(({ evidence }) => evidence.body.changes)
    .filter(({ name, error, at }) => SWITCHES.has(name) && error === null && contains(period, at))
    .map(({ name, at }) => `${name} ${at}`);
  return switched.length === 0
    ? null
    : `The log may lack reads, since trails were changed: ${switched.join(', ')}.`;
}

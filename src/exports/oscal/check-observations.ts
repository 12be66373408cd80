import type { Pack, PackCheck, PackItem } from '../../reports/pack.ts';
import { evidenceUuid } from './back-matter.ts';
import { inventoryUuid } from './inventory.ts';
import {
  controlToken,
  line,
  NAMESPACE,
  ORIGINS,
  type OscalObject,
  paragraphs,
  present,
  props,
  uuidOf,
} from './parts.ts';

/** UUID of the observation of a check. */
export function checkObservationUuid(packId: string, check: string): string {
  return uuidOf(packId, 'check', check);
}

const activityUuid = (packId: string, check: string): string => uuidOf(packId, 'activity', check);

/** What a check does, and which controls it speaks of: an activity of the assessment. */
export function checkActivity(pack: Pack, check: PackCheck): OscalObject {
  const controls = pack.frameworks.flatMap(({ id, controls: all }) =>
    all
      .filter(({ edges }) => edges.some((edge) => edge.check === check.id))
      .map((control) => ({ 'control-id': controlToken(id, control.id) })),
  );
  return present({
    uuid: activityUuid(pack.id, check.id),
    title: line(check.title),
    description: check.procedure,
    props: props({ check: check.id, topic: check.topic, severity: check.severity }),
    'related-controls':
      controls.length === 0 ? null : { 'control-selections': [{ 'include-controls': controls }] },
    remarks: paragraphs([check.rationale, `Remedy: ${check.remediation}`]),
  });
}

/**
 * What a check saw: an observation with one subject per item that the pack document lists, which are all that fail or
 * are unknown. The others are counted, and named by file and digest.
 */
export function checkObservation(pack: Pack, check: PackCheck): OscalObject {
  const digests = new Set(check.items.flatMap(({ evidence }) => evidence));
  const records = pack.evidence.filter(({ digest }) => digests.has(digest));
  const { unlisted, sampled } = check;
  return present({
    uuid: checkObservationUuid(pack.id, check.id),
    title: line(check.outcome === 'fail' ? check.failureTitle : check.title),
    description: `${check.title}: ${check.outcome}. Of the items ${countsText(check.counts)}.`,
    props: props({
      check: check.id,
      outcome: check.outcome,
      severity: check.severity,
      pass: check.counts.pass,
      fail: check.counts.fail,
      unknown: check.counts.unknown,
      'not-applicable': check.counts['not-applicable'],
      'unlisted-items': unlisted?.count ?? null,
      'unlisted-file': unlisted?.file ?? null,
      'unlisted-digest': unlisted?.digest ?? null,
    }),
    links: [{ href: `#${activityUuid(pack.id, check.id)}`, rel: 'activity' }],
    methods: ['EXAMINE'],
    types: ['control-objective'],
    origins: ORIGINS,
    subjects: check.items.map(subjectOf),
    'relevant-evidence': records.map(({ digest, title, account, region }) => ({
      href: `#${evidenceUuid(digest)}`,
      description: `${title} of ${account}/${region}`,
    })),
    collected: records.map(({ collectedAt }) => collectedAt).reduce(later, '') || pack.generatedAt,
    remarks: sampled?.text ?? null,
  });
}

/** Both have a `Z`; they differ in whether they have milliseconds. */
function later(a: string, b: string): string {
  return a !== '' && Date.parse(a) >= Date.parse(b) ? a : b;
}

function countsText(counts: PackCheck['counts']): string {
  const { pass, fail, unknown } = counts;
  return `${pass} pass, ${fail} fail, ${unknown} are unknown and ${counts['not-applicable']} are not concerned`;
}

function subjectOf(item: PackItem): OscalObject {
  const { outcome, basis, reason, accepted, intervals } = item;
  return {
    'subject-uuid': inventoryUuid(item),
    type: 'inventory-item',
    props: [
      ...props({
        outcome,
        basis,
        'accepted-by': accepted?.by ?? null,
        'accepted-until': accepted?.expires ?? null,
        'accepted-standing': accepted?.standing ?? null,
      }),
      ...intervals.map(intervalProp),
    ],
    remarks: reason,
  };
}

function intervalProp({ from, to, cause, end }: PackItem['intervals'][number]): OscalObject {
  const remarks = paragraphs([
    cause && `Began with ${changeText(cause)}.`,
    end && `Ended with ${changeText(end)}.`,
  ]);
  return present({ name: 'interval', ns: NAMESPACE, value: `${from}/${to}`, remarks });
}

type Change = NonNullable<PackItem['intervals'][number]['cause']>;

function changeText({ event, eventId, at, account, region, person, role, strength }: Change): string {
  const who = [person, role].filter((one) => one !== null).join(' as ') || 'somebody unknown';
  return `${event} by ${who} (attribution: ${strength}) at ${at}, event ${eventId} of ${account}/${region}`;
}

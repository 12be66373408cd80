import { by } from '../../core/order.ts';
import { at, type Period, seconds, subtract } from '../../core/period.ts';
import { walkChain } from './chain.ts';
import { conclude, type TrailSwitch } from './conclude.ts';
import type { ListedLog } from './digest-content.ts';
import type { DigestFile } from './digest-file.ts';
import { digestOpener, type IntegrityProgress } from './digest-opener.ts';
import type { Finding } from './finding.ts';
import { mapInOrder } from './in-order.ts';
import { listedLogs } from './listed-logs.ts';
import type { DigestSource, PublishedKey, TrailPlace } from './source.ts';
import { findUnlisted } from './unlisted.ts';
import { digestWindow, type NamedDigest, type TrailName } from './window.ts';

/** What is to be proven. */
export interface IntegrityQuestion {
  readonly period: Period;
  /** The places that have to be proven: what is missing altogether is a finding only when it is named here. */
  readonly places: readonly TrailPlace[];
  /** The trail; null when its bucket holds only one. */
  readonly trail: TrailName | null;
  /** The present, to tell digests that are not yet written; null when unknown. */
  readonly now: string | null;
  /** What the log tells of the trail itself, to explain pauses; left out when it was not asked. */
  readonly switches?: readonly TrailSwitch[];
  /** Reads under way at a time. */
  readonly slots: number;
  readonly onProgress?: (progress: IntegrityProgress) => void;
}

/** What is proven of one account and region. */
export interface PlaceReport extends TrailPlace {
  /** The parts of the period for which every log file is as it was delivered, and none is missing or extra. */
  readonly proven: readonly Period[];
  /** Of the period, 0 to 1. */
  readonly provenShare: number;
  /** In order of time. */
  readonly findings: readonly Finding[];
  readonly counts: {
    readonly digests: number;
    readonly backfillDigests: number;
    readonly logs: number;
    /** Delivered after the end of the newest digest. */
    readonly logsNotYetListed: number;
  };
}

/** The outcome of a validation. */
export interface IntegrityReport {
  readonly period: Period;
  /** True only when all of the period is proven for every place, and there is a place. */
  readonly isProven: boolean;
  readonly places: readonly PlaceReport[];
}

/**
 * Validates the digests and logs of a period: signatures, chain, times, and that the log files are those that the
 * digests list, all of them and no others. The period is that of delivery: an event of its last minutes may be
 * delivered after it.
 *
 * @throws INPUT_INVALID when no trail is named and there are several
 */
export async function validate(source: DigestSource, question: IntegrityQuestion): Promise<IntegrityReport> {
  const { period } = question;
  const places: PlaceReport[] = [];
  for (const place of question.places) places.push((await validatePlace(source, place, question)).report);
  const isProven = places.length > 0 && places.every(({ proven }) => subtract(period, proven).length === 0);
  return { period, isProven, places };
}

/** What is proven of one account and region, and what it was proven with. */
export interface PlaceValidation {
  readonly report: PlaceReport;
  /** The log files that are as a sound digest lists them. */
  readonly logs: readonly ListedLog[];
  /** The published keys that signed the digests. */
  readonly keys: readonly PublishedKey[];
}

/**
 * Validates one account and region.
 *
 * @throws INPUT_INVALID when no trail is named and there are several
 */
export async function validatePlace(
  source: DigestSource,
  place: TrailPlace,
  question: Omit<IntegrityQuestion, 'places'>,
): Promise<PlaceValidation> {
  const { period, slots, now } = question;
  const window = await digestWindow(source, { place, period, wanted: question.trail });
  const opener = digestOpener(source, place, {
    ...question,
    of: window.standard.length + window.backfill.length,
  });
  const own = (list: readonly NamedDigest[]) =>
    mapInOrder(list, slots, ({ object, name }) => opener.open(object, name));
  const standard = await walkChain(await own(window.standard), { period, open: opener.openLinked });
  const backfill = await walkChain(await own(window.backfill), { period, open: opener.openLinked });
  const foreign = await mapInOrder(window.foreign, slots, ({ object, name }) =>
    opener.openAlone(object, name),
  );
  const opened = opener.opened.toSorted(
    by(({ name, object }) => `${name.end} ${object.bucket} ${object.key}`),
  );
  const ledger = listedLogs(opened, foreign);
  const newest = opened.map((file) => file.period.to).reduce((a, b) => (at(a) > at(b) ? a : b), period.from);
  const { listingOf } = ledger;
  const unlisted = await findUnlisted(source, { place, period, listingOf, newest, slots });
  const { proven, findings } = conclude({
    ...{ place, period, now, switches: question.switches ?? [] },
    ...{ standard: standard.digests, backfill: backfill.digests },
    findings: [
      ...window.findings,
      ...opened.flatMap((file) => file.findings),
      ...opener.logFindings,
      ...standard.findings,
      ...backfill.findings,
      ...ledger.findings,
      ...unlisted.findings,
    ],
  });
  const isBackfill = ({ name }: DigestFile): boolean => name.isBackfill;
  const backfillDigests = opened.filter(isBackfill).length;
  const report = {
    ...place,
    proven,
    provenShare: proven.reduce((sum, one) => sum + seconds(one), 0) / seconds(period),
    findings,
    counts: {
      digests: opened.length - backfillDigests,
      backfillDigests,
      logs: opener.logCount(),
      logsNotYetListed: unlisted.pending,
    },
  };
  return { report, logs: opener.provenLogs, keys: opener.usedKeys() };
}

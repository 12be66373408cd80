import { at, contains, instant, intersect, type Period, subtract, union } from '../../core/period.ts';
import type { DigestFile } from './digest-file.ts';
import { type Finding, type FindingCode, finding } from './finding.ts';
import type { TrailPlace } from './source.ts';

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

/** What the proof of one place rests on. */
interface Basis {
  readonly place: TrailPlace;
  readonly period: Period;
  /** Digests of the chains, standard and written later. */
  readonly standard: readonly DigestFile[];
  readonly backfill: readonly DigestFile[];
  readonly findings: readonly Finding[];
  readonly now: string | null;
  readonly switches: readonly TrailSwitch[];
}

/** A call that stops, starts, makes, changes or removes a trail: StopLogging, StartLogging and the like. */
export interface TrailSwitch {
  readonly at: string;
  readonly name: string;
}

/** The proven part of the period and every finding, in order. */
export interface Conclusion {
  readonly proven: readonly Period[];
  readonly findings: readonly Finding[];
}

/**
 * What is covered by sound digests and touched by no finding is proven; nothing else is. What lies outside of the
 * period takes nothing away from it and is a note.
 */
export function conclude(basis: Basis): Conclusion {
  const { period, standard, backfill } = basis;
  const later = soundPeriods(backfill);
  const found = basis.findings
    .map((one) => (isFilled(one, later) ? filled(one) : explained(one, basis.switches)))
    .map((one): Finding => (intersect(one.at, period) ? one : { ...one, severity: 'note' }));
  const present = [...standard.map((one) => one.period), ...later];
  const findings = [...found, ...holes(basis, present, found)].toSorted(inOrder);
  const doubts = findings.filter(({ severity }) => severity !== 'note').map((one) => one.at);
  const covered = union([...soundPeriods(standard), ...later]).flatMap((one) => intersect(one, period) ?? []);
  return { proven: covered.flatMap((one) => subtract(one, doubts)), findings };
}

const soundPeriods = (digests: readonly DigestFile[]): Period[] =>
  union(digests.filter(({ isSound }) => isSound).map((one) => one.period));

const FILLABLE: ReadonlySet<FindingCode> = new Set(['TIMES_NOT_CONTIGUOUS', 'CHAIN_RESTARTED']);

const isFilled = (one: Finding, later: readonly Period[]): boolean =>
  FILLABLE.has(one.code) && subtract(one.at, later).length === 0;

/** A pause stays a gap; that the log says who made it is only told. */
function explained(one: Finding, switches: readonly TrailSwitch[]): Finding {
  if (one.code !== 'CHAIN_RESTARTED') return one;
  const near = { from: instant(at(one.at.from) - QUARTER), to: instant(at(one.at.to) + QUARTER) };
  const calls = switches
    .filter((call) => contains(near, call.at))
    .map((call) => `${call.name} at ${call.at}`);
  return calls.length > 0 ? { ...one, found: calls.join(', ') } : one;
}

function filled({ account, region, at: time, bucket, key }: Finding): Finding {
  const object = bucket !== null && key !== null ? { bucket, key } : null;
  return finding('BACKFILLED', { place: { account, region }, at: time, object });
}

function holes(basis: Basis, present: readonly Period[], found: readonly Finding[]): Finding[] {
  const { place, period } = basis;
  if (!present.some((one) => intersect(one, period))) return [finding('NO_DIGESTS', { place, at: period })];
  return subtract(period, present).flatMap((hole) => {
    if (hole.from === period.from) return [finding('PERIOD_START_NOT_COVERED', { place, at: hole })];
    if (hole.to === period.to) return [finding(endCode(hole, basis.now), { place, at: hole })];
    const isKnown = found.some((one) => one.severity !== 'note' && subtract(hole, [one.at]).length === 0);
    return isKnown ? [] : [finding('TIME_NOT_COVERED', { place, at: hole })];
  });
}

/** A digest is there some two hours after the hour that it covers. */
function endCode(hole: Period, now: string | null): FindingCode {
  const isEarly = now !== null && at(now) < at(hole.from) + 3 * HOUR;
  return isEarly ? 'PERIOD_END_NOT_YET_WRITTEN' : 'PERIOD_END_NOT_COVERED';
}

function inOrder(a: Finding, b: Finding): number {
  const text = ({ code, bucket, key }: Finding): string => `${code} ${bucket ?? ''} ${key ?? ''}`;
  return at(a.at.from) - at(b.at.from) || (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
}

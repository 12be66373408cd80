import { z } from 'zod';
import type { TrailQuestion } from '../source.ts';

const sources = z.union([z.literal('all'), z.array(z.string()).readonly()]);

/** Which records of a log are kept: all of some sources, and of others only those that are not marked as reading. */
export const keepRule = z.strictObject({ any: sources, writes: sources });

export type KeepRule = Readonly<z.infer<typeof keepRule>>;

/** Number of the meaning of a rule: an index that was built with another one is built anew. */
export const RULE_VERSION = 1;

/** Sources that issue sessions: without their records nobody can be named. */
const SESSION_SOURCES = ['signin.amazonaws.com', 'sts.amazonaws.com'];

/** What an index keeps unless told otherwise: every write, and all of what trains, serves and explains models. */
export const INDEX_SOURCES: readonly string[] = [
  ...SESSION_SOURCES,
  'bedrock.amazonaws.com',
  'cloudtrail.amazonaws.com',
  'runtime.sagemaker.amazonaws.com',
  'metrics-sagemaker.amazonaws.com',
  'sagemaker.amazonaws.com',
];

/** True when a record of this source is kept. */
export function keeps({ any, writes }: KeepRule, source: string, isReadOnly: boolean): boolean {
  return has(any, source) || (!isReadOnly && has(writes, source));
}

/** The rule that keeps no less than what the question selects. */
export function ruleOf({ sources: asked, access = 'any', withSessions }: TrailQuestion): KeepRule {
  const sessions = withSessions === true ? SESSION_SOURCES : [];
  const wanted = asked ?? 'all';
  if (access === 'write') return { any: sessions, writes: wanted };
  return { any: wanted === 'all' ? 'all' : [...new Set([...wanted, ...sessions])].toSorted(), writes: [] };
}

/** True when all that `inner` keeps is kept by `outer`. */
export function covers(outer: KeepRule, inner: KeepRule): boolean {
  return (
    within(inner.any, outer.any) &&
    (within(inner.writes, outer.writes) || within(inner.writes, outer.any) || bothCover(outer, inner.writes))
  );
}

/** The rule that keeps what either keeps. */
export function united(one: KeepRule, other: KeepRule): KeepRule {
  return { any: union(one.any, other.any), writes: union(one.writes, other.writes) };
}

type Sources = KeepRule['any'];

const has = (list: Sources, source: string) => list === 'all' || list.includes(source);

const within = (inner: Sources, outer: Sources) =>
  outer === 'all' || (inner !== 'all' && inner.every((source) => outer.includes(source)));

const bothCover = ({ any, writes }: KeepRule, inner: Sources) =>
  inner !== 'all' && inner.every((source) => has(any, source) || has(writes, source));

const union = (one: Sources, other: Sources): Sources =>
  one === 'all' || other === 'all' ? 'all' : [...new Set([...one, ...other])].toSorted();

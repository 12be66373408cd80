import type { PackChanges } from '../pack-changes.ts';
import { checkChanges, periodRelation, scopeChanges, versionChanges, warningsOf } from './conditions.ts';
import { controlChanges } from './controls.ts';
import { exceptionChanges } from './exceptions.ts';
import type { Side } from './side.ts';

/**
 * What changed from one pack to the next in what they conclude. Pure: the same two documents give the same changes.
 *
 * @param before the older pack, with its id
 */
export function changesBetween(before: Side & { readonly id: string }, after: Side): PackChanges {
  const [was, is] = [before.pack, after.pack];
  const period = periodRelation(was.period, is.period);
  const scope = scopeChanges(was, is);
  const versions = versionChanges(was, is);
  const checks = checkChanges(was, is);
  const controls = controlChanges(was, is, new Set(checks.changed.map(({ id }) => id)));
  const { exceptions, counts } = exceptionChanges(before, after);
  const directed = (wanted: (typeof controls)[number]['direction']) =>
    controls.filter(({ direction }) => direction === wanted).length;
  return {
    previous: {
      ...{ id: before.id, organization: was.organization, period: was.period },
      ...{ generatedAt: was.generatedAt, toolVersion: was.tool.version },
    },
    ...{ period, scope, versions, checks },
    warnings: warningsOf(was, is, { period, scope, versions }),
    counts: {
      controls: { worse: directed('worse'), unclear: directed('unclear'), better: directed('better') },
      exceptions: counts,
    },
    controls: [...controls],
    exceptions,
  };
}

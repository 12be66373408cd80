import { z } from 'zod';
import type { Edge, ForeignEdge } from './framework.ts';
import type { FrameworkId } from './framework-id.ts';
import { leftOut } from './left-out.ts';
import file from './public-mappings.json' with { type: 'json' };

const { mappings } = z
  .strictObject({
    notice: z.string(),
    mappings: z.array(
      z.strictObject({
        check: z.string(),
        source: z.string(),
        rule: z.string(),
        controls: z.record(z.string(), z.array(z.string())),
      }),
    ),
  })
  .parse(file);

/** Rules of public mappings that test the same as the check and draw the same edge; sorted. */
export function sameElsewhere(framework: FrameworkId, { control, check }: Edge): readonly string[] {
  return mappings
    .filter((one) => one.check === check && one.controls[framework]?.includes(control))
    .map(({ source, rule }) => `${source} ${rule}`);
}

/**
 * Edges of public mappings that ours lacks, for checks that we have; in order of control and check.
 *
 * @throws TypeError when no reason is written down for one: that is a bug of the mapping
 */
export function onlyElsewhere(framework: FrameworkId, edges: readonly Edge[]): readonly ForeignEdge[] {
  const ours = new Set(edges.map(({ control, check }) => `${control} ${check}`));
  const theirs = mappings.flatMap(({ check, source, rule, controls }) =>
    (controls[framework] ?? []).map((control) => ({ control, check, rule: `${source} ${rule}` })),
  );
  const missing = theirs.filter(({ control, check }) => !ours.has(`${control} ${check}`));
  return [...Map.groupBy(missing, ({ control, check }) => `${control} ${check}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) => same.slice(0, 1).map((one) => ({ ...one, rules: same.map(({ rule }) => rule) })))
    .map(({ control, check, rules }) => {
      const reason = leftOut(framework, control);
      if (reason === null) throw new TypeError(`No reason is given for leaving out ${control} of ${check}.`);
      return { control, check, rules, reason };
    });
}

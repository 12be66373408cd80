import type { BiasMetric, ClarifyReport } from '../../evidence/kinds/sagemaker-clarify-reports.ts';

type Stage = BiasMetric['stage'];
type Requested = NonNullable<ClarifyReport['requested']>;
type Computed = NonNullable<ClarifyReport['computed']>;

/** What `all` stands for in an analysis of Clarify. */
const ALL: Readonly<Record<Stage, readonly string[]>> = {
  'pre-training': ['CDDL', 'CI', 'DPL', 'JS', 'KL', 'KS', 'LP', 'TVD'],
  'post-training': ['AD', 'CDDPL', 'DAR', 'DCA', 'DCR', 'DI', 'DPPL', 'DRR', 'FT', 'RD', 'TE'],
};

/** A metric that was asked for and is not in the report; `metric` is null where a facet has none at all. */
export interface MissingMetric {
  readonly metric: string | null;
  /** What is missing, without a full stop. */
  readonly text: string;
}

/** The metrics that a Clarify job was asked for and that its report does not mention, in order of stage and facet. */
export function missingMetrics(requested: Requested, { metrics }: Computed): readonly MissingMetric[] {
  const stages = [
    { stage: 'pre-training', asked: requested.preTraining },
    { stage: 'post-training', asked: requested.postTraining },
  ] as const;
  return stages.flatMap(({ stage, asked }) => {
    if (asked === null) return [];
    const names = asked === 'all' ? ALL[stage] : asked;
    return requested.facets.flatMap((facet): MissingMetric[] => {
      const here = metrics.filter((one) => one.stage === stage && one.facet === facet);
      if (here.length === 0) {
        return [{ metric: null, text: `${stage} metrics of ${facet}: none in the report` }];
      }
      return [...Map.groupBy(here, ({ group }) => group)].flatMap(([group, computed]) =>
        names
          .filter((name) => !computed.some(({ metric }) => metric === name))
          .map((name) => ({
            metric: name,
            text: `${stage} ${name} of ${facet} = ${group}: not in the report`,
          })),
      );
    });
  });
}

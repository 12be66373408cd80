import type { z } from 'zod';
import { by } from '../core/order.ts';
import type { EvidenceKind, KindId } from '../evidence/kind.ts';
import { sagemakerAutoMlJobs } from '../evidence/kinds/sagemaker-auto-ml-jobs.ts';
import { sagemakerClusters } from '../evidence/kinds/sagemaker-clusters.ts';
import { sagemakerCompilationJobs } from '../evidence/kinds/sagemaker-compilation-jobs.ts';
import { sagemakerDomains } from '../evidence/kinds/sagemaker-domains.ts';
import { sagemakerEndpoints } from '../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerModels } from '../evidence/kinds/sagemaker-models.ts';
import { sagemakerMonitoring } from '../evidence/kinds/sagemaker-monitoring.ts';
import { sagemakerNotebooks } from '../evidence/kinds/sagemaker-notebooks.ts';
import { sagemakerProcessingJobs } from '../evidence/kinds/sagemaker-processing-jobs.ts';
import { sagemakerTrainingJobs } from '../evidence/kinds/sagemaker-training-jobs.ts';
import { sagemakerTuningJobs } from '../evidence/kinds/sagemaker-tuning-jobs.ts';
import type { vpcAttachment } from '../evidence/parts.ts';
import { sortedOnce } from './answers.ts';
import type { Collecting } from './collector.ts';

type Given = Collecting['given'];

/** A subnet or security group that workloads name, with the ARNs of those who name it. */
export interface NetworkReference {
  readonly id: string;
  readonly usedBy: string[];
}

interface Attached {
  readonly arn: string;
  readonly vpc: z.infer<typeof vpcAttachment> | null;
}

/** The kinds that name subnets and security groups, for `uses`. */
export const KINDS_NAMING_NETWORKS = [
  sagemakerTrainingJobs,
  sagemakerProcessingJobs,
  sagemakerTuningJobs,
  sagemakerAutoMlJobs,
  sagemakerCompilationJobs,
  sagemakerModels,
  sagemakerEndpoints,
  sagemakerMonitoring,
  sagemakerNotebooks,
  sagemakerDomains,
  sagemakerClusters,
] as const;

/** The subnets and security groups of one region that the given evidence names, each by id. */
export function namedNetworks(
  given: Given,
  region: string,
): { readonly subnets: NetworkReference[]; readonly securityGroups: NetworkReference[] } {
  const workloads: Attached[] = [
    ...inRegion(given, sagemakerTrainingJobs, region).flatMap(({ jobs }) => jobs),
    ...inRegion(given, sagemakerProcessingJobs, region).flatMap(({ jobs }) => jobs),
    ...inRegion(given, sagemakerTuningJobs, region).flatMap(({ jobs }) =>
      jobs.flatMap(({ arn, definitions }) => definitions.map(({ vpc }) => ({ arn, vpc }))),
    ),
    ...inRegion(given, sagemakerAutoMlJobs, region).flatMap(({ jobs }) => jobs),
    ...inRegion(given, sagemakerCompilationJobs, region).flatMap(({ jobs }) => jobs),
    ...inRegion(given, sagemakerModels, region).flatMap(({ models }) => models),
    ...inRegion(given, sagemakerEndpoints, region).flatMap(({ configs }) => configs),
    ...inRegion(given, sagemakerMonitoring, region).flatMap(({ schedules }) => schedules),
    ...inRegion(given, sagemakerNotebooks, region).flatMap(({ notebooks }) => notebooks),
    ...inRegion(given, sagemakerClusters, region).flatMap(({ clusters }) =>
      clusters.flatMap(({ arn, vpc, groups }) => [
        { arn, vpc },
        ...groups.map((group) => ({ arn, vpc: group.vpc })),
      ]),
    ),
    ...inRegion(given, sagemakerDomains, region).flatMap(({ domains, userProfiles }) => [
      ...domains,
      ...userProfiles.map(({ arn, settings }) => ({
        arn,
        vpc: { subnets: [], securityGroupIds: settings?.securityGroupIds ?? [] },
      })),
    ]),
  ];
  return {
    subnets: referencesOf(workloads, ({ subnets }) => subnets),
    securityGroups: referencesOf(workloads, ({ securityGroupIds }) => securityGroupIds),
  };
}

function referencesOf(
  workloads: readonly Attached[],
  ids: (vpc: z.infer<typeof vpcAttachment>) => readonly string[],
): NetworkReference[] {
  const namings = workloads.flatMap(({ arn, vpc }) => (vpc ? ids(vpc).map((id) => ({ id, arn })) : []));
  return [...Map.groupBy(namings, ({ id }) => id)]
    .map(([id, same]) => ({ id, usedBy: sortedOnce(same.map(({ arn }) => arn)) }))
    .toSorted(by(({ id }) => id));
}

/** One after the other: large bodies are read when they are looked at. */
function* inRegion<Body>(
  given: Given,
  kind: EvidenceKind<KindId, Body>,
  region: string,
): Generator<Body, void> {
  for (const { evidence } of given(kind)) if (evidence.scope.region === region) yield evidence.body;
}

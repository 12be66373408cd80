import { type InstanceGroup, sagemakerClusters } from '../../evidence/kinds/sagemaker-clusters.ts';
import { defineCheck, type Observation } from '../check.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';

/** Looks at what AWS says of the system image that the instances of HyperPod clusters run. */
export const sagemakerClusterImage = defineCheck({
  id: 'sagemaker-cluster-image',
  topic: 'supply-chain',
  title: 'No HyperPod cluster runs a system image that lacks security updates',
  failureTitle: 'Some HyperPod clusters run a system image that lacks security updates',
  rationale:
    'The instances of a cluster run for months and are not replaced by themselves, so that known weaknesses of their system stay open until somebody updates it.',
  procedure:
    'For each instance group of every HyperPod cluster at collection we look at ImageVersionStatus, which the service gives to images of its own: SecurityUpdateRequired and EndOfLife fail, UpToDate and UpdateAvailable (AWS asks for no security update) pass. Groups for which the service gives no status, such as those with an image of the organisation and restricted ones, are unknown. It says nothing of packages that people or scripts installed, nor of the past.',
  severity: 'high',
  remediation:
    'Update the instance groups with UpdateClusterSoftware, and set AutoPatchConfig or ScheduledUpdateConfig so that it happens by itself.',
  needs: { clusters: sagemakerClusters },
  restsOn: ['sagemaker:DescribeCluster'],

  observe: ({ clusters }) =>
    clusters.flatMap(({ digest, evidence: { scope, body } }) =>
      body.clusters.map(({ arn, clusterName, groups }): Observation => {
        const { met, note } =
          groups.length === 0 ? NONE : worst(groups.map(imageSeen), 'It has no instance group.');
        return {
          scope,
          resource: arn,
          met,
          note: `Cluster ${clusterName}. ${note}`,
          basis: 'collection',
          intervals: [],
          evidence: [digest],
        };
      }),
    ),
});

const NONE: Seen = { met: 'not-applicable', note: 'It has no instance group.' };

const WORDS: Readonly<Record<string, boolean>> = {
  UpToDate: true,
  UpdateAvailable: true,
  SecurityUpdateRequired: false,
  EndOfLife: false,
};

function imageSeen({ name, imageId, imageVersion, imageStatus }: InstanceGroup): Seen {
  const image = imageVersion === null ? (imageId ?? 'not stated') : `version ${imageVersion}`;
  const met = imageStatus === null ? null : (WORDS[imageStatus] ?? null);
  return { met, note: `Group ${name}: image ${image}, status ${imageStatus ?? 'not stated'}.` };
}

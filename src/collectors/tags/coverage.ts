import {
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import { sagemakerClusters } from '../../evidence/kinds/sagemaker-clusters.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { sagemakerTrainingJobs } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import { type TaggedResource, tagsCoverage } from '../../evidence/kinds/tags-coverage.ts';
import { readList, sortedOnce } from '../answers.ts';
import { type Collecting, defineCollector } from '../collector.ts';

/**
 * Reads the tags of endpoints, models, model package groups and clusters of the region in one listing. Those of training jobs
 * came with the jobs: the listing would give all jobs that ever were.
 */
export const tagsCoverageCollector = defineCollector({
  id: 'tags-coverage',
  produces: tagsCoverage,
  reach: 'regional',
  actions: ['tag:GetResources'],
  uses: [
    sagemakerTrainingJobs,
    sagemakerModels,
    sagemakerEndpoints,
    sagemakerModelPackages,
    sagemakerClusters,
  ],
  unaffectedBy: [
    'kms:Decrypt',
    'sagemaker:BatchDescribeModelPackage',
    'sagemaker:DescribeEndpointConfig',
    'sagemaker:DescribeModelPackage',
    'sagemaker:GetModelPackageGroupPolicy',
    'sagemaker:ListEndpointConfigs',
    'sagemaker:ListModelPackages',
  ],

  async collect({ client, given, parts, reads, requiredTags, scope }) {
    const tagging = client(ResourceGroupsTaggingAPIClient);
    const listed = await readList(
      reads,
      { action: 'tag:GetResources', resource: null },
      {
        pages: paginateGetResources(
          { client: tagging, pageSize: 100 },
          {
            ResourceTypeFilters: [
              'sagemaker:endpoint',
              'sagemaker:model',
              'sagemaker:model-package-group',
              'sagemaker:cluster',
            ],
          },
        ),
        list: ({ ResourceTagMappingList }) => ResourceTagMappingList,
        shape: ({ ResourceARN, Tags }) => ({
          arn: z.string().min(1).parse(ResourceARN).toLowerCase(),
          tags: sortedOnce((Tags ?? []).map(({ Key }) => z.string().parse(Key))),
        }),
      },
    );
    const known = new Map(listed.items.map(({ arn, tags }) => [arn, tags]));
    const unsaid = listed.whole ? [] : null;
    const required = sortedOnce(requiredTags);
    const writer = parts((resources: readonly TaggedResource[]) => ({
      required,
      resources: resources.toSorted(by(({ arn }) => arn)),
    }));
    for (const one of lasting(given, scope.region))
      writer.add({ ...one, tags: known.get(one.arn.toLowerCase()) ?? unsaid });
    for (const job of jobs(given, scope.region)) writer.add(job);
    const countedBy =
      'endpoints, models, model package groups, clusters and training jobs in the evidence of this region';
    return { parts: writer.end(), population: { count: writer.count, countedBy, reconciledWith: null } };
  },
});

/** What lasts until somebody deletes it, with its ARN as SageMaker gives it. */
function lasting(given: Collecting['given'], region: string): Pick<TaggedResource, 'arn' | 'type'>[] {
  return [
    ...given(sagemakerEndpoints)
      .filter(({ evidence }) => evidence.scope.region === region)
      .flatMap(({ evidence }) =>
        evidence.body.endpoints.map(({ arn }) => ({ arn, type: 'endpoint' as const })),
      ),
    ...given(sagemakerModels)
      .filter(({ evidence }) => evidence.scope.region === region)
      .flatMap(({ evidence }) => evidence.body.models.map(({ arn }) => ({ arn, type: 'model' as const }))),
    ...given(sagemakerModelPackages)
      .filter(({ evidence }) => evidence.scope.region === region)
      .flatMap(({ evidence }) =>
        evidence.body.groups.map(({ arn }) => ({ arn, type: 'model-package-group' as const })),
      ),
    ...given(sagemakerClusters)
      .filter(({ evidence }) => evidence.scope.region === region)
      .flatMap(({ evidence }) =>
        evidence.body.clusters.map(({ arn }) => ({ arn, type: 'cluster' as const })),
      ),
  ];
}

function* jobs(given: Collecting['given'], region: string): Iterable<TaggedResource> {
  for (const { evidence } of given(sagemakerTrainingJobs)) {
    if (evidence.scope.region !== region) continue;
    for (const { arn, tags } of evidence.body.jobs)
      yield { arn, type: 'training-job', tags: tags && sortedOnce(tags.map(({ key }) => key)) };
  }
}

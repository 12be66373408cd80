import { PLACES } from '../places.ts';
import type { World } from '../world.ts';

/** Files of what lasts, and the field with the ARN. */
const LASTING = [
  { file: 'endpoints', arn: 'EndpointArn' },
  { file: 'models', arn: 'ModelArn' },
  { file: 'model-package-groups', arn: 'ModelPackageGroupArn' },
  { file: 'clusters', arn: 'ClusterArn' },
] as const;

/** Gives the tag of the cost center to all that lasts, when everything else is told. One model was forgotten. */
export function tagWhatLasts(world: World): void {
  for (const { account, region } of PLACES) {
    for (const { file, arn } of LASTING) {
      for (const record of world.all(`${account}/${region}/sagemaker/${file}.json`)) {
        if (record.ModelName === 'readmission-exp') continue;
        world.add(`${account}/${region}/tagging/resources.json`, {
          ResourceARN: record[arn] ?? null,
          Tags: [{ Key: 'cost-center', Value: 'ml-4410' }],
        });
      }
    }
  }
}

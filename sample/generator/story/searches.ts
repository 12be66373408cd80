import { keyArn } from '../foundation/keys.ts';
import { vpcOf } from '../foundation/network.ts';
import { hex } from '../ids.ts';
import { carolAsScientist, erinInStudio } from '../people.ts';
import { devUs, imageOf, roleArn } from '../places.ts';
import { autoMl, compile, deleteCompilation, transform, tune } from '../sagemaker/other-jobs.ts';
import type { Fields, World } from '../world.ts';

const DATA = 's3://northwind-research-data';
const MODELS = 's3://northwind-research-artifacts';

/** carol searches parameters as the rules want it; erin lets AutoML search from outside the VPC. */
export function researchSearches(world: World): void {
  const key = keyArn(devUs, 'research');
  const carol = carolAsScientist(world, devUs, '2026-07-22T08:30:05Z');
  tune(world, devUs, {
    by: carol,
    at: '2026-07-22T08:36:48Z',
    name: 'no-show-search-2026-07-22',
    input: {
      HyperParameterTuningJobConfig: {
        Strategy: 'Bayesian',
        ResourceLimits: { MaxNumberOfTrainingJobs: 12, MaxParallelTrainingJobs: 3 },
      },
      TrainingJobDefinition: {
        AlgorithmSpecification: {
          TrainingImage: imageOf(devUs, 'research', hex('image research')),
          TrainingInputMode: 'File',
        },
        RoleArn: roleArn(devUs.account, 'research-training'),
        OutputDataConfig: { KmsKeyId: key, S3OutputPath: `${MODELS}/search` },
        ResourceConfig: {
          InstanceType: 'ml.m5.2xlarge',
          InstanceCount: 2,
          VolumeSizeInGB: 50,
          VolumeKmsKeyId: key,
        },
        VpcConfig: vpcOf(devUs),
        EnableNetworkIsolation: true,
        EnableInterContainerTrafficEncryption: true,
        StoppingCondition: { MaxRuntimeInSeconds: 14_400 },
      },
    },
  });
  const erin = erinInStudio(world, devUs, '2026-08-13T12:40:02Z');
  autoMl(world, devUs, {
    by: erin,
    at: '2026-08-13T12:47:31Z',
    name: 'readmission-auto-2026-08-13',
    input: {
      AutoMLJobInputDataConfig: [
        {
          ChannelType: 'training',
          ContentType: 'text/csv;header=present',
          DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: `${DATA}/readmission-auto/` } },
        },
      ],
      OutputDataConfig: { KmsKeyId: key, S3OutputPath: `${MODELS}/auto` },
      AutoMLProblemTypeConfig: { TabularJobConfig: { TargetAttributeName: 'readmitted' } },
      RoleArn: roleArn(devUs.account, 'service-role/studio-execution'),
      SecurityConfig: { VolumeKmsKeyId: key, EnableInterContainerTrafficEncryption: true },
    },
  });
}

/** erin scores patients with the registered candidate and names no key for the predictions. */
export function researchScores(world: World): void {
  const erin = erinInStudio(world, devUs, '2026-08-27T09:10:40Z');
  transform(world, devUs, {
    by: erin,
    at: '2026-08-27T09:14:22Z',
    name: 'readmission-scores-2026-08-27',
    input: {
      ModelName: 'readmission-exp',
      TransformInput: {
        DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: `${DATA}/readmission-batch/` } },
        ContentType: 'text/csv',
      },
      TransformOutput: { S3OutputPath: `${MODELS}/scores` },
      TransformResources: {
        InstanceType: 'ml.m5.xlarge',
        InstanceCount: 1,
        VolumeKmsKeyId: keyArn(devUs, 'research'),
      },
    },
  });
}

/** carol compiles the candidate for the devices at the bedside as the rules want it; erin does so in passing. */
export function researchCompiles(world: World): void {
  const input = (name: string, more: Fields) => ({
    InputConfig: {
      S3Uri: `${MODELS}/models/readmission-exp-2026-08-25/output/model.tar.gz`,
      Framework: 'XGBOOST',
    },
    OutputConfig: { S3OutputLocation: `${MODELS}/compiled/${name}`, TargetDevice: 'jetson_xavier', ...more },
    StoppingCondition: { MaxRuntimeInSeconds: 900 },
  });
  const clean = 'readmission-bedside-2026-09-03';
  compile(world, devUs, {
    by: carolAsScientist(world, devUs, '2026-09-03T09:12:20Z'),
    at: '2026-09-03T09:17:51Z',
    name: clean,
    input: {
      RoleArn: roleArn(devUs.account, 'research-training'),
      ...input(clean, { KmsKeyId: keyArn(devUs, 'research') }),
      VpcConfig: vpcOf(devUs),
    },
  });
  const quick = 'quick-compile-2026-09-03';
  compile(world, devUs, {
    by: erinInStudio(world, devUs, '2026-09-03T13:40:36Z'),
    at: '2026-09-03T13:44:09Z',
    name: quick,
    input: { RoleArn: roleArn(devUs.account, 'service-role/studio-execution'), ...input(quick, {}) },
  });
  const by = erinInStudio(world, devUs, '2026-09-03T15:10:07Z');
  deleteCompilation(world, devUs, { by, at: '2026-09-03T15:13:32Z', name: quick });
}

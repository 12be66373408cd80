import { cloudtrailChanges } from '../../src/evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../src/evidence/kinds/kms-keys.ts';
import { type AutoMlJob, sagemakerAutoMlJobs } from '../../src/evidence/kinds/sagemaker-auto-ml-jobs.ts';
import {
  type CompilationJob,
  sagemakerCompilationJobs,
} from '../../src/evidence/kinds/sagemaker-compilation-jobs.ts';
import {
  type ProcessingJob,
  sagemakerProcessingJobs,
} from '../../src/evidence/kinds/sagemaker-processing-jobs.ts';
import {
  sagemakerTransformJobs,
  type TransformJob,
} from '../../src/evidence/kinds/sagemaker-transform-jobs.ts';
import { sagemakerTuningJobs, type TuningJob } from '../../src/evidence/kinds/sagemaker-tuning-jobs.ts';
import { changesBody, gapOf, kmsKey, sealedOf } from './evidence.ts';

/** Jobs of each sort, events of the log, and whether the listing of tuning jobs was refused. */
export interface Jobs {
  readonly processing?: readonly ProcessingJob[];
  readonly transform?: readonly TransformJob[];
  readonly tuning?: readonly TuningJob[];
  readonly autoMl?: readonly AutoMlJob[];
  readonly compilation?: readonly CompilationJob[];
  readonly changes?: Parameters<typeof changesBody>[0];
  readonly refused?: boolean;
}

/** The records that checks over jobs need, with one customer key, `key-1`. */
export function jobRecords({ processing, transform, tuning, autoMl, compilation, changes, refused }: Jobs) {
  const gaps = refused ? [gapOf('denied', { action: 'sagemaker:ListHyperParameterTuningJobs' })] : [];
  return [
    sealedOf(sagemakerProcessingJobs, { jobs: [...(processing ?? [])] }),
    sealedOf(sagemakerTransformJobs, { jobs: [...(transform ?? [])] }),
    sealedOf(sagemakerTuningJobs, { jobs: [...(tuning ?? [])] }, { gaps }),
    sealedOf(sagemakerAutoMlJobs, { jobs: [...(autoMl ?? [])] }),
    sealedOf(cloudtrailChanges, changesBody(changes ?? [])),
    sealedOf(kmsKeys, { keys: [kmsKey()] }),
    sealedOf(sagemakerCompilationJobs, { jobs: [...(compilation ?? [])] }),
  ];
}

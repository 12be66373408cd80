import { type Act, asLogged, call } from '../calls.ts';
import { after, precise } from '../clock.ts';
import { type Place, sagemakerArn } from '../places.ts';
import type { Fields, World } from '../world.ts';

interface Sort {
  /** First part of the names of fields: `TransformJob`. */
  readonly type: string;
  /** Type in the ARN. */
  readonly arnType: string;
  readonly file: string;
  readonly event: string;
  /** Response field with the ARN. */
  readonly arnField: string;
  /** Word of the service for a job that came to its end; left out: `Completed`. */
  readonly done?: string;
}

const TRANSFORM: Sort = {
  type: 'TransformJob',
  arnType: 'transform-job',
  file: 'transform-jobs',
  event: 'CreateTransformJob',
  arnField: 'transformJobArn',
};
const TUNING: Sort = {
  type: 'HyperParameterTuningJob',
  arnType: 'hyper-parameter-tuning-job',
  file: 'tuning-jobs',
  event: 'CreateHyperParameterTuningJob',
  arnField: 'hyperParameterTuningJobArn',
};
const AUTO_ML: Sort = {
  type: 'AutoMLJob',
  arnType: 'automl-job',
  file: 'auto-ml-jobs',
  event: 'CreateAutoMLJobV2',
  arnField: 'autoMLJobArn',
};

const COMPILATION: Sort = {
  type: 'CompilationJob',
  arnType: 'compilation-job',
  file: 'compilation-jobs',
  event: 'CreateCompilationJob',
  arnField: 'compilationJobArn',
  done: 'COMPLETED',
};

/** Name of a job, and its input without the name. */
export interface OtherJob {
  readonly name: string;
  readonly input: Fields;
}

/** Creates a batch transform job and lets it complete. */
export const transform = creating(TRANSFORM);
/** Creates a hyperparameter tuning job and lets it complete; its training jobs are left out. */
export const tune = creating(TUNING);
/** Creates an AutoML job by the second version of the call and lets it complete; its parts are left out. */
export const autoMl = creating(AUTO_ML);
/** Creates a compilation job and lets it complete. */
export const compile = creating(COMPILATION);

/** Deletes a compilation job: from then on only the log knows it. */
export function deleteCompilation(
  world: World,
  place: Place,
  { by, at, name }: Act & Pick<OtherJob, 'name'>,
): void {
  const file = `${place.account}/${place.region}/sagemaker/${COMPILATION.file}.json`;
  world.remove(file, world.get(file, 'CompilationJobName', name));
  const request = { compilationJobName: name };
  call(world, place, { by, at, source: 'sagemaker', name: 'DeleteCompilationJob', request });
}

function creating({ type, arnType, file, event, arnField, done = 'Completed' }: Sort) {
  return (world: World, place: Place, { by, at, name, input }: Act & OtherJob): void => {
    const arn = sagemakerArn(place, arnType, name);
    const request: Fields = { [`${type}Name`]: name, ...input };
    world.add(`${place.account}/${place.region}/sagemaker/${file}.json`, {
      [`${type}Arn`]: arn,
      ...request,
      [`${type}Status`]: done,
      CreationTime: precise(at, arn),
      LastModifiedTime: precise(after(at, 1800), arn),
    });
    call(world, place, {
      by,
      at,
      source: 'sagemaker',
      name: event,
      request: asLogged(request),
      response: { [arnField]: arn },
    });
  };
}

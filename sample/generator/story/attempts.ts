import { type Act, type Caller, call } from '../calls.ts';
import { TRAIL } from '../foundation/trails.ts';
import { aliceAsAdmin, carolAsDeployer, carolAsScientist, erinInStudio } from '../people.ts';
import { arnOf, devEu, devUs, type Place, prodUs, sagemakerArn } from '../places.ts';
import { jobsFile } from '../sagemaker/training.ts';
import type { Fields, World } from '../world.ts';

interface Attempt {
  readonly source: string;
  readonly name: string;
  readonly request: Fields;
  readonly errorCode: string;
  readonly errorMessage: string;
}

/** Calls that failed: they are in the log and changed nothing. */
export function attemptsThatFail(world: World): void {
  const alice = aliceAsAdmin(world, prodUs, '2026-08-14T13:36:02Z');
  refused(world, prodUs, {
    by: alice,
    at: '2026-08-14T13:41:55Z',
    source: 'sagemaker',
    name: 'UpdateEndpoint',
    request: { endpointName: 'readmission-prod', endpointConfigName: 'readmission-prod-v2' },
    errorCode: 'ValidationException',
    errorMessage: 'Could not find endpoint configuration "readmission-prod-v2".',
  });
  const carol = carolAsDeployer(world, prodUs, '2026-09-15T15:11:20Z');
  refused(world, prodUs, {
    by: carol,
    at: '2026-09-15T15:14:09Z',
    source: 'sagemaker',
    name: 'DeleteEndpoint',
    request: { endpointName: 'sepsis-alert-prod' },
    ...denied(carol, 'sagemaker:DeleteEndpoint', sagemakerArn(prodUs, 'endpoint', 'sepsis-alert-prod')),
  });
  const erin = erinInStudio(world, devUs, '2026-08-20T14:40:03Z');
  const trail = arnOf('cloudtrail', devUs, `trail/${TRAIL}`);
  refused(world, devUs, {
    by: erin,
    at: '2026-08-20T14:43:37Z',
    source: 'cloudtrail',
    name: 'StopLogging',
    request: { name: trail },
    ...denied(erin, 'cloudtrail:StopLogging', trail),
  });
}

/** Two changes on either side of the end of the period; the file with the first is delivered on the next day. */
export function midnight(world: World): void {
  const job = 'claims-exp-2026-09-25';
  const arn = sagemakerArn(devEu, 'training-job', job);
  const by = carolAsScientist(world, devEu, '2026-09-30T23:40:12Z');
  for (const [at, Key] of [
    ['2026-09-30T23:52:10Z', 'reviewed'],
    ['2026-10-01T00:03:00Z', 'archived'],
  ] as const) {
    const record = world.get(jobsFile(devEu), 'TrainingJobName', job);
    const tags = Array.isArray(record.Tags) ? record.Tags : [];
    world.change(jobsFile(devEu), record, { Tags: [...tags, { Key, Value: 'yes' }] });
    call(world, devEu, {
      by,
      at,
      source: 'sagemaker',
      name: 'AddTags',
      request: { resourceArn: arn, tags: [{ key: Key, value: 'yes' }] },
    });
  }
}

function denied(by: Caller, action: string, arn: string): Pick<Attempt, 'errorCode' | 'errorMessage'> {
  const errorMessage = `User: ${by.arn} is not authorized to perform: ${action} on resource: ${arn}`;
  return {
    errorCode: action.startsWith('sagemaker') ? 'AccessDeniedException' : 'AccessDenied',
    errorMessage,
  };
}

function refused(
  world: World,
  place: Place,
  { by, at, errorCode, errorMessage, ...what }: Act & Attempt,
): void {
  call(world, place, { by, at, ...what, more: { errorCode, errorMessage } });
}

import type { Json } from '../../../src/core/canonical-json.ts';
import { type Act, call } from '../calls.ts';
import { after, precise } from '../clock.ts';
import { type Place, roleArn, sagemakerArn } from '../places.ts';
import type { Fields, World } from '../world.ts';

const fileOf = (place: Place): string => `${place.account}/${place.region}/sagemaker/pipelines.json`;

/** A pipeline that trains a model and registers it. */
interface Retraining {
  readonly name: string;
  readonly role: string;
  /** Of the registration: a status, or the default of the parameter that gives it. */
  readonly approval: { readonly status: string } | { readonly parameterDefault: string };
}

/** Lays down a pipeline from before the log. */
export function layPipeline(world: World, place: Place, { name, role, approval }: Retraining): void {
  const parameter = 'ModelApprovalStatus';
  const isFixed = 'status' in approval;
  const status: Json = isFixed ? approval.status : { Get: `Parameters.${parameter}` };
  const definition: Fields = {
    Version: '2020-12-01',
    Metadata: {},
    Parameters: isFixed ? [] : [{ Name: parameter, Type: 'String', DefaultValue: approval.parameterDefault }],
    Steps: [
      { Name: 'Train', Type: 'Training', Arguments: { RoleArn: roleArn(place.account, role) } },
      { Name: 'Register', Type: 'RegisterModel', Arguments: { [parameter]: status }, DependsOn: ['Train'] },
    ],
  };
  world.add(fileOf(place), {
    PipelineName: name,
    PipelineArn: sagemakerArn(place, 'pipeline', name),
    PipelineStatus: 'Active',
    RoleArn: roleArn(place.account, role),
    CreationTime: '2026-06-19T09:14:08Z',
    LastModifiedTime: '2026-06-19T09:14:08Z',
    PipelineDefinition: JSON.stringify(definition),
    PipelineExecutions: [],
  });
}

/** Starts a pipeline and stops it a minute later, before it has made anything. */
export function startAndStop(
  world: World,
  place: Place,
  {
    by,
    at,
    name,
    id,
    parameters,
  }: Act & { readonly name: string; readonly id: string; readonly parameters: readonly Fields[] },
): void {
  const file = fileOf(place);
  const arn = `${sagemakerArn(place, 'pipeline', name)}/execution/${id}`;
  const record = world.get(file, 'PipelineName', name);
  world.change(file, record, {
    PipelineExecutions: [
      {
        PipelineExecutionArn: arn,
        StartTime: precise(at, id),
        PipelineExecutionStatus: 'Stopped',
        Parameters: parameters,
        Steps: [{ StepName: 'Train', StepStatus: 'Stopped', StartTime: precise(after(at, 8), id) }],
      },
    ],
  });
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'StartPipelineExecution',
    request: { pipelineName: name },
    response: { pipelineExecutionArn: arn },
  });
  call(world, place, {
    by,
    at: after(at, 60),
    source: 'sagemaker',
    name: 'StopPipelineExecution',
    request: { pipelineExecutionArn: arn },
    response: { pipelineExecutionArn: arn },
  });
}

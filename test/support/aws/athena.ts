import { csvOf, type Execution, execute, executionId, tableNamed, withLiterals } from './athena-execution.ts';
import { pageOf } from './paging.ts';
import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import { type Fields, isFields, type Scenario } from './scenario.ts';

const executions = new WeakMap<Scenario, Map<string, Execution>>();

const invalid = (message: string) => new Refusal('InvalidRequestException', message);

function allOf(scenario: Scenario): Map<string, Execution> {
  const known = executions.get(scenario) ?? new Map<string, Execution>();
  executions.set(scenario, known);
  return known;
}

/** A work group of `athena/workgroups.json`, with what goes wrong in it. */
function workgroupNamed({ scenario, account, region }: Serving, name: string): Fields {
  const found = scenario.records(account, region, 'athena/workgroups.json').find(({ Name }) => Name === name);
  if (!found) throw invalid(`WorkGroup ${name} is not found.`);
  return found;
}

function start(serving: Serving): Fields {
  const { input, scenario } = serving;
  const token = textOf(input, 'ClientRequestToken') ?? '';
  if (token.length < 32 || token.length > 128) throw invalid('The token has not 32 to 128 characters.');
  const workgroup = workgroupNamed(serving, textOf(input, 'WorkGroup') ?? 'primary');
  checkStatement(input);
  const all = allOf(scenario);
  const id = executionId(token);
  const known = all.get(id);
  if (known) {
    if (JSON.stringify(known.input) === JSON.stringify(input)) return { QueryExecutionId: id };
    throw invalid('Idempotent parameters do not match');
  }
  const asked = isFields(input.ResultConfiguration) ? input.ResultConfiguration.OutputLocation : undefined;
  const folder = asked ?? workgroup.OutputLocation;
  if (workgroup.Managed !== true && typeof folder !== 'string') throw invalid('No output location provided.');
  const location = workgroup.Managed === true ? null : `${String(folder).replace(/\/?$/, '/')}${id}.csv`;
  const execution: Execution = {
    id,
    input,
    workgroup,
    location,
    asked: 0,
    bytes: 0,
    stopped: false,
    ended: plannedFailure(workgroup, all.size),
  };
  all.set(id, execution);
  if (!execution.ended && workgroup.Hangs !== true) void execute(execution, serving);
  return { QueryExecutionId: id };
}

function checkStatement(input: Fields): void {
  const literals = Array.isArray(input.ExecutionParameters) ? input.ExecutionParameters.map(String) : [];
  if (literals.some((literal) => literal.length < 1 || literal.length > 1024))
    throw invalid('An execution parameter has not 1 to 1024 characters.');
  withLiterals(textOf(input, 'QueryString') ?? '', literals);
  const reuse = isFields(input.ResultReuseConfiguration)
    ? input.ResultReuseConfiguration.ResultReuseByAgeConfiguration
    : null;
  if (isFields(reuse) && reuse.Enabled === true) throw new TypeError('Reused results are stale evidence.');
}

/** `Failures` of a work group: how its first queries end, in order. */
function plannedFailure({ Failures }: Fields, before: number): Execution['ended'] {
  const planned: unknown = Array.isArray(Failures) ? Failures[before] : undefined;
  return isFields(planned) ? { failure: planned } : null;
}

function executionNamed({ scenario, input }: Serving): Execution {
  const found = allOf(scenario).get(textOf(input, 'QueryExecutionId') ?? '');
  if (!found) throw invalid('QueryExecution was not found');
  return found;
}

function statusOf(execution: Execution): Fields {
  if (execution.stopped) return { State: 'CANCELLED', StateChangeReason: 'Query cancelled by user' };
  if (execution.asked <= 1) return { State: 'QUEUED' };
  if (execution.asked === 2 || !execution.ended) return { State: 'RUNNING' };
  return 'failure' in execution.ended ? execution.ended.failure : { State: 'SUCCEEDED' };
}

function described(serving: Serving): Fields {
  const execution = executionNamed(serving);
  execution.asked += 1;
  const Status = statusOf(execution);
  const { location, workgroup, ended } = execution;
  if (Status.State === 'SUCCEEDED' && location && ended && 'rows' in ended) {
    const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.+)$/.exec(location) ?? [];
    serving.scenario.put(serving.account, bucket, key, csvOf(ended.rows));
    serving.scenario.put(serving.account, bucket, `${key}.metadata`, Buffer.from([8, 1]));
  }
  const running = typeof workgroup.RunningBytes === 'number' ? workgroup.RunningBytes : 0;
  return {
    QueryExecution: {
      QueryExecutionId: execution.id,
      Query: execution.input.QueryString,
      Status,
      WorkGroup: workgroup.Name,
      EngineVersion: { SelectedEngineVersion: 'AUTO', EffectiveEngineVersion: 'Athena engine version 3' },
      Statistics: { DataScannedInBytes: execution.bytes || running, TotalExecutionTimeInMillis: 42 },
      ...(location
        ? {
            ResultConfiguration: {
              OutputLocation: location,
              EncryptionConfiguration: { EncryptionOption: 'SSE_KMS', KmsKey: 'key' },
            },
          }
        : { ManagedQueryResultsConfiguration: { Enabled: true } }),
    },
  };
}

function resultRows(serving: Serving) {
  const { ended } = executionNamed(serving);
  if (!ended || !('rows' in ended)) throw invalid('Query has not yet finished.');
  return ended.rows;
}

/** The settings of a work group; `Configuration` of the record wins. */
function workgroup(serving: Serving): Fields {
  const group = workgroupNamed(serving, textOf(serving.input, 'WorkGroup') ?? '');
  const { Name, State = 'ENABLED', OutputLocation, Managed, BytesScannedCutoffPerQuery } = group;
  const Configuration = {
    ResultConfiguration: {
      OutputLocation,
      EncryptionConfiguration: { EncryptionOption: 'SSE_KMS', KmsKey: 'key' },
    },
    EnforceWorkGroupConfiguration: true,
    BytesScannedCutoffPerQuery,
    EngineVersion: { SelectedEngineVersion: 'AUTO', EffectiveEngineVersion: 'Athena engine version 3' },
    ...(Managed === true && { ManagedQueryResultsConfiguration: { Enabled: true } }),
    ...(isFields(group.Configuration) && group.Configuration),
  };
  return { WorkGroup: { Name, State, Configuration } };
}

/** Queries over the log files of a bucket, really executed. */
export const athena: Operations = {
  GetWorkGroup: workgroup,
  GetTableMetadata: (serving) => {
    const { input } = serving;
    const name = textOf(input, 'TableName') ?? '';
    return { TableMetadata: tableNamed(serving, textOf(input, 'DatabaseName') ?? '', name).Table };
  },
  StartQueryExecution: start,
  GetQueryExecution: described,
  StopQueryExecution: (serving) => {
    executionNamed(serving).stopped = true;
    return {};
  },
  GetQueryResults: (serving) => {
    const page = pageOf(resultRows(serving), serving, { standard: 1000, most: 1000 });
    const Rows = page.items.map((row) => ({
      Data: row.map((value) => (value === null ? {} : { VarCharValue: value })),
    }));
    return { ResultSet: { Rows }, NextToken: page.NextToken };
  },
  GetQueryRuntimeStatistics: (serving) => ({
    QueryRuntimeStatistics: { Rows: { OutputRows: resultRows(serving).length - 1 } },
  }),
};

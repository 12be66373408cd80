import { arnOf, devUs, type Place, prodEu, prodUs } from '../places.ts';
import type { Fields, World } from '../world.ts';
import { keyArn } from './keys.ts';

/** The topic of a place that the people on call receive. */
const onCall = (place: Place): string => arnOf('sns', place, 'northwind-on-call');

/** Log group of the trail of ml-dev; the trail of ml-prod has none. */
export const TRAIL_GROUP = 'northwind-audit-trail';

/** Log groups, alarms and rules of both accounts. Four of them are not what they should be. */
export function layWatching(world: World): void {
  layLogGroups(world);
  layAlarms(world);
  layCalls(world);
  layRules(world);
}

/** Calls by day at which a hospital asks its endpoints, the same each day. */
function layCalls(world: World): void {
  for (const [place, endpoint, calls] of CALLS) {
    world.add(`${place.account}/${place.region}/cloudwatch/metrics.json`, {
      MetricName: 'Invocations',
      Dimensions: [
        { Name: 'EndpointName', Value: endpoint },
        { Name: 'VariantName', Value: 'AllTraffic' },
      ],
      Values: Array.from({ length: 92 }, () => calls),
    });
  }
}

const CALLS: readonly (readonly [Place, endpoint: string, byDay: number])[] = [
  [prodUs, 'readmission-prod', 412],
  [prodUs, 'sepsis-alert-prod', 2880],
  [prodEu, 'claims-fraud-prod', 1375],
];

const GROUPS: readonly {
  readonly place: Place;
  readonly name: string;
  readonly days: number | null;
  readonly key: string | null;
}[] = [
  { place: prodUs, name: '/aws/sagemaker/Endpoints/readmission-prod', days: 400, key: 'ml-serving' },
  { place: prodUs, name: '/aws/sagemaker/Endpoints/sepsis-alert-prod', days: 400, key: 'ml-serving' },
  { place: prodUs, name: '/aws/sagemaker/ProcessingJobs', days: 400, key: 'ml-data' },
  { place: prodUs, name: '/aws/sagemaker/TrainingJobs', days: 400, key: 'ml-data' },
  { place: prodEu, name: '/aws/sagemaker/Endpoints/claims-fraud-prod', days: 90, key: 'claims-serving' },
  { place: prodEu, name: '/aws/sagemaker/TrainingJobs', days: 400, key: 'claims-data' },
  { place: devUs, name: '/aws/sagemaker/TrainingJobs', days: null, key: null },
  { place: devUs, name: TRAIL_GROUP, days: 400, key: 'audit-trail' },
];

function layLogGroups(world: World): void {
  for (const { place, name, days, key } of GROUPS) {
    world.add(`${place.account}/${place.region}/logs/groups.json`, {
      logGroupName: name,
      creationTime: Date.parse('2026-06-17T07:00:00Z'),
      ...(days !== null && { retentionInDays: days }),
      metricFilterCount: name === TRAIL_GROUP ? 1 : 0,
      arn: arnOf('logs', place, `log-group:${name}:*`),
      storedBytes: 48_211_907,
      ...(key !== null && { kmsKeyId: keyArn(place, key) }),
      logGroupClass: 'STANDARD',
      logGroupArn: arnOf('logs', place, `log-group:${name}`),
      ...(name === TRAIL_GROUP && { MetricFilters: [trailFilter()] }),
    });
  }
}

/** The filter of an old benchmark: selectors are not in it. */
function trailFilter(): Fields {
  const calls = ['CreateTrail', 'UpdateTrail', 'DeleteTrail', 'StartLogging', 'StopLogging'];
  return {
    filterName: 'trail-changes',
    filterPattern: `{ ${calls.map((call) => `($.eventName = ${call})`).join(' || ')} }`,
    metricTransformations: [
      { metricName: 'TrailChanges', metricNamespace: 'Northwind/Audit', metricValue: '1' },
    ],
    creationTime: Date.parse('2026-06-17T07:10:00Z'),
    logGroupName: TRAIL_GROUP,
  };
}

function layAlarms(world: World): void {
  addAlarm(world, prodUs, {
    name: 'readmission-prod-errors',
    on: errorsOf('readmission-prod'),
    enabled: true,
  });
  addAlarm(world, prodUs, {
    name: 'sepsis-alert-prod-errors',
    on: errorsOf('sepsis-alert-prod'),
    enabled: false,
  });
  addAlarm(world, prodEu, {
    name: 'claims-fraud-prod-errors',
    on: errorsOf('claims-fraud-prod'),
    enabled: true,
  });
  const changes = { Namespace: 'Northwind/Audit', MetricName: 'TrailChanges', Dimensions: [] };
  addAlarm(world, devUs, { name: 'trail-changes', on: changes, enabled: true });
}

function errorsOf(endpoint: string): Fields {
  return {
    Namespace: 'AWS/SageMaker',
    MetricName: 'Invocation5XXErrors',
    Dimensions: [
      { Name: 'EndpointName', Value: endpoint },
      { Name: 'VariantName', Value: 'AllTraffic' },
    ],
  };
}

function addAlarm(
  world: World,
  place: Place,
  { name, on, enabled }: { readonly name: string; readonly on: Fields; readonly enabled: boolean },
): void {
  world.add(`${place.account}/${place.region}/cloudwatch/alarms.json`, {
    AlarmName: name,
    AlarmArn: arnOf('cloudwatch', place, `alarm:${name}`),
    AlarmConfigurationUpdatedTimestamp: '2026-06-22T12:20:00Z',
    ActionsEnabled: enabled,
    OKActions: [],
    AlarmActions: [onCall(place)],
    InsufficientDataActions: [],
    StateValue: 'OK',
    StateUpdatedTimestamp: '2026-06-22T12:25:00Z',
    ...on,
    Statistic: 'Sum',
    Period: 300,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    TreatMissingData: 'notBreaching',
  });
}

const STATE_CHANGES: Fields = {
  source: ['aws.sagemaker'],
  'detail-type': ['SageMaker Endpoint State Change', 'SageMaker Model Package State Change'],
};
const TRAIL_CHANGES: Fields = {
  source: ['aws.cloudtrail'],
  'detail-type': ['AWS API Call via CloudTrail'],
  detail: {
    eventSource: ['cloudtrail.amazonaws.com'],
    eventName: ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'],
  },
};

function layRules(world: World): void {
  addRule(world, prodUs, { name: 'sagemaker-state-changes', pattern: STATE_CHANGES, state: 'ENABLED' });
  addRule(world, prodUs, { name: 'trail-changes', pattern: TRAIL_CHANGES, state: 'ENABLED' });
  addRule(world, prodEu, { name: 'sagemaker-state-changes', pattern: STATE_CHANGES, state: 'DISABLED' });
}

function addRule(
  world: World,
  place: Place,
  { name, pattern, state }: { readonly name: string; readonly pattern: Fields; readonly state: string },
): void {
  world.add(`${place.account}/${place.region}/events/rules.json`, {
    Name: name,
    Arn: arnOf('events', place, `rule/${name}`),
    EventPattern: JSON.stringify(pattern),
    State: state,
    EventBusName: 'default',
    Targets: [{ Id: 'on-call', Arn: onCall(place) }],
  });
}

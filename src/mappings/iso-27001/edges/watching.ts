import type { Edge } from '../../framework.ts';

/** Edges of checks on log groups, alarms and alerts. */
export const watchingEdges = [
  {
    control: 'A.5.33',
    check: 'logs-log-retention',
    strength: 'partial',
    rationale: 'Records are protected from loss: log groups do not delete them within twelve months.',
    remains: 'Bring the retention times of records by type, and show protection of those outside log groups.',
  },
  {
    control: 'A.8.6',
    check: 'cloudwatch-endpoint-alarms',
    strength: 'supporting',
    rationale: 'Alarms on errors and latency of an endpoint show when its capacity does not suffice.',
    remains: 'Show the forecast of need and how capacity follows it.',
  },
  {
    control: 'A.8.10',
    check: 'logs-log-expiry',
    strength: 'partial',
    rationale: 'A retention deletes what jobs and endpoints wrote once it is not needed any more.',
    remains: 'Bring the retention times, and show deletion of the data of single persons.',
  },
  {
    control: 'A.8.15',
    check: 'logs-log-retention',
    strength: 'partial',
    rationale: 'Logs are stored: groups of jobs, endpoints and trails keep them for twelve months or more.',
    remains: 'Show how logs are analysed, and the logs of other systems.',
  },
  {
    control: 'A.8.15',
    check: 'logs-log-group-key',
    strength: 'partial',
    rationale: 'Logs of jobs and endpoints are protected under an own key.',
    remains: 'Show how logs are analysed, and the logs of other systems.',
  },
  {
    control: 'A.8.15',
    check: 'cloudtrail-trail-change-alerts',
    strength: 'supporting',
    rationale:
      'Protection of logs includes that somebody learns at once when a trail is stopped or narrowed.',
    remains: 'Show how logs are analysed, and the logs of other systems.',
  },
  {
    control: 'A.8.16',
    check: 'cloudwatch-endpoint-alarms',
    strength: 'partial',
    rationale: 'Endpoints are watched for abnormal behaviour, and an alarm reaches somebody.',
    remains: 'Show what counts as abnormal, and who follows it up.',
  },
  {
    control: 'A.8.16',
    check: 'eventbridge-state-change-rules',
    strength: 'partial',
    rationale: 'Changes of the state of an endpoint, expected or not, are brought to a target.',
    remains: 'Show what counts as abnormal, and who follows it up.',
  },
  {
    control: 'A.8.16',
    check: 'cloudtrail-trail-change-alerts',
    strength: 'partial',
    rationale: 'A call that stops or narrows a trail is abnormal in itself, and somebody is told of it.',
    remains: 'Show what counts as abnormal, and who follows it up.',
  },
  {
    control: 'A.8.24',
    check: 'logs-log-group-key',
    strength: 'partial',
    rationale:
      'The rules on cryptography reach the logs too: they are under keys that the organisation manages.',
    remains: 'Bring the rules on cryptography and the records of key management.',
  },
] as const satisfies readonly Edge[];

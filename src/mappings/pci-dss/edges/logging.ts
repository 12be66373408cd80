import type { Edge } from '../../framework.ts';

/** Edges to controls of logging. */
export const loggingEdges = [
  {
    control: '10.2.1',
    check: 'cloudtrail-trail-coverage',
    strength: 'direct',
    rationale: 'Audit logs are on for the management events of every account and region in scope.',
    remains: 'Show that components outside these accounts and events inside applications are logged too.',
  },
  {
    control: '10.2.1',
    check: 'cloudtrail-trail-continuity',
    strength: 'partial',
    rationale:
      'Logs are to be active all the time; the log itself shows each interruption and who caused it.',
    remains: 'Show that components outside these accounts and events inside applications are logged too.',
  },
  {
    control: '10.2.1.1',
    check: 'cloudtrail-data-events',
    strength: 'partial',
    rationale: 'Reads and writes of objects with training data are recorded with the identity of the caller.',
    remains: 'Show which buckets hold card data, and logging of access to it in other stores.',
  },
  {
    control: '10.2.1.2',
    check: 'cloudtrail-trail-coverage',
    strength: 'partial',
    rationale: 'Actions of administrators on AWS are management events, which the trails record.',
    remains: 'Show logging of administrators inside hosts and applications.',
  },
  {
    control: '10.2.1.6',
    check: 'cloudtrail-trail-continuity',
    strength: 'partial',
    rationale: 'Stop, start and narrowing of trails are read from the log, each with the person behind it.',
    remains: 'Show the same for logs outside CloudTrail.',
  },
  {
    control: '10.2.1.7',
    check: 'cloudtrail-trail-coverage',
    strength: 'partial',
    rationale: 'Creation and deletion of resources are management events, which the trails record.',
    remains: 'Show logging of system objects inside hosts and databases.',
  },
  {
    control: '10.3.1',
    check: 'cloudtrail-trail-bucket',
    strength: 'partial',
    rationale: 'The bucket of the log is closed to the public, which rules out readers without a grant.',
    remains: 'Show who may read the log, and that each of them needs to.',
  },
  {
    control: '10.3.1',
    check: 'cloudtrail-trail-encryption',
    strength: 'partial',
    rationale:
      'Reading a log file takes the right to use the key besides the right to read the bucket, which narrows the circle of readers.',
    remains: 'Show who may read the log, and that each of them needs to.',
  },
  {
    control: '10.3.2',
    check: 'cloudtrail-trail-bucket',
    strength: 'partial',
    rationale: 'Object Lock keeps log files from being changed or removed within their retention.',
    remains: 'Show who may change the settings of the log and its bucket.',
  },
  {
    control: '10.3.2',
    check: 'cloudtrail-trail-validation',
    strength: 'partial',
    rationale: 'Signed digests make a change evident; they do not prevent it.',
    remains: 'Show who may change the settings of the log and its bucket.',
  },
  {
    control: '10.3.2',
    check: 'cloudtrail-trail-integrity',
    strength: 'partial',
    rationale:
      'No log file of the period was changed, removed or put in after its delivery; the check shows the result of protection, not the protection.',
    remains: 'Show who may change the settings of the log and its bucket.',
  },
  {
    control: '10.3.3',
    check: 'cloudtrail-trail-bucket',
    strength: 'partial',
    rationale: 'The log is delivered to a bucket under retention, which is hard to alter.',
    remains: 'Show that logs of other systems reach the central store too.',
  },
  {
    control: '10.3.4',
    check: 'cloudtrail-trail-validation',
    strength: 'partial',
    rationale: 'The digests that change detection rests on are written by every trail.',
    remains: 'Show that the digests are validated and that somebody is told when this fails.',
  },
  {
    control: '10.3.4',
    check: 'cloudtrail-trail-integrity',
    strength: 'partial',
    rationale:
      'The digests of the period were validated, so that a change of a log file would have been found.',
    remains:
      'Show that validation runs all the time and not at the audit only, that somebody is told when it fails, and the logs of other systems.',
  },
  {
    control: '10.5.1',
    check: 'cloudtrail-trail-bucket',
    strength: 'partial',
    rationale: 'A default retention by Object Lock keeps the history of the log from being removed early.',
    remains:
      'Show that the retention is twelve months or more, and that three months can be searched at once.',
  },
  {
    control: '10.7.2',
    check: 'cloudtrail-trail-continuity',
    strength: 'partial',
    rationale: 'It finds each failure of the audit log in the period, after the fact; it raises no alert.',
    remains: 'Show the alert that is raised when logging fails, and who answers it.',
  },
] as const satisfies readonly Edge[];

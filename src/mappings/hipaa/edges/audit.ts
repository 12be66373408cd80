import type { Edge } from '../../framework.ts';

/** Edges to controls of records of activity. */
export const auditEdges = [
  {
    control: '164.308(a)(1)(ii)(D)',
    check: 'cloudtrail-trail-coverage',
    strength: 'partial',
    rationale:
      'Only activity that is recorded can be reviewed; the check shows that management activity of every account and region is.',
    remains: 'Show that somebody reviews these records regularly: who, how often, and what was found.',
  },
  {
    control: '164.308(a)(1)(ii)(D)',
    check: 'cloudtrail-trail-continuity',
    strength: 'partial',
    rationale:
      'A review over the period needs records over the period; the check finds every time in which a trail did not record.',
    remains: 'Show that somebody reviews these records regularly: who, how often, and what was found.',
  },
  {
    control: '164.308(a)(1)(ii)(D)',
    check: 'cloudtrail-data-events',
    strength: 'partial',
    rationale: 'Who read or wrote training data is activity to be reviewed, and only data events record it.',
    remains: 'Show that somebody reviews these records regularly: who, how often, and what was found.',
  },
  {
    control: '164.308(a)(3)(ii)(A)',
    check: 'sagemaker-endpoint-approval',
    strength: 'supporting',
    rationale:
      'Approval before deployment is a form of supervision; the log shows when each version was approved.',
    remains: 'Show who supervises this work, and the decision on this addressable item.',
  },
  {
    control: '164.312(b)',
    check: 'cloudtrail-trail-coverage',
    strength: 'direct',
    rationale:
      'A mechanism that records activity: trails record the management events of every account and region in scope.',
    remains:
      'Show that the records are examined, and that the other systems with health data record activity too.',
  },
  {
    control: '164.312(b)',
    check: 'cloudtrail-trail-continuity',
    strength: 'partial',
    rationale:
      'A mechanism that records activity has to do so all the time; the log itself shows each interruption and who caused it.',
    remains:
      'Show that the records are examined, and that the other systems with health data record activity too.',
  },
  {
    control: '164.312(b)',
    check: 'cloudtrail-data-events',
    strength: 'partial',
    rationale:
      'Activity in systems with health data includes reads and writes of the data, which only data events record.',
    remains:
      'Show that the records are examined, and that the other systems with health data record activity too.',
  },
  {
    control: '164.312(b)',
    check: 'cloudtrail-trail-validation',
    strength: 'partial',
    rationale: 'Signed digests let an examiner see whether the records are those that were written.',
    remains:
      'Show that the records are examined, and that the other systems with health data record activity too.',
  },
  {
    control: '164.312(b)',
    check: 'cloudtrail-trail-integrity',
    strength: 'partial',
    rationale:
      'Records that are examined have to be those that were written: the digests of the period were validated against every log file.',
    remains:
      'Show that the records are examined, and that the other systems with health data record activity too.',
  },
  {
    control: '164.312(b)',
    check: 'cloudtrail-trail-encryption',
    strength: 'supporting',
    rationale:
      'Encryption keeps the records from those who may not read them; the rule itself asks that they are made and examined.',
    remains:
      'Show that the records are examined, and that the other systems with health data record activity too.',
  },
  {
    control: '164.316(b)(1)(ii)',
    check: 'sagemaker-endpoint-approval',
    strength: 'partial',
    rationale:
      'Approval of each deployed version is an action that has to be on record; the registry and the log hold it.',
    remains:
      'Bring the written records of actions that AWS does not see, such as training of staff and risk assessments.',
  },
  {
    control: '164.316(b)(2)(i)',
    check: 'cloudtrail-trail-bucket',
    strength: 'partial',
    rationale:
      'Records of actions have to be kept. A default retention by Object Lock keeps the log from being removed before its time.',
    remains:
      'Show that the retention time is six years or more and that all documentation is kept that long.',
  },
] as const satisfies readonly Edge[];

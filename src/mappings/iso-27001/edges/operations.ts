import type { Edge } from '../../framework.ts';

/** Edges to controls of operations. */
export const operationsEdges = [
  {
    control: 'A.8.6',
    check: 'sagemaker-endpoint-instances',
    strength: 'supporting',
    rationale: 'The number of instances that run for each variant is input for judging capacity.',
    remains: 'Show the forecast of need and how capacity follows it.',
  },
  {
    control: 'A.8.9',
    check: 'sagemaker-model-package-stability',
    strength: 'partial',
    rationale:
      'The configuration of an approved model package was not changed afterwards, or the log shows by whom.',
    remains: 'Bring the baseline configurations and how deviations are handled.',
  },
  {
    control: 'A.8.10',
    check: 's3-bucket-lifecycle',
    strength: 'partial',
    rationale:
      'Lifecycle rules delete what is no longer needed; the check shows that rules exist, not which times they set.',
    remains: 'Bring the retention times, and show deletion of the data of single persons.',
  },
  {
    control: 'A.8.13',
    check: 's3-bucket-versioning',
    strength: 'supporting',
    rationale:
      'Data and models that were overwritten can be restored from versions. These are no backup elsewhere: they go with their bucket.',
    remains: 'Show copies outside the bucket and a restore that was tested.',
  },
  {
    control: 'A.8.14',
    check: 'sagemaker-endpoint-instances',
    strength: 'direct',
    rationale:
      'Redundant processing: each variant runs on two instances or more, which SageMaker spreads over zones.',
    remains: 'Show the required availability, and redundancy of what the endpoint depends on.',
  },
  {
    control: 'A.8.15',
    check: 'cloudtrail-trail-coverage',
    strength: 'direct',
    rationale: 'Logs are produced: trails record the management events of every account and region in scope.',
    remains: 'Show how logs are analysed, and the logs of other systems.',
  },
  {
    control: 'A.8.15',
    check: 'cloudtrail-trail-continuity',
    strength: 'partial',
    rationale: 'Logs are produced all the time: the log itself shows each interruption and who caused it.',
    remains: 'Show how logs are analysed, and the logs of other systems.',
  },
  {
    control: 'A.8.15',
    check: 'cloudtrail-data-events',
    strength: 'partial',
    rationale: 'Logs of access to training data are produced.',
    remains: 'Show how logs are analysed, and the logs of other systems.',
  },
  {
    control: 'A.8.15',
    check: 'cloudtrail-trail-validation',
    strength: 'partial',
    rationale: 'Logs are protected: a change is evident from signed digests.',
    remains: 'Show how logs are analysed, and the logs of other systems.',
  },
  {
    control: 'A.8.15',
    check: 'cloudtrail-trail-integrity',
    strength: 'partial',
    rationale: 'Logs were protected: every log file of the period is as its signed digest lists it.',
    remains: 'Show how logs are analysed, and the logs of other systems.',
  },
  {
    control: 'A.8.15',
    check: 'cloudtrail-trail-encryption',
    strength: 'partial',
    rationale: 'Logs are protected: they are written under an own key.',
    remains: 'Show how logs are analysed, and the logs of other systems.',
  },
  {
    control: 'A.8.15',
    check: 'sagemaker-endpoint-data-capture',
    strength: 'supporting',
    rationale: 'Captured requests and answers are the log of what a model was asked and said.',
    remains: 'Show how logs are analysed, and the logs of other systems.',
  },
  {
    control: 'A.8.16',
    check: 'sagemaker-monitoring-presence',
    strength: 'partial',
    rationale:
      'Models are watched for abnormal input and output on a schedule, or it is not known by which other route.',
    remains: 'Show what counts as abnormal, and who follows it up.',
  },
  {
    control: 'A.8.16',
    check: 'sagemaker-monitoring-executions',
    strength: 'partial',
    rationale: 'Watching has to take place: due runs are compared with those seen.',
    remains: 'Show what counts as abnormal, and who follows it up.',
  },
  {
    control: 'A.8.16',
    check: 'sagemaker-monitoring-constraints',
    strength: 'partial',
    rationale: 'Watching has to be able to see something: no constraint is switched off.',
    remains: 'Show what counts as abnormal, and who follows it up.',
  },
  {
    control: 'A.8.16',
    check: 'sagemaker-endpoint-data-capture',
    strength: 'supporting',
    rationale: 'Monitoring of a model has captured requests and answers as its input.',
    remains: 'Show what counts as abnormal, and who follows it up.',
  },
  {
    control: 'A.8.19',
    check: 'sagemaker-image-digest',
    strength: 'partial',
    rationale: 'Software on endpoints is known by digest and comes from approved registries.',
    remains: 'Show who may put images into the registries, and how.',
  },
] as const satisfies readonly Edge[];

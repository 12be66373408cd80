import type { Edge } from '../../framework.ts';

/** Edges to controls of integrity and availability. */
export const integrityEdges = [
  {
    control: '164.308(a)(7)(i)',
    check: 'sagemaker-endpoint-instances',
    strength: 'supporting',
    rationale:
      'For a contingency plan it has to be known which services survive the loss of an instance; the check lists them.',
    remains: 'Bring the contingency plan.',
  },
  {
    control: '164.308(a)(7)(ii)(A)',
    check: 's3-bucket-versioning',
    strength: 'supporting',
    rationale:
      'A bucket with versions keeps what was overwritten or deleted. It is no copy elsewhere: versions go with their bucket.',
    remains: 'Show the backup procedure, copies outside the bucket, and a restore that was tested.',
  },
  {
    control: '164.308(a)(7)(ii)(B)',
    check: 's3-bucket-versioning',
    strength: 'supporting',
    rationale:
      'Restoring lost data needs earlier versions; the check shows where they exist, not that a procedure restores them.',
    remains: 'Bring the recovery plan and a test of it.',
  },
  {
    control: '164.308(a)(7)(ii)(C)',
    check: 'sagemaker-endpoint-instances',
    strength: 'supporting',
    rationale: 'Which endpoints go on when an instance fails is background for that plan.',
    remains: 'Bring the plan for operation in an emergency.',
  },
  {
    control: '164.308(a)(7)(ii)(E)',
    check: 'sagemaker-endpoint-lineage',
    strength: 'supporting',
    rationale: 'Which data each endpoint depends on is input for rating data and applications.',
    remains: 'Bring the rating of applications by criticality, and the decision on this addressable item.',
  },
  {
    control: '164.310(d)(2)(i)',
    check: 's3-bucket-lifecycle',
    strength: 'supporting',
    rationale:
      'Lifecycle rules remove artifacts after a set time, which is part of the final disposition of data in S3.',
    remains: 'Bring the disposal policy and proof that it is followed; AWS disposes of the media.',
  },
  {
    control: '164.310(d)(2)(iii)',
    check: 'sagemaker-endpoint-lineage',
    strength: 'supporting',
    rationale: 'Lineage shows from which address to which model data went.',
    remains:
      'Bring the records of movements of media and persons responsible, and the decision on this addressable item.',
  },
  {
    control: '164.310(d)(2)(iv)',
    check: 's3-bucket-versioning',
    strength: 'supporting',
    rationale:
      'Versions keep what an object held before it was overwritten. They are no copy elsewhere: they go with their bucket.',
    remains:
      'Show the copy that is made before equipment is moved, and the decision on this addressable item.',
  },
  {
    control: '164.312(c)(1)',
    check: 'sagemaker-endpoint-lineage',
    strength: 'partial',
    rationale:
      'Protection against improper alteration: an unbroken way from endpoint to data shows what each result was made from.',
    remains: 'Show the origin of data before it came to S3, and how wrong changes are noticed and corrected.',
  },
  {
    control: '164.312(c)(1)',
    check: 'sagemaker-lineage-identity',
    strength: 'partial',
    rationale:
      'A version, entity tag or digest shows whether the data is still what the model was trained on.',
    remains: 'Show the origin of data before it came to S3, and how wrong changes are noticed and corrected.',
  },
  {
    control: '164.312(c)(1)',
    check: 'sagemaker-lineage-deletion',
    strength: 'partial',
    rationale: 'Improper destruction: the log shows whether records of lineage were deleted, and by whom.',
    remains: 'Show the origin of data before it came to S3, and how wrong changes are noticed and corrected.',
  },
  {
    control: '164.312(c)(1)',
    check: 'sagemaker-model-package-stability',
    strength: 'partial',
    rationale: 'Improper alteration: the log shows whether an approved model package was changed afterwards.',
    remains: 'Show the origin of data before it came to S3, and how wrong changes are noticed and corrected.',
  },
  {
    control: '164.312(c)(1)',
    check: 's3-bucket-versioning',
    strength: 'partial',
    rationale: 'Improper destruction: versions keep data that was overwritten or deleted.',
    remains: 'Show the origin of data before it came to S3, and how wrong changes are noticed and corrected.',
  },
  {
    control: '164.312(c)(2)',
    check: 'cloudtrail-trail-validation',
    strength: 'partial',
    rationale:
      'A mechanism that corroborates records: signed digests show whether a log file was changed. It covers the log, not the health data.',
    remains:
      'Show for health data itself how changes are detected, and the decision on this addressable item.',
  },
  {
    control: '164.312(c)(2)',
    check: 'cloudtrail-trail-integrity',
    strength: 'partial',
    rationale:
      'The mechanism was put to use: every log file of the period was compared with what was signed at its delivery. It covers the log, not the health data.',
    remains:
      'Show for health data itself how changes are detected, and the decision on this addressable item.',
  },
  {
    control: '164.312(c)(2)',
    check: 'sagemaker-lineage-identity',
    strength: 'partial',
    rationale:
      'Content identities of training data and models let anybody corroborate that they were not altered.',
    remains:
      'Show for health data itself how changes are detected, and the decision on this addressable item.',
  },
] as const satisfies readonly Edge[];

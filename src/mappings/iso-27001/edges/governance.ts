import type { Edge } from '../../framework.ts';

/** Edges to controls of organisation and governance. */
export const governanceEdges = [
  {
    control: '8.1',
    check: 'sagemaker-endpoint-approval',
    strength: 'partial',
    rationale:
      'Control of a planned process: every version that went to an endpoint in the period had been approved before.',
    remains: 'Bring the criteria of the process and the records of steps that AWS does not see.',
  },
  {
    control: '9.1',
    check: 'sagemaker-monitoring-presence',
    strength: 'partial',
    rationale:
      'Monitoring of models in use: a schedule exists for each endpoint, or it is not known which other route is used.',
    remains: 'Show what has to be measured, by whom the results are evaluated, and what follows from them.',
  },
  {
    control: '9.1',
    check: 'sagemaker-monitoring-executions',
    strength: 'partial',
    rationale:
      'Results are valid only for the time in which monitoring ran; the check compares due runs with those seen.',
    remains: 'Show what has to be measured, by whom the results are evaluated, and what follows from them.',
  },
  {
    control: '9.1',
    check: 'sagemaker-monitoring-violations',
    strength: 'supporting',
    rationale: 'What monitoring found in the period is the result that has to be evaluated.',
    remains: 'Show what has to be measured, by whom the results are evaluated, and what follows from them.',
  },
  {
    control: 'A.5.3',
    check: 'sagemaker-model-package-approver',
    strength: 'partial',
    rationale:
      'Creating and approving a model are conflicting duties; the check compares the persons behind both.',
    remains: 'Show which duties conflict, and how they are split outside the model registry.',
  },
  {
    control: 'A.5.3',
    check: 'sagemaker-model-package-auto-approval',
    strength: 'partial',
    rationale: 'A version created as approved joins both duties in one step.',
    remains: 'Show which duties conflict, and how they are split outside the model registry.',
  },
  {
    control: 'A.5.9',
    check: 'sagemaker-endpoint-lineage',
    strength: 'partial',
    rationale: 'The graph lists endpoints, models, jobs, images and data that belong together.',
    remains: 'Bring the inventory with owners, and the assets outside SageMaker.',
  },
  {
    control: 'A.5.12',
    check: 'sagemaker-model-card-completeness',
    strength: 'supporting',
    rationale: 'The risk rating of a card is a statement on the class of a model.',
    remains: 'Bring the classification scheme and show that it was applied.',
  },
  {
    control: 'A.5.14',
    check: 's3-bucket-transport',
    strength: 'partial',
    rationale: 'Transfer to and from buckets took place over TLS only, for the whole period.',
    remains: 'Bring the rules of transfer, and show the other ways on which information leaves.',
  },
  {
    control: 'A.5.14',
    check: 'sagemaker-training-inter-container-encryption',
    strength: 'partial',
    rationale: 'Transfer between the instances of a training job is encrypted.',
    remains: 'Bring the rules of transfer, and show the other ways on which information leaves.',
  },
  {
    control: 'A.5.15',
    check: 'iam-execution-role-wildcards',
    strength: 'partial',
    rationale:
      'Rules of access are limited only when rights are; the check finds roles with all actions on every resource.',
    remains: 'Bring the rules of access, and show that the rights of each role follow from them.',
  },
  {
    control: 'A.5.15',
    check: 's3-bucket-public-access',
    strength: 'partial',
    rationale: 'Access to buckets was limited to those with a grant, for the whole period.',
    remains: 'Bring the rules of access, and show that the rights of each role follow from them.',
  },
  {
    control: 'A.5.15',
    check: 'sagemaker-registry-policy',
    strength: 'partial',
    rationale: 'Access to registered models is limited to named principals.',
    remains: 'Bring the rules of access, and show that the rights of each role follow from them.',
  },
  {
    control: 'A.5.18',
    check: 'iam-execution-role-full-access',
    strength: 'partial',
    rationale: 'Rights granted through managed full-access policies have not been chosen for the workload.',
    remains: 'Show how rights are granted, reviewed and withdrawn.',
  },
  {
    control: 'A.5.21',
    check: 'sagemaker-image-digest',
    strength: 'partial',
    rationale:
      'Images come from own registries or those of AWS and are known by digest, so that no other supplier enters unseen.',
    remains: 'Show how suppliers of images and components are assessed.',
  },
  {
    control: 'A.5.28',
    check: 'cloudtrail-trail-validation',
    strength: 'partial',
    rationale: 'Signed digests show that the log was not changed since it was written, which evidence needs.',
    remains: 'Bring the procedure for evidence, with who keeps it and how it is handed over.',
  },
  {
    control: 'A.5.28',
    check: 'cloudtrail-trail-integrity',
    strength: 'partial',
    rationale:
      'The log of the period was proven to be unchanged since its delivery, and the public keys are kept with the evidence.',
    remains: 'Bring the procedure for evidence, with who keeps it and how it is handed over.',
  },
  {
    control: 'A.5.28',
    check: 'cloudtrail-trail-bucket',
    strength: 'partial',
    rationale: 'Retention by Object Lock preserves the log as evidence.',
    remains: 'Bring the procedure for evidence, with who keeps it and how it is handed over.',
  },
  {
    control: 'A.5.28',
    check: 'cloudtrail-trail-continuity',
    strength: 'partial',
    rationale: 'Evidence over a period needs a log over the period; the check finds each interruption.',
    remains: 'Bring the procedure for evidence, with who keeps it and how it is handed over.',
  },
  {
    control: 'A.5.28',
    check: 'sagemaker-lineage-deletion',
    strength: 'supporting',
    rationale: 'Deleted lineage is lost evidence; the log shows whether there was any.',
    remains: 'Bring the procedure for evidence, with who keeps it and how it is handed over.',
  },
  {
    control: 'A.5.30',
    check: 'sagemaker-endpoint-instances',
    strength: 'partial',
    rationale: 'An endpoint with two instances goes on when one fails, which is part of being ready.',
    remains: 'Bring the continuity plan with its times, and a test of it.',
  },
  {
    control: 'A.5.33',
    check: 'cloudtrail-trail-bucket',
    strength: 'partial',
    rationale: 'Records of the log are protected from loss and change by Object Lock.',
    remains: 'Show which records have to be kept and for how long.',
  },
  {
    control: 'A.5.33',
    check: 'cloudtrail-trail-encryption',
    strength: 'partial',
    rationale: 'Records of the log are protected from reading without the right to use the key.',
    remains: 'Show which records have to be kept and for how long.',
  },
  {
    control: 'A.5.33',
    check: 'sagemaker-lineage-deletion',
    strength: 'partial',
    rationale: 'Records of how models came about were not deleted in the period, or the log shows by whom.',
    remains: 'Show which records have to be kept and for how long.',
  },
  {
    control: 'A.5.33',
    check: 's3-bucket-versioning',
    strength: 'partial',
    rationale: 'Versions protect records in buckets from loss when they are overwritten.',
    remains: 'Show which records have to be kept and for how long.',
  },
  {
    control: 'A.5.34',
    check: 'sagemaker-endpoint-lineage',
    strength: 'supporting',
    rationale: 'It names the data behind each model, so that personal data among it can be found.',
    remains:
      'Show which data is personal, on which legal ground it is used, and how persons exercise their rights.',
  },
  {
    control: 'A.5.34',
    check: 'clarify-bias-metrics',
    strength: 'supporting',
    rationale:
      'Bias metrics by facet say how a model treats groups of persons; whether that is acceptable is for the organisation.',
    remains:
      'Show which data is personal, on which legal ground it is used, and how persons exercise their rights.',
  },
] as const satisfies readonly Edge[];

import type { Edge } from '../../framework.ts';

/** Edges to MANAGE of the NIST AI RMF. */
export const nistAiRmfManageEdges = [
  {
    control: 'MANAGE 1.1',
    check: 'sagemaker-endpoint-approval',
    strength: 'partial',
    rationale: 'The decision to go ahead was taken before each deployment.',
    remains: 'Show the grounds of the decision.',
  },
  {
    control: 'MANAGE 1.1',
    check: 'sagemaker-model-package-approver',
    strength: 'partial',
    rationale: 'The decision was taken by another person than the maker.',
    remains: 'Show the grounds of the decision.',
  },
  {
    control: 'MANAGE 2.2',
    check: 'sagemaker-monitoring-executions',
    strength: 'partial',
    rationale: 'Models in use are looked at regularly, so that a loss of value shows.',
    remains: 'Show what is done to sustain the value.',
  },
  {
    control: 'MANAGE 2.4',
    check: 'cloudtrail-trail-coverage',
    strength: 'partial',
    rationale: 'Replacing and deleting an endpoint is on record with who did it.',
    remains: 'Show who may switch a system off, when, and that it was tried.',
  },
  {
    control: 'MANAGE 3.1',
    check: 'sagemaker-image-digest',
    strength: 'partial',
    rationale: 'Third-party containers cannot change unnoticed.',
    remains: 'Show the monitoring of third parties.',
  },
  {
    control: 'MANAGE 3.2',
    check: 'sagemaker-endpoint-lineage',
    strength: 'supporting',
    rationale: 'Pre-trained parts show in the lineage where they were registered.',
    remains: 'Show the monitoring of pre-trained models.',
  },
  {
    control: 'MANAGE 4.1',
    check: 'sagemaker-monitoring-presence',
    strength: 'direct',
    rationale: 'Plans of monitoring after deployment are in force as schedules.',
    remains: 'Show how input of users, appeals, incidents and decommissioning are dealt with.',
  },
  {
    control: 'MANAGE 4.1',
    check: 'sagemaker-monitoring-constraints',
    strength: 'partial',
    rationale: 'The constraints of monitoring are in force, none switched off in silence.',
    remains: 'Show how input of users, appeals, incidents and decommissioning are dealt with.',
  },
  {
    control: 'MANAGE 4.2',
    check: 'sagemaker-model-package-stability',
    strength: 'partial',
    rationale: 'Improvements come as new versions, while approved ones stay as they were.',
    remains: 'Show the activities for improvement and whom they involve.',
  },
] as const satisfies readonly Edge[];

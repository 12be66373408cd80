import type { Edge } from '../../framework.ts';

/** Edges of evaluation reports that other tools than SageMaker write. */
export const evaluationsEdges = [
  {
    control: 'Art.10(2)(f)',
    check: 'sagemaker-evaluation-fairness',
    strength: 'partial',
    rationale: 'Fairness that was measured with other libraries lies within limits of the organisation.',
    remains: 'Show that the metrics and groups are those that matter for health, safety and rights.',
  },
  {
    control: 'Art.15(1),(3)',
    check: 'sagemaker-evaluation-results',
    strength: 'partial',
    rationale: 'Metrics of accuracy in evaluation reports are compared with declared limits.',
    remains: 'Declare the levels of accuracy and their metrics, and show that they hold.',
  },
  {
    control: 'Art.72',
    check: 'sagemaker-evaluation-results',
    strength: 'partial',
    rationale: 'What evaluations of the period found is on record, by whatever tool they were made.',
    remains: 'Bring the plan for monitoring after release.',
  },
  {
    control: 'A.6.2.4',
    check: 'sagemaker-evaluation-fairness',
    strength: 'partial',
    rationale: 'Fairness metrics of evaluation reports are verified against limits that are written down.',
    remains: 'Bring the criteria and results of the other tests.',
  },
  {
    control: 'A.6.2.6',
    check: 'sagemaker-evaluation-results',
    strength: 'partial',
    rationale: 'Tests and drift in evaluation reports of the period are looked at one by one.',
    remains: 'Show what is done about failures, and how updates and support work.',
  },
  {
    control: 'MEASURE 2.4',
    check: 'sagemaker-evaluation-results',
    strength: 'partial',
    rationale: 'Drift and failed tests of models in use show in reports of the period.',
    remains: 'Show that what was found in the mapping is what is monitored.',
  },
  {
    control: 'MEASURE 2.11',
    check: 'sagemaker-evaluation-fairness',
    strength: 'partial',
    rationale: 'Fairness is evaluated with other tools too, against limits, and the result is kept.',
    remains: 'Show that the limits follow from the risks that were mapped.',
  },
] as const satisfies readonly Edge[];

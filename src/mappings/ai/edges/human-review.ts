import type { Edge } from '../../framework.ts';

/** Edges of the checks of review by people. */
export const humanReviewEdges = [
  {
    control: 'Art.14(1)-(4)',
    check: 'sagemaker-human-review-completion',
    strength: 'supporting',
    rationale:
      'Predictions that were sent to people were looked at to the end, which is a measure of oversight in use.',
    remains: 'Show the measures by which people oversee the system in use and can stop it.',
  },
  {
    control: 'Art.26(1)-(2)',
    check: 'sagemaker-human-review-completion',
    strength: 'supporting',
    rationale: 'People who were asked to oversee a prediction did so.',
    remains: 'Show who oversees the use, with which competence and authority.',
  },
  {
    control: 'AnnexIV.2(e)',
    check: 'sagemaker-human-review-completion',
    strength: 'supporting',
    rationale: 'That reviews were carried out is background for the assessment of oversight.',
    remains: 'Bring the assessment of the measures of human oversight.',
  },
  {
    control: 'A.9.2',
    check: 'sagemaker-human-review-completion',
    strength: 'supporting',
    rationale: 'The process of use includes reviews by people that were carried through.',
    remains: 'Bring the process for responsible use.',
  },
  {
    control: 'MAP 3.5',
    check: 'sagemaker-human-review-completion',
    strength: 'supporting',
    rationale: 'A process of oversight is in use, and its cases are brought to an end.',
    remains: 'Bring the definition and the assessment of the processes of oversight.',
  },
  {
    control: 'MAP 2.2',
    check: 'sagemaker-human-review-completion',
    strength: 'supporting',
    rationale: 'Output that the model is not sure of is overseen by people.',
    remains: 'Show the limits of knowledge of the system, and how its output is used.',
  },
  {
    control: 'MEASURE 2.10',
    check: 'sagemaker-flow-definition-key',
    strength: 'supporting',
    rationale: 'Personal data in reviews is encrypted under a key of the organisation.',
    remains: 'Show the examination of risks to privacy.',
  },
] as const satisfies readonly Edge[];

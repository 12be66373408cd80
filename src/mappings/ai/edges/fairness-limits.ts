import type { Edge } from '../../framework.ts';

/** Edges of what is compared with the limits and demands of the organisation. */
export const fairnessLimitsEdges = [
  {
    control: 'Art.9(6)-(8)',
    check: 'clarify-bias-thresholds',
    strength: 'partial',
    rationale: 'Measured bias is compared with limits that the organisation set, none left out in silence.',
    remains: 'Show that the limits were set before the results were seen, and by whom.',
  },
  {
    control: 'Art.10(2)(f)',
    check: 'clarify-bias-thresholds',
    strength: 'partial',
    rationale: 'Each measured bias is weighed against a limit, so that the examination has a result.',
    remains: 'Show why these limits protect the health, safety and rights of those concerned.',
  },
  {
    control: 'Art.13(3)(a)-(f)',
    check: 'sagemaker-model-explanations',
    strength: 'partial',
    rationale: 'The version that serves has an explanation where the organisation requires one.',
    remains: 'Show what of it the instructions for use pass on to deployers.',
  },
  {
    control: 'A.5.4',
    check: 'clarify-bias-thresholds',
    strength: 'partial',
    rationale: 'How unequally a model may treat groups is set as limits and compared with what was measured.',
    remains: 'Bring the assessment of impacts from which the limits follow.',
  },
  {
    control: 'A.6.2.4',
    check: 'clarify-bias-thresholds',
    strength: 'partial',
    rationale: 'Fairness is verified against criteria that are written down.',
    remains: 'Bring the criteria and results of the other tests.',
  },
  {
    control: 'A.6.2.4',
    check: 'sagemaker-model-explanations',
    strength: 'partial',
    rationale: 'Every served version has the explanation that its validation calls for.',
    remains: 'Show who read the explanations and what they concluded.',
  },
  {
    control: 'MEASURE 2.9',
    check: 'sagemaker-model-explanations',
    strength: 'partial',
    rationale: 'Each model in use is explained where the organisation requires it.',
    remains: 'Show how output is interpreted in its context.',
  },
  {
    control: 'MEASURE 2.11',
    check: 'clarify-bias-thresholds',
    strength: 'direct',
    rationale:
      'Fairness is evaluated against limits of the organisation, value by value, and the result is kept.',
    remains: 'Show that the limits follow from the risks that were mapped.',
  },
] as const satisfies readonly Edge[];

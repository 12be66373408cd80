import type { Edge } from '../../framework.ts';

/** Edges to controls of change detection, technologies and scope. */
export const scopeEdges = [
  {
    control: '11.5.2',
    check: 'sagemaker-lineage-identity',
    strength: 'supporting',
    rationale: 'Content identities of models and data are what a comparison would rest on.',
    remains: 'Show the files that are critical, and the mechanism that compares them weekly.',
  },
  {
    control: '11.5.2',
    check: 'sagemaker-model-package-stability',
    strength: 'supporting',
    rationale: 'It finds changes of approved model packages in the period, from the log.',
    remains: 'Show the files that are critical, and the mechanism that compares them weekly.',
  },
  {
    control: '12.3.4',
    check: 'sagemaker-image-digest',
    strength: 'supporting',
    rationale: 'The images that run on endpoints are the population of such a review.',
    remains: 'Show the yearly review of technologies and the plan for those without support.',
  },
  {
    control: '12.5.1',
    check: 'sagemaker-endpoint-lineage',
    strength: 'partial',
    rationale:
      'It names the endpoints with their models, jobs, images and data, which is the SageMaker part of the inventory.',
    remains: 'Bring the inventory of all components in scope with their function.',
  },
  {
    control: '12.5.2',
    check: 'sagemaker-endpoint-lineage',
    strength: 'partial',
    rationale:
      'Which data flows into which model, from the address in S3 to the endpoint, is part of the flows that scope has to cover.',
    remains: 'Show the confirmed scope with all flows and stores of card data.',
  },
] as const satisfies readonly Edge[];

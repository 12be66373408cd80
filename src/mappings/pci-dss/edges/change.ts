import type { Edge } from '../../framework.ts';

/** Edges to controls of development and change. */
export const changeEdges = [
  {
    control: '6.2.1',
    check: 'sagemaker-endpoint-approval',
    strength: 'supporting',
    rationale: 'Approval before deployment is one step of a life cycle for models.',
    remains: 'Bring the rules of secure development.',
  },
  {
    control: '6.2.3',
    check: 'sagemaker-model-package-approver',
    strength: 'supporting',
    rationale:
      'Another person decided on each model version before it was used; what this person looked at is not in the registry.',
    remains: 'Show what is reviewed in code and models before release.',
  },
  {
    control: '6.3.2',
    check: 'sagemaker-image-digest',
    strength: 'partial',
    rationale:
      'Images on endpoints are known by digest and registry, which identifies the software that runs there.',
    remains: 'Bring the inventory of own software and its third-party components.',
  },
  {
    control: '6.3.2',
    check: 'sagemaker-endpoint-lineage',
    strength: 'supporting',
    rationale: 'It ties each image and model to the endpoints on which they run.',
    remains: 'Bring the inventory of own software and its third-party components.',
  },
  {
    control: '6.5.1',
    check: 'sagemaker-endpoint-approval',
    strength: 'partial',
    rationale:
      'Documented approval of changes: every model version that was deployed in the period had been approved before.',
    remains: 'Bring the change procedure, with impact, test and fallback of each change.',
  },
  {
    control: '6.5.1',
    check: 'sagemaker-model-package-auto-approval',
    strength: 'partial',
    rationale:
      'An approval that is set when the version is created documents no decision; the check finds these.',
    remains: 'Bring the change procedure, with impact, test and fallback of each change.',
  },
  {
    control: '6.5.1',
    check: 'sagemaker-model-package-stability',
    strength: 'partial',
    rationale:
      'A version that is changed after its approval is another one than was approved; the check finds these.',
    remains: 'Bring the change procedure, with impact, test and fallback of each change.',
  },
  {
    control: '6.5.2',
    check: 'sagemaker-endpoint-approval',
    strength: 'supporting',
    rationale: 'The deployments of the period are the population of significant changes to models.',
    remains: 'Show that requirements were checked again after each significant change.',
  },
  {
    control: '6.5.4',
    check: 'sagemaker-model-package-approver',
    strength: 'direct',
    rationale: 'Split of duties for models: the person who approved a version is not the one who created it.',
    remains: 'Bring the change procedure, and show the split of duties for changes other than models.',
  },
  {
    control: '6.5.4',
    check: 'sagemaker-model-package-auto-approval',
    strength: 'partial',
    rationale: 'A version created as approved was approved by nobody else.',
    remains: 'Bring the change procedure, and show the split of duties for changes other than models.',
  },
  {
    control: '6.5.5',
    check: 'sagemaker-endpoint-lineage',
    strength: 'supporting',
    rationale: 'It names the data behind each model, so that it can be searched for live card numbers.',
    remains: 'Show how card numbers are kept out of data for development.',
  },
] as const satisfies readonly Edge[];

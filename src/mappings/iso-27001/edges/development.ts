import type { Edge } from '../../framework.ts';

/** Edges to controls of development and change. */
export const developmentEdges = [
  {
    control: 'A.8.25',
    check: 'sagemaker-endpoint-approval',
    strength: 'partial',
    rationale: 'A gate of the life cycle: no version was deployed before it was approved.',
    remains: 'Bring the rules of the life cycle, and show the steps before registration.',
  },
  {
    control: 'A.8.25',
    check: 'sagemaker-endpoint-lineage',
    strength: 'partial',
    rationale: 'Each model in use can be traced through its life cycle to its training and data.',
    remains: 'Bring the rules of the life cycle, and show the steps before registration.',
  },
  {
    control: 'A.8.26',
    check: 'sagemaker-model-card-presence',
    strength: 'supporting',
    rationale: 'An approved card states the intended use, which requirements rest on.',
    remains: 'Bring the security requirements of the applications that use the models.',
  },
  {
    control: 'A.8.26',
    check: 'sagemaker-model-card-completeness',
    strength: 'supporting',
    rationale: 'A filled card names use, limits and risk, which requirements rest on.',
    remains: 'Bring the security requirements of the applications that use the models.',
  },
  {
    control: 'A.8.29',
    check: 'clarify-bias-metrics',
    strength: 'supporting',
    rationale:
      'Metrics that were asked for before acceptance have values; whether these are accepted is for the organisation.',
    remains: 'Show the acceptance tests for security, with criteria and results.',
  },
  {
    control: 'A.8.29',
    check: 'clarify-explanations',
    strength: 'supporting',
    rationale: 'Explanations that were asked for before acceptance are there for the tester to read.',
    remains: 'Show the acceptance tests for security, with criteria and results.',
  },
  {
    control: 'A.8.32',
    check: 'sagemaker-model-package-approver',
    strength: 'direct',
    rationale: 'Changes to models are approved by a person other than their author.',
    remains: 'Bring the change procedure, and show changes other than to models.',
  },
  {
    control: 'A.8.32',
    check: 'sagemaker-endpoint-approval',
    strength: 'direct',
    rationale:
      'Changes to what runs on endpoints were approved before they were made, over the whole period.',
    remains: 'Bring the change procedure, and show changes other than to models.',
  },
  {
    control: 'A.8.32',
    check: 'sagemaker-model-package-auto-approval',
    strength: 'partial',
    rationale: 'A version created as approved went around the procedure.',
    remains: 'Bring the change procedure, and show changes other than to models.',
  },
  {
    control: 'A.8.32',
    check: 'sagemaker-model-package-stability',
    strength: 'partial',
    rationale: 'A change after the approval went around the procedure.',
    remains: 'Bring the change procedure, and show changes other than to models.',
  },
  {
    control: 'A.8.33',
    check: 'sagemaker-endpoint-lineage',
    strength: 'supporting',
    rationale: 'It names the data behind each model, that of tests among it.',
    remains: 'Show how data for tests is chosen, protected and removed.',
  },
] as const satisfies readonly Edge[];

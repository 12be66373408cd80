import type { Edge } from '../../framework.ts';

/** Edges to GOVERN and MAP of the NIST AI RMF. */
export const nistAiRmfGovernAndMapEdges = [
  {
    control: 'GOVERN 1.5',
    check: 'sagemaker-monitoring-presence',
    strength: 'partial',
    rationale: 'Ongoing monitoring of models in use exists.',
    remains: 'Show the periodic review of risk management, with roles and its frequency.',
  },
  {
    control: 'GOVERN 1.6',
    check: 'sagemaker-model-card-presence',
    strength: 'partial',
    rationale: 'Models in use are listed, each with its card.',
    remains: 'Show the inventory of AI systems outside the account.',
  },
  {
    control: 'GOVERN 6.1',
    check: 'sagemaker-image-digest',
    strength: 'partial',
    rationale: 'Images of third parties are named by content, so that it is known what was taken in.',
    remains: 'Bring the policy on third parties, and the rights to what they supply.',
  },
  {
    control: 'MAP 1.1',
    check: 'sagemaker-model-card-completeness',
    strength: 'partial',
    rationale: 'Purpose, users and limits stand in the card of each model.',
    remains: 'Bring the analysis of context, laws and impacts.',
  },
  {
    control: 'MAP 2.1',
    check: 'sagemaker-model-card-presence',
    strength: 'supporting',
    rationale: 'The task and method of each model in use are written down.',
    remains: 'Show the tasks that the system as a whole supports.',
  },
  {
    control: 'MAP 2.2',
    check: 'sagemaker-model-card-completeness',
    strength: 'partial',
    rationale: 'Limits of the model and how its output is meant to be used are written down.',
    remains: 'Show how people oversee the output.',
  },
  {
    control: 'MAP 2.3',
    check: 'sagemaker-endpoint-lineage',
    strength: 'partial',
    rationale: 'Data and jobs behind each model are on record, which testing can be judged by.',
    remains: 'Bring the design of experiments and of data selection.',
  },
  {
    control: 'MAP 3.3',
    check: 'sagemaker-model-card-completeness',
    strength: 'partial',
    rationale: 'The card states for what the model is meant and for what it is not.',
    remains: 'Show the scope of the system as a whole.',
  },
  {
    control: 'MAP 4.1',
    check: 'sagemaker-endpoint-lineage',
    strength: 'partial',
    rationale: 'Components and data behind a model in use are known.',
    remains: 'Bring the review of licences and rights.',
  },
  {
    control: 'MAP 4.2',
    check: 'sagemaker-image-digest',
    strength: 'partial',
    rationale: 'The containers of models are pinned, which is a control of components.',
    remains: 'List the controls of other components.',
  },
] as const satisfies readonly Edge[];

import type { Edge } from '../../framework.ts';

/** Edges of the checks of how models are delivered. */
export const deliveryEdges = [
  {
    control: '164.308(a)(3)(ii)(A)',
    check: 'sagemaker-duty-separation',
    strength: 'partial',
    rationale:
      'Whoever trains or deploys a model works with health data under the eyes of another person, who has to approve; the check compares the persons of each deployment.',
    remains: 'Show who supervises this work, and the decision on this addressable item.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'codepipeline-artifact-key',
    strength: 'partial',
    rationale:
      'Models and configurations that pass through the artifact store are encrypted under a key that the organisation controls.',
    remains: 'Show which stores hold health data, and the decision on this addressable item.',
  },
  {
    control: '164.308(a)(3)(ii)(A)',
    check: 'codepipeline-approval-stage',
    strength: 'partial',
    rationale:
      'A pipeline that waits for a person before it deploys is work under supervision; the runs of the period show who let it pass.',
    remains: 'Show who supervises this work, and the decision on this addressable item.',
  },
  {
    control: '164.308(a)(3)(ii)(A)',
    check: 'sagemaker-pipeline-registration',
    strength: 'supporting',
    rationale: 'Pipelines leave the decision on what they have trained to a person, who can supervise it.',
    remains: 'Show who supervises this work, and the decision on this addressable item.',
  },
] as const satisfies readonly Edge[];

import type { Edge } from '../../framework.ts';

/** Edges of the checks of how models are delivered. */
export const deliveryEdges = [
  {
    control: '6.5.4',
    check: 'sagemaker-duty-separation',
    strength: 'partial',
    rationale:
      'Training is work before production and deployment is work in it; between both stands a person who does neither, for every deployment of the period.',
    remains:
      'Show who may change the pipelines and code that train and deploy, and that these duties are split beyond models.',
  },
  {
    control: '6.5.1',
    check: 'sagemaker-duty-separation',
    strength: 'partial',
    rationale:
      'Approval by an authorised party is more than a status: the check finds approvals by who made or deployed the change.',
    remains: 'Bring the change procedure, with impact, test and fallback of each change.',
  },
  {
    control: '6.5.1',
    check: 'codepipeline-approval-stage',
    strength: 'partial',
    rationale:
      'The step of a pipeline at which somebody approves is documented with each run; the check looks for it before each deployment.',
    remains: 'Bring the change procedure, with impact, test and fallback of each change.',
  },
  {
    control: '6.2.3',
    check: 'codepipeline-approval-stage',
    strength: 'supporting',
    rationale:
      'A person stands between code and production; what this person looked at is not in the pipeline.',
    remains: 'Show what is reviewed in code and models before release.',
  },
  {
    control: '3.5.1',
    check: 'codepipeline-artifact-key',
    strength: 'supporting',
    rationale:
      'Artifacts of pipelines can carry models and data; they are encrypted under a key of the organisation.',
    remains: 'Show that no card number is in artifacts, or that this encryption suits them.',
  },
  {
    control: '6.5.1',
    check: 'sagemaker-pipeline-registration',
    strength: 'partial',
    rationale:
      'A pipeline that registers as approved documents an approval which nobody gave; the check looks for it in the definition and in each run.',
    remains: 'Bring the change procedure, with impact, test and fallback of each change.',
  },
] as const satisfies readonly Edge[];

import type { Edge } from '../../framework.ts';

/** Edges to controls of access. */
export const accessEdges = [
  {
    control: '164.308(a)(1)(ii)(B)',
    check: 'sagemaker-training-isolation',
    strength: 'partial',
    rationale:
      'Risk management asks for measures that reduce risks to a reasonable level. Isolation of training containers is one for the risk that training code sends data out.',
    remains:
      'Show the risk analysis and the plan that chose these measures, and that they bring the risks to a reasonable level.',
  },
  {
    control: '164.308(a)(1)(ii)(B)',
    check: 's3-bucket-public-access',
    strength: 'partial',
    rationale:
      'Blocked public access reduces the risk that data of the workloads is opened to everybody, and the period shows that the measure was kept up.',
    remains:
      'Show the risk analysis and the plan that chose these measures, and that they bring the risks to a reasonable level.',
  },
  {
    control: '164.308(a)(3)(i)',
    check: 'iam-execution-role-full-access',
    strength: 'supporting',
    rationale:
      'Members of the workforce reach health data through the roles of their jobs and notebooks; a full-access policy on such a role undoes any finer right.',
    remains: 'Show who in the workforce may use these roles, and how that was decided.',
  },
  {
    control: '164.308(a)(4)(i)',
    check: 'iam-execution-role-wildcards',
    strength: 'partial',
    rationale:
      'Access management rests on rights that are stated. A statement that allows all actions of a service on every resource states none.',
    remains:
      'Bring the policies that say who may have access to health data, and show which buckets hold it.',
  },
  {
    control: '164.308(a)(4)(i)',
    check: 's3-bucket-public-access',
    strength: 'partial',
    rationale:
      'A public bucket gives access that nobody authorised; blocks over the whole period show that there was none of this kind.',
    remains:
      'Bring the policies that say who may have access to health data, and show which buckets hold it.',
  },
  {
    control: '164.308(a)(4)(ii)(B)',
    check: 'iam-execution-role-full-access',
    strength: 'partial',
    rationale:
      'Authorising access means granting what a job needs. A managed full-access policy grants every action on SageMaker without such a decision.',
    remains: 'Bring the authorisation of each role, and the decision on this addressable item.',
  },
  {
    control: '164.308(a)(4)(ii)(B)',
    check: 'iam-execution-role-pass-role',
    strength: 'partial',
    rationale:
      'Whoever may pass any role can act with rights that were authorised for others; the check looks for exactly that permission.',
    remains: 'Bring the authorisation of each role, and the decision on this addressable item.',
  },
  {
    control: '164.308(a)(4)(ii)(B)',
    check: 'sagemaker-registry-policy',
    strength: 'partial',
    rationale:
      'The policy of a model package group authorises other accounts to reach models; one that names everybody authorises nobody in particular.',
    remains: 'Bring the authorisation of each role, and the decision on this addressable item.',
  },
  {
    control: '164.308(a)(4)(ii)(C)',
    check: 'iam-execution-role-trust',
    strength: 'partial',
    rationale:
      'The trust policy establishes who may take a role. A condition on the account keeps the service from taking it on behalf of strangers.',
    remains:
      'Show how access is established, reviewed and changed, and the decision on this addressable item.',
  },
  {
    control: '164.312(a)(1)',
    check: 'iam-execution-role-wildcards',
    strength: 'partial',
    rationale:
      'Only those with granted rights may have access. Rights on every resource of a service go beyond any grant that could be named.',
    remains:
      'Show which persons and programs were granted access to health data, and that other paths to it (databases, notebooks, file systems) are closed likewise.',
  },
  {
    control: '164.312(a)(1)',
    check: 'iam-execution-role-full-access',
    strength: 'partial',
    rationale:
      'A role with full access to SageMaker reaches data of all workloads, not only of the one it was granted for.',
    remains:
      'Show which persons and programs were granted access to health data, and that other paths to it (databases, notebooks, file systems) are closed likewise.',
  },
  {
    control: '164.312(a)(1)',
    check: 'iam-execution-role-trust',
    strength: 'partial',
    rationale:
      'A role that can be taken on behalf of any account gives access to software that was granted none.',
    remains:
      'Show which persons and programs were granted access to health data, and that other paths to it (databases, notebooks, file systems) are closed likewise.',
  },
  {
    control: '164.312(a)(1)',
    check: 's3-bucket-public-access',
    strength: 'partial',
    rationale:
      'Blocked public access keeps buckets closed to persons without any grant, and the log shows it for the whole period.',
    remains:
      'Show which persons and programs were granted access to health data, and that other paths to it (databases, notebooks, file systems) are closed likewise.',
  },
  {
    control: '164.312(a)(1)',
    check: 'sagemaker-registry-policy',
    strength: 'partial',
    rationale:
      'Models can hold traces of health data; a group open to everybody gives access without a grant.',
    remains:
      'Show which persons and programs were granted access to health data, and that other paths to it (databases, notebooks, file systems) are closed likewise.',
  },
  {
    control: '164.312(a)(1)',
    check: 'sagemaker-training-isolation',
    strength: 'partial',
    rationale: 'An isolated container cannot hand data to software outside that has no right to it.',
    remains:
      'Show which persons and programs were granted access to health data, and that other paths to it (databases, notebooks, file systems) are closed likewise.',
  },
  {
    control: '164.312(a)(1)',
    check: 'sagemaker-model-isolation',
    strength: 'partial',
    rationale:
      'An isolated model container answers requests and can open no connection of its own, so no other software gets at the data through it.',
    remains:
      'Show which persons and programs were granted access to health data, and that other paths to it (databases, notebooks, file systems) are closed likewise.',
  },
  {
    control: '164.312(a)(2)(i)',
    check: 'sagemaker-model-package-approver',
    strength: 'supporting',
    rationale:
      'The check rests on the person behind each approval, so it shows for these actions that users can be told apart in the log.',
    remains: 'Show how unique names are given to persons, and that shared log-ins are not used.',
  },
] as const satisfies readonly Edge[];

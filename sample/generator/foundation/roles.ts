import { iamId } from '../ids.ts';
import { DEV, PROD, roleArn } from '../places.ts';
import type { Fields, World } from '../world.ts';

interface Plan {
  readonly account: string;
  /** Name with path. */
  readonly role: string;
  readonly buckets: readonly string[];
  /** True: the trust names the account that SageMaker must act for. */
  readonly boundToAccount: boolean;
  /** Who takes the role; SageMaker where nothing is said. */
  readonly service?: 'codepipeline' | 'sagemaker';
  /** True: carries the broad managed policy of AWS. */
  readonly fullAccess?: true;
  readonly lastUsed: string;
}

const ROLES: readonly Plan[] = [
  {
    account: PROD,
    role: 'ml-training',
    buckets: ['northwind-readmission-data', 'northwind-sepsis-data', 'northwind-ml-artifacts'],
    boundToAccount: true,
    lastUsed: '2026-09-14T09:41:00Z',
  },
  {
    account: PROD,
    role: 'claims-training',
    buckets: ['northwind-claims-data', 'northwind-claims-artifacts'],
    boundToAccount: false,
    lastUsed: '2026-09-22T10:20:00Z',
  },
  {
    account: PROD,
    role: 'ml-inference',
    buckets: ['northwind-ml-artifacts', 'northwind-claims-artifacts'],
    boundToAccount: true,
    lastUsed: '2026-10-02T05:00:00Z',
  },
  {
    account: PROD,
    role: 'ml-monitoring',
    buckets: ['northwind-ml-monitoring', 'northwind-claims-monitoring'],
    boundToAccount: true,
    lastUsed: '2026-10-02T05:00:00Z',
  },
  {
    account: DEV,
    role: 'research-training',
    buckets: ['northwind-research-data', 'northwind-research-artifacts', 'northwind-research-eu'],
    boundToAccount: true,
    lastUsed: '2026-09-25T10:00:00Z',
  },
  {
    account: DEV,
    role: 'service-role/studio-execution',
    buckets: ['northwind-research-data', 'northwind-research-artifacts'],
    boundToAccount: true,
    fullAccess: true,
    lastUsed: '2026-09-29T14:00:00Z',
  },
  {
    account: PROD,
    role: 'service-role/delivery',
    buckets: ['northwind-ml-artifacts', 'northwind-claims-artifacts'],
    boundToAccount: true,
    service: 'codepipeline',
    lastUsed: '2026-09-23T08:10:00Z',
  },
  {
    account: DEV,
    role: 'service-role/delivery',
    buckets: ['northwind-research-artifacts'],
    boundToAccount: true,
    service: 'codepipeline',
    lastUsed: '2026-09-02T09:31:00Z',
  },
];

/** Puts the roles that workloads run with in place. */
export function layRoles(world: World): void {
  for (const plan of ROLES) {
    const name = plan.role.split('/').at(-1) ?? plan.role;
    const path = plan.role.slice(0, plan.role.length - name.length);
    world.add(`${plan.account}/global/iam/roles.json`, {
      Role: {
        Path: `/${path}`,
        RoleName: name,
        RoleId: iamId('AROA', plan.account, name),
        Arn: roleArn(plan.account, plan.role),
        CreateDate: '2026-06-17T09:12:44Z',
        AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(trust(plan))),
        MaxSessionDuration: 3600,
        RoleLastUsed: { LastUsedDate: plan.lastUsed, Region: 'us-east-1' },
      },
      Attached: plan.fullAccess ? [fullAccess()] : [],
      Inline: [{ PolicyName: 'workload', Document: workload(plan) }],
    });
  }
}

function trust({ account, boundToAccount, fullAccess: studio, service = 'sagemaker' }: Plan): Fields {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: `${service}.amazonaws.com` },
        Action: studio ? ['sts:AssumeRole', 'sts:SetSourceIdentity'] : 'sts:AssumeRole',
        ...(boundToAccount ? { Condition: { StringEquals: { 'aws:SourceAccount': account } } } : {}),
      },
    ],
  };
}

function workload({ account, buckets, service }: Plan): Fields {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Objects',
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:PutObject'],
        Resource: buckets.map((name) => `arn:aws:s3:::${name}/*`),
      },
      {
        Sid: 'Buckets',
        Effect: 'Allow',
        Action: ['s3:ListBucket'],
        Resource: buckets.map((name) => `arn:aws:s3:::${name}`),
      },
      ...(service === 'codepipeline' ? builds(account) : jobs(account)),
    ],
  };
}

function builds(account: string): Fields[] {
  return [
    {
      Sid: 'Builds',
      Effect: 'Allow',
      Action: ['codebuild:BatchGetBuilds', 'codebuild:StartBuild'],
      Resource: [`arn:aws:codebuild:*:${account}:project/northwind-*`],
    },
  ];
}

function jobs(account: string): Fields[] {
  return [
    {
      Sid: 'Logs',
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: [`arn:aws:logs:us-east-1:${account}:log-group:/aws/sagemaker/*`],
    },
    {
      Sid: 'Images',
      Effect: 'Allow',
      Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      Resource: [`arn:aws:ecr:us-east-1:${account}:repository/northwind/*`],
    },
  ];
}

/** The managed policy of AWS, shortened to the statements that make it broad. */
function fullAccess(): Fields {
  return {
    PolicyName: 'AmazonSageMakerFullAccess',
    PolicyArn: 'arn:aws:iam::aws:policy/AmazonSageMakerFullAccess',
    Document: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AllowAllNonAdminSageMakerActions',
          Effect: 'Allow',
          Action: ['sagemaker:*', 'sagemaker-geospatial:*'],
          NotResource: [
            'arn:aws:sagemaker:*:*:domain/*',
            'arn:aws:sagemaker:*:*:user-profile/*',
            'arn:aws:sagemaker:*:*:app/*',
            'arn:aws:sagemaker:*:*:space/*',
          ],
        },
        {
          Sid: 'AllowAWSServiceActions',
          Effect: 'Allow',
          Action: [
            'cloudwatch:PutMetricData',
            'ecr:BatchGetImage',
            'logs:CreateLogGroup',
            's3:ListAllMyBuckets',
          ],
          Resource: '*',
        },
        {
          Sid: 'AllowPassRoleToSageMaker',
          Effect: 'Allow',
          Action: ['iam:PassRole'],
          Resource: 'arn:aws:iam::*:role/*',
          Condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
        },
      ],
    },
  };
}

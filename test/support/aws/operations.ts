import { applicationAutoScaling } from './application-auto-scaling.ts';
import { artifact } from './artifact.ts';
import { athena } from './athena.ts';
import { backup } from './backup.ts';
import { budgets } from './budgets.ts';
import { cloudTrail } from './cloudtrail.ts';
import { cloudWatch } from './cloudwatch.ts';
import { codePipeline } from './codepipeline.ts';
import { configService } from './config.ts';
import { costExplorer } from './cost-explorer.ts';
import { ec2 } from './ec2.ts';
import { ecr } from './ecr.ts';
import { eventBridge } from './eventbridge.ts';
import { iam } from './iam.ts';
import { kms } from './kms.ts';
import { lakeFormation } from './lake-formation.ts';
import { cloudWatchLogs } from './logs.ts';
import { organizations } from './organizations.ts';
import type { Operations } from './request.ts';
import { s3 } from './s3.ts';
import { augmentedAi } from './sagemaker/human-review.ts';
import { sageMaker } from './sagemaker/index.ts';
import { secretsManager } from './secrets-manager.ts';
import { securityHub } from './security-hub.ts';
import { sts } from './sts.ts';
import { tagging } from './tagging.ts';

/** All that the stand-in serves, by client id and operation. */
export const operations: Readonly<Record<string, Operations>> = {
  'Application Auto Scaling': applicationAutoScaling,
  Artifact: artifact,
  Athena: athena,
  Backup: backup,
  Budgets: budgets,
  CloudTrail: cloudTrail,
  'Config Service': configService,
  'Cost Explorer': costExplorer,
  CodePipeline: codePipeline,
  EC2: ec2,
  CloudWatch: cloudWatch,
  'CloudWatch Logs': cloudWatchLogs,
  ECR: ecr,
  EventBridge: eventBridge,
  IAM: iam,
  KMS: kms,
  LakeFormation: lakeFormation,
  Organizations: organizations,
  'Resource Groups Tagging API': tagging,
  S3: s3,
  SageMaker: sageMaker,
  'SageMaker A2I Runtime': augmentedAi,
  'Secrets Manager': secretsManager,
  SecurityHub: securityHub,
  STS: sts,
};

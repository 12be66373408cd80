import type {
  BatchDescribeModelPackageSummary,
  DescribeModelPackageOutput,
  MetricsSource,
  ModelMetrics,
  UserContext,
} from '@aws-sdk/client-sagemaker';
import { by } from '../../core/order.ts';
import { type ModelPackage, modelPackage } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { text, when } from '../answers.ts';

/**
 * A version of the registry from what the batch read and its own read say of it.
 *
 * @throws ZodError when the batch does not say which version it is
 */
export function packageOf(
  summary: BatchDescribeModelPackageSummary,
  details: DescribeModelPackageOutput,
): ModelPackage {
  return modelPackage.parse({
    arn: summary.ModelPackageArn,
    group: text(summary.ModelPackageGroupName),
    version: summary.ModelPackageVersion ?? null,
    createdAt: when(summary.CreationTime),
    createdBy: identityOf(details.CreatedBy),
    lastModifiedAt: when(details.LastModifiedTime),
    lastModifiedBy: identityOf(details.LastModifiedBy),
    status: text(summary.ModelPackageStatus),
    approvalStatus: text(summary.ModelApprovalStatus),
    approvalDescription: text(details.ApprovalDescription),
    keyId: text(details.SecurityConfig?.KmsKeyId),
    sourceUri: text(details.SourceUri),
    containers: (summary.InferenceSpecification?.Containers ?? []).map((container) => ({
      image: text(container.Image),
      imageDigest: text(container.ImageDigest),
      modelDataUrl: text(container.ModelDataUrl ?? container.ModelDataSource?.S3DataSource?.S3Uri),
      modelDataETag: text(container.ModelDataETag ?? container.ModelDataSource?.S3DataSource?.ETag),
    })),
    reports: reportsOf(details.ModelMetrics),
  });
}

/** Who stated by IAM identity; a user profile alone names no principal. */
function identityOf(context: UserContext | undefined) {
  const identity = context?.IamIdentity;
  return identity ? { arn: text(identity.Arn), principalId: text(identity.PrincipalId) } : null;
}

function reportsOf(metrics: ModelMetrics | undefined) {
  const sections: Record<string, Readonly<Record<string, MetricsSource | undefined>> | undefined> = {
    Bias: metrics?.Bias && { ...metrics.Bias },
    Explainability: metrics?.Explainability && { ...metrics.Explainability },
    ModelDataQuality: metrics?.ModelDataQuality && { ...metrics.ModelDataQuality },
    ModelQuality: metrics?.ModelQuality && { ...metrics.ModelQuality },
  };
  return Object.entries(sections)
    .flatMap(([section, sources]) =>
      Object.entries(sources ?? {}).flatMap(([part, source]) =>
        source
          ? [
              {
                name: `${section}.${part}`,
                uri: text(source.S3Uri),
                contentDigest: text(source.ContentDigest),
              },
            ]
          : [],
      ),
    )
    .toSorted(by(({ name }) => name));
}

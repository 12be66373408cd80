import type { Sealed } from '../evidence/envelope.ts';
import type { BodyOf, EvidenceKind } from '../evidence/kind.ts';
import type { cloudtrailChanges } from '../evidence/kinds/cloudtrail-changes.ts';
import type { s3Objects } from '../evidence/kinds/s3-objects.ts';
import type { sagemakerEndpoints } from '../evidence/kinds/sagemaker-endpoints.ts';
import type { sagemakerLineage } from '../evidence/kinds/sagemaker-lineage.ts';
import type { sagemakerModelPackages } from '../evidence/kinds/sagemaker-model-packages.ts';
import type { sagemakerModels } from '../evidence/kinds/sagemaker-models.ts';
import type { sagemakerTrainingJobs } from '../evidence/kinds/sagemaker-training-jobs.ts';

type Records<Kind extends EvidenceKind> = readonly Sealed<BodyOf<Kind>>[];

/** The records that lineage is built from: of every account and region in scope, in any order. */
export interface LineageSources {
  readonly endpoints: Records<typeof sagemakerEndpoints>;
  readonly models: Records<typeof sagemakerModels>;
  readonly packages: Records<typeof sagemakerModelPackages>;
  readonly trainingJobs: Records<typeof sagemakerTrainingJobs>;
  readonly lineage: Records<typeof sagemakerLineage>;
  /** Tells what lies at an address at collection. Left out where content is not asked for. */
  readonly objects?: Records<typeof s3Objects>;
  /** Tells when and by whom something on the way was deleted. Empty when no log was read. */
  readonly changes: Records<typeof cloudtrailChanges>;
}

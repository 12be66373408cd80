import type { Edge } from '../framework.ts';
import { accessEdges } from './edges/access.ts';
import { auditEdges } from './edges/audit.ts';
import { backupEdges } from './edges/backup.ts';
import { clusterEdges } from './edges/clusters.ts';
import { componentEdges } from './edges/components.ts';
import { credentialEdges } from './edges/credentials.ts';
import { dataAccessEdges } from './edges/data-access.ts';
import { deliveryEdges } from './edges/delivery.ts';
import { encryptionEdges } from './edges/encryption.ts';
import { endpointScalingEdges } from './edges/endpoint-scaling.ts';
import { featureEdges } from './edges/features.ts';
import { humanReviewEdges } from './edges/human-review.ts';
import { integrityEdges } from './edges/integrity.ts';
import { jobEdges } from './edges/jobs.ts';
import { lakeEdges } from './edges/lake.ts';
import { lineageGroupEdges } from './edges/lineage-groups.ts';
import { notebookEdges } from './edges/notebooks.ts';
import { organizationEdges } from './edges/organization.ts';
import { outputEdges } from './edges/outputs.ts';
import { providerEdges } from './edges/provider.ts';
import { queriesEdges } from './edges/queries.ts';
import { secondOpinionEdges } from './edges/second-opinion.ts';
import { secretsEdges } from './edges/secrets.ts';
import { studioEdges } from './edges/studio.ts';
import { studioImageEdges } from './edges/studio-images.ts';
import { supplyChainEdges } from './edges/supply-chain.ts';
import { tagsEdges } from './edges/tags.ts';
import { vpcEdges } from './edges/vpc.ts';
import { watchingEdges } from './edges/watching.ts';

/** What the checks say about the controls of this framework. */
export const hipaaEdges = [
  ...accessEdges,
  ...encryptionEdges,
  ...auditEdges,
  ...integrityEdges,
  ...vpcEdges,
  ...credentialEdges,
  ...jobEdges,
  ...supplyChainEdges,
  ...watchingEdges,
  ...secretsEdges,
  ...tagsEdges,
  ...providerEdges,
  ...organizationEdges,
  ...lakeEdges,
  ...secondOpinionEdges,
  ...featureEdges,
  ...componentEdges,
  ...outputEdges,
  ...deliveryEdges,
  ...humanReviewEdges,
  ...notebookEdges,
  ...queriesEdges,
  ...dataAccessEdges,
  ...studioEdges,
  ...studioImageEdges,
  ...clusterEdges,
  ...endpointScalingEdges,
  ...backupEdges,
  ...lineageGroupEdges,
] as const satisfies readonly Edge[];

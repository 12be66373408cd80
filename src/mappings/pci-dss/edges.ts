import type { Edge } from '../framework.ts';
import { accessEdges } from './edges/access.ts';
import { artifactsEdges } from './edges/artifacts.ts';
import { changeEdges } from './edges/change.ts';
import { clusterEdges } from './edges/clusters.ts';
import { componentEdges } from './edges/components.ts';
import { credentialEdges } from './edges/credentials.ts';
import { dataAccessEdges } from './edges/data-access.ts';
import { deliveryEdges } from './edges/delivery.ts';
import { featureEdges } from './edges/features.ts';
import { humanReviewEdges } from './edges/human-review.ts';
import { jobEdges } from './edges/jobs.ts';
import { lakeEdges } from './edges/lake.ts';
import { lineageGroupEdges } from './edges/lineage-groups.ts';
import { loggingEdges } from './edges/logging.ts';
import { networkEdges } from './edges/network.ts';
import { notebookEdges } from './edges/notebooks.ts';
import { organizationEdges } from './edges/organization.ts';
import { outputEdges } from './edges/outputs.ts';
import { providerEdges } from './edges/provider.ts';
import { queriesEdges } from './edges/queries.ts';
import { scopeEdges } from './edges/scope.ts';
import { secondOpinionEdges } from './edges/second-opinion.ts';
import { secretsEdges } from './edges/secrets.ts';
import { storedDataEdges } from './edges/stored-data.ts';
import { studioEdges } from './edges/studio.ts';
import { studioImageEdges } from './edges/studio-images.ts';
import { supplyChainEdges } from './edges/supply-chain.ts';
import { tagsEdges } from './edges/tags.ts';
import { vpcEdges } from './edges/vpc.ts';
import { watchingEdges } from './edges/watching.ts';

/** What the checks say about the controls of this framework. */
export const pciDssEdges = [
  ...networkEdges,
  ...storedDataEdges,
  ...changeEdges,
  ...accessEdges,
  ...loggingEdges,
  ...scopeEdges,
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
  ...artifactsEdges,
  ...clusterEdges,
  ...lineageGroupEdges,
] as const satisfies readonly Edge[];

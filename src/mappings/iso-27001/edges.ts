import type { Edge } from '../framework.ts';
import { accessEdges } from './edges/access.ts';
import { artifactsEdges } from './edges/artifacts.ts';
import { backupEdges } from './edges/backup.ts';
import { budgetsEdges } from './edges/budgets.ts';
import { clusterEdges } from './edges/clusters.ts';
import { componentEdges } from './edges/components.ts';
import { credentialEdges } from './edges/credentials.ts';
import { dataAccessEdges } from './edges/data-access.ts';
import { deliveryEdges } from './edges/delivery.ts';
import { developmentEdges } from './edges/development.ts';
import { endpointScalingEdges } from './edges/endpoint-scaling.ts';
import { evaluationsEdges } from './edges/evaluations.ts';
import { fairnessLimitsEdges } from './edges/fairness-limits.ts';
import { featureEdges } from './edges/features.ts';
import { governanceEdges } from './edges/governance.ts';
import { humanReviewEdges } from './edges/human-review.ts';
import { jobEdges } from './edges/jobs.ts';
import { lakeEdges } from './edges/lake.ts';
import { lineageGroupEdges } from './edges/lineage-groups.ts';
import { modelCardEdges } from './edges/model-cards.ts';
import { monitoringAlertEdges } from './edges/monitoring-alerts.ts';
import { networkAndKeysEdges } from './edges/network-and-keys.ts';
import { notebookEdges } from './edges/notebooks.ts';
import { operationsEdges } from './edges/operations.ts';
import { organizationEdges } from './edges/organization.ts';
import { outputEdges } from './edges/outputs.ts';
import { providerEdges } from './edges/provider.ts';
import { queriesEdges } from './edges/queries.ts';
import { secondOpinionEdges } from './edges/second-opinion.ts';
import { secretsEdges } from './edges/secrets.ts';
import { spendEdges } from './edges/spend.ts';
import { studioEdges } from './edges/studio.ts';
import { studioImageEdges } from './edges/studio-images.ts';
import { supplyChainEdges } from './edges/supply-chain.ts';
import { tagsEdges } from './edges/tags.ts';
import { vpcEdges } from './edges/vpc.ts';
import { watchingEdges } from './edges/watching.ts';

/** What the checks say about the controls of this framework. */
export const iso27001Edges = [
  ...governanceEdges,
  ...accessEdges,
  ...operationsEdges,
  ...networkAndKeysEdges,
  ...developmentEdges,
  ...vpcEdges,
  ...credentialEdges,
  ...jobEdges,
  ...supplyChainEdges,
  ...watchingEdges,
  ...secretsEdges,
  ...tagsEdges,
  ...budgetsEdges,
  ...providerEdges,
  ...spendEdges,
  ...organizationEdges,
  ...lakeEdges,
  ...secondOpinionEdges,
  ...fairnessLimitsEdges,
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
  ...evaluationsEdges,
  ...artifactsEdges,
  ...clusterEdges,
  ...modelCardEdges,
  ...endpointScalingEdges,
  ...backupEdges,
  ...lineageGroupEdges,
  ...monitoringAlertEdges,
] as const satisfies readonly Edge[];

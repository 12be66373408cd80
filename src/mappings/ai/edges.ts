import type { Edge } from '../framework.ts';
import { artifactsEdges } from './edges/artifacts.ts';
import { backupEdges } from './edges/backup.ts';
import { clusterEdges } from './edges/clusters.ts';
import { dataAccessEdges } from './edges/data-access.ts';
import { deliveryEdges } from './edges/delivery.ts';
import { endpointScalingEdges } from './edges/endpoint-scaling.ts';
import { euAiActAnnexIvEdges } from './edges/eu-ai-act-annex-iv.ts';
import { euAiActDataEdges } from './edges/eu-ai-act-data.ts';
import { euAiActDutiesEdges } from './edges/eu-ai-act-duties.ts';
import { euAiActRecordsEdges } from './edges/eu-ai-act-records.ts';
import { evaluationsEdges } from './edges/evaluations.ts';
import { fairnessLimitsEdges } from './edges/fairness-limits.ts';
import { featureEdges } from './edges/features.ts';
import { humanReviewEdges } from './edges/human-review.ts';
import { iso42001Edges } from './edges/iso-42001.ts';
import { lakeEdges } from './edges/lake.ts';
import { lineageGroupEdges } from './edges/lineage-groups.ts';
import { modelCardEdges } from './edges/model-cards.ts';
import { monitoringAlertEdges } from './edges/monitoring-alerts.ts';
import { nistAiRmfGovernAndMapEdges } from './edges/nist-ai-rmf-govern-and-map.ts';
import { nistAiRmfManageEdges } from './edges/nist-ai-rmf-manage.ts';
import { nistAiRmfMeasureEdges } from './edges/nist-ai-rmf-measure.ts';
import { notebookEdges } from './edges/notebooks.ts';
import { organizationEdges } from './edges/organization.ts';
import { providerEdges } from './edges/provider.ts';
import { secondOpinionEdges } from './edges/second-opinion.ts';
import { spendEdges } from './edges/spend.ts';
import { studioEdges } from './edges/studio.ts';
import { studioImageEdges } from './edges/studio-images.ts';

/** What the checks say about the controls of this framework. */
export const aiEdges = [
  ...euAiActDataEdges,
  ...euAiActRecordsEdges,
  ...euAiActDutiesEdges,
  ...euAiActAnnexIvEdges,
  ...iso42001Edges,
  ...nistAiRmfGovernAndMapEdges,
  ...nistAiRmfMeasureEdges,
  ...nistAiRmfManageEdges,
  ...providerEdges,
  ...spendEdges,
  ...dataAccessEdges,
  ...organizationEdges,
  ...lakeEdges,
  ...secondOpinionEdges,
  ...fairnessLimitsEdges,
  ...featureEdges,
  ...deliveryEdges,
  ...humanReviewEdges,
  ...notebookEdges,
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

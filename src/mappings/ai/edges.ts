import type { Edge } from '../framework.ts';
import { deliveryEdges } from './edges/delivery.ts';
import { euAiActAnnexIvEdges } from './edges/eu-ai-act-annex-iv.ts';
import { euAiActDataEdges } from './edges/eu-ai-act-data.ts';
import { euAiActDutiesEdges } from './edges/eu-ai-act-duties.ts';
import { euAiActRecordsEdges } from './edges/eu-ai-act-records.ts';
import { humanReviewEdges } from './edges/human-review.ts';
import { iso42001Edges } from './edges/iso-42001.ts';
import { nistAiRmfGovernAndMapEdges } from './edges/nist-ai-rmf-govern-and-map.ts';
import { nistAiRmfManageEdges } from './edges/nist-ai-rmf-manage.ts';
import { nistAiRmfMeasureEdges } from './edges/nist-ai-rmf-measure.ts';

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
  ...deliveryEdges,
  ...humanReviewEdges,
] as const satisfies readonly Edge[];

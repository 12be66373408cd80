import type { Gap } from '../../src/evidence/gap.ts';
import { sagemakerEndpoints } from '../../src/evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerModels } from '../../src/evidence/kinds/sagemaker-models.ts';
import { endpointConfig, model, sealedOf } from '../support/evidence.ts';

/** What exhibit read itself: a model and an endpoint configuration, spoilt by these. */
export const ownRecords = (
  over: Parameters<typeof model>[0] = {},
  config: Parameters<typeof endpointConfig>[0] = {},
  gaps: readonly Gap[] = [],
) => [
  sealedOf(sagemakerModels, { models: [model(over)] }, { gaps }),
  sealedOf(sagemakerEndpoints, { endpoints: [], configs: [endpointConfig(config)] }),
];

import type { Gap } from '../../src/evidence/gap.ts';
import { sagemakerEndpoints } from '../../src/evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerModels } from '../../src/evidence/kinds/sagemaker-models.ts';
import { sagemakerNotebooks } from '../../src/evidence/kinds/sagemaker-notebooks.ts';
import { endpointConfig, model, notebook, sealedOf } from '../support/evidence.ts';

/** What exhibit read itself: a model, an endpoint configuration and a notebook, spoilt by these. */
export const ownRecords = (
  over: Parameters<typeof model>[0] = {},
  config: Parameters<typeof endpointConfig>[0] = {},
  gaps: readonly Gap[] = [],
  ofNotebook: Parameters<typeof notebook>[0] = {},
) => [
  sealedOf(sagemakerModels, { models: [model(over)] }, { gaps }),
  sealedOf(sagemakerEndpoints, { endpoints: [], configs: [endpointConfig(config)] }),
  sealedOf(sagemakerNotebooks, { notebooks: [notebook(ofNotebook)] }),
];

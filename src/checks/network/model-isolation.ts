import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { models } from '../../trail/histories/models.ts';
import { defineCheck } from '../check.ts';
import { ofCreated } from '../created-observation.ts';

/** Looks at the network isolation of every model that existed in the period. */
export const sagemakerModelIsolation = defineCheck({
  id: 'sagemaker-model-isolation',
  topic: 'network',
  title: 'Every model runs with network isolation',
  failureTitle: 'Some models run without network isolation',
  rationale:
    'Without isolation the code in a serving container can open connections of its own, so that requests can leave by them.',
  procedure:
    'For every model that existed in the period, taken from the service and, where it was deleted, from its CreateModel event: network isolation is switched on.',
  severity: 'high',
  remediation:
    'Create the model again with EnableNetworkIsolation and deploy that one; deny models without it by a policy on sagemaker:NetworkIsolation.',
  needs: { models: sagemakerModels, changes: cloudtrailChanges },

  observe: (given, period) =>
    models(given.models, given.changes, period).map((model) =>
      ofCreated(model, ({ networkIsolation }) => ({
        met: networkIsolation,
        note: `Network isolation: ${networkIsolation === null ? 'not stated' : networkIsolation ? 'on' : 'off'}.`,
      })),
    ),
});

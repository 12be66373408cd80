import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerInferenceComponents } from '../../evidence/kinds/sagemaker-inference-components.ts';
import { type ModelCard, sagemakerModelCards } from '../../evidence/kinds/sagemaker-model-cards.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { isComplete } from '../../lineage/completeness.ts';
import { type Deployed, deployedModels } from '../../lineage/deployed.ts';
import { defineCheck, type Observation } from '../check.ts';
import { cite } from '../given.ts';
import { cardNames } from './card-names.ts';

type CardRecords = readonly Sealed<BodyOf<typeof sagemakerModelCards>>[];

/** Looks for the approved model card of everything that runs on an endpoint. */
export const sagemakerModelCardPresence = defineCheck({
  id: 'sagemaker-model-card-presence',
  topic: 'documentation',
  title: 'Every deployed model has an approved model card',
  failureTitle: 'Some deployed models have no approved model card',
  rationale:
    'A model card says what a model is for, what it was trained on and who takes the risk. An approved one shows that somebody read it before the model was used.',
  procedure:
    'For every model package on an endpoint, or model or inference component where there is no package, we look in all accounts in scope for a model card that names it by the ARN of the package, by its package group or by model id, and has the status Approved at collection.',
  severity: 'medium',
  remediation: 'Write a model card that names the model package, and have it approved by its risk owner.',
  needs: {
    endpoints: sagemakerEndpoints,
    components: sagemakerInferenceComponents,
    models: sagemakerModels,
    packages: sagemakerModelPackages,
    cards: sagemakerModelCards,
  },
  restsOn: ['sagemaker:DescribeEndpoint'],

  observe({ endpoints, components, models, packages, cards }) {
    const { deployed, undetermined } = deployedModels({ endpoints, components, models, packages });
    return [
      ...deployed.map((one) => observation(one, cards)),
      ...undetermined.map(
        ({ endpoint, reason }): Observation => ({
          scope: endpoint.scope,
          resource: endpoint.item.arn,
          met: null,
          note: `What runs on the endpoint is not known. ${reason}`,
          basis: 'collection',
          intervals: [],
          evidence: [endpoint.digest],
        }),
      ),
    ];
  },
});

function observation(one: Deployed, cards: CardRecords): Observation {
  const naming = cards.flatMap((record) =>
    record.evidence.body.cards
      .filter((card) => cardNames(card, one) !== null)
      .map((card) => ({ card, record })),
  );
  return {
    scope: one.scope,
    resource: one.arn,
    ...judged(
      naming.map(({ card }) => card),
      isComplete(cards, null),
    ),
    basis: 'collection',
    intervals: [],
    evidence: cite(
      one.evidence.map((digest) => ({ digest })),
      naming.length > 0 ? naming.map(({ record }) => record) : cards,
    ),
  };
}

function judged(cards: readonly ModelCard[], allRead: boolean): Pick<Observation, 'met' | 'note'> {
  const said = cards.map(({ name, status }) => `${name} (${status ?? 'status not stated'})`).join(', ');
  const note = cards.length === 0 ? 'No model card names it.' : `Model card ${said}.`;
  if (cards.some(({ status }) => status === 'Approved')) return { met: true, note };
  if (!allRead) return { met: null, note: `${note} Not all model cards could be read.` };
  return { met: cards.some(({ status }) => status === null) ? null : false, note };
}

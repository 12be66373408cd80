import { at } from '../../core/period.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerInferenceComponents } from '../../evidence/kinds/sagemaker-inference-components.ts';
import { type ModelCard, sagemakerModelCards } from '../../evidence/kinds/sagemaker-model-cards.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { deployedModels } from '../../lineage/deployed.ts';
import { defineCheck, type Observation } from '../check.ts';
import { cite, each } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { sameResource } from '../same-resource.ts';
import { cardNames } from './card-names.ts';

/** Looks whether the approved model card speaks of the version that is deployed. */
export const sagemakerModelCardCurrency = defineCheck({
  id: 'sagemaker-model-card-currency',
  topic: 'documentation',
  title: 'The approved model card of every deployed model covers the deployed version',
  failureTitle: 'Some approved model cards are older than the version that is deployed',
  rationale:
    'A card that was approved for an earlier version tells of other data and other results than those of the model that decides now.',
  procedure:
    'For every model package on an endpoint, or model where there is no package, we take the approved model cards that name it, as sagemaker-model-card-presence does. One that names the very version, by the ARN of the package or by model id, covers it. One that names only its group cannot cover it when the card was last changed before the version was registered; changed later, it may, and a person has to look. Where no approved card names it, nothing is judged here.',
  severity: 'medium',
  remediation:
    'Write the card of the deployed version, name its model package in it, and have it approved by the risk owner.',
  needs: {
    endpoints: sagemakerEndpoints,
    components: sagemakerInferenceComponents,
    models: sagemakerModels,
    packages: sagemakerModelPackages,
    cards: sagemakerModelCards,
  },
  restsOn: ['sagemaker:DescribeEndpoint', 'sagemaker:BatchDescribeModelPackage'],

  observe({ endpoints, components, models, packages, cards }) {
    const { deployed, undetermined } = deployedModels({ endpoints, components, models, packages });
    const approved = each(cards, (body) => body.cards).filter(({ item }) => item.status === 'Approved');
    return [
      ...deployed.map((one): Observation => {
        const version = each(packages, (body) => body.packages).find(({ item }) =>
          sameResource(item.arn, one.arn),
        );
        const naming = approved.flatMap(({ item }) => {
          const how = cardNames(item, one);
          return how ? [{ card: item, how }] : [];
        });
        return {
          scope: one.scope,
          resource: one.arn,
          ...judged(naming, version?.item.createdAt ?? null),
          basis: 'collection',
          intervals: [],
          evidence: cite(
            one.evidence.map((digest) => ({ digest })),
            cards,
          ),
        };
      }),
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

interface Naming {
  readonly card: ModelCard;
  readonly how: NonNullable<ReturnType<typeof cardNames>>;
}

function judged(naming: readonly Naming[], registeredAt: string | null): Seen {
  if (naming.length === 0) return { met: 'not-applicable', note: 'No approved model card names it.' };
  const exact = naming.find(({ how }) => how === 'version');
  if (exact) {
    return {
      met: true,
      note: `Model card ${exact.card.name}, version ${exact.card.version}, names this version.`,
    };
  }
  const told = naming
    .map(({ card }) => `${card.name} (last changed ${card.lastModifiedAt ?? card.createdAt})`)
    .join(', ');
  const note = `Only its group is named, by model card ${told}; the version was registered ${registeredAt ?? 'at a time that is not known'}.`;
  if (registeredAt === null) return { met: null, note };
  const later = naming.some(({ card }) => at(card.lastModifiedAt ?? card.createdAt) >= at(registeredAt));
  return { met: later ? null : false, note };
}

import type { ModelCard } from '../../evidence/kinds/sagemaker-model-cards.ts';
import type { DeployedName } from '../../lineage/deployed.ts';

/**
 * How a card names what is deployed: the very version (or model), or only the group that it belongs to; null when it
 * does not. A group alone counts only in the account and region of the package: its name is unique there and nowhere
 * else.
 */
export function cardNames(
  card: ModelCard,
  { arn, alsoKnownAs, group, scope }: DeployedName,
): 'version' | 'group' | null {
  const same = (a: string | null, b: string) => a?.toLowerCase() === b.toLowerCase();
  if (same(card.modelPackageArn, arn)) return 'version';
  if (card.modelPackageArn !== null) return null;
  const here = card.arn.split(':').slice(3, 5).join('/') === `${scope.region}/${scope.account}`;
  if (alsoKnownAs.some((name) => same(card.modelId, name) && (name.startsWith('arn:') || here)))
    return 'version';
  return group !== null && card.modelPackageGroup === group && here ? 'group' : null;
}

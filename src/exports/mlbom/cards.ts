import { type ModelCard, sagemakerModelCards } from '../../evidence/kinds/sagemaker-model-cards.ts';
import type { ExportSource } from '../exporter.ts';
import { recordsOf } from '../records.ts';
import { type ModelCardPart, properties } from './bom.ts';
import type { Node } from './served-graph.ts';

/** A card with the record that holds it. */
export interface HeldCard {
  readonly card: ModelCard;
  readonly evidence: string;
}

/** All model cards of the pack, in its order. */
export function cardsIn(source: ExportSource): readonly HeldCard[] {
  return [...recordsOf(source, sagemakerModelCards)].flatMap(({ digest, evidence }) =>
    evidence.body.cards.map((card) => ({ card, evidence: digest })),
  );
}

/** The cards of this very model: by the version of the registry that they name, else by what they say of the model. */
export function cardsOf(
  cards: readonly HeldCard[],
  model: Node,
  packages: readonly Node[],
): readonly HeldCard[] {
  const arns = [model, ...packages].flatMap(({ arn }) => (arn === null ? [] : [arn.toLowerCase()]));
  const packageArns = packages.flatMap(({ arn }) => (arn === null ? [] : [arn.toLowerCase()]));
  return cards.filter(({ card: { arn, modelPackageArn, modelId } }) => {
    if (modelPackageArn !== null) return packageArns.includes(modelPackageArn.toLowerCase());
    const id = modelId?.toLowerCase();
    if (id === undefined) return false;
    return arns.includes(id) || (id === model.label.toLowerCase() && placeOf(arn) === placeOf(model.arn));
  });
}

/** Region and account of an ARN. */
function placeOf(arn: string | null): string | null {
  return arn?.split(':').slice(3, 5).join('/') ?? null;
}

/** What the card says of itself, and the data that the model was trained on. */
export function cardPart(
  { card, evidence }: HeldCard,
  model: Node,
  datasets: readonly string[],
): ModelCardPart {
  const { arn, name, version, status, riskRating, createdAt, lastModifiedAt, content } = card;
  return {
    'bom-ref': `${model.id}#model-card`,
    ...(datasets.length > 0 && { modelParameters: { datasets: datasets.map((ref) => ({ ref })) } }),
    properties: properties([
      ['model-card', arn],
      ['model-card:name', name],
      ['model-card:version', String(version)],
      ['model-card:status', status],
      ['model-card:risk-rating', riskRating],
      ['model-card:created-at', createdAt],
      ['model-card:last-modified-at', lastModifiedAt],
      ['model-card:content-digest', content?.digest ?? null],
      ['model-card:content', content === null ? 'not read' : null],
      ['model-card:filled', content?.filled.join(', ') ?? null],
      ['evidence', evidence],
    ]),
  };
}

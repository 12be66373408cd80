import { type ModelCard, sagemakerModelCards } from '../../evidence/kinds/sagemaker-model-cards.ts';
import { defineCheck, type Observation } from '../check.ts';
import { each } from '../given.ts';

interface Part {
  readonly name: string;
  /** Paths of which one has to be filled, itself or below. */
  readonly paths: readonly string[];
}

const PARTS: readonly Part[] = [
  { name: 'intended use', paths: ['intended_uses.intended_uses', 'intended_uses.purpose_of_model'] },
  { name: 'training details', paths: ['training_details'] },
  { name: 'evaluation', paths: ['evaluation_details'] },
];

/** Looks at which parts of a model card are filled. */
export const sagemakerModelCardCompleteness = defineCheck({
  id: 'sagemaker-model-card-completeness',
  topic: 'documentation',
  title: 'Model cards state intended use, training, evaluation and risk',
  failureTitle: 'Some model cards leave out intended use, training, evaluation or risk',
  rationale:
    'A card without these parts cannot be used to decide whether a model may be used for a purpose, or what to do when it fails.',
  procedure:
    'For the current version of every model card that is in review or approved we look whether intended use, training details and evaluation hold any value, and whether the risk rating is stated and not Unknown. Drafts and archived cards are not judged. We look at whether a part is filled, never at what it says.',
  severity: 'low',
  remediation: 'Fill the parts that the note names and have the card approved again.',
  needs: { cards: sagemakerModelCards },

  observe: ({ cards }) =>
    each(cards, ({ cards: listed }) => listed).map(({ item, scope, digest }) => ({
      scope,
      resource: item.arn,
      ...judged(item),
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});

function judged(card: ModelCard): Pick<Observation, 'met' | 'note'> {
  const head = `Version ${card.version}, ${card.status ?? 'status not stated'}.`;
  if (card.status === 'Draft' || card.status === 'Archived') return { met: 'not-applicable', note: head };
  const missing = [...missingParts(card), ...missingRating(card)];
  if (missing.length > 0) return { met: false, note: `${head} Not filled: ${missing.join(', ')}.` };
  if (card.content === null) return { met: null, note: `${head} Its content was not read.` };
  return { met: true, note: `${head} All parts are filled; risk rating ${card.riskRating}.` };
}

function missingParts({ content }: ModelCard): readonly string[] {
  if (content === null) return [];
  const isFilled = (path: string) =>
    content.filled.some((filled) => filled === path || filled.startsWith(`${path}.`));
  return PARTS.filter(({ paths }) => !paths.some(isFilled)).map(({ name }) => name);
}

function missingRating({ riskRating, content }: ModelCard): readonly string[] {
  if (riskRating === 'Unknown') return ['risk rating (it is Unknown)'];
  return riskRating === null && content !== null ? ['risk rating'] : [];
}

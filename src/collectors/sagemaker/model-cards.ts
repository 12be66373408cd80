import {
  DescribeModelCardCommand,
  type DescribeModelCardResponse,
  type ModelCardVersionSummary,
  paginateListModelCards,
  paginateListModelCardVersions,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { digestOf } from '../../core/digest.ts';
import { by } from '../../core/order.ts';
import {
  type ModelCard,
  modelCard,
  sagemakerModelCards,
} from '../../evidence/kinds/sagemaker-model-cards.ts';
import { type Named, populationOf, readAs, readNames, readSetting, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import { parseModelCardContent } from '../formats/model-card-content.ts';
import type { Reads } from '../reads.ts';

const DESCRIBE = 'sagemaker:DescribeModelCard';

/** How the service refuses a card whose key the caller may not use. */
const REFUSED = ['AccessDeniedException', 'AccessDenied', 'KMSAccessDeniedException'];

/**
 * Lists the model cards of the region and reads the current version and the versions of each. Where the content
 * is refused, as it is without the right to decrypt, its metadata is read and a gap says that the content was not.
 */
export const sagemakerModelCardsCollector = defineCollector({
  id: 'sagemaker-model-cards',
  produces: sagemakerModelCards,
  reach: 'regional',
  actions: ['sagemaker:ListModelCards', DESCRIBE, 'sagemaker:ListModelCardVersions'],
  uses: [],

  async collect({ client, reads }) {
    const sagemaker = client(SageMakerClient);
    const listed = await readNames(
      reads,
      { action: 'sagemaker:ListModelCards', resource: null },
      {
        pages: paginateListModelCards({ client: sagemaker, pageSize: 100 }, {}),
        list: (page) =>
          page.ModelCardSummaries?.map(({ ModelCardName: name, ModelCardArn: arn }) => ({ name, arn })),
      },
    );
    const cards: ModelCard[] = [];
    for (const named of listed.items) {
      const card = await readCard(sagemaker, reads, named);
      if (card) cards.push(card);
    }
    return {
      body: { cards: cards.toSorted(by(({ arn }) => arn)) },
      ...populationOf('sagemaker:ListModelCards', listed),
    };
  },
});

async function readCard(sagemaker: SageMakerClient, reads: Reads, named: Named): Promise<ModelCard | null> {
  const { name, arn } = named;
  const current = await readSetting(reads, {
    action: DESCRIBE,
    resource: arn,
    absentWhen: REFUSED,
    call: () =>
      sagemaker.send(new DescribeModelCardCommand({ ModelCardName: name, IncludedData: 'AllData' })),
    shape: (answer) => cardOf(answer),
  });
  if (current === null) return null;
  const card =
    current === 'absent' ? await readMetadata(sagemaker, reads, named) : withContent(reads, current);
  if (!card) return null;
  return { ...card, versions: await readVersions(sagemaker, reads, card) };
}

async function readMetadata(sagemaker: SageMakerClient, reads: Reads, { name, arn }: Named) {
  const found = await readAs(reads, {
    action: DESCRIBE,
    resource: arn,
    call: () =>
      sagemaker.send(new DescribeModelCardCommand({ ModelCardName: name, IncludedData: 'MetadataOnly' })),
    shape: (answer) => cardOf(answer),
  });
  if (!found) return null;
  reads.gap({ kind: 'denied', action: 'kms:Decrypt', resource: arn, code: 'ContentRefused' });
  const links = linksOf(found.content) ?? NO_LINKS;
  return { ...found.card, ...links.named };
}

/** The card with what its content says; a content that is no JSON is a gap, and the card then has none. */
function withContent(reads: Reads, { card, content }: ReturnType<typeof cardOf>): ModelCard {
  const said = reads.parsed({ action: DESCRIBE, resource: card.arn }, () => {
    const parsed = linksOf(content);
    if (!parsed) throw new SyntaxError('A model card without content.');
    return parsed;
  });
  return said ? { ...card, ...said.named, content: said.content } : card;
}

const NO_LINKS = { named: {} };

function linksOf(content: string | null) {
  if (content === null) return null;
  const { filled, unknown, ...named } = parseModelCardContent(content);
  return { named, content: { digest: digestOf(content), filled, unknown } };
}

function cardOf(answer: DescribeModelCardResponse): {
  readonly card: ModelCard;
  readonly content: string | null;
} {
  const card = modelCard.parse({
    name: answer.ModelCardName,
    arn: answer.ModelCardArn,
    version: answer.ModelCardVersion,
    status: text(answer.ModelCardStatus),
    createdAt: when(answer.CreationTime),
    lastModifiedAt: when(answer.LastModifiedTime),
    keyId: text(answer.SecurityConfig?.KmsKeyId),
    modelId: null,
    modelName: null,
    modelPackageGroup: null,
    modelPackageArn: null,
    riskRating: null,
    content: null,
    versions: [],
  });
  return { card, content: text(answer.Content) };
}

/** Every version; where they could not all be listed, the current one alone, beside the gap. */
async function readVersions(
  sagemaker: SageMakerClient,
  reads: Reads,
  card: ModelCard,
): Promise<ModelCard['versions']> {
  const purpose = { action: 'sagemaker:ListModelCardVersions' as const, resource: card.arn };
  const pages = paginateListModelCardVersions(
    { client: sagemaker, pageSize: 100 },
    { ModelCardName: card.name },
  );
  const listed = await reads.complete(purpose, pages, (page) => page.ModelCardVersionSummaryList);
  const versions =
    listed && reads.parsed(purpose, () => modelCard.shape.versions.parse(listed.map(versionOf)));
  if (versions) return versions.toSorted((a, b) => a.version - b.version);
  const { version, status, lastModifiedAt } = card;
  return [{ version, status, createdAt: null, lastModifiedAt }];
}

function versionOf(summary: ModelCardVersionSummary) {
  return {
    version: summary.ModelCardVersion,
    status: text(summary.ModelCardStatus),
    createdAt: when(summary.CreationTime),
    lastModifiedAt: when(summary.LastModifiedTime),
  };
}

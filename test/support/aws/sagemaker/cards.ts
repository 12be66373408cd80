import { pageOf } from '../paging.ts';
import { type Operation, type Operations, Refusal, textOf } from '../request.ts';
import { type Fields, isFields } from '../scenario.ts';
import { type Description, described, listing, recordNamed } from './listing.ts';

const card: Description = {
  file: 'model-cards',
  by: ['ModelCardName', 'ModelCardName', 'ModelCardArn'],
  missing: (name) => new Refusal('ResourceNotFound', `Model card ${name} does not exist.`),
};

const describeCard: Operation = (serving) => {
  const record = recordNamed(card, serving);
  const { ModelCardVersion: version, IncludedData } = serving.input;
  if (version !== undefined && version !== record.ModelCardVersion) {
    throw new Refusal('ResourceNotFound', 'The stand-in keeps the content of the latest version only.');
  }
  const answer = described(record);
  return IncludedData === 'MetadataOnly'
    ? { ...answer, Content: metadataOf(textOf(record, 'Content') ?? '') }
    : answer;
};

const KEPT: Readonly<Record<string, readonly string[]>> = {
  model_overview: ['model_id', 'model_name'],
  intended_uses: ['risk_rating'],
  model_package_details: ['model_package_group_name', 'model_package_arn'],
};

/** The few fields of a card that are shown without the right to decrypt it. */
function metadataOf(content: string): string {
  const value: unknown = JSON.parse(content);
  if (!isFields(value)) return '{}';
  const parts = Object.entries(KEPT).flatMap(([part, names]): [string, Fields][] => {
    const whole = value[part];
    if (!isFields(whole)) return [];
    return [[part, Object.fromEntries(Object.entries(whole).filter(([name]) => names.includes(name)))]];
  });
  return JSON.stringify(Object.fromEntries(parts));
}

const versions: Operation = (serving) => {
  const { Versions: all = [] } = recordNamed(card, serving);
  if (!Array.isArray(all)) throw new TypeError('Versions of a card is no list.');
  const newestFirst = all.toSorted(
    (a: Fields, b: Fields) => Number(b.ModelCardVersion) - Number(a.ModelCardVersion),
  );
  const { items, ...rest } = pageOf(newestFirst, serving, { standard: 10, most: 100 });
  return { ModelCardVersionSummaryList: items, ...rest };
};

/** Model cards. */
export const cards: Operations = {
  ListModelCards: listing({
    file: 'model-cards',
    list: 'ModelCardSummaries',
    nameField: 'ModelCardName',
    fields: ['ModelCardName', 'ModelCardArn', 'ModelCardStatus', 'CreationTime', 'LastModifiedTime'],
    where: (record, input) =>
      (textOf(input, 'ModelCardStatus') ?? record.ModelCardStatus) === record.ModelCardStatus,
  }),
  DescribeModelCard: describeCard,
  ListModelCardVersions: versions,
};

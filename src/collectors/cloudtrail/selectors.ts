import type {
  AdvancedEventSelector,
  EventSelector,
  GetEventSelectorsResponse,
} from '@aws-sdk/client-cloudtrail';
import { by } from '../../core/order.ts';
import type { Trail } from '../../evidence/kinds/cloudtrail-trails.ts';
import { sortedOnce } from '../answers.ts';

type Selectors = NonNullable<Trail['selectors']>;
type ReadWrite = Selectors['data'][number]['readWrite'];

interface Management {
  readonly readWrite: ReadWrite;
  readonly excluded: readonly string[];
}

/** What a trail records; `narrowed` when it records less of some data events than the form can say. */
export interface Recorded {
  readonly selectors: Selectors;
  readonly narrowed: boolean;
}

/**
 * Tells basic and advanced selectors in one form. Data events that are narrowed by more than type, access and ARN
 * prefix are told with no prefix at all, so that nothing looks recorded that may not be.
 *
 * @throws TypeError when the answer has no selectors, one of them lacks what it is about, or management events are narrowed in a way that cannot be told
 * @source https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedFieldSelector.html
 */
export function selectorsOf(answer: GetEventSelectorsResponse): Recorded {
  const { EventSelectors: basic, AdvancedEventSelectors: advanced } = answer;
  if (advanced === undefined && basic === undefined) throw new TypeError('An answer without selectors.');
  const parts = [...(basic ?? []).map(ofBasic), ...(advanced ?? []).map(ofAdvanced)];
  return {
    selectors: {
      ...combined(parts.flatMap(({ management }) => management)),
      data: merged(parts.flatMap(({ data }) => data)),
    },
    narrowed: parts.some(({ narrowed }) => narrowed),
  };
}

interface Part {
  readonly management: readonly Management[];
  readonly data: Selectors['data'];
  readonly narrowed: boolean;
}

/**
 * What a basic selector records. The service states access and management events in every answer; one that does not
 * is no selector, and taking the defaults of the request for it would make everything look recorded. Excluded sources
 * are left out by trails from before there were any.
 */
function ofBasic(selector: EventSelector): Part {
  const readWrite = READ_WRITE.get(selector.ReadWriteType ?? '');
  if (readWrite === undefined) throw new TypeError(`"${selector.ReadWriteType}" is no kind of access.`);
  if (selector.IncludeManagementEvents === undefined) {
    throw new TypeError('A selector does not say whether it records management events.');
  }
  const excluded = selector.ExcludeManagementEventSources ?? [];
  const data = (selector.DataResources ?? []).map(({ Type, Values }) => {
    if (Type === undefined || Values === undefined) throw new TypeError('A data resource without its type.');
    return { type: Type, readWrite, prefixes: Values.map((value) => (EVERYTHING.test(value) ? '*' : value)) };
  });
  return {
    management: !selector.IncludeManagementEvents ? [] : [{ readWrite, excluded }],
    data,
    narrowed: false,
  };
}

const READ_WRITE: ReadonlyMap<string, ReadWrite> = new Map([
  ['All', 'all'],
  ['WriteOnly', 'write-only'],
  ['ReadOnly', 'read-only'],
]);

/** An ARN cut off after the service stands for every resource of it. */
const EVERYTHING = /^arn:[^:]+:(s3|lambda|dynamodb)(:::)?$/;

type Field = NonNullable<AdvancedEventSelector['FieldSelectors']>[number];

function ofAdvanced({ FieldSelectors: fields = [] }: AdvancedEventSelector): Part {
  const field = (name: string) => fields.filter(({ Field }) => Field === name);
  const category = field('eventCategory').flatMap(({ Equals }) => Equals ?? []);
  if (category.length === 0) throw new TypeError('A selector without its category of events.');
  const readWrite = accessOf(field('readOnly'));
  if (category.includes('Management')) {
    const sources = field('eventSource');
    const told = ['eventCategory', 'readOnly', 'eventSource'];
    if (
      fields.some(({ Field }) => !told.includes(Field ?? '')) ||
      sources.some((source) => !only(source, 'NotEquals'))
    ) {
      throw new TypeError('Management events are narrowed in a way that cannot be told.');
    }
    return {
      management: [{ readWrite, excluded: sources.flatMap(({ NotEquals }) => NotEquals ?? []) }],
      data: [],
      narrowed: false,
    };
  }
  if (!category.includes('Data')) return { management: [], data: [], narrowed: false };
  const prefixes = prefixesOf(fields);
  const types = field('resources.type').flatMap(({ Equals }) => Equals ?? []);
  const data = types.map((type) => ({ type, readWrite, prefixes: prefixes ?? [] }));
  return { management: [], data, narrowed: prefixes === null };
}

/** null when more than type, access and the beginning of the ARN narrows the selector. */
function prefixesOf(fields: readonly Field[]): string[] | null {
  const told = ['eventCategory', 'readOnly', 'resources.type', 'resources.ARN'];
  const arns = fields.filter(({ Field }) => Field === 'resources.ARN');
  if (fields.some(({ Field }) => !told.includes(Field ?? ''))) return null;
  if (arns.some((arn) => !only(arn, 'StartsWith', 'Equals'))) return null;
  // Equal to `bucket/` is the one object of that name; told as a beginning it would look like the whole bucket.
  if (arns.some(({ Equals = [] }) => Equals.some((arn) => arn.endsWith('/')))) return null;
  return arns.length === 0
    ? ['*']
    : arns.flatMap(({ StartsWith, Equals }) => [...(StartsWith ?? []), ...(Equals ?? [])]);
}

/** True when a field selector uses no other comparison than these. */
function only(selector: Field, ...allowed: readonly (keyof Field)[]): boolean {
  const { Field: _name, ...comparisons } = selector;
  return Object.entries(comparisons).every(
    ([comparison, values]) =>
      values === undefined || values.length === 0 || allowed.some((word) => word === comparison),
  );
}

function accessOf(fields: readonly Field[]): ReadWrite {
  const readOnly = new Set(fields.flatMap(({ Equals }) => Equals ?? []));
  if (readOnly.size !== 1) return 'all';
  return readOnly.has('true') ? 'read-only' : 'write-only';
}

function combined(found: readonly Management[]): Pick<Selectors, 'management' | 'excludedSources'> {
  const kinds = new Set(found.map(({ readWrite }) => readWrite));
  const management = kinds.has('all') || kinds.size > 1 ? 'all' : ([...kinds][0] ?? 'none');
  const anywhere = sortedOnce(found.flatMap(({ excluded }) => excluded));
  const recordedElsewhere = (source: string) =>
    found.some(({ readWrite, excluded }) => readWrite === management && !excluded.includes(source));
  return { management, excludedSources: anywhere.filter((source) => !recordedElsewhere(source)) };
}

function merged(data: Selectors['data']): Selectors['data'] {
  return [...Map.groupBy(data, ({ type, readWrite }) => `${type} ${readWrite}`).values()]
    .map((same) => {
      const prefixes = sortedOnce(same.flatMap((one) => one.prefixes));
      return {
        type: same[0]?.type ?? '',
        readWrite: same[0]?.readWrite ?? 'all',
        prefixes: prefixes.includes('*') ? ['*'] : prefixes,
      };
    })
    .toSorted(
      by(
        ({ type }) => type,
        ({ readWrite }) => readWrite,
      ),
    );
}

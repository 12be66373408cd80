import { pageOf } from '../paging.ts';
import { type Operation, Refusal, textOf } from '../request.ts';
import { type Fields, isFields } from '../scenario.ts';
import { recordsOf, sorted } from './listing.ts';

const RESOURCES: Readonly<Record<string, { readonly file: string; readonly nameField: string }>> = {
  TrainingJob: { file: 'training-jobs', nameField: 'TrainingJobName' },
};

/** Serves Search: full records with their tags, narrowed by filters that must all hold. */
export const search: Operation = (serving) => {
  const { input } = serving;
  const resource = textOf(input, 'Resource') ?? '';
  const kind = RESOURCES[resource];
  if (!kind) throw new Refusal('ValidationException', `The stand-in does not search for ${resource}.`);
  const filters = filtersOf(input.SearchExpression);
  const found = recordsOf(serving, kind.file).filter((record) =>
    filters.every((filter) => holds(filter, record)),
  );
  // Search sorts by the last change unless told otherwise.
  const order = { SortBy: 'LastModifiedTime', ...input };
  const { items, ...rest } = pageOf(sorted(found, order, kind.nameField), serving, {
    standard: 10,
    most: 100,
  });
  return { Results: items.map((record) => ({ [resource]: record })), ...rest };
};

interface Filter {
  readonly name: string;
  readonly operator: string;
  readonly value: string;
}

function filtersOf(expression: unknown): readonly Filter[] {
  if (!isFields(expression)) return [];
  if (
    expression.SubExpressions !== undefined ||
    expression.NestedFilters !== undefined ||
    expression.Operator === 'Or'
  ) {
    throw new Refusal('ValidationException', 'The stand-in searches with plain filters only.');
  }
  const filters: unknown = expression.Filters ?? [];
  if (!Array.isArray(filters)) throw new Refusal('ValidationException', 'Filters is no list.');
  return filters.map((filter: Fields) => ({
    name: textOf(filter, 'Name') ?? '',
    operator: textOf(filter, 'Operator') ?? 'Equals',
    value: textOf(filter, 'Value') ?? '',
  }));
}

function holds({ name, operator, value }: Filter, record: Fields): boolean {
  const seen = String(record[name] ?? '');
  const isTime = /Time$/.test(name);
  const order = isTime ? Date.parse(seen) - Date.parse(value) : seen < value ? -1 : seen > value ? 1 : 0;
  switch (operator) {
    case 'Equals':
      return order === 0;
    case 'NotEquals':
      return order !== 0;
    case 'GreaterThan':
      return order > 0;
    case 'GreaterThanOrEqualTo':
      return order >= 0;
    case 'LessThan':
      return order < 0;
    case 'LessThanOrEqualTo':
      return order <= 0;
    case 'Contains':
      return seen.includes(value);
    default:
      throw new Refusal('ValidationException', `The stand-in does not know the operator ${operator}.`);
  }
}

import type { Condition } from './policy-document.ts';

/** The value that a key has in a request; null when the request has no such key. */
export type RequestValue = string | null;

const OPERATOR = /^(?:(ForAllValues|ForAnyValue):)?(.+?)(IfExists)?$/i;
const MATCHERS: Readonly<Record<string, (pattern: string, value: string) => boolean>> = {
  stringequals: (pattern, value) => pattern === value,
  stringequalsignorecase: (pattern, value) => pattern.toLowerCase() === value.toLowerCase(),
  stringlike: like,
  arnequals: like,
  arnlike: like,
  bool: (pattern, value) => pattern.toLowerCase() === value.toLowerCase(),
};

/**
 * Whether a condition holds for a request in which its key has this value; null when that cannot be told.
 *
 * A negated operator, `…IfExists` and `ForAllValues` hold for a key that is not there; others do not.
 *
 * @source https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function holds({ operator, values }: Condition, value: RequestValue): boolean | null {
  const [, set = '', bare = '', ifExists] = OPERATOR.exec(operator) ?? [];
  const word = bare.toLowerCase();
  if (word === 'null') return nullHolds(values, value);
  const negated = /not(?=equals|like)/.test(word);
  const matches = MATCHERS[word.replace(/not(?=equals|like)/, '')];
  if (matches === undefined) return null;
  if (value === null) {
    if (ifExists !== undefined || set.toLowerCase() === 'forallvalues') return true;
    return negated && set === '';
  }
  if (values.some((one) => one.includes('${'))) return null;
  return values.some((pattern) => matches(pattern, value)) !== negated;
}

/** As StringLike compares: `*` any text, `?` one character, and capitals count. */
function like(pattern: string, value: string): boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(value);
}

function nullHolds(values: readonly string[], value: RequestValue): boolean | null {
  const [asked, ...more] = values.map((one) => one.toLowerCase());
  if (more.length > 0 || (asked !== 'true' && asked !== 'false')) return null;
  return (asked === 'true') === (value === null);
}

const NEGATED = /^(String(NotEquals|NotEqualsIgnoreCase|NotLike)|Arn(NotEquals|NotLike))(IfExists)?$/;

/** The principals whom a condition takes out of a statement: `fixed` when each is one named role or user. */
export interface Exemption {
  readonly values: readonly string[];
  readonly fixed: boolean;
}

/** The exemption that a condition makes for principals by their ARN; null when it is a condition of another sort. */
export function exemptionOf({ operator, key, values }: Condition): Exemption | null {
  if (key !== 'aws:principalarn' || !NEGATED.test(operator)) return null;
  return { values, fixed: values.every(isOnePrincipal) };
}

/** One role or user by its whole name, in whatever account. */
function isOnePrincipal(value: string): boolean {
  const [, , , , , ...resource] = value.split(':');
  return /^(role|user)\/[^*?$]+$/.test(resource.join(':'));
}

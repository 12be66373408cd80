import { type Condition, isEverybody, type Statement } from './policy-document.ts';

/** Whom a policy lets in: known parties only, everybody, or `unclear` where a condition decides that is not judged. */
export type Openness = 'closed' | 'open' | 'unclear';

/** Condition keys with the party on whose behalf a service asks. */
export const SOURCE_KEYS: ReadonlySet<string> = new Set([
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
]);

/**
 * Condition keys that say who asks, for whom, or from where; a fixed value there limits a statement to known parties.
 *
 * @source https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html (The meaning of "public")
 */
const PARTY_KEYS: ReadonlySet<string> = new Set([
  ...SOURCE_KEYS,
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:sourceip',
  'aws:sourceowner',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:userid',
  'kms:calleraccount',
  's3:dataaccesspointaccount',
]);

/** Condition keys that anybody of any account can satisfy. */
const FREE_KEYS =
  /^(aws:(currenttime|epochtime|multifactorauthpresent|principaltype|referer|requestedregion|securetransport|tokenissuetime|useragent|viaawsservice)|kms:(encryptioncontext.*|granti.*|keyspec|keyusage|viaservice)|s3:(signatureversion|tlsversion|x-amz-.*))$/;

const POSITIVE = /^(ForAnyValue:)?(String(Equals|EqualsIgnoreCase|Like)|Arn(Equals|Like)|IpAddress)$/;
const NEGATIVE =
  /^(String(NotEquals|NotEqualsIgnoreCase|NotLike)|Arn(NotEquals|NotLike)|NotIpAddress)(IfExists)?$/;

/** Whom the statements of a resource policy let in, taken together. */
export function opennessOf(statements: readonly Statement[]): Openness {
  const found = statements
    .filter((statement) => !statements.some((other) => fences(other, statement, PARTY_KEYS)))
    .map(statementOpenness);
  return found.includes('open') ? 'open' : found.includes('unclear') ? 'unclear' : 'closed';
}

/** Whom one statement lets in; one that denies, or names its principals, is closed. */
export function statementOpenness(statement: Statement): Openness {
  if (statement.effect !== 'Allow' || !isEverybody(statement)) return 'closed';
  if (isLimitedBy(statement, PARTY_KEYS)) return 'closed';
  return statement.conditions.every(({ key }) => PARTY_KEYS.has(key) || FREE_KEYS.test(key))
    ? 'open'
    : 'unclear';
}

/** True when a condition on one of these keys asks for a fixed value. */
export function isLimitedBy({ conditions }: Statement, keys: ReadonlySet<string>): boolean {
  return conditions.some((condition) => POSITIVE.test(condition.operator) && isFixed(condition, keys));
}

/** True when a statement denies whatever another allows to all but the parties with a fixed value of one of these keys. */
export function fences(fence: Statement, other: Statement, keys: ReadonlySet<string>): boolean {
  const [condition, ...more] = fence.conditions;
  return (
    fence.effect === 'Deny' &&
    fence.principals?.some(({ type }) => type === '*') === true &&
    contains(fence.actions, other.actions, /^(\*|[a-z0-9-]+:\*)$/i) &&
    (fence.resources === null || contains(fence.resources, other.resources, /^\*$/)) &&
    condition !== undefined &&
    more.length === 0 &&
    NEGATIVE.test(condition.operator) &&
    isFixed(condition, keys)
  );
}

function contains(outer: readonly string[] | null, inner: readonly string[] | null, all: RegExp): boolean {
  if (outer === null) return false;
  return outer.some((one) => all.test(one)) || (inner?.every((one) => outer.includes(one)) ?? false);
}

function isFixed({ key, values }: Condition, keys: ReadonlySet<string>): boolean {
  return keys.has(key) && values.length > 0 && values.every((value) => isFixedValue(key, value));
}

/** False for a value that parties of any account can have. */
function isFixedValue(key: string, value: string): boolean {
  if (/^\$\{aws:resource(account|orgid|orgpaths)\}$/i.test(value)) return true;
  if (key === 'aws:sourceip') return isNarrowRange(value);
  if (value.startsWith('arn:')) {
    const [, , , , account = '*', resource = '*'] = value.split(':');
    return account === '' ? !/^[*?]/.test(resource) : !/[*?$]/.test(account);
  }
  return /account$/.test(key) ? !/[*?$]/.test(value) : !/^([*?$]|$)/.test(value);
}

/** Ranges wider than these are no limit: S3 itself calls them public. */
function isNarrowRange(range: string): boolean {
  const [address = '', length] = range.split('/');
  return length === undefined || Number(length) >= (address.includes(':') ? 32 : 8);
}

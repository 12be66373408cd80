import { exemptionOf, holds, type RequestValue } from './condition.ts';
import type { GuardedAction, Guardrail } from './guardrails.ts';
import { covers, isAboutAction, type Statement } from './policy-document.ts';

/** What statements make of a request: `unclear` where a condition or resource decides that is not judged. */
export interface Denial {
  readonly state: 'denied' | 'allowed' | 'unclear';
  /** Principals that are not denied. */
  readonly exempt: readonly string[];
}

/** A request that a guardrail is to stop, and where it is made. */
export interface GuardedRequest {
  readonly guardrail: Guardrail;
  readonly guarded: GuardedAction;
  readonly value: RequestValue;
  readonly partition: string;
  readonly account: string;
}

const ALLOWED: Denial = { state: 'allowed', exempt: [] };
const UNCLEAR: Denial = { state: 'unclear', exempt: [] };

/** What the denies among these statements make of a request, the one with the fewest exceptions counting. */
export function denialOf(statements: readonly Statement[], request: GuardedRequest): Denial {
  const found = statements.map((statement) => denialBy(statement, request));
  const denied = found.filter(({ state }) => state === 'denied');
  const [best] = denied.toSorted((a, b) => a.exempt.length - b.exempt.length);
  return best ?? found.find(({ state }) => state === 'unclear') ?? ALLOWED;
}

/** True when some of these statements allow the action, under whatever condition. */
export function allowsAction(statements: readonly Statement[], action: string): boolean {
  return statements.some((statement) => statement.effect === 'Allow' && isAboutAction(statement, action));
}

function denialBy(statement: Statement, request: GuardedRequest): Denial {
  const { guardrail, guarded, value } = request;
  if (statement.effect !== 'Deny' || !isAboutAction(statement, guarded.action)) return ALLOWED;
  const own = statement.conditions.filter(({ key }) => guardrail.keys.includes(key));
  const held = own.map((condition) => holds(condition, value));
  if (held.includes(false)) return ALLOWED;

  const others = statement.conditions.filter(({ key }) => !guardrail.keys.includes(key));
  // Who makes the request chooses its other fields too, and so can step around the statement.
  if (others.some(({ key }) => isFreelyChosen(key))) return ALLOWED;
  const exemptions = others.map(exemptionOf);
  // A deny for other reasons, such as a region, says nothing about the field.
  if (exemptions.includes(null) && own.length === 0) return ALLOWED;
  const isFixed = exemptions.every((exemption) => exemption?.fixed === true);
  if (!isFixed || held.includes(null) || !coversAll(statement, request)) return UNCLEAR;
  return { state: 'denied', exempt: exemptions.flatMap((exemption) => exemption?.values ?? []) };
}

/** Volumes of some instance types take no key, so a deny may well leave those types out. */
function isFreelyChosen(key: string): boolean {
  return key.startsWith('sagemaker:') && key !== 'sagemaker:instancetypes';
}

/** A name that no policy spells out: a pattern that covers it covers every name. */
const ANY = 'any-name-whatever-7f3a91';

/** True when the statement speaks of everything of the type in every region of the account. */
function coversAll({ resources }: Statement, { guarded, partition, account }: GuardedRequest): boolean {
  const arn = `arn:${partition}:sagemaker:${ANY}:${account}:${guarded.type}/${ANY}`;
  return resources?.some((pattern) => covers(pattern, arn)) ?? false;
}

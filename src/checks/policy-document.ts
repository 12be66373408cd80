import { z } from 'zod';

/** A condition of a statement: all of its keys in lower case, since IAM does not mind capitals there. */
export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** A statement with everything as lists; null where the element is not there. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[] | null;
  readonly notActions: readonly string[] | null;
  readonly resources: readonly string[] | null;
  readonly notResources: readonly string[] | null;
  /** `type` is AWS, Service, Federated, CanonicalUser, or `*` for everybody. */
  readonly principals: readonly { readonly type: string; readonly value: string }[] | null;
  readonly hasNotPrincipal: boolean;
  readonly conditions: readonly Condition[];
}

const scalar = z.union([z.string(), z.boolean(), z.number()]).transform(String);
const texts = z.union([scalar.transform((text) => [text]), z.array(scalar)]);
const principal = z.union([z.string(), z.record(z.string(), texts)]);

const statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts.optional(),
  NotAction: texts.optional(),
  Resource: texts.optional(),
  NotResource: texts.optional(),
  Principal: principal.optional(),
  NotPrincipal: principal.optional(),
  Condition: z.record(z.string(), z.record(z.string(), texts)).optional(),
});

const document = z.object({ Statement: z.union([statement.transform((one) => [one]), z.array(statement)]) });

/**
 * Reads an IAM policy of any kind. Texts may stand alone or in a list, as IAM takes them.
 *
 * @param text the policy as JSON text
 * @returns its statements in order, or null when it is no policy that can be understood as a whole
 * @source https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function parsePolicy(text: string): readonly Statement[] | null {
  const parsed = document.safeParse(jsonOf(text));
  return parsed.success ? parsed.data.Statement.map(statementOf) : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function statementOf(raw: z.infer<typeof statement>): Statement {
  return {
    effect: raw.Effect,
    actions: raw.Action ?? null,
    notActions: raw.NotAction ?? null,
    resources: raw.Resource ?? null,
    notResources: raw.NotResource ?? null,
    principals: raw.Principal === undefined ? null : principalsOf(raw.Principal),
    hasNotPrincipal: raw.NotPrincipal !== undefined,
    conditions: Object.entries(raw.Condition ?? {}).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => ({ operator, key: key.toLowerCase(), values })),
    ),
  };
}

function principalsOf(raw: z.infer<typeof principal>): { type: string; value: string }[] {
  if (typeof raw === 'string') return [{ type: raw === '*' ? '*' : 'AWS', value: raw }];
  return Object.entries(raw).flatMap(([type, values]) =>
    values.map((value) => ({ type: type === 'AWS' && value === '*' ? '*' : type, value })),
  );
}

/** True when the statement speaks of every principal, or of all but some. */
export function isEverybody({ principals, hasNotPrincipal }: Statement): boolean {
  return hasNotPrincipal || (principals ?? []).some(({ type }) => type === '*');
}

/** True when a pattern of IAM (`*` any text, `?` one character) covers an action; capitals do not count. */
export function covers(pattern: string, action: string): boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i').test(action);
}

/** True when the statement speaks of this action. */
export function isAboutAction({ actions, notActions }: Statement, action: string): boolean {
  if (actions !== null) return actions.some((pattern) => covers(pattern, action));
  return notActions !== null && !notActions.some((pattern) => covers(pattern, action));
}

/**
 * True when the statement speaks of every resource, of all but some, or of every resource of a service, be it in one
 * account and region (`arn:aws:sagemaker:us-east-1:111122223333:*`).
 */
export function isAboutAnyResource({ resources, notResources }: Statement): boolean {
  return notResources !== null || (resources ?? []).some(isEveryResource);
}

const ANY_TEXT = /^[*?/]*\*[*?/]*$/;

function isEveryResource(pattern: string): boolean {
  const parts = pattern.split(':');
  const [head, , , , , ...resource] = parts;
  if (head !== 'arn' || parts.length < 6) return ANY_TEXT.test(parts.at(-1) ?? '');
  return resource.every((part) => ANY_TEXT.test(part));
}

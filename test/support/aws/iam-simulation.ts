import { type Operation, Refusal, textOf } from './request.ts';
import type { Fields } from './scenario.ts';

/** The values of a list in the query protocol: `Name.member.1`, `Name.member.2`, … */
const listOf = (input: Fields, name: string): string[] =>
  Object.entries(input).flatMap(([key, value]) => (key.startsWith(`${name}.member.`) ? [String(value)] : []));

const namesIn = (fields: Fields | null, name: string): readonly unknown[] => {
  const value = fields?.[name];
  return Array.isArray(value) ? value : [];
};

/**
 * What `iam/simulation.json` says of actions, or of `action resource`: `Denied`, `Open` (they depend on a condition), and `Principals`, the
 * ARNs that there are; everything else is allowed. Ten results a page.
 */
export const simulate: Operation = ({ scenario, account, input }) => {
  const said = scenario.single(account, 'global', 'iam/simulation.json');
  const principal = textOf(input, 'PolicySourceArn') ?? '';
  const principals = namesIn(said, 'Principals');
  if (!/^arn:[^:]+:iam::\d{12}:(user|role|group)\//.test(principal))
    throw new Refusal('InvalidInput', 'Invalid Entity Arn.', { status: 400 });
  if (principals.length > 0 && !principals.includes(principal))
    throw new Refusal('NoSuchEntity', `${principal} does not exist.`, { status: 404 });
  const [resource = '*'] = listOf(input, 'ResourceArns');
  const isIn = (name: string, action: string) =>
    namesIn(said, name).some((one) => one === action || one === `${action} ${resource}`);
  const all = listOf(input, 'ActionNames').map((action) => ({
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: isIn('Denied', action) ? 'implicitDeny' : 'allowed',
    MissingContextValues: isIn('Open', action) ? ['aws:SourceIp'] : [],
  }));
  const from = Number(textOf(input, 'Marker') ?? 0);
  const more = from + 10 < all.length;
  return {
    EvaluationResults: all.slice(from, from + 10),
    IsTruncated: more,
    ...(more && { Marker: String(from + 10) }),
  };
};

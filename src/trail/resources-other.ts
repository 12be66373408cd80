import { isArn } from './finder.ts';
import { textOf } from './json.ts';
import { concerns, kebab, named } from './parameters.ts';
import type { TrailRecord } from './record.ts';

/**
 * What an event of a service without rules of its own touched, as far as its parameters tell: the ARNs and names
 * that concern the noun of the operation, and where there are none, all names of its request.
 */
export function otherResources({ name, request, response, details }: TrailRecord): readonly string[] {
  const noun = name.replace(/^[A-Z][a-z]+/, '').replace(/\d{8}(v\d+)?$/, '');
  const stated = [request, response, details].flatMap((fields) => named(fields, /^(.+)(?:Arn|ARN|Id)$/));
  const arns = stated.flatMap(({ subject, text }) => (isArn(text) && concerns(noun, subject) ? [text] : []));
  if (arns.length > 0) return arns;
  const plain = textOf(request?.name);
  if (plain) return [isArn(plain) ? plain : `${kebab(noun)}/${plain.replace(/^\//, '')}`];
  const names = named(request, /^(.+?)(?:Name|Identifier|Id)$/);
  const own = names.filter(({ subject }) => concerns(noun, subject));
  return (own.length > 0 ? own : names).map(({ subject, text }) =>
    isArn(text) ? text : `${kebab(subject)}/${text}`,
  );
}

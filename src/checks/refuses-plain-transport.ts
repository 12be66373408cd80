import { covers, type Statement } from './policy-document.ts';

/**
 * True when a bucket policy denies everything to everybody who comes without TLS.
 *
 * @source https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
 */
export function refusesPlainTransport(statements: readonly Statement[]): boolean {
  return statements.some(
    ({ effect, actions, resources, principals, conditions }) =>
      effect === 'Deny' &&
      (principals ?? []).some(({ type }) => type === '*') &&
      (actions ?? []).some((action) => action === '*' || covers(action, 's3:*')) &&
      (resources ?? []).some((resource) => resource === '*' || resource.endsWith('/*')) &&
      conditions.length === 1 &&
      conditions.some(
        ({ operator, key, values }) =>
          /^Bool(IfExists)?$/.test(operator) &&
          key === 'aws:securetransport' &&
          values.some((value) => value.toLowerCase() === 'false'),
      ),
  );
}

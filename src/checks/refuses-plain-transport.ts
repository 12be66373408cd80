import { covers, type Statement } from './policy-document.ts';

/**
 * Whether a bucket policy denies everything to everybody who comes without TLS: for the bucket itself, as for listing
 * it, and for all of its objects.
 *
 * @source https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
 */
export function refusesPlainTransport(
  statements: readonly Statement[],
  bucketArn: string,
): { readonly bucket: boolean; readonly objects: boolean } {
  const refusals = statements.filter(isRefusal).flatMap(({ resources }) => resources ?? []);
  const isRefused = (arn: string) => refusals.some((pattern) => covers(pattern, arn));
  // No pattern names this object, so only one for all objects covers it.
  return { bucket: isRefused(bucketArn), objects: isRefused(`${bucketArn}/\u0001/any\u0001`) };
}

function isRefusal({ effect, actions, principals, conditions }: Statement): boolean {
  const [condition, ...more] = conditions;
  return (
    effect === 'Deny' &&
    (principals ?? []).some(({ type }) => type === '*') &&
    (actions ?? []).some((action) => action === '*' || covers(action, 's3:*')) &&
    condition !== undefined &&
    more.length === 0 &&
    /^(Bool|StringEquals|StringEqualsIgnoreCase|StringLike)(IfExists)?$/.test(condition.operator) &&
    condition.key === 'aws:securetransport' &&
    condition.values.some((value) => value.toLowerCase() === 'false')
  );
}

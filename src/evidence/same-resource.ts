/**
 * True when both mean the same resource, be it by ARN or by the name at the end of one. Capitals do not count:
 * SageMaker writes names in ARNs in lower case and elsewhere as they were given.
 */
export function sameResource(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y || endsWithName(x, y) || endsWithName(y, x);
}

function endsWithName(arn: string, name: string): boolean {
  return name !== '' && !name.startsWith('arn:') && (arn.endsWith(`/${name}`) || arn.endsWith(`:${name}`));
}

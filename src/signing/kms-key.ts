/** A key in AWS KMS, as its ARN names it. */
export interface KmsKey {
  /** ARN of the key or of an alias of it. */
  readonly arn: string;
  readonly region: string;
}

const PLACE = /^kms:(arn:aws(?:-[a-z-]+)?:kms:([a-z]{2}(?:-[a-z]+)+-\d+):\d{12}:(?:key|alias)\/[\w/:-]+)$/;

/** The key of a text such as `kms:arn:aws:kms:eu-west-1:111122223333:key/…`, or null when it names none. */
export function kmsKeyOf(text: string): KmsKey | null {
  const [, arn, region] = PLACE.exec(text) ?? [];
  return arn === undefined || region === undefined ? null : { arn, region };
}

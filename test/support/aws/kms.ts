import { pageOf } from './paging.ts';
import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import { type Fields, isFields } from './scenario.ts';

/** The key with this id or ARN, or with this alias where aliases are taken. */
function keyNamed(
  { scenario, account, region, input }: Serving,
  aliases: boolean,
): { key: Fields; metadata: Fields } {
  const name = textOf(input, 'KeyId') ?? '';
  for (const key of scenario.records(account, region, 'kms/keys.json')) {
    const metadata = isFields(key.KeyMetadata) ? key.KeyMetadata : {};
    const named = aliases && Array.isArray(key.Aliases) ? key.Aliases : [];
    const alias = name.replace(/^arn:[^:]+:kms:[^:]+:\d+:/, '');
    if (metadata.KeyId === name || metadata.Arn === name || named.includes(alias)) return { key, metadata };
  }
  throw new Refusal('NotFoundException', `Key '${name}' does not exist`);
}

/** Keys of the region. */
export const kms: Operations = {
  DescribeKey: (serving) => ({ KeyMetadata: keyNamed(serving, true).metadata }),
  GetKeyRotationStatus: (serving) => {
    const { key, metadata } = keyNamed(serving, false);
    if (metadata.Origin === 'EXTERNAL' || (metadata.KeySpec ?? 'SYMMETRIC_DEFAULT') !== 'SYMMETRIC_DEFAULT') {
      throw new Refusal('UnsupportedOperationException', 'Rotation is not supported for this key.');
    }
    return { KeyRotationEnabled: key.KeyRotationEnabled, KeyId: metadata.Arn };
  },
  ListGrants: (serving) => {
    const { key } = keyNamed(serving, false);
    const { Limit, Marker } = serving.input;
    const asked = { ...serving, input: { ...serving.input, MaxResults: Limit, NextToken: Marker } };
    const { items, NextToken } = pageOf(Array.isArray(key.Grants) ? key.Grants : [], asked, {
      standard: 50,
      most: 100,
    });
    return { Grants: items, Truncated: NextToken !== undefined, NextMarker: NextToken };
  },
  GetKeyPolicy: (serving) => ({ Policy: keyNamed(serving, false).key.Policy, PolicyName: 'default' }),
};

/** Names a region's partition: where its ARNs and its global services live. */
export type Partition = 'aws' | 'aws-us-gov' | 'aws-cn';

/** The partition of a region, told by its prefix; `aws` for text that is no region. */
export function partitionOf(region: string): Partition {
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  if (region.startsWith('cn-')) return 'aws-cn';
  return 'aws';
}

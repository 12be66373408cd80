import { type Partition, partitionOf } from '../core/partition.ts';

const HOME: Readonly<Record<Partition, string>> = {
  aws: 'us-east-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-cn': 'cn-north-1',
};

/** The first region of a region's partition, which answers for services without regions. */
export function homeRegion(region: string): string {
  return HOME[partitionOf(region)];
}

const ALWAYS_ON: ReadonlySet<string> = new Set([
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
]);

/**
 * True for a region that an account has to switch on. There a refused token speaks about the region and not
 * about the credentials.
 *
 * @source https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
export function isOptIn(region: string): boolean {
  return partitionOf(region) === 'aws' && !ALWAYS_ON.has(region);
}

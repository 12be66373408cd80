import { expect, test } from 'vitest';
import { homeRegion, isOptIn } from '../../src/aws/regions.ts';
import { partitionOf } from '../../src/core/partition.ts';

test.each([
  { region: 'eu-central-1', partition: 'aws', home: 'us-east-1', optIn: false },
  { region: 'us-gov-east-1', partition: 'aws-us-gov', home: 'us-gov-west-1', optIn: false },
  { region: 'cn-northwest-1', partition: 'aws-cn', home: 'cn-north-1', optIn: false },
  { region: 'eu-south-1', partition: 'aws', home: 'us-east-1', optIn: true },
])(
  '$region is of $partition, home $home, to be switched on: $optIn',
  ({ region, partition, home, optIn }) => {
    expect(partitionOf(region)).toBe(partition);
    expect(homeRegion(region)).toBe(home);
    expect(isOptIn(region)).toBe(optIn);
  },
);

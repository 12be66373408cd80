import type { VpcEndpoint } from '../../evidence/kinds/ec2-network.ts';

/** The services that a workload of SageMaker speaks to, as endpoint services are named. */
export const WORKLOAD_SERVICES = [
  'sagemaker.api',
  'sagemaker.runtime',
  's3',
  'sts',
  'kms',
  'ecr.api',
  'ecr.dkr',
  'logs',
] as const;

/**
 * The AWS service of an endpoint without region and FIPS suffix, such as `sagemaker.api`; null for a service of
 * another region, of a partner, or of the customer.
 */
export function serviceOf({ service }: VpcEndpoint, region: string): string | null {
  const [, place, name] = /^(?:cn\.)?com\.amazonaws\.([a-z0-9-]+)\.(.+)$/.exec(service) ?? [];
  return name !== undefined && place === region ? name.replace(/-fips$/, '') : null;
}

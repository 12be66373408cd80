import { partitionOf } from '../core/partition.ts';
import type { TrailRecord } from './record.ts';

/** Builds an ARN in the partition, region and account of the event. */
export type ArnOf = (service: string, resource: string) => string;

/** Finds what an event of one service touched: ARNs, or `type/name`; null where a parameter is not there. */
export type Finder = (record: TrailRecord, arnOf: ArnOf) => readonly (string | null)[];

/** Builds ARNs for the place of this event. */
export function arnBuilder({ region, account, identity }: TrailRecord): ArnOf {
  const partition = /^arn:([a-z-]+):/.exec(identity.arn ?? '')?.[1] ?? partitionOf(region ?? '');
  return (service, resource) => `arn:${partition}:${service}:${region ?? ''}:${account}:${resource}`;
}

/** True for text that begins as an ARN. */
export function isArn(text: string): boolean {
  return text.startsWith('arn:');
}

import { entryOf } from '../core/entry-of.ts';
import type { ArnOf } from './finder.ts';
import type { TrailRecord } from './record.ts';

/** Prefix of an id, and the type in its ARN. */
const TYPES: Readonly<Record<string, string>> = {
  sg: 'security-group',
  sgr: 'security-group-rule',
  vpce: 'vpc-endpoint',
  vpc: 'vpc',
  subnet: 'subnet',
  rtb: 'route-table',
  acl: 'network-acl',
  igw: 'internet-gateway',
  nat: 'natgateway',
  eipalloc: 'elastic-ip',
  eni: 'network-interface',
  fl: 'vpc-flow-log',
  i: 'instance',
  vol: 'volume',
  snap: 'snapshot',
  ami: 'image',
};

const ID = /^([a-z]+)-[0-9a-f]{8,17}$/;

/**
 * What an EC2 event touched: the ids in request and response of the type that its name speaks of, and where there
 * are none, all ids of its request, else of its response. A call names many things that it only reads.
 */
export function ec2Resources({ name, request, response }: TrailRecord, arnOf: ArnOf): readonly string[] {
  const spoken = (id: string) => name.toLowerCase().includes(typeOf(id).replaceAll('-', ''));
  const asked = idsIn(request);
  const own = [...asked, ...idsIn(response)].filter(spoken);
  const found = [own, asked, idsIn(response)].find((ids) => ids.length > 0) ?? [];
  return found.map((id) => arnOf('ec2', `${typeOf(id)}/${id}`));
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) && typeOf(value) !== '' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}

function typeOf(id: string): string {
  const prefix = ID.exec(id)?.[1] ?? '';
  return entryOf(TYPES, prefix) ?? '';
}

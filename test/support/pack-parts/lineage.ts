import { digestOf } from '../../../src/core/digest.ts';
import type { LineageGraph, Pack } from '../../../src/reports/pack.ts';
import { PLACES, pick, SYSTEMS } from './common.ts';

/** The lineage of an endpoint; every second one is broken. */
export function graph(n: number, evidence: Pack['evidence']): LineageGraph {
  const { account, region } = pick(PLACES, n);
  const system = pick(SYSTEMS, n);
  const arn = (rest: string): string => `arn:aws:sagemaker:${region}:${account}:${rest}`;
  const node = (id: string, role: string, over: Partial<LineageGraph['nodes'][number]> = {}) => ({
    id,
    role,
    label: `${system}-${id}`,
    arn: arn(`${role}/${system}-${id}`),
    uri: null,
    identity: null,
    missing: false,
    ...over,
  });
  const data = Array.from({ length: 1 + (n % 4) }, (_, part) =>
    node(`data-${part}`, 'data', {
      arn: null,
      uri: `s3://northwind-claims/${system}/2026-06/part-${part}/train.parquet`,
      identity: part === 0 ? 'S3ETag 9b2cf535f27731c974343645a3985328' : null,
    }),
  );
  const image = {
    arn: null,
    uri: `${account}.dkr.ecr.${region}.amazonaws.com/${system}:1.4`,
    identity: `sha256:${digestOf(system).slice(7)}`,
  };
  const lost = n % 2 === 1;
  return {
    account,
    region,
    endpoint: arn(`endpoint/${system}-prod`),
    nodes: [
      ...data,
      node('train-2026-06-30-0412', 'training-job', { missing: lost }),
      node('image', 'image', image),
      node('approval', 'approval', { label: 'approved by alice@northwind.example' }),
      node('package/7', 'package'),
      node('model', 'model'),
      node('config', 'config'),
      node('prod', 'endpoint'),
    ],
    edges: [
      ...data.map(({ id }) => ({ from: id, to: 'train-2026-06-30-0412', label: 'input' })),
      { from: 'train-2026-06-30-0412', to: 'package/7', label: null },
      { from: 'approval', to: 'package/7', label: 'approves' },
      { from: 'package/7', to: 'model', label: null },
      { from: 'image', to: 'model', label: 'runs' },
      { from: 'model', to: 'config', label: null },
      { from: 'config', to: 'prod', label: null },
    ],
    breaks: lost ? ['The training job is known by name, and it does not exist any more.'] : [],
    evidence: [pick(evidence, n).digest],
  };
}

import type { LineageGraph } from '../../src/reports/pack.ts';
import { sagemakerArn } from '../support/evidence.ts';

export const GONE = sagemakerArn('training-job', 'gone');
export const ENDPOINT = sagemakerArn('endpoint', 'readmission-prod');

/** An endpoint whose training job was deleted, resting on these records. */
export function lineage(evidence: LineageGraph['evidence']): LineageGraph {
  const node = { arn: null, uri: null, identity: null, missing: false };
  const data = (id: string, identity: string | null) => ({
    ...node,
    id,
    role: 'data',
    label: id,
    uri: id,
    identity,
  });
  const model = sagemakerArn('model', 'm');
  return {
    account: '111122223333',
    region: 'us-east-1',
    endpoint: ENDPOINT,
    nodes: [
      data('s3://in/train', 'S3ETag abc'),
      data('s3://out/model.tar.gz', null),
      { ...node, id: GONE, role: 'training-job', label: 'gone', arn: GONE, missing: true },
      { ...node, id: 'repo@sha256:1', role: 'image', label: 'repo', uri: 'repo@sha256:1' },
      { ...node, id: model, role: 'model', label: 'm', arn: model },
      { ...node, id: ENDPOINT, role: 'endpoint', label: 'readmission-prod', arn: ENDPOINT },
    ],
    edges: [
      { from: 's3://in/train', to: GONE, label: 'read as train' },
      { from: 'repo@sha256:1', to: GONE, label: 'ran in' },
      { from: GONE, to: 's3://out/model.tar.gz', label: 'made' },
      { from: 's3://out/model.tar.gz', to: model, label: 'loaded by' },
      { from: model, to: ENDPOINT, label: 'variant AllTraffic' },
    ],
    breaks: ['Training job gone was deleted.'],
    evidence,
  };
}

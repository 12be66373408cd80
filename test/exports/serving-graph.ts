import { digestOf } from '../../src/core/digest.ts';
import type { LineageGraph } from '../../src/reports/pack.ts';
import { sagemakerArn } from '../support/evidence.ts';

export const MODEL = sagemakerArn('model', 'readmission-model-1');
export const PACKAGE = sagemakerArn('model-package', 'readmission/1');
export const JOB = sagemakerArn('training-job', 'readmission-train');
export const CONFIG = sagemakerArn('endpoint-config', 'readmission-config-1');
export const ENDPOINT = sagemakerArn('endpoint', 'readmission-prod');
export const IMAGE = `111122223333.dkr.ecr.us-east-1.amazonaws.com/ml/readmission@sha256:${'a1'.repeat(32)}`;
export const DATA = 's3://northwind-claims/train';
export const PARAMETERS = 's3://northwind-models/model.tar.gz';

type Node = LineageGraph['nodes'][number];
/** A node of a graph; what is not said follows from the id. */
export const node = (id: string, role: string, over: Partial<Node> = {}): Node => ({
  id,
  role,
  label: id.split('/').slice(-1).join(''),
  arn: id.startsWith('arn:') ? id : null,
  uri: id.startsWith('arn:') ? null : id,
  identity: null,
  missing: false,
  ...over,
});

/** An endpoint with a model of a package, trained by a job; `over` replaces nodes by id. */
export function graphOf(
  over: Readonly<Record<string, Partial<Node>>> = {},
  more: Partial<LineageGraph> = {},
): LineageGraph {
  const nodes = [
    node(DATA, 'data', { identity: `Custom sha256:${'b2'.repeat(32)}` }),
    node(PARAMETERS, 'data', { identity: 'S3ETag d41d8cd98f00b204e9800998ecf8427e' }),
    node(IMAGE, 'image', { identity: `sha256:${'a1'.repeat(32)}` }),
    node(JOB, 'training-job'),
    node(`${PACKAGE}#approval`, 'approval', { label: 'Approved' }),
    node(PACKAGE, 'package', { label: 'readmission/1' }),
    node(MODEL, 'model'),
    node(CONFIG, 'config'),
    node(ENDPOINT, 'endpoint'),
  ].map((one) => ({ ...one, ...over[one.id] }));
  const edge = (from: string, to: string) => ({ from, to, label: null });
  return {
    account: '111122223333',
    region: 'us-east-1',
    endpoint: ENDPOINT,
    nodes,
    edges: [
      edge(DATA, JOB),
      edge(IMAGE, JOB),
      edge(JOB, PARAMETERS),
      edge(PARAMETERS, PACKAGE),
      edge(`${PACKAGE}#approval`, PACKAGE),
      edge(PACKAGE, MODEL),
      edge(PACKAGE, ENDPOINT),
      edge(MODEL, CONFIG),
      edge(CONFIG, ENDPOINT),
      edge(IMAGE, ENDPOINT),
    ],
    breaks: [],
    evidence: [digestOf('record')],
    ...more,
  };
}

import { expect, test } from 'vitest';
import { named } from '../../src/lineage/named.ts';

const ARN = 'arn:aws:sagemaker:us-east-1:111122223333:';
const DIGEST = `sha256:${'ab'.repeat(32)}`;
const REGISTRY = '111122223333.dkr.ecr.us-east-1.amazonaws.com/northwind';

const node = (id: string, role: string, over: { label?: string; uri?: string; identity?: string } = {}) => ({
  id,
  role,
  label: over.label ?? id.split('/').at(-1) ?? id,
  arn: id.startsWith('arn:') ? id : null,
  uri: over.uri ?? null,
  identity: over.identity ?? null,
  missing: false,
});
const data = (uri: string) => node(uri.replace(/\/$/, ''), 'data', { uri });
const image = (path: string, identity?: string) =>
  node(path, 'image', { uri: path, ...(identity && { identity }) });

const nodes = [
  data('s3://claims/train/2026-07/'),
  data('s3://claims/train/2026-08/'),
  data('s3://claims/training-old/'),
  image(`${REGISTRY}/fraud@${DIGEST}`, DIGEST),
  image(`${REGISTRY}/copy@${DIGEST}`, DIGEST),
  image(`${REGISTRY}/claims:1.4`),
  image(`${REGISTRY}/claims:1.5`),
  node(`${ARN}training-job/fraud-7`, 'training-job'),
  node(`${ARN}model-package/risk/1#approval`, 'approval', { label: 'Approved' }),
  node(`${ARN}model-package/risk/1`, 'package', { label: 'risk/1' }),
  node(`${ARN}model-package/risk/2`, 'package', { label: 'risk/2' }),
  node(`${ARN}model/fraud`, 'model'),
  node(`${ARN}model/risk-v1`, 'model'),
  node(`${ARN}endpoint-config/fraud-prod`, 'config'),
  node(`${ARN}endpoint/fraud-prod`, 'endpoint'),
];
const found = (asked: string) => {
  const result = named(nodes, asked);
  return [result.kind, ...('nodes' in result ? result.nodes : result.near).map(({ id }) => id)];
};

test.each([
  { title: 'an ARN in another case', asked: `${ARN}endpoint/Fraud-Prod`, ids: [`${ARN}endpoint/fraud-prod`] },
  {
    title: 'an endpoint by a name that its configuration has too',
    asked: 'fraud-prod',
    ids: [`${ARN}endpoint/fraud-prod`],
  },
  { title: 'a version of a package', asked: 'risk/2', ids: [`${ARN}model-package/risk/2`] },
  {
    title: 'an address with a slash more',
    asked: 's3://claims/train/2026-07',
    ids: ['s3://claims/train/2026-07'],
  },
  {
    title: 'an address with data under it',
    asked: 's3://claims/train',
    ids: ['s3://claims/train/2026-07', 's3://claims/train/2026-08'],
  },
  {
    title: 'a file in data',
    asked: 's3://claims/train/2026-08/part-0.csv',
    ids: ['s3://claims/train/2026-08'],
  },
  { title: 'an image by its path', asked: `${REGISTRY}/claims:1.4`, ids: [`${REGISTRY}/claims:1.4`] },
  { title: 'an image without its registry', asked: 'claims:1.5', ids: [`${REGISTRY}/claims:1.5`] },
  { title: 'a repository', asked: 'northwind/copy', ids: [`${REGISTRY}/copy@${DIGEST}`] },
  {
    title: 'a digest, in every repository that has it',
    asked: DIGEST.slice(0, 19),
    ids: [`${REGISTRY}/fraud@${DIGEST}`, `${REGISTRY}/copy@${DIGEST}`],
  },
  {
    title: 'a group of packages',
    asked: `${ARN}model-package-group/risk`,
    ids: [`${ARN}model-package/risk/1`, `${ARN}model-package/risk/2`],
  },
  {
    title: 'the name of a group',
    asked: 'risk',
    ids: [`${ARN}model-package/risk/1`, `${ARN}model-package/risk/2`],
  },
])('finds $title', ({ asked, ids }) => {
  expect(found(asked)).toEqual(['found', ...ids]);
});

test.each([
  {
    title: 'a repository with several images',
    asked: 'northwind/claims',
    ids: [`${REGISTRY}/claims:1.4`, `${REGISTRY}/claims:1.5`],
  },
  {
    title: 'a name of an image and of a model',
    asked: 'fraud',
    ids: [`${REGISTRY}/fraud@${DIGEST}`, `${ARN}model/fraud`],
  },
])('finds more than one thing behind $title', ({ asked, ids }) => {
  expect(found(asked)).toEqual(['ambiguous', ...ids]);
});

test.each([
  { asked: 'fraud-prd', near: [`${ARN}endpoint-config/fraud-prod`] },
  { asked: `${ARN}training-job/fraud-8`, near: [`${ARN}training-job/fraud-7`] },
  { asked: 'nothing-like-it', near: [] },
  { asked: 's3://Claims/train', near: ['s3://claims/training-old'] },
  { asked: 'Approved', near: [] },
])('does not know $asked, and names what is close', ({ asked, near }) => {
  const [kind, ...ids] = found(asked);
  expect(kind).toBe('unknown');
  expect(ids.slice(0, 1)).toEqual(near);
});

import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { expect, test } from 'vitest';
import { sagemakerModelCards } from '../../src/evidence/kinds/sagemaker-model-cards.ts';
import type { ExportSource } from '../../src/exports/exporter.ts';
import { mlbom } from '../../src/exports/mlbom.ts';
import type { LineageGraph } from '../../src/reports/pack.ts';
import { type Bom, valuesOf } from '../support/bom.ts';
import { gapOf, modelCard, sagemakerArn, sealedOf } from '../support/evidence.ts';
import { rendered, sourceOfRecords } from '../support/exported.ts';
import {
  CONFIG,
  DATA,
  ENDPOINT,
  graphOf,
  IMAGE,
  JOB,
  MODEL,
  node,
  PACKAGE,
  PARAMETERS,
} from './serving-graph.ts';

const cards = (over = {}) => sealedOf(sagemakerModelCards, { cards: [modelCard(over)] });
const RECORD = cards();

test('a model depends on its parameters, they on data and image, and the endpoint on model and image', async () => {
  const bom = await bomOf([graphOf()]);
  expect(bom.components.map(({ type, 'bom-ref': ref }) => [type, ref])).toEqual([
    ['data', DATA],
    ['file', PARAMETERS],
    ['container', IMAGE],
    ['machine-learning-model', MODEL],
  ]);
  expect(Object.fromEntries(bom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))).toEqual({
    [bom.metadata.component['bom-ref']]: [ENDPOINT],
    [ENDPOINT]: expect.arrayContaining([MODEL, IMAGE]),
    [MODEL]: [PARAMETERS],
    [PARAMETERS]: expect.arrayContaining([DATA, IMAGE]),
    [DATA]: [],
    [IMAGE]: [],
  });
  expect(bom.dependencies.find(({ ref }) => ref === ENDPOINT)?.dependsOn).toHaveLength(2);
  expect(bom).not.toHaveProperty('compositions');
});

test('a digest is given where the content is known, and an entity tag is none', async () => {
  const md5 = { [PARAMETERS]: { identity: `MD5Hash ${'c3'.repeat(16)}, S3ETag abc` } };
  const [data, parameters, image] = (await bomOf([graphOf()])).components;
  expect(data?.hashes).toEqual([{ alg: 'SHA-256', content: 'b2'.repeat(32) }]);
  expect(parameters).not.toHaveProperty('hashes');
  expect(valuesOf(parameters, 'content-identity')).toEqual(['S3ETag d41d8cd98f00b204e9800998ecf8427e']);
  expect(image).toMatchObject({
    hashes: [{ alg: 'SHA-256', content: 'a1'.repeat(32) }],
    version: `sha256:${'a1'.repeat(32)}`,
    purl: `pkg:oci/readmission@sha256%3A${'a1'.repeat(32)}?repository_url=111122223333.dkr.ecr.us-east-1.amazonaws.com/ml/readmission`,
  });
  expect((await bomOf([graphOf(md5)])).components[1]?.hashes).toEqual([
    { alg: 'MD5', content: 'c3'.repeat(16) },
  ]);
});

test('data and images of which nothing identifies the content have no digest, and say so', async () => {
  const [data, , image] = (
    await bomOf([graphOf({ [DATA]: { identity: null }, [IMAGE]: { identity: null } })])
  ).components;
  for (const one of [data, image]) {
    expect(one).not.toHaveProperty('hashes');
    expect(valuesOf(one, 'content-identity')[0]).toMatch(/^not known/);
  }
  expect(image).not.toHaveProperty('version');
});

test('a model has the version of its package, its approval, and the card of that version', async () => {
  const model = (await bomOf([graphOf()])).components.at(-1);
  expect(model).toMatchObject({ version: 'readmission/1' });
  expect(valuesOf(model, 'model-package')).toEqual([PACKAGE]);
  expect(valuesOf(model, 'approval')).toEqual(['readmission/1: Approved']);
  expect(model?.modelCard).toMatchObject({ modelParameters: { datasets: [{ ref: DATA }] } });
  expect(valuesOf(model?.modelCard, 'model-card:risk-rating')).toEqual(['High']);
  expect(valuesOf(model?.modelCard, 'evidence')).toEqual([RECORD.digest]);
});

test.each([
  {
    title: 'names another version',
    over: { modelPackageArn: sagemakerArn('model-package', 'readmission/2') },
  },
  { title: 'names the group alone', over: { modelPackageArn: null } },
  {
    title: 'names a model of that name elsewhere',
    over: {
      modelPackageArn: null,
      modelId: 'readmission-model-1',
      arn: 'arn:aws:sagemaker:eu-west-1:111122223333:model-card/x',
    },
  },
])('a card that $title is not the card of the model', async ({ over }) => {
  expect((await bomOf([graphOf()], cards(over))).components.at(-1)).not.toHaveProperty('modelCard');
});

test('what a card leaves out stays out', async () => {
  const model = (await bomOf([graphOf()], cards({ riskRating: null, content: null }))).components.at(-1);
  expect(valuesOf(model?.modelCard, 'model-card:risk-rating')).toEqual([]);
  expect(valuesOf(model?.modelCard, 'model-card:content-digest')).toEqual([]);
  expect(valuesOf(model?.modelCard, 'model-card:content')).toEqual(['not read']);
});

test('breaks stand with the endpoint and the model, and the dependencies are stated as incomplete', async () => {
  const breaks = ['Training job readmission-train was deleted.'];
  const bom = await bomOf([graphOf({ [JOB]: { missing: true }, [PACKAGE]: { missing: true } }, { breaks })]);
  expect(valuesOf(bom.services[0], 'lineage-break')).toEqual(breaks);
  const model = bom.components.at(-1);
  expect(valuesOf(model, 'lineage-break')).toEqual(breaks);
  expect(valuesOf(model, 'model-package')).toEqual(['readmission/1 (not found)']);
  expect(model).not.toHaveProperty('version');
  expect(model).not.toHaveProperty('modelCard');
  expect(valuesOf(bom.components[1], 'made-by')).toEqual([`${JOB} (not found)`]);
  expect(bom.compositions).toEqual([{ aggregate: 'incomplete', dependencies: [ENDPOINT] }]);
});

test('a model of several packages has no one version, and names them all', async () => {
  const second = sagemakerArn('model-package', 'tokenizer/4');
  const graph = graphOf();
  const nodes = [...graph.nodes, node(second, 'package', { label: 'tokenizer/4' })];
  const edges = [...graph.edges, { from: second, to: MODEL, label: null }];
  const model = (await bomOf([{ ...graph, nodes, edges }])).components.at(-1);
  expect(model).not.toHaveProperty('version');
  expect(valuesOf(model, 'model-package')).toEqual([PACKAGE, second]);
});

test('a model that is not there is in the bill all the same, as missing', async () => {
  const bom = await bomOf([graphOf({ [MODEL]: { missing: true, arn: null } })]);
  expect(valuesOf(bom.components.at(-1), 'missing')).toEqual(['not found at collection']);
});

test('what was served before and is not any more is left out', async () => {
  const graph = graphOf();
  const old = [node('s3://old/model.tar.gz', 'data'), node('arn:old', 'package')];
  const edges = [
    { from: 's3://old/model.tar.gz', to: 'arn:old', label: null },
    { from: 'arn:old', to: ENDPOINT, label: 'ContributedTo' },
  ];
  const bom = await bomOf([{ ...graph, nodes: [...graph.nodes, ...old], edges: [...graph.edges, ...edges] }]);
  expect(bom.components.map((one) => one['bom-ref'])).not.toContain('s3://old/model.tar.gz');
});

test('a model on two endpoints stands once', async () => {
  const second = sagemakerArn('endpoint', 'second');
  const text = JSON.stringify(graphOf()).replaceAll(ENDPOINT, second);
  const bom = await bomOf([graphOf(), JSON.parse(text) as LineageGraph]);
  expect(bom.components).toHaveLength(4);
  expect(valuesOf(bom.components.at(-1), 'endpoint')).toEqual([ENDPOINT, second]);
  expect(bom.services).toHaveLength(2);
});

test('an inference component that runs a container of its own counts as a model, one that runs a model does not', async () => {
  const component = sagemakerArn('inference-component', 'assistant');
  const base = graphOf();
  const nodes = [...base.nodes, node(component, 'inference-component')];
  const own = { ...base, nodes, edges: [...base.edges, { from: component, to: CONFIG, label: null }] };
  const types = (bom: Bom) =>
    bom.components.filter(({ type }) => type === 'machine-learning-model').map((one) => one['bom-ref']);
  expect(types(await bomOf([own]))).toEqual([MODEL, component]);
  const runs = { ...own, edges: [...own.edges, { from: MODEL, to: component, label: null }] };
  expect(types(await bomOf([runs]))).toEqual([MODEL]);
});

test('addresses with spaces and other letters are written as references', async () => {
  const uri = 's3://bucket/a b/[ä]%.csv';
  const [data] = (await bomOf([graphOf({ [DATA]: { uri } })])).components;
  expect(data?.data?.[0]?.contents?.url).toBe('s3://bucket/a%20b/%5B%C3%A4%5D%25.csv');
});

test('gaps of what the bill speaks of are named, others are not', async () => {
  const about = { account: '111122223333', evidence: RECORD.digest };
  const gaps = [
    {
      ...gapOf('denied', { action: 'sagemaker:ListModelCards' }),
      ...about,
      kindId: 'aws.sagemaker.model-cards@1',
    },
    { ...gapOf('denied', { action: 's3:GetBucketPolicy' }), ...about, kindId: 'aws.s3.buckets@1' },
  ];
  const { metadata } = await written(sourceOfRecords([RECORD], { lineage: [graphOf()], gaps }));
  expect(valuesOf(metadata, 'gap')).toEqual([expect.stringContaining('sagemaker:ListModelCards')]);
});

test('a pack without endpoints is a bill of nothing', async () => {
  const bom = await bomOf([]);
  expect([bom.components, bom.services]).toEqual([[], []]);
});

test('is refused when a record of model cards is not the one that the pack names', async () => {
  const source = sourceOfRecords([RECORD], { lineage: [graphOf()] });
  const files = new Map(
    [...source.files].map(([name, bytes]) => [
      name,
      Buffer.from(bytes.toString().replace('"High"', '"Low"')),
    ]),
  );
  await expect(written({ ...source, files })).rejects.toMatchObject({ code: 'DIGEST_MISMATCH' });
});

test('the schema would find what is wrong', async () => {
  const bom = await bomOf([graphOf()]);
  expect(await faults(JSON.stringify({ ...bom, serialNumber: 'urn:uuid:1' }))).not.toBeNull();
  expect(await faults(JSON.stringify({ ...bom, colour: 'red' }))).not.toBeNull();
});

async function bomOf(lineage: readonly LineageGraph[], record = RECORD): Promise<Bom> {
  const named = lineage.map((graph) => ({ ...graph, evidence: [record.digest] }));
  return written(sourceOfRecords([record], { lineage: named }));
}

/** The bill, which the schema of CycloneDX accepts. */
async function written(source: ExportSource): Promise<Bom> {
  const [file, ...others] = await rendered(mlbom, source);
  expect(others).toEqual([]);
  const text = file?.bytes.toString('utf8') ?? '';
  expect(await faults(text)).toBeNull();
  const bom = JSON.parse(text) as Bom;
  const refs = [...bom.components, ...bom.services].map((one) => one['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  expect(
    bom.dependencies
      .map(({ ref }) => ref)
      .slice(1)
      .toSorted(),
  ).toEqual(refs.toSorted());
  return bom;
}

function faults(text: string) {
  return new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);
}

import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseModelCardContent } from '../../../src/collectors/formats/model-card-content.ts';
import { realFile } from './real-files.ts';

const parse = (content: unknown) => parseModelCardContent(JSON.stringify(content));

test('names filled paths and never their texts', () => {
  const card = parse({
    model_overview: { model_name: 'readmission', model_owner: '', model_version: 3, model_artifact: [] },
    intended_uses: { risk_rating: 'High', intended_uses: '   ' },
    evaluation_details: [{ name: 'first' }, { name: '', metric_groups: [{ metric_data: [{ value: 0.5 }] }] }],
  });
  expect(card).toEqual({
    modelId: null,
    modelName: 'readmission',
    modelPackageGroup: null,
    modelPackageArn: null,
    riskRating: 'High',
    filled: [
      'evaluation_details',
      'evaluation_details.metric_groups',
      'evaluation_details.metric_groups.metric_data',
      'evaluation_details.metric_groups.metric_data.value',
      'evaluation_details.name',
      'intended_uses',
      'intended_uses.risk_rating',
      'model_overview',
      'model_overview.model_name',
      'model_overview.model_version',
    ],
    unknown: [],
  });
});

test('reads the links of a card of a model package', () => {
  const arn = 'arn:aws:sagemaker:us-east-1:111122223333:model-package/readmission/3';
  const details = { model_package_group_name: 'readmission', model_package_arn: arn };
  expect(parse({ model_package_details: details })).toMatchObject({
    modelPackageGroup: 'readmission',
    modelPackageArn: arn,
  });
});

test.each(['model-card/model_card_schema.json', 'model-card/model_card_schema_awsdocs_2023.json'])(
  'knows every section of %s',
  (path) => {
    const schema = z
      .looseObject({ properties: z.record(z.string(), z.unknown()) })
      .parse(JSON.parse(realFile(path)));
    const sections = Object.keys(schema.properties);
    expect(sections.length).toBeGreaterThan(4);
    expect(parse(Object.fromEntries(sections.map((name) => [name, {}]))).unknown).toEqual([]);
  },
);

test('names unknown sections instead of refusing them', () => {
  expect(parse({ notes: { by: 'me' }, extras: 1 })).toMatchObject({
    unknown: ['extras', 'notes'],
    filled: ['extras', 'notes', 'notes.by'],
  });
});

test.each([
  { title: 'a link of another type', content: { model_overview: { model_id: 7 } } },
  { title: 'a section of another type', content: { model_overview: 'see wiki' } },
])('reads $title as not stated', ({ content }) => {
  expect(parse(content).modelId).toBeNull();
});

test.each(['', 'text', '[]', '"text"', 'null'])('refuses %j', (text) => {
  expect(() => parseModelCardContent(text)).toThrow();
});

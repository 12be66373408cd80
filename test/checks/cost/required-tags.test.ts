import { expect, test } from 'vitest';
import { tagsRequiredTags as check } from '../../../src/checks/cost/required-tags.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { tagsCoverage } from '../../../src/evidence/kinds/tags-coverage.ts';
import { gapOf, sagemakerArn, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Given {
  readonly required?: readonly string[];
  readonly tags?: readonly (readonly string[] | null)[];
  readonly gaps?: readonly Gap[];
}

const judged = ({ required = ['owner', 'data-class'], tags = [], gaps = [] }: Given) => {
  const resources = tags.map((names, index) => ({
    arn: sagemakerArn('model', `m-${index}`),
    type: 'model' as const,
    tags: names && [...names],
  }));
  return judge(check, sealedOf(tagsCoverage, { required: [...required], resources }, { gaps }));
};

test.each<{ title: string; given: Given; outcome: string }>([
  { title: 'no resource', given: {}, outcome: 'not-applicable' },
  { title: 'all tags', given: { tags: [['data-class', 'owner', 'team']] }, outcome: 'pass' },
  { title: 'one tag missing', given: { tags: [['data-class', 'owner'], ['owner']] }, outcome: 'fail' },
  { title: 'another spelling', given: { tags: [['Owner', 'data-class']] }, outcome: 'fail' },
  { title: 'no tags', given: { tags: [[]] }, outcome: 'fail' },
  { title: 'tags that were not read', given: { tags: [null] }, outcome: 'unknown' },
  { title: 'nothing demanded', given: { required: [], tags: [[], null] }, outcome: 'not-applicable' },
  {
    title: 'tags that could not be listed',
    given: { tags: [['data-class', 'owner']], gaps: [gapOf('denied', { action: 'tag:GetResources' })] },
    outcome: 'unknown',
  },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('names what is missing', () => {
  expect(judged({ tags: [['owner']] }).items[0]?.reason).toBe('Missing tags: data-class.');
});

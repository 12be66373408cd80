import { expect, test } from 'vitest';
import { ecrImageTagImmutability as check } from '../../../src/checks/supply-chain/image-tag-immutability.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type EcrRepository, ecrImages } from '../../../src/evidence/kinds/ecr-images.ts';
import { ecrRepository, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (repositories: readonly EcrRepository[], gaps: readonly Gap[] = []) =>
  judge(check, sealedOf(ecrImages, { images: [], repositories: [...repositories], elsewhere: [] }, { gaps }));
const tags = (tagMutability: string | null) => [ecrRepository({ tagMutability })];
const { arn } = ecrRepository();

test.each<{ title: string; repositories: readonly EcrRepository[]; gaps?: Gap[]; outcome: string }>([
  { title: 'no repository', repositories: [], outcome: 'not-applicable' },
  { title: 'tags that stay', repositories: tags('IMMUTABLE'), outcome: 'pass' },
  { title: 'tags that can be moved', repositories: tags('MUTABLE'), outcome: 'fail' },
  { title: 'most tags can be moved', repositories: tags('MUTABLE_WITH_EXCLUSION'), outcome: 'fail' },
  { title: 'some tags can be moved', repositories: tags('IMMUTABLE_WITH_EXCLUSION'), outcome: 'unknown' },
  { title: 'a word that is new', repositories: tags('FROZEN'), outcome: 'unknown' },
  { title: 'not stated', repositories: tags(null), outcome: 'unknown' },
  {
    title: 'a repository that could not be read',
    repositories: tags('IMMUTABLE'),
    gaps: [gapOf('denied', { action: 'ecr:DescribeRepositories', resource: `${arn}-2` })],
    outcome: 'unknown',
  },
  {
    title: 'a scan that could not be read',
    repositories: tags('IMMUTABLE'),
    gaps: [gapOf('denied', { action: 'ecr:DescribeImageScanFindings', resource: arn })],
    outcome: 'pass',
  },
  {
    title: 'jobs that could not be listed',
    repositories: tags('IMMUTABLE'),
    gaps: [gapOf('denied', { action: 'sagemaker:Search' })],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ repositories, gaps, outcome }) => {
  expect(judged(repositories, gaps).outcome).toBe(outcome);
});

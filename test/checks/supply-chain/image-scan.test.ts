import { expect, test } from 'vitest';
import { ecrImageScan as check } from '../../../src/checks/supply-chain/image-scan.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type EcrImage, ecrImages } from '../../../src/evidence/kinds/ecr-images.ts';
import { ecrImage, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (images: readonly EcrImage[], elsewhere: readonly string[] = [], gaps: readonly Gap[] = []) =>
  judge(
    check,
    sealedOf(
      ecrImages,
      {
        images: [...images],
        repositories: [],
        elsewhere: elsewhere.map((image) => ({ image, usedBy: [] })),
      },
      { gaps },
    ),
  );
const scan = (over: object) =>
  ecrImage({
    scan: { status: 'COMPLETE', completedAt: '2026-08-01T00:00:00Z', findings: [], ...over },
  });
const found = (severity: string, count: number) => [{ severity, count }];
const { id, namedAs } = ecrImage();
const AWS = '763104351884.dkr.ecr.us-east-1.amazonaws.com/xgboost:1';
const FOREIGN = '999988887777.dkr.ecr.us-east-1.amazonaws.com/xgboost:1';

test.each<{
  title: string;
  images?: readonly EcrImage[];
  elsewhere?: readonly string[];
  gaps?: Gap[];
  outcome: string;
}>([
  { title: 'no image', outcome: 'not-applicable' },
  { title: 'scanned all the time', images: [ecrImage()], outcome: 'pass' },
  { title: 'scanned in the period', images: [scan({})], outcome: 'pass' },
  { title: 'high findings only', images: [scan({ findings: found('HIGH', 9) })], outcome: 'pass' },
  { title: 'a critical finding', images: [scan({ findings: found('CRITICAL', 1) })], outcome: 'fail' },
  {
    title: 'a critical finding of a scan before the period',
    images: [scan({ completedAt: '2026-06-01T00:00:00Z', findings: found('CRITICAL', 1) })],
    outcome: 'fail',
  },
  { title: 'no critical finding left', images: [scan({ findings: found('CRITICAL', 0) })], outcome: 'pass' },
  { title: 'never scanned', images: [ecrImage({ scan: 'none' })], outcome: 'fail' },
  { title: 'a scan that failed', images: [scan({ status: 'FAILED', findings: null })], outcome: 'fail' },
  {
    title: 'a scan before the period',
    images: [scan({ completedAt: '2026-06-30T23:59:59Z' })],
    outcome: 'unknown',
  },
  { title: 'a scan without a time', images: [scan({ completedAt: null })], outcome: 'unknown' },
  { title: 'a scan under way', images: [scan({ status: 'IN_PROGRESS' })], outcome: 'unknown' },
  { title: 'a scan without a status', images: [scan({ status: null })], outcome: 'unknown' },
  { title: 'findings that are not stated', images: [scan({ findings: null })], outcome: 'unknown' },
  {
    title: 'a scan that is always on, without findings',
    images: [scan({ status: 'ACTIVE', findings: null })],
    outcome: 'unknown',
  },
  { title: 'a scan that was not read', images: [ecrImage({ scan: null })], outcome: 'unknown' },
  {
    title: 'an image that the registry has not any more',
    images: [ecrImage({ inRegistry: false, scan: null })],
    outcome: 'unknown',
  },
  { title: 'an image of AWS', elsewhere: [AWS], outcome: 'not-applicable' },
  { title: 'an image of another registry', elsewhere: [FOREIGN], outcome: 'unknown' },
  {
    title: 'an image that another record has',
    images: [ecrImage()],
    elsewhere: [namedAs[0] ?? ''],
    outcome: 'pass',
  },
  {
    title: 'an image that could not be read',
    images: [ecrImage()],
    gaps: [gapOf('denied', { action: 'ecr:DescribeImages', resource: `${id}0` })],
    outcome: 'unknown',
  },
  {
    title: 'a scan that could not be read',
    images: [ecrImage({ scan: null })],
    gaps: [gapOf('throttled', { action: 'ecr:DescribeImageScanFindings', resource: id })],
    outcome: 'unknown',
  },
  {
    title: 'models that could not be listed',
    images: [ecrImage()],
    gaps: [gapOf('denied')],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ images = [], elsewhere, gaps, outcome }) => {
  expect(judged(images, elsewhere, gaps).outcome).toBe(outcome);
});

test('tells the status, the time and what was found', () => {
  const [item] = judged([scan({ findings: [...found('CRITICAL', 1), ...found('LOW', 0)] })]).items;
  expect(item).toMatchObject({
    resource: id,
    reason: 'Scan COMPLETE, ended 2026-08-01T00:00:00Z; findings: 1 CRITICAL.',
  });
});

import type { Period } from '../../core/period.ts';
import { type EcrImage, ecrImages } from '../../evidence/kinds/ecr-images.ts';
import { defineCheck, type Observation } from '../check.ts';
import { each } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { AWS_REGISTRIES } from './aws-registries.ts';

/** Looks at the vulnerability scan of the images that workloads run. */
export const ecrImageScan = defineCheck({
  id: 'ecr-image-scan',
  topic: 'supply-chain',
  title: 'Every image that workloads run is scanned and has no critical finding open',
  failureTitle: 'Some images that workloads run are not scanned or have critical findings open',
  rationale:
    'An image brings an operating system and libraries with it. A scan names their known weaknesses; one that is critical can be used against whatever runs from the image.',
  procedure:
    'For every image that a training, processing, tuning or compilation job of the period, a model, an endpoint or an inference component names in a registry in scope, as its registry has it at collection: a scan by the registry has ended in the period or after it, or goes on all the time, and counts no finding of severity CRITICAL. A scan that is older than the period leaves it open, since it cannot know what was found later. Images that AWS hands out are not judged; those of other registries are open.',
  severity: 'high',
  remediation:
    'Switch on enhanced scanning of the registry, build the image again from updated layers, and deploy it by its new digest.',
  needs: { images: ecrImages },
  restsOn: ['ecr:DescribeImages', 'ecr:DescribeImageScanFindings'],

  observe({ images }, period) {
    const known = new Set(each(images, (body) => body.images).flatMap(({ item }) => item.namedAs));
    return images.flatMap(({ digest, evidence: { scope, body } }) => {
      const seen = { scope, basis: 'collection', intervals: [], evidence: [digest] } as const;
      return [
        ...body.images.map(
          (image): Observation => ({ ...seen, resource: image.id, ...scanSeen(image, period) }),
        ),
        ...body.elsewhere
          .filter(({ image }) => !known.has(image))
          .map(({ image }): Observation => ({ ...seen, resource: image, ...elsewhereSeen(image) })),
      ];
    });
  },
});

/** Words for a scan that the registry gave up. */
const NOT_SCANNED: ReadonlySet<string> = new Set(['FAILED', 'UNSUPPORTED_IMAGE', 'SCAN_ELIGIBILITY_EXPIRED']);

function scanSeen({ inRegistry, scan, namedAs }: EcrImage, period: Period): Seen {
  if (!inRegistry) return { met: null, note: `The registry has no image ${namedAs.join(', ')} any more.` };
  if (scan === null) return { met: null, note: 'The scan was not read.' };
  if (scan === 'none') return { met: false, note: 'The image was never scanned.' };
  const { status, completedAt, findings } = scan;
  if (status !== null && NOT_SCANNED.has(status)) return { met: false, note: `The scan is ${status}.` };
  const counted = findings === null ? 'not stated' : counts(findings);
  const note = `Scan ${status ?? 'of unstated status'}, ended ${completedAt ?? 'at a time that is not stated'}; findings: ${counted}.`;
  if (findings?.some(({ severity, count }) => severity === 'CRITICAL' && count > 0))
    return { met: false, note };
  if (findings === null || (status !== 'COMPLETE' && status !== 'ACTIVE')) return { met: null, note };
  if (status === 'ACTIVE') return { met: true, note };
  if (completedAt === null) return { met: null, note };
  if (Date.parse(completedAt) < Date.parse(period.from)) {
    return { met: null, note: `${note} The scan is older than the period.` };
  }
  return { met: true, note };
}

function counts(findings: readonly { readonly severity: string; readonly count: number }[]): string {
  const told = findings.filter(({ count }) => count > 0).map(({ severity, count }) => `${count} ${severity}`);
  return told.length === 0 ? 'none' : told.join(', ');
}

function elsewhereSeen(image: string): Seen {
  const [, account] = /^(\d{12})\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\//.exec(image) ?? [];
  if (account !== undefined && AWS_REGISTRIES.has(account)) {
    return { met: 'not-applicable', note: 'AWS hands out this image and keeps its registry.' };
  }
  return { met: null, note: 'Its registry was not read.' };
}

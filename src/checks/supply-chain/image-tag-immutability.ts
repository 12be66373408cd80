import { ecrImages } from '../../evidence/kinds/ecr-images.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import type { Seen } from '../over-period.ts';

/** Looks whether tags can be moved in the repositories that workloads take images from. */
export const ecrImageTagImmutability = defineCheck({
  id: 'ecr-image-tag-immutability',
  topic: 'supply-chain',
  title: 'No tag can be moved in the repositories of images that workloads run',
  failureTitle: 'Tags can be moved in some repositories of images that workloads run',
  rationale:
    'Where a tag can be moved, the same name stands for other code tomorrow, and whoever may push replaces what the next job runs.',
  procedure:
    'For every repository of a registry in scope from which a training job of the period, a model or an endpoint takes an image: tags are IMMUTABLE at collection. IMMUTABLE_WITH_EXCLUSION leaves it open, since which tags are left out has to be read; MUTABLE fails, with exclusions too.',
  severity: 'medium',
  remediation: 'Set the tag immutability of the repository to IMMUTABLE.',
  needs: { images: ecrImages },
  restsOn: ['ecr:DescribeRepositories'],

  observe: ({ images }) =>
    each(images, (body) => body.repositories).map(({ item: { arn, tagMutability }, scope, digest }) => ({
      scope,
      resource: arn,
      ...mutabilitySeen(tagMutability),
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});

function mutabilitySeen(mutability: string | null): Seen {
  const note = `Tags: ${mutability ?? 'not stated'}.`;
  if (mutability === 'IMMUTABLE') return { met: true, note };
  return { met: mutability?.startsWith('MUTABLE') ? false : null, note };
}

import { tagsCoverage } from '../../evidence/kinds/tags-coverage.ts';
import { defineCheck } from '../check.ts';
import type { Seen } from '../over-period.ts';

/** Looks whether ML resources have the tags that the organisation demands. */
export const tagsRequiredTags = defineCheck({
  id: 'tags-required-tags',
  topic: 'cost',
  title: 'Every ML resource has the tags that the organisation demands',
  failureTitle: 'Some ML resources lack tags that the organisation demands',
  rationale:
    'Tags say who owns a model or an endpoint, what data it handles and who pays for it. What has none belongs to nobody when a question comes.',
  procedure:
    'For every endpoint, model, model package group and HyperPod cluster at collection, and every training job of the period that still exists: it has a tag of each name that requiredTags of exhibit.yaml lists, in the same spelling, whatever its value. Where exhibit.yaml lists none, nothing is judged.',
  severity: 'low',
  remediation: 'Add the missing tags, and have a tag policy or a service control policy demand them.',
  needs: { coverage: tagsCoverage },
  restsOn: ['tag:GetResources'],

  observe: ({ coverage }) =>
    coverage.flatMap(({ digest, evidence: { scope, body } }) =>
      body.resources.map(({ arn, tags }) => ({
        scope,
        resource: arn,
        ...tagsSeen(tags, body.required),
        basis: 'collection',
        intervals: [],
        evidence: [digest],
      })),
    ),
});

function tagsSeen(tags: readonly string[] | null, required: readonly string[]): Seen {
  if (required.length === 0) return { met: 'not-applicable', note: 'exhibit.yaml demands no tags.' };
  if (tags === null) return { met: null, note: 'Its tags were not read.' };
  const missing = required.filter((name) => !tags.includes(name));
  if (missing.length > 0) return { met: false, note: `Missing tags: ${missing.join(', ')}.` };
  return { met: true, note: `Tags: ${required.join(', ')}.` };
}

const WORD = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * The files of a new unit by path: unit, kind where it is a collector, and test. They type-check as they are; the
 * test fails until the unit does something.
 *
 * @param words `check <topic> <service> <noun>` or `collector <service> <noun>`, in kebab-case
 * @returns null when the words are not of that form
 */
export function unitFiles(words: readonly string[]): ReadonlyMap<string, string> | null {
  const [unit, ...rest] = words;
  if (!rest.every((word) => WORD.test(word))) return null;
  if (unit === 'check' && rest.length === 3) return checkFiles(rest[0] ?? '', rest[1] ?? '', rest[2] ?? '');
  if (unit === 'collector' && rest.length === 2) return collectorFiles(rest[0] ?? '', rest[1] ?? '');
  return null;
}

function checkFiles(topic: string, service: string, noun: string): ReadonlyMap<string, string> {
  const id = `${service}-${noun}`;
  const name = camelCase(id);
  const unit = `import { sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';

/** Looks at … */
export const ${name} = defineCheck({
  id: '${id}',
  topic: '${topic}',
  title: 'Every … is …',
  failureTitle: 'Some … are not …',
  rationale: 'Why it matters, in one or two sentences.',
  procedure: 'What is compared with what, in words that an auditor can follow.',
  severity: 'medium',
  remediation: 'What to do.',
  needs: { models: sagemakerModels },

  observe: ({ models }) =>
    each(models, (body) => body.models).map(({ item: { arn }, scope, digest }) => ({
      scope,
      resource: arn,
      met: null,
      note: 'Not looked at yet.',
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});
`;
  const test = `import { expect, test } from 'vitest';
import { ${name} as check } from '../../../src/checks/${topic}/${noun}.ts';
import { sagemakerModels } from '../../../src/evidence/kinds/sagemaker-models.ts';
import { gapOf, model, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

test.each([
  { title: 'none', models: [], gaps: [], outcome: 'not-applicable' },
  { title: 'one that is fine', models: [model()], gaps: [], outcome: 'pass' },
  { title: 'a failed listing', models: [model()], gaps: [gapOf('denied')], outcome: 'unknown' },
])('$title: $outcome', ({ models, gaps, outcome }) => {
  expect(judge(check, sealedOf(sagemakerModels, { models }, { gaps })).outcome).toBe(outcome);
});
`;
  return new Map([
    [`src/checks/${topic}/${noun}.ts`, unit],
    [`test/checks/${topic}/${noun}.test.ts`, test],
  ]);
}

function collectorFiles(service: string, noun: string): ReadonlyMap<string, string> {
  const id = `${service}-${noun}`;
  const name = camelCase(id);
  const list = camelCase(noun);
  const kind = `import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

/** … @source … */
export const ${name} = defineEvidence({
  id: 'aws.${service}.${noun}@1',
  title: '…',
  description: 'Every …, and what null means where that is not obvious.',
  unread: { ${list}: [] },
  body: z.strictObject({ ${list}: z.array(z.strictObject({ arn: z.string() })) }),
});
`;
  const unit = `import { ${name} } from '../../evidence/kinds/${id}.ts';
import { defineCollector } from '../collector.ts';

/** Reads … */
export const ${name}Collector = defineCollector({
  id: '${id}',
  produces: ${name},
  reach: 'regional',
  actions: [],
  uses: [],

  async collect() {
    return { body: { ${list}: [] } };
  },
});
`;
  const test = `import { expect, test } from 'vitest';
import { ${name}Collector } from '../../../src/collectors/${service}/${noun}.ts';
import { recordedRun } from '../../support/aws/collect.ts';

test('reads …', async () => {
  const { evidence } = await recordedRun({}, ${name}Collector);
  expect(evidence.body.${list}).not.toEqual([]);
});
`;
  return new Map([
    [`src/evidence/kinds/${id}.ts`, kind],
    [`src/collectors/${service}/${noun}.ts`, unit],
    [`test/collectors/${service}/${noun}.test.ts`, test],
  ]);
}

function camelCase(id: string): string {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

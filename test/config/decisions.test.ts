import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadDecisions } from '../../src/config/decisions.ts';

let file: string;
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'exhibit-decisions-')), 'decisions.yaml');
});
afterEach(() => rm(join(file, '..'), { recursive: true }));

async function load(text: string) {
  await writeFile(file, text);
  return loadDecisions(file);
}

const decided = (framework: string, control: string, more: string): string =>
  `  - { framework: ${framework}, control: "${control}", reason: r, by: b, on: 2026-01-01, ${more} }\n`;
const accepted = (more = ''): string =>
  `acceptedExceptions:\n  - { check: kms-key-rotation, resource: "*", reason: r, by: b, on: 2026-01-01, expires: 2026-12-31${more} }\n`;

test('reads every sort of decision; what a sort does not have is null', async () => {
  const { decisions, acceptances } = await load(
    `decisions:\n${decided('pci-dss', '9.5.1', 'decision: not-applicable')}${decided('hipaa', '164.312(a)(2)(iii)', 'decision: alternative, measure: m')}${decided('hipaa', '164.312(c)(2)', 'decision: not-reasonable')}${decided('iso-27001', 'A.8.24', 'decision: applicable, implementation: partly')}${accepted()}`,
  );
  expect(
    decisions.map(({ decision, measure, implementation }) => [decision, measure, implementation]),
  ).toEqual([
    ['not-applicable', null, null],
    ['alternative', 'm', null],
    ['not-reasonable', null, null],
    ['applicable', null, 'partly'],
  ]);
  expect(acceptances).toEqual([
    {
      check: 'kms-key-rotation',
      account: null,
      resource: '*',
      reason: 'r',
      by: 'b',
      on: '2026-01-01',
      expires: '2026-12-31',
    },
  ]);
});

test.each([
  {
    title: 'an unknown control',
    text: `decisions:\n${decided('hipaa', '9.9', 'decision: not-applicable')}`,
    says: 'hipaa has no control "9.9"',
  },
  {
    title: 'two decisions about a control',
    text: `decisions:\n${decided('pci-dss', '9.5.1', 'decision: not-applicable').repeat(2)}`,
    says: 'pci-dss 9.5.1 stands twice',
  },
  {
    title: 'an alternative without a measure',
    text: `decisions:\n${decided('hipaa', '164.312(c)(2)', 'decision: alternative')}`,
    says: 'decisions.0.measure: is missing',
  },
  {
    title: 'an alternative to what HIPAA requires',
    text: `decisions:\n${decided('hipaa', '164.312(a)(2)(i)', 'decision: not-reasonable')}`,
    says: 'not addressable',
  },
  {
    title: 'an alternative elsewhere',
    text: `decisions:\n${decided('pci-dss', '9.5.1', 'decision: implemented')}`,
    says: 'not addressable',
  },
  {
    title: 'applicability of a clause',
    text: `decisions:\n${decided('iso-27001', '4.1', 'decision: applicable, implementation: planned')}`,
    says: 'not in Annex A',
  },
  {
    title: 'a decision that is none',
    text: `decisions:\n${decided('pci-dss', '9.5.1', 'decision: ignored')}`,
    says: 'none of not-applicable',
  },
  {
    title: 'an exception without an end',
    text: accepted().replace(', expires: 2026-12-31', ''),
    says: 'acceptedExceptions.0.expires: no day',
  },
  {
    title: 'an exception that ends before it begins',
    text: accepted().replace('2026-12-31', '2025-12-31'),
    says: 'expires lies before on',
  },
  {
    title: 'an exception to no check',
    text: accepted().replace('kms-key-rotation', 'kms-key-rotations'),
    says: 'there is no check "kms-key-rotations"',
  },
  {
    title: 'an exception without approver',
    text: accepted().replace('by: b, ', ''),
    says: 'acceptedExceptions.0.by: is missing',
  },
])('refuses $title in one line', async ({ text, says }) => {
  const refusal = await load(text).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining(says) });
  expect((refusal as Error).message).not.toContain('\n');
});

import { checks } from '../src/checks/index.ts';
import type { Control, Framework } from '../src/mappings/framework.ts';
import { frameworks } from '../src/mappings/index.ts';
import { remainsOf } from '../src/mappings/roll-up.ts';
import { WAYS, type Way, wayOf } from '../src/mappings/way.ts';
import { tableOf } from './markdown.ts';
import { requirements } from './requirements.ts';

const WAY_WORDS: Readonly<Record<Way, string>> = {
  direct: 'tested directly',
  partial: 'tested in part',
  supporting: 'supported',
  inherited: 'inherited from AWS',
  people: 'by people alone',
};

/** `docs/coverage.md`: how every control is evidenced, and which checks answer what the practice asks for. */
export function coveragePage(): string {
  return [
    '# Coverage',
    'Written by `npm run docs` from the mappings themselves. A control is counted by the strongest check that speaks of it: *tested directly* where a check tests its condition for the AWS part of the scope, *tested in part* where it tests a necessary part, *supported* where it gives population or background. The last column says what a person still has to bring.',
    '## Counts',
    tableOf(
      ['framework', 'controls', ...WAYS.map((way) => WAY_WORDS[way]), 'checks', 'edges'],
      frameworks.map(countsOf),
    ),
    '## What the practice asks for',
    requirementsText(),
    '## Public mappings',
    publicMappingsText(),
    ...frameworks.flatMap((framework) => [
      `## ${framework.title}`,
      `Catalog: ${framework.version}. ${framework.notice}`,
      tableOf(
        ['control', 'label', 'how', 'checks', 'what a person brings'],
        framework.controls.map((control) => rowOf(framework, control)),
      ),
    ]),
    '',
  ].join('\n\n');
}

function countsOf(framework: Framework): readonly (string | number)[] {
  const ways = framework.controls.map((control) => wayOf(control.evidenceClass, edgesOf(framework, control)));
  return [
    framework.title,
    framework.controls.length,
    ...WAYS.map((way) => ways.filter((one) => one === way).length),
    new Set(framework.edges.map(({ check }) => check)).size,
    framework.edges.length,
  ];
}

function rowOf(framework: Framework, control: Control): readonly string[] {
  const edges = edgesOf(framework, control);
  return [
    control.id,
    control.title,
    WAY_WORDS[wayOf(control.evidenceClass, edges)],
    edges.map(({ check, strength }) => `${check} (${strength})`).join(', '),
    remainsOf(control, edges).join(' '),
  ];
}

function publicMappingsText(): string {
  const same = frameworks.flatMap(({ title, edges }) =>
    edges.flatMap(({ control, check, elsewhere }) =>
      elsewhere ? [[title, control, check, elsewhere.join(', '), 'the same']] : [],
    ),
  );
  const others = frameworks.flatMap(({ title, onlyElsewhere }) =>
    onlyElsewhere.map(({ control, check, rules, reason }) => [
      title,
      control,
      check,
      rules.join(', '),
      reason,
    ]),
  );
  const intro = `Where Prowler, Powerpipe, cdk-nag or Security Hub test the same as one of our checks and map it to a control of these frameworks: ${same.length} edges of ours are drawn there too, ${others.length} are drawn there and not here. No other edge of ours has a public one beside it.`;
  return [
    intro,
    tableOf(['framework', 'control', 'check', 'rules', 'what we say'], [...same, ...others]),
  ].join('\n\n');
}

const edgesOf = ({ edges }: Framework, { id }: Control) => edges.filter(({ control }) => control === id);

function requirementsText(): string {
  const ids: readonly string[] = checks.map(({ id }) => id);
  const answered = requirements.map((one) => ({
    ...one,
    checks: ids.filter((id) => one.answeredBy.some((form) => form.test(id))),
  }));
  const open = answered.filter((one) => one.checks.length === 0);
  const used = new Set(answered.flatMap((one) => one.checks));
  const others = ids.filter((id) => !used.has(id));
  return [
    `${requirements.length} requirements: ${requirements.length - open.length} are answered by at least one check, ${open.length} by none of this version${open.length > 0 ? ` (${open.map(({ number }) => number).join(', ')})` : ''}. That a check answers a requirement does not mean that it covers all of it.`,
    tableOf(
      ['#', 'requirement', 'checks'],
      answered.map((one) => [one.number, one.text, one.checks.join(', ') || '**none in this version**']),
    ),
    others.length === 0
      ? 'Every check answers at least one of them.'
      : `Checks that answer none of them: ${others.join(', ')}.`,
  ].join('\n\n');
}

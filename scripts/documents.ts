import { z } from 'zod';
import type { Check } from '../src/checks/check.ts';
import { checks } from '../src/checks/index.ts';
import { helpTexts } from '../src/cli/main.ts';
import type { Collector } from '../src/collectors/collector.ts';
import { collectors } from '../src/collectors/index.ts';
import { configSchema } from '../src/config/schema.ts';
import { EXIT_CODES } from '../src/core/errors.ts';
import { kinds } from '../src/evidence/index.ts';
import type { EvidenceKind } from '../src/evidence/kind.ts';
import { frameworks } from '../src/mappings/index.ts';
import { caseDocument } from '../src/reports/case.ts';
import { packDiff } from '../src/reports/diff/diff.ts';
import { lineageAnswer } from '../src/reports/lineage-answer.ts';
import { pack } from '../src/reports/pack.ts';
import { apiTypes } from './api-types.ts';
import { coveragePage } from './coverage-page.ts';
import { tableOf } from './markdown.ts';

/** Every generated document by its path from the root of the repository. */
export async function documents(): Promise<ReadonlyMap<string, string>> {
  const schemas = (kinds as readonly EvidenceKind[]).map(
    ({ id, body }) => [`docs/schema/${id}.json`, schemaText(body)] as const,
  );
  return new Map([
    ['docs/reference.md', await reference()],
    ['docs/coverage.md', coveragePage()],
    ['docs/schema/exhibit.yaml.json', schemaText(configSchema, 'input')],
    ['docs/schema/pack.v1.json', schemaText(pack)],
    ['docs/schema/case.v1.json', schemaText(caseDocument)],
    ['docs/schema/lineage.v1.json', schemaText(lineageAnswer)],
    ['docs/schema/diff.v1.json', schemaText(packDiff)],
    ...schemas,
    ['web/api/schema.d.ts', await apiTypes()],
  ]);
}

function schemaText(schema: z.ZodType, io: 'input' | 'output' = 'output'): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io }), null, 2)}\n`;
}

async function reference(): Promise<string> {
  return [
    '# Reference',
    'Written by `npm run docs` from the units themselves.',
    '## Commands',
    ...(await helpTexts()).map((text) => `\`\`\`\n${text.trim()}\n\`\`\``),
    '## Configuration',
    'The form of `exhibit.yaml` is in [schema/exhibit.yaml.json](schema/exhibit.yaml.json), as a JSON Schema that editors understand; `exhibit init` writes a file with the rest as comments. Where packs go is described in [operating.md](operating.md).',
    '## Error codes',
    tableOf(['code', 'exit code'], Object.entries(EXIT_CODES)),
    '## Kinds of evidence',
    'Each has a JSON Schema in [schema/](schema). The pack document is described by [schema/pack.v1.json](schema/pack.v1.json), that of a case by [schema/case.v1.json](schema/case.v1.json), the answer of `exhibit lineage --json` by [schema/lineage.v1.json](schema/lineage.v1.json), that of `exhibit diff --json` by [schema/diff.v1.json](schema/diff.v1.json).',
    ...(kinds as readonly EvidenceKind[]).map(kindText),
    '## Collectors',
    'Actions are those of IAM; `exhibit policy` prints the policy that allows them and nothing else.',
    ...(collectors as readonly Collector[]).map(collectorText),
    '## Checks',
    ...(checks as readonly Check[]).map(checkText),
    '## Frameworks',
    ...frameworks.map(frameworkText),
    '',
  ].join('\n\n');
}

function kindText({ id, title, description }: EvidenceKind): string {
  return `### ${id}\n\n${title}. ${description}`;
}

function collectorText({ id, produces, reach, uses, actions }: Collector): string {
  const after =
    uses.length > 0 ? ` Reads what these name: ${uses.map((kind) => `\`${kind.id}\``).join(', ')}.` : '';
  const needed = actions.length > 0 ? actions.map((action) => `\`${action}\``).join(', ') : 'none';
  return `### ${id}\n\nMakes \`${produces.id}\`, ${reach}.${after}\n\nActions: ${needed}.`;
}

function checkText(check: Check): string {
  const controls = frameworks.flatMap(({ title, edges }) =>
    edges
      .filter((edge) => edge.check === check.id)
      .map(({ control, strength }) => `${title} ${control} (${strength})`),
  );
  return [
    `### ${check.id}`,
    `${check.title}. Topic ${check.topic}, severity ${check.severity}.`,
    `${check.rationale} ${check.procedure}`,
    `Evidence: ${Object.values(check.needs)
      .map(({ id }) => `\`${id}\``)
      .join(', ')}.`,
    `Controls: ${controls.join(', ') || 'none'}.`,
  ].join('\n\n');
}

function frameworkText({ title, version, notice, controls, edges }: (typeof frameworks)[number]): string {
  const rows = edges.map(({ control, check, strength, rationale, remains }) => [
    control,
    check,
    strength,
    rationale,
    remains ?? '',
  ]);
  return [
    `### ${title} ${version}`,
    `${controls.length} controls, ${edges.length} edges. ${notice}`,
    tableOf(['control', 'check', 'strength', 'rationale', 'remains'], rows),
  ].join('\n\n');
}

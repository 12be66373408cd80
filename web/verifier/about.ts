import { caseDocument } from '../../src/reports/case.ts';
import { pack as packSchema } from '../../src/reports/pack.ts';
import { distinguishedText } from '../../src/signing/distinguished-text.ts';
import type { ReadSignature } from './cryptography/signed-data.ts';
import type { About, Report } from './protocol.ts';

/** What a pack or case that holds is about. */
export function aboutOf(
  of: Report['of'],
  files: ReadonlyMap<string, Buffer>,
  { signer, signingTime }: ReadSignature,
): About {
  const signed = [
    ['Signed by', distinguishedText(signer.subjectDer)],
    ['Signed at, as the signer claims', signingTime?.toISOString() ?? 'no stated time'],
  ] as const;
  return of === 'pack' ? packAbout(files, signed) : caseAbout(files, signed);
}

type Facts = About['facts'];

function packAbout(files: ReadonlyMap<string, Buffer>, signed: Facts): About {
  const { organization, id, period, generatedAt, tool, scope, summary, frameworks, trail } = packSchema.parse(
    JSON.parse(files.get('pack.json')?.toString('utf8') ?? ''),
  );
  const { checks } = summary;
  const counted = Object.entries(checks).map(([outcome, count]) => `${count} ${outcome}`);
  const notProven = trail.filter(({ integrity }) => integrity !== 'proven');
  return {
    facts: [
      ['Organization', organization],
      ['Pack', id],
      ['Period', `${period.from} until ${period.to}`],
      ['Accounts', scope.accounts.map((one) => (one.name ? `${one.id} (${one.name})` : one.id)).join(', ')],
      ['Frameworks', frameworks.map(({ title }) => title).join(', ')],
      ['Checks', counted.join(', ')],
      ['Made', `${generatedAt} by exhibit ${tool.version}`],
      ...signed,
    ],
    limits: [
      `${summary.gaps} reads gave no usable answer; what they would have shown is unknown, and the report lists each.`,
      ...scope.exclusions.map((one) => `Left out by the organization: ${one}`),
      ...notProven.map(
        (one) =>
          `The log of ${one.account}/${one.region} is not proven to be complete and unchanged${one.integrityReason ? `: ${one.integrityReason}` : '.'}`,
      ),
    ],
  };
}

function caseAbout(files: ReadonlyMap<string, Buffer>, signed: Facts): About {
  const { id, question, generatedAt, tool, events, limits } = caseDocument.parse(
    JSON.parse(files.get('case.json')?.toString('utf8') ?? ''),
  );
  return {
    facts: [
      ['Case', id],
      ['Asked about', question.resource ?? question.actor ?? 'everything'],
      ['Changes found', String(events.length)],
      ['Made', `${generatedAt} by exhibit ${tool.version}`],
      ...signed,
    ],
    limits,
  };
}

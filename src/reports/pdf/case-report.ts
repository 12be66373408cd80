import type { Case } from '../case.ts';
import { caseChapters } from './case-chapters.ts';
import { questionText, sessionsOf } from './case-words.ts';
import { attachSource } from './conformance.ts';
import { bytesOf, type Doc, newDocument } from './document.ts';
import { box, facts } from './facts.ts';
import { Sheet } from './sheet.ts';
import { COLOR, TEXT } from './theme.ts';
import { countText, dayText, INTEGRITY_WORDS, listText, sentence, shortDigest, timeText } from './words.ts';

/** What goes into the report of a case besides its document. */
interface CaseReportOptions {
  /** The bytes of case.json as text; attached to the report. */
  readonly caseText: string;
  /** Digest of these bytes: `sha256:` and 64 digits. */
  readonly caseDigest: string;
  /**
   * Called when the first page is drawn and fonts are there, for a signature field. What it returns is called right
   * before the document ends.
   */
  onDocument?(doc: Doc): { end(): void } | undefined;
}

/**
 * Renders the report of a case as PDF/A-3a and PDF/UA-1 on A4: question, answer, before and after, the way to each person, log
 * files, limits. The same case gives the same bytes on the same machine; no clock is read.
 */
export async function renderCase(document: Case, options: CaseReportOptions): Promise<Buffer> {
  const question = questionText(document);
  const doc = newDocument({
    title: `Case report, ${question}`,
    subject: `Case ${document.id}`,
    author: `${document.tool.name} ${document.tool.version}`,
    creator: `${document.tool.name} ${document.tool.version}`,
    at: new Date(document.generatedAt),
  });
  const bytes = bytesOf(doc);
  const sheet = new Sheet(doc, {
    left: question,
    right: `case ${shortDigest(options.caseDigest)}`,
    foot: `Case report  ·  ${document.id}`,
  });
  drawFirstPage(sheet, document, options.caseDigest);
  const hook = options.onDocument?.(doc);
  sheet.tags.signatureField();
  sheet.gap(12);
  for (const [index, { title, anchor, draw }] of caseChapters(document).entries()) {
    sheet.heading({ level: 1, text: `${index + 1}  ${title}`, anchor, keep: 120 });
    draw(sheet);
    sheet.gap(14);
  }
  attachSource(doc, {
    name: 'case.json',
    text: options.caseText,
    description: 'The case document: everything that this report says',
    at: new Date(document.generatedAt),
  });
  sheet.close();
  hook?.end();
  doc.end();
  return bytes;
}

function drawFirstPage(sheet: Sheet, document: Case, digest: string): void {
  sheet.newPage('portrait', true);
  const { doc, type, tags, left, width } = sheet;
  tags.artifact(() => doc.rect(0, 0, doc.page.width, 12).fill(COLOR.accent));
  sheet.y = 72;
  type.line('CASE REPORT', left, sheet.y, { ...TEXT.label, size: 8.5, leading: 12, color: COLOR.accent });
  sheet.y += 20;
  const question = questionText(document);
  const style = type.wrap(question, TEXT.display, width).length > 3 ? TEXT.h2 : TEXT.display;
  sheet.titled(1, () => {
    for (const line of type.wrap(question, style, width)) {
      type.line(line, left, sheet.y, style);
      sheet.y += style.leading;
    }
  });
  sheet.y += 4;
  sheet.paragraph(
    `From ${timeText(document.period.from)} up to, and without, ${timeText(document.period.to)} UTC`,
    TEXT.coverLine,
    { after: 14 },
  );
  box(sheet, [
    { text: countText(document.events.length, 'change'), style: TEXT.h2 },
    ...summaryOf(document).map((text) => ({ text })),
  ]);
  sheet.paragraph(
    'Every statement below follows from the records that lie beside this report, and can be derived from them again. It takes no decision on whether anybody was allowed to do what they did.',
    TEXT.note,
    { after: 12 },
  );
  drawIdentity(sheet, document, digest);
}

function summaryOf(document: Case): readonly string[] {
  const people = [
    ...new Set(
      document.events.flatMap(({ person, kind }) =>
        kind === 'human' || kind === 'root' ? (person ?? []) : [],
      ),
    ),
  ];
  const services = [
    ...new Set(document.events.flatMap(({ person, kind }) => (kind === 'service' ? (person ?? []) : []))),
  ];
  const unknown = document.events.filter(({ person }) => person === null).length;
  const failed = document.events.filter(({ error }) => error !== null).length;
  return [
    `${countText(sessionsOf(document).length, 'session')}.`,
    people.length > 0 ? `People: ${listText(people)}.` : 'No person was found behind any of them.',
    ...(services.length > 0 ? [`Services: ${listText(services)}.`] : []),
    ...(failed > 0 ? [`${countText(failed, 'call')} failed and changed nothing.`] : []),
    ...(unknown > 0
      ? [
          `For ${countText(unknown, 'change')} the log does not tell who it was; the reason stands beside each.`,
        ]
      : []),
  ];
}

function drawIdentity(sheet: Sheet, document: Case, digest: string): void {
  const { accounts, regions, log } = document;
  facts(sheet, [
    ['Case', [{ text: document.id, style: TEXT.code }]],
    ['Digest of case.json', [{ text: digest, style: TEXT.code }]],
    ['Generated', `${timeText(document.generatedAt)} UTC by ${document.tool.name} ${document.tool.version}`],
    ['Accounts', accounts ? accounts.join(', ') : 'all that the log has'],
    ['Regions', regions ? regions.join(', ') : 'all that the log has'],
    [
      'Log',
      [
        {
          text: `${log.location}: ${countText(log.records, 'record')} in ${countText(log.files, 'log file')}, ${countText(log.changes, 'write event')} in the period`,
        },
        {
          text: `${countText(log.duplicates, 'duplicate')}, ${countText(log.corrected, 'corrected record')}, ${countText(log.observations, 'Insight or network event')} that ${log.observations === 1 ? 'is' : 'are'} no change`,
        },
      ],
    ],
    ['Integrity of the log', integrityPieces(log)],
    ...(document.findings.length > 0
      ? [['Worth a look', document.findings.map((text) => ({ text }))] as const]
      : []),
    [
      'Kept records',
      `${countText(document.records.count, 'record')} in ${document.records.file}, as of ${dayText(document.generatedAt)}`,
    ],
  ]);
}

function integrityPieces({ integrity, integrityReason, proofs }: Case['log']): readonly { text: string }[] {
  const sum = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0);
  return [
    { text: sentence(`${INTEGRITY_WORDS[integrity]}.`) },
    ...(integrityReason === null ? [] : [{ text: integrityReason }]),
    ...(proofs.length === 0
      ? []
      : [
          {
            text: `Validated: ${countText(sum(proofs.map(({ digests }) => digests)), 'digest')} and ${countText(sum(proofs.map(({ logs }) => logs)), 'log file')} of ${countText(proofs.length, 'account and region', 'accounts and regions')}.`,
          },
        ]),
  ];
}

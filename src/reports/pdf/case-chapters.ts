import type { Case, CaseEvent } from '../case.ts';
import { operationText, RULE_WORDS, sessionsOf, shortArn, whoText } from './case-words.ts';
import { box, facts } from './facts.ts';
import type { Sheet } from './sheet.ts';
import { type Row, table } from './table.ts';
import { TEXT } from './theme.ts';
import { INTEGRITY_WORDS, numberText, STRENGTH_WORDS, timeText } from './words.ts';

interface CaseChapter {
  readonly title: string;
  readonly anchor: string;
  draw(sheet: Sheet): void;
}

/** The chapters of the report of a case, in order. */
export function caseChapters(document: Case): readonly CaseChapter[] {
  return [
    { title: 'The answer', anchor: 'case answer', draw: (sheet) => drawAnswer(sheet, document) },
    {
      title: 'Before and after',
      anchor: 'case differences',
      draw: (sheet) => drawDifferences(sheet, document),
    },
    { title: 'The way to each person', anchor: 'case chain', draw: (sheet) => drawChains(sheet, document) },
    { title: 'Log files', anchor: 'case files', draw: (sheet) => drawFiles(sheet, document) },
    {
      title: 'What this case can not show',
      anchor: 'case limits',
      draw: (sheet) => drawLimits(sheet, document),
    },
    { title: 'How to verify this case', anchor: 'case verify', draw: (sheet) => drawVerify(sheet, document) },
  ];
}

function drawAnswer(sheet: Sheet, document: Case): void {
  if (document.events.length === 0) sheet.paragraph('No change in the log answers the question.', TEXT.body);
  for (const [index, events] of sessionsOf(document).entries()) {
    const [first] = events;
    if (!first) continue;
    sheet.heading({
      level: 3,
      text: `${whoText(first)}, ${STRENGTH_WORDS[first.strength]}`,
      anchor: `session ${index}`,
      keep: 90,
    });
    sheet.paragraph(circumstances(events), TEXT.body, { after: 3 });
    table(sheet, {
      columns: [
        { head: 'Time (UTC)', share: 18 },
        { head: 'Operation', share: 27 },
        { head: 'Resource', share: 34 },
        { head: 'Result', share: 21 },
      ],
      rows: events.map((event) => ({
        cells: [
          timeText(event.at),
          operationText(event),
          event.resources.map((it) => ({ text: shortArn(it) })),
          resultText(event),
        ],
      })),
      empty: '',
    });
  }
}

function circumstances(events: readonly CaseEvent[]): string {
  const [first] = events;
  if (!first) return '';
  const addresses = [...new Set(events.flatMap(({ sourceIp }) => sourceIp ?? []))];
  return [
    first.role ? `Through the role ${first.role}` : 'Without a role',
    `in account ${[...new Set(events.map(({ account }) => account))].join(', ')}`,
    addresses.length > 0 ? `from ${addresses.join(', ')}` : 'from an address that the log does not name',
    ...(first.session.console ? ['in the console'] : []),
    ...(first.session.began ? [`session began ${timeText(first.session.began)}`] : []),
  ]
    .join(', ')
    .concat('.', first.note === null ? '' : ` ${first.note}`);
}

const resultText = ({ error, effect }: CaseEvent): string =>
  error === null ? (effect ?? 'done') : `failed: ${error}`;

function drawDifferences(sheet: Sheet, { events }: Case): void {
  const rows = events.flatMap((event) =>
    event.differences.map(
      ({ field, kind, before, after, via }): Row => ({
        cells: [
          timeText(event.at),
          [
            { text: field, style: TEXT.cellStrong },
            { text: via ?? event.resources.map(shortArn).join(', '), style: TEXT.cellMuted },
          ],
          kind === 'set' || kind === 'unknown' || (kind === 'removed' && before === null)
            ? [{ text: 'not in the log', style: TEXT.cellMuted }]
            : (before ?? '–'),
          kind === 'unknown' ? [{ text: 'not in the log', style: TEXT.cellMuted }] : (after ?? '–'),
        ],
      }),
    ),
  );
  sheet.paragraph(
    'What each change made of the settings it names, against the last event in the log that named them. A dash means that there was no such setting.',
  );
  table(sheet, {
    columns: [
      { head: 'Time (UTC)', share: 16 },
      { head: 'Setting', share: 32 },
      { head: 'Before', share: 26 },
      { head: 'After', share: 26 },
    ],
    rows,
    empty: 'No setting is known to have changed.',
  });
}

function drawChains(sheet: Sheet, document: Case): void {
  for (const [index, events] of sessionsOf(document).entries()) {
    const [first] = events;
    if (!first) continue;
    sheet.heading({ level: 3, text: `${index + 1}. ${whoText(first)}`, bookmark: null, keep: 70 });
    facts(sheet, [
      ['In the event', [{ text: first.identityArn ?? 'not stated', style: TEXT.code }]],
      ['How sure', STRENGTH_WORDS[first.strength]],
      ...(first.note === null ? [] : [['Note', first.note] as const]),
    ]);
    table(sheet, {
      columns: [
        { head: 'Rule', share: 14 },
        { head: 'What it rests on', share: 34 },
        { head: 'Leads to', share: 30 },
        { head: 'Proved by event', share: 22 },
      ],
      rows: first.hops.map(({ rule, identityArn, eventId }) => ({
        cells: [
          [{ text: rule, style: TEXT.cellStrong }],
          RULE_WORDS[rule],
          [{ text: identityArn ?? `${whoText(first)} (no ARN)`, style: TEXT.mono }],
          [{ text: eventId ?? 'the event itself', style: TEXT.mono }],
        ],
      })),
      empty: 'No rule leads to anybody.',
    });
  }
}

function drawProofs(sheet: Sheet, proofs: Case['log']['proofs']): void {
  sheet.paragraph(
    'What the signed digests of CloudTrail prove of the log of each account and region that was searched, by time of delivery.',
  );
  table(sheet, {
    columns: [
      { head: 'Account and region', share: 24 },
      { head: 'Integrity', share: 46 },
      { head: 'Digests', share: 10, align: 'right' },
      { head: 'Log files', share: 10, align: 'right' },
      { head: 'Findings', share: 10, align: 'right' },
    ],
    rows: proofs.map(({ account, region, integrity, integrityReason, validated, ...numbers }) => ({
      cells: [
        [{ text: account }, { text: region, style: TEXT.cellMuted }],
        [
          { text: INTEGRITY_WORDS[integrity], style: TEXT.cellStrong },
          ...(integrityReason === null ? [] : [{ text: integrityReason }]),
          { text: `${timeText(validated.from)} to ${timeText(validated.to)} UTC`, style: TEXT.cellMuted },
        ],
        numberText(numbers.digests),
        numberText(numbers.logs),
        numberText(numbers.findings.length),
      ],
    })),
    empty: '',
  });
}

function drawFiles(sheet: Sheet, { files, uncovered, unreadable, log }: Case): void {
  if (log.proofs.length > 0) drawProofs(sheet, log.proofs);
  table(sheet, {
    columns: [
      { head: 'Log file and SHA-256 of the file as it was read', share: 88 },
      { head: 'Records', share: 12, align: 'right' },
    ],
    rows: files.map(({ key, digest, records }) => ({
      cells: [
        [
          { text: key, style: TEXT.mono },
          { text: digest ?? 'no digest: the engine does not give it', style: TEXT.monoSmall },
        ],
        String(records),
      ],
    })),
    empty: 'No record of the log answers the question.',
  });
  const missing = [
    ...uncovered.map(({ account, region, day }) => `No log file for ${account} ${region} on ${day}.`),
    ...unreadable.map(({ key, reason }) => `Not read: ${key}: ${reason}.`),
  ];
  if (missing.length > 0) sheet.list(missing);
}

function drawLimits(sheet: Sheet, { limits }: Case): void {
  sheet.list(limits);
}

function drawVerify(sheet: Sheet, { id }: Case): void {
  sheet.paragraph(
    'The case is a signed container like an evidence pack: VERIFY.txt in it has the commands for programs that everybody has. The first command below also derives the answer from the records again and must come to the same bytes. Get the root certificate by another way than the case.',
  );
  box(sheet, [
    { text: 'exhibit verify CASE.zip --trust root.pem', style: TEXT.code },
    { text: 'pdfsig report.pdf', style: TEXT.code },
    { text: `sha256sum case.json        # of ${id}`, style: TEXT.code },
  ]);
  sheet.paragraph(
    'One HTML file does the same as the first command in a browser, without a network. Whoever has exhibit writes it; compare its SHA-256 by another way, then open it and drop the case, its statement and the root certificate on it.',
  );
  box(sheet, [{ text: 'exhibit verifier --out verifier.html', style: TEXT.code }]);
}

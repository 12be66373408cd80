import { byText } from '../../core/order.ts';
import type { Pack } from '../pack.ts';
import type { Chapter, Part } from './chapter.ts';
import { evidencePiece } from './evidence-links.ts';
import { placePieces } from './place-pieces.ts';
import { secondSource } from './second-source.ts';
import type { Sheet } from './sheet.ts';
import { table } from './table.ts';
import { TEXT } from './theme.ts';
import { drawIntegrity, drawTrail, INTEGRITY_ANCHOR } from './trail-parts.ts';
import type { View } from './view.ts';
import { countText, GAP_WORDS, numberText, timeText } from './words.ts';

/** Place of the table of populations. */
export const POPULATIONS_ANCHOR = 'scope populations';

/** Scope and completeness: what was read, what could not be read, and how much there is of what. */
export function scopeChapter(view: View): Chapter {
  const part = (title: string, anchor: string, draw: (sheet: Sheet, view: View) => void): Part => ({
    title,
    anchor,
    draw: (sheet) => draw(sheet, view),
  });
  return {
    title: 'Scope and completeness',
    anchor: 'chapter scope',
    parts: [
      { draw: (sheet) => drawStatement(sheet, view) },
      part('Scope', 'scope scope', drawScope),
      part('What is there', 'scope resources', drawResources),
      part('Gaps', 'scope gaps', drawGaps),
      part('Populations', POPULATIONS_ANCHOR, drawPopulations),
      part('Coverage of the trail', 'scope trail', drawTrail),
      part('Integrity of the log', INTEGRITY_ANCHOR, drawIntegrity),
      part('Limits', 'scope limits', drawLimits),
      part('How long it is kept', 'scope retention', drawRetention),
      part('Rights and personal data', 'scope notices', drawNotices),
    ],
  };
}

function drawStatement(sheet: Sheet, { pack }: View): void {
  const { summary, transcript, gaps, trail } = pack;
  const proven = trail.filter(({ integrity }) => integrity === 'proven').length;
  const open = gaps.filter(({ resource }) => resource === null).length;
  sheet.paragraph(
    `This pack rests on ${countText(summary.evidence, 'sealed record')} made from ${countText(summary.calls, 'recorded AWS call')}. ${gaps.length === 0 ? 'No read is on record as failed.' : `${countText(gaps.length, 'read')} gave no usable answer. ${open === 0 ? 'Each of them concerns a named resource.' : `${countText(open, 'gap')} of a whole listing leave${open === 1 ? 's' : ''} a population open.`}`} The log was read for ${countText(trail.length, 'account and region', 'accounts and regions')}, and its digest chain proves ${numberText(proven)} of them for the period${proven < trail.length ? '; why not the others is told below' : ''}.`,
    TEXT.lead,
  );
  sheet.paragraph(
    `Every call stands in ${transcript.file} (${countText(transcript.calls, 'call')}, ${countText(transcript.bodies, 'stored answer')}), redacted before anything else saw it. Digest of the transcript:`,
    TEXT.body,
    { after: 1 },
  );
  sheet.paragraph(transcript.digest, TEXT.code);
}

function drawScope(sheet: Sheet, view: View): void {
  const { scope, evidence } = view.pack;
  table(sheet, {
    columns: [
      { head: 'Account', share: 30 },
      { head: 'Regions', share: 40 },
      { head: 'Read as', share: 50 },
    ],
    rows: scope.accounts.map(({ id, regions }) => {
      const principals = new Set(
        evidence.filter(({ account }) => account === id).map(({ principal }) => principal),
      );
      return {
        cells: [
          view.accountText(id),
          regions.join(', '),
          [...principals].map((text) => ({ text, style: TEXT.mono })),
        ],
      };
    }),
    empty: 'No account is in scope.',
  });
  if (scope.exclusions.length === 0) sheet.paragraph('Nothing is excluded by configuration.');
  else {
    sheet.heading({ level: 3, text: 'Excluded, as configured', bookmark: null });
    sheet.list(scope.exclusions);
  }
}

function drawResources(sheet: Sheet, { pack }: View): void {
  sheet.paragraph(
    'How many of each kind the accounts in scope hold, as far as anybody counted. Kinds without a count are settings or graphs. Each record that counts stands under "Populations".',
  );
  table(sheet, {
    columns: [
      { head: 'Kind', share: 62 },
      { head: 'Count', share: 16, align: 'right' },
      { head: 'Records without a count', share: 30, align: 'right' },
    ],
    rows: pack.scope.resources.map(({ kind, title, count, uncounted }) => ({
      cells: [
        [{ text: title }, { text: kind, style: TEXT.monoSmall }],
        count === null ? 'not stated' : numberText(count),
        numberText(uncounted),
      ],
    })),
    empty: 'Nothing was collected.',
  });
}

function drawGaps(sheet: Sheet, view: View): void {
  const { gaps } = view.pack;
  if (gaps.length > 0) {
    sheet.paragraph(
      `All ${countText(gaps.length, 'gap')}. A gap turns what depends on it into unknown; a named resource that went away is reported and changes no verdict of another.`,
    );
  }
  table(sheet, {
    columns: [
      { head: 'Why', share: 15 },
      { head: 'Action and answer', share: 34 },
      { head: 'Resource', share: 41 },
      { head: 'Account and region', share: 28 },
      { head: 'Evidence', share: 15 },
    ],
    rows: gaps.map((gap) => ({
      cells: [
        [{ text: GAP_WORDS[gap.kind], style: TEXT.cellStrong }],
        [
          { text: gap.action, style: TEXT.mono },
          { text: gap.code, style: TEXT.monoSmall },
        ],
        gap.resource === null
          ? [{ text: `the whole listing for ${gap.kindId}` }]
          : [{ text: gap.resource, style: TEXT.mono }],
        placePieces(view, gap),
        [evidencePiece(view, gap.evidence)],
      ],
    })),
    empty:
      view.pack.evidence.length === 0
        ? 'Nothing was read, so there is no gap to name.'
        : 'There is no gap: every read gave an answer.',
  });
}

function drawPopulations(sheet: Sheet, view: View): void {
  const counted = view.pack.evidence.filter(({ population }) => population !== null);
  sheet.paragraph(
    'How many there are, who counted, and whether a second source agrees. What the second source has and the first lacks is named.',
  );
  table(sheet, {
    columns: [
      { head: 'What', share: 30 },
      { head: 'Account and region', share: 31 },
      { head: 'Count', share: 12, align: 'right' },
      { head: 'Counted by', share: 34 },
      { head: 'Second source', share: 38 },
      { head: 'Tested', share: 19 },
    ],
    rows: counted.map((record) => ({
      cells: [
        [{ text: record.title }, evidencePiece(view, record.digest)],
        placePieces(view, record),
        record.population === null ? '' : numberText(record.population.count),
        record.population?.countedBy ?? '',
        secondSource(view, record),
        sampleText(record),
      ],
    })),
    empty: 'No record states a population.',
  });
  const uncounted = view.pack.evidence.length - counted.length;
  if (uncounted > 0) {
    sheet.paragraph(
      `${countText(uncounted, 'record')} of the appendix describe settings or events and state no population.`,
    );
  }
}

function sampleText({ sample }: Pack['evidence'][number]): string {
  if (sample === null) return 'not stated';
  if (sample.method === 'all') return 'all';
  return `random ${numberText(sample.size)}, seed ${sample.seed ?? 'not stated'}`;
}

function drawLimits(sheet: Sheet, { pack }: View): void {
  sheet.paragraph('What this pack cannot show:');
  if (pack.limits.length === 0) sheet.paragraph('The pack states no limit of its own.', TEXT.note);
  else sheet.list(pack.limits);
  sheet.list([
    'No signature and no digest proves that evidence is true or complete. Completeness is argued by the gaps, the populations and the coverage of the trail above.',
    `The evidence was collected up to ${lastCollected(pack)}. What was judged "at collection" says nothing of the time before.`,
  ]);
}

function drawRetention(sheet: Sheet, { pack }: View): void {
  const { lock, years, frameworks } = pack.retention;
  sheet.paragraph(
    lock === 'compliance'
      ? `The store was to lock this pack in compliance mode for ${countText(years ?? 0, 'year')} from the day on which it was stored: until then nobody can change or delete it, the administrator of the account neither.`
      : 'The store does not lock this pack: it is kept as long as those who have it keep it.',
  );
  const titles = new Map(pack.frameworks.map(({ id, title }) => [id, title]));
  sheet.list(
    frameworks.map(
      ({ framework, years: wanted }) =>
        `${titles.get(framework) ?? framework}: records are to be kept for ${countText(wanted, 'year')}.`,
    ),
  );
}

function drawNotices(sheet: Sheet, { pack }: View): void {
  if (pack.notices.length === 0) sheet.paragraph('The pack states none.', TEXT.note);
  else sheet.list(pack.notices);
}

function lastCollected({ evidence, generatedAt }: Pack): string {
  const last = evidence.reduce(
    (latest, { collectedAt }) => (byText(collectedAt, latest) > 0 ? collectedAt : latest),
    '',
  );
  return last === '' ? `${timeText(generatedAt)} UTC (no record was collected)` : `${timeText(last)} UTC`;
}

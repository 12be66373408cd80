import { beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/core/digest.ts';
import type { Pack, PackItem } from '../../../src/reports/pack.ts';
import { NAMED } from '../../../src/reports/pdf/check-items.ts';
import { renderReport } from '../../../src/reports/pdf/report.ts';
import type { ReportOptions } from '../../../src/reports/pdf/report-options.ts';
import { MARGIN } from '../../../src/reports/pdf/theme.ts';
import { acceptedText, timeText } from '../../../src/reports/pdf/words.ts';
import { addSignatureField } from '../../../src/signing/pades.ts';
import { emptyPack, syntheticPack } from '../../support/pack.ts';
import { type ReadPdf, readPdf, squeezed } from './pdf-reader.ts';

const squeeze = (text: string): string => text.replace(/\s/g, '');

const itemsOf = (pack: Pack, outcome: PackItem['outcome']): readonly PackItem[] =>
  pack.checks.flatMap(({ items }) => items.filter((item) => item.outcome === outcome));

async function render(pack: Pack, over: Partial<ReportOptions> = {}): Promise<Buffer> {
  const packText = JSON.stringify(pack);
  const [bytes, ...more] = await renderReport(pack, { packText, packDigest: digestOf(packText), ...over });
  if (!bytes || more.length > 0) throw new Error('The report has not one volume.');
  return bytes;
}

/** The parts that a text lacks. Not `toContain`: on a failure that prints the whole report. */
const lacking = (text: string, parts: readonly string[]): readonly string[] =>
  parts.map(squeeze).filter((part) => !text.includes(part));

/** Text that reaches over the margins of its page. */
function outside({ pages }: ReadPdf): readonly string[] {
  return pages.flatMap(({ width, height, runs }) =>
    runs
      .filter(({ x, y, width: wide }) => {
        return x < MARGIN.left - 0.5 || x + wide > width - MARGIN.right + 0.5 || y > height - 25 || y < 25;
      })
      .map(({ text }) => text),
  );
}

describe('a report of three frameworks', () => {
  const pack = syntheticPack();
  let bytes: Buffer;
  let pdf: ReadPdf;
  let text: string;
  beforeAll(async () => {
    bytes = await render(pack);
    pdf = readPdf(bytes);
    text = squeezed(pdf.pages);
  });

  test('says every gap with its action, answer and resource', () => {
    const gaps = pack.gaps.map(
      ({ action, code, resource, kindId }) =>
        `${action}${code}${resource ?? `the whole listing for ${kindId}`}`,
    );
    expect(gaps).toHaveLength(9);
    expect(lacking(text, gaps)).toEqual([]);
  });

  test('shows every control of every framework with its label', () => {
    const controls = pack.frameworks.flatMap((framework) => framework.controls);
    expect(controls).toHaveLength(478);
    expect(
      lacking(
        text,
        controls.map(({ id, title }) => `${id}${title}`),
      ),
    ).toEqual([]);
  });

  test('tells how it is verified: with tools that everybody has, with the command, and in a browser', () => {
    const ways = ['sha256sum -c SHA256SUMS', `exhibit verify ${pack.id}.zip --trust root.pem`];
    const verifier = ['exhibit verifier --out verifier.html', 'sha256sum verifier.html'];
    const dropped = 'drop the pack, its statement and the root certificate on it';
    expect(lacking(text, [...ways, ...verifier, dropped])).toEqual([]);
  });

  test('shows every failing item with its reason, and each interval with event and person', () => {
    const failing = itemsOf(pack, 'fail');
    const intervals = failing.flatMap((item) => item.intervals);
    const changes = intervals.flatMap(({ cause, end }) => [cause, end]).filter((one) => one !== null);
    expect(failing.length).toBeGreaterThan(10);
    expect(
      lacking(
        text,
        failing.map(({ resource }) => resource),
      ),
    ).toEqual([]);
    expect(
      lacking(
        text,
        failing.map(({ reason }) => reason),
      ),
    ).toEqual([]);
    expect(
      lacking(
        text,
        intervals.map(({ from, to }) => `${timeText(from)} to ${timeText(to)}`),
      ),
    ).toEqual([]);
    expect(
      lacking(
        text,
        changes.map(({ eventId }) => `event ${eventId}`),
      ),
    ).toEqual([]);
    const people = changes.map(({ event, person, role }) => {
      return `${event} by ${person ?? 'nobody who could be found'} through role ${role}`;
    });
    expect(lacking(text, people)).toEqual([]);
  });

  test('shows every item that could not be judged, and names every one that passed', () => {
    const unknown = itemsOf(pack, 'unknown').flatMap(({ resource, reason }) => [resource, reason]);
    const passing = itemsOf(pack, 'pass').map(({ resource }) => resource.split(':').slice(5).join(':'));
    expect(unknown.length).toBeGreaterThan(10);
    expect(lacking(text, [...unknown, ...passing])).toEqual([]);
  });

  test('states every record with its full digest, and every population with who counted', () => {
    const records = pack.evidence.map(({ digest, file }) => `${digest}${file}`);
    const populations = pack.evidence.flatMap(({ population }) => population?.countedBy ?? []);
    expect(lacking(text, [...records, ...populations])).toEqual([]);
  });

  test('shows missing stations and breaks of lineage', () => {
    const breaks = pack.lineage.flatMap((graph) => graph.breaks);
    expect(breaks).toHaveLength(1);
    expect(lacking(text, ['× TRAINING JOB NOT FOUND', ...breaks])).toEqual([]);
  });

  test('says how the log was read and what the pack cannot show', () => {
    expect(lacking(text, [...pack.trail.map(({ location }) => location), ...pack.limits])).toEqual([]);
  });

  test('shows each document with owner, digest and standing, in its chapter and at its controls', () => {
    const documents = pack.documents.map(({ path, title, owner, digest }) => [path, title, owner, digest]);
    expect(lacking(text, documents.flat())).toEqual([]);
    expect(lacking(text, ['Expired: does not count', 'valid to 2026-06-30', 'without end'])).toEqual([]);
    const shown = text.split(squeeze(pack.documents[0]?.title ?? '')).length - 1;
    const named = pack.frameworks
      .flatMap(({ controls }) => controls)
      .filter((control) => control.documents.includes(pack.documents[0]?.path ?? ''));
    expect(named.length).toBeGreaterThan(3);
    expect(shown).toBe(named.length + 1);
  });

  test('shows who accepts an exception, until when, and which acceptance expired', () => {
    const notes = itemsOf(pack, 'fail').flatMap(({ accepted }) => (accepted ? [acceptedText(accepted)] : []));
    expect(new Set(notes).size).toBe(2);
    expect(lacking(text, notes)).toEqual([]);
    const inChapter = pack.acceptances.flatMap(({ resource, by, reason }) => [resource, by, reason]);
    expect(lacking(text, inChapter)).toEqual([]);
  });

  test('shows every decision with its reason and who took it', () => {
    expect(pack.decisions.length).toBeGreaterThan(3);
    const decisions = pack.decisions.map(({ reason, by, on }) => `${reason} (${by}, ${on})`);
    expect(lacking(text, decisions)).toEqual([]);
    expect(lacking(text, ['Statement of Applicability: '])).toEqual([]);
  });

  test('never uses the word that only an auditor may use', () => {
    const spoken = pdf.pages.flatMap(({ runs }) => runs.map((run) => run.text)).join(' ');
    expect(spoken).not.toMatch(/\bcompliant\b/i);
  });

  test('has a bookmark for every chapter, control with checks and check', () => {
    const chapters = [
      'How to read this report',
      'Scope and completeness',
      'Exceptions',
      'Evidence',
      'Glossary',
    ];
    for (const chapter of chapters)
      expect(pdf.bookmarks.some((title) => title.endsWith(`  ${chapter}`))).toBe(true);
    const automated = pack.frameworks.flatMap(({ controls }) =>
      controls.filter(({ edges }) => edges.length > 0),
    );
    for (const { id, title } of automated) expect(pdf.bookmarks).toContain(`${id}  ${title}`);
    for (const { title, failureTitle } of pack.checks) {
      expect(pdf.bookmarks.some((one) => one.endsWith(title) || one === failureTitle)).toBe(true);
    }
  });

  test('has links, and each leads to a place that exists', () => {
    const links = pdf.pages.flatMap((page) => page.links);
    const places = new Set(pdf.places);
    const edges = pack.frameworks.flatMap(({ controls }) => controls.flatMap((control) => control.edges));
    // From each control to its checks, from each check back, and from each cell of the pictures.
    expect(links.length).toBeGreaterThan(2 * edges.length + 478);
    expect(links.filter((name) => !places.has(name))).toEqual([]);
  });

  test('numbers its pages, and its contents name the pages where chapters begin', () => {
    const contents = pdf.pages[1]?.runs.map((run) => run.text) ?? [];
    const named = Number(contents[contents.indexOf('3  Exceptions') + 1]);
    const there = pdf.pages[named - 1]?.runs.map((run) => run.text) ?? [];
    expect(there).toContain('3  Exceptions');
    expect(there).toContain(`Page ${named} of`);
  });

  test('keeps all text inside the margins', () => {
    expect(outside(pdf)).toEqual([]);
  });

  test('gives the same bytes for the same pack', async () => {
    expect(digestOf(await render(structuredClone(pack)))).toBe(digestOf(bytes));
  });
});

test('a report on AI names every entry and keeps its long ids inside their cells and the margins', async () => {
  const pack = syntheticPack({ frameworks: ['ai'], checks: 8, items: 2 });
  const pdf = readPdf(await render(pack));
  const controls = pack.frameworks.flatMap((framework) => framework.controls);
  expect(controls).toHaveLength(168);
  expect(
    lacking(
      squeezed(pdf.pages),
      controls.map(({ id, title }) => `${id}${title}`),
    ),
  ).toEqual([]);
  expect(outside(pdf)).toEqual([]);
});

test('attaches the text of the pack as it is', async () => {
  const pack = emptyPack();
  const packText = `${JSON.stringify(pack)}\n`;
  const { source } = readPdf(await render(pack, { packText }));
  expect(source).toContain(`/Size ${Buffer.byteLength(packText)}`);
  expect(source).toMatch(/\/F \(pack\.json\)/);
  expect(source.match(/D:20261004081530Z/g)?.length).toBe(4);
});

test('grows by pages with its items', async () => {
  const pages = async (items: number): Promise<number> =>
    readPdf(await render(syntheticPack({ checks: 9, items }))).pages.length;
  expect(await pages(60)).toBeGreaterThan(await pages(6));
});

test('says how many passing items it does not name, and where they stand', async () => {
  const pack = syntheticPack({ checks: 2, items: NAMED + 150, lineage: 0 });
  const check = pack.checks[1];
  const passing = check?.counts.pass ?? 0;
  expect(passing).toBeGreaterThan(NAMED);
  const text = squeezed(readPdf(await render(pack)).pages);
  const words = `${passing - NAMED} more items of ${passing} with this outcome stand in pack.json`;
  expect(lacking(text, [words])).toEqual([]);
});

test('breaks names that nothing can break, and loses no character of them', async () => {
  const name = `-${'x'.repeat(400)}`;
  const pack = syntheticPack({ checks: 4, items: 12, lineage: 0, name });
  const odd = { ...pack, organization: 'Ω'.repeat(200), id: `pack-${'9'.repeat(300)}` };
  const pdf = readPdf(await render(odd));
  expect(outside(pdf)).toEqual([]);
  const cover = squeezed(pdf.pages.slice(0, 1));
  expect(lacking(cover, [`${odd.organization}Audit`, odd.id])).toEqual([]);
  const failing = itemsOf(odd, 'fail').map(({ resource }) => resource);
  expect(failing.length).toBeGreaterThan(0);
  expect(lacking(squeezed(pdf.pages), failing)).toEqual([]);
});

test('renders a pack in which nothing was found', async () => {
  const pdf = readPdf(await render(emptyPack()));
  const text = squeezed(pdf.pages);
  const words = ['Nothing was assessed', 'No check was run', 'No log was read', 'Nothing was read'];
  expect(lacking(text, words)).toEqual([]);
});

test('gives the document away after the first page, and ends what it got before the document ends', async () => {
  let pages = 0;
  const signed = await render(emptyPack(), {
    onDocument(doc) {
      pages = doc.bufferedPageRange().count;
      return addSignatureField(doc, { name: 'Signer', reason: 'Evidence', signedAt: new Date(0) });
    },
  });
  const { source } = readPdf(signed);
  expect(pages).toBe(1);
  expect(source.match(/\/SubFilter \/ETSI\.CAdES\.detached/g)?.length).toBe(1);
  expect(source).toMatch(/\/Perms <<\n\/DocMDP \d+ 0 R/);
});

test('a passed check over a sample says how much was looked at, in its title too', async () => {
  const pack = syntheticPack();
  const passed = pack.checks.find(({ outcome }) => outcome === 'pass');
  if (!passed) throw new Error('No check passes.');
  const kinds = [{ kind: 'k', title: 'jobs', drawn: 25, of: 1200, isNamedBy: false }];
  const sampled = { kinds, text: 'Only a random sample was looked at: 25 of 1200 jobs.' };
  const checks = pack.checks.map((one) => (one === passed ? { ...one, sampled } : one));
  const text = squeezed(readPdf(await render({ ...pack, checks })).pages);
  expect(lacking(text, [`Passed for a sample only: ${passed.title}`, sampled.text])).toEqual([]);
});

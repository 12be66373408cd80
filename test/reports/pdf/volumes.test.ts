import { beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/core/digest.ts';
import type { Pack } from '../../../src/reports/pack.ts';
import { renderReport } from '../../../src/reports/pdf/report.ts';
import type { ReportOptions } from '../../../src/reports/pdf/report-options.ts';
import { addSignatureField } from '../../../src/signing/pades.ts';
import { syntheticPack } from '../../support/pack.ts';
import { type Page, type ReadPdf, readPdf } from './pdf-reader.ts';
import { elementsOf, ofRole, readStructure } from './structure-reader.ts';

const MOST = 40;

function render(pack: Pack, over: Partial<ReportOptions> = {}): Promise<readonly Buffer[]> {
  const packText = JSON.stringify(pack);
  return renderReport(pack, {
    packText,
    packDigest: digestOf(packText),
    onDocument: (doc) => addSignatureField(doc, { name: 'a', reason: 'b', signedAt: new Date(0) }),
    ...over,
  });
}

const textsOf = (page: Page | undefined): readonly string[] => page?.runs.map(({ text }) => text) ?? [];

/** Words of a page, without the spaces between and inside of them. */
const squeezed = (page: Page | undefined): string => textsOf(page).join('').replaceAll(/\s/g, '');

/** How often each text stands as content on these pages. */
function counted(pages: readonly Page[]): ReadonlyMap<string, number> {
  const content = pages.flatMap(({ runs }) => runs.filter(({ mark }) => /^\d+$/.test(mark ?? '')));
  return new Map([...Map.groupBy(content, ({ text }) => text)].map(([text, all]) => [text, all.length]));
}

/** A link into another file, as its annotation says it. */
interface Distant {
  readonly to: string;
  readonly file: string;
  readonly page: number;
  readonly volume: number;
  readonly saidFile: string;
  readonly saidPage: number;
}

function distantOf({ pages, object }: ReadPdf): readonly Distant[] {
  return pages.flatMap(({ annotations }) =>
    annotations.flatMap((id) => {
      const action = object(/\/A (\d+) 0 R/.exec(object(id))?.[1]);
      const [, file = '', page] = /\/F \((.*)\)\n\/D \[(\d+) \/XYZ 0 \d+ null\]/.exec(action) ?? [];
      const said = /Go to (.*), in volume (\d+) \\\((.*)\\\), page (\d+)\)/s.exec(object(id));
      const [, to = '', volume, saidFile = '', saidPage] = said ?? [];
      return action.includes('/GoToR')
        ? [{ to, file, page: Number(page) + 1, volume: Number(volume), saidFile, saidPage: Number(saidPage) }]
        : [];
    }),
  );
}

interface IndexedEnd {
  readonly name: string;
  readonly volume: number;
  readonly at: number;
}

/** The lines of the index: chapters by their first pages, and the ends of those that are cut. */
function readIndex(lines: readonly string[]) {
  const chapters: { title: string; volume: number; at: number }[] = [];
  const ends: IndexedEnd[] = [];
  let volume = 0;
  for (const [index, text] of lines.entries()) {
    if (/^Volume \d+: /.test(text)) volume += 1;
    const first = /^pages? (\d+)(?: to \d+)?$/.exec(text)?.[1];
    if (first) chapters.push({ title: lines[index - 1] ?? '', volume, at: Number(first) });
    const [, from, start, to, end] = /^from (.*) \(page (\d+)\) to (.*) \(page (\d+)\)$/.exec(text) ?? [];
    if (from)
      ends.push({ name: from, volume, at: Number(start) }, { name: to ?? '', volume, at: Number(end) });
  }
  return { chapters, ends };
}

describe('a report of more pages than a volume may have', () => {
  const pack = syntheticPack();
  let whole: ReadPdf;
  let files: readonly Buffer[];
  let volumes: readonly ReadPdf[];
  const page = (volume: number, number: number): Page | undefined => volumes[volume - 1]?.pages[number - 1];
  beforeAll(async () => {
    whole = readPdf((await render(pack))[0] ?? Buffer.alloc(0));
    files = await render(pack, { pagesPerVolume: MOST });
    volumes = files.map(readPdf);
  }, 120_000);

  test('is divided into volumes that are not longer, and none is cut off early', () => {
    expect(whole.pages.length).toBeGreaterThan(3 * MOST);
    const lengths = volumes.map(({ pages }) => pages.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(MOST);
    expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThan(MOST - 5);
  });

  test('has every bookmark of the report in one file, in its order', () => {
    const own = (title: string): boolean => title === 'Volumes' || title.endsWith(' (continued)');
    const all = volumes.flatMap(({ bookmarks }) => bookmarks).filter((title) => !own(title));
    expect(all).toEqual(whole.bookmarks);
    expect(all.length).toBeGreaterThan(200);
  });

  test('says everything that the report in one file says', () => {
    const here = counted(volumes.flatMap(({ pages }) => pages));
    // Contents and commands are other ones.
    const isOther = (text: string): boolean =>
      /^\d+$|^pdfsig|^EVIDENCE REPORT|^Read the words|attached to this/.test(text);
    const there = [...counted(whole.pages.slice(3))].filter(([text]) => !isOther(text));
    expect(there.length).toBeGreaterThan(2000);
    expect(there.filter(([text, times]) => (here.get(text) ?? 0) < times)).toEqual([]);
  });

  test('names the volume and its pages in every foot, and the pack in every head', () => {
    for (const [index, { pages }] of volumes.entries()) {
      for (const [at, one] of pages.entries()) {
        if (at === 0) continue;
        expect(textsOf(one)).toContain(`Volume ${index + 1}, page ${at + 1} of`);
        expect(textsOf(one).some((text) => text.startsWith('pack '))).toBe(true);
      }
    }
  });

  test('says on the first page of each file, and inside of it, which volume of which pack it is', () => {
    const digest = digestOf(JSON.stringify(pack));
    for (const [index, { pages, source }] of volumes.entries()) {
      expect(squeezed(pages[0]).toLowerCase()).toContain(`volume${index + 1}of${volumes.length}`);
      expect(squeezed(pages[0])).toContain(digest);
      expect(source).toContain(`(${index + 1} of ${volumes.length})`);
      expect(source).toContain(`(${digest})`);
      expect(source).toContain(`Evidence report, volume ${index + 1} of ${volumes.length}, `);
    }
  });

  test('has the pack document in the first volume only, and a field for a signature in each', () => {
    const attached = volumes.map(({ source }) => source.includes('/F (pack.json)'));
    expect(attached).toEqual(volumes.map((_, index) => index === 0));
    const fields = volumes.map(({ source }) => source.match(/\/SubFilter \/ETSI\.CAdES\.detached/g)?.length);
    expect(fields).toEqual(volumes.map(() => 1));
  });

  test('has contents that name volume and page of every chapter and part', () => {
    const lines = [2, 3].flatMap((number) => textsOf(page(1, number)));
    const named = lines.flatMap((text, index) => {
      const [, volume, number] = /^volume (\d+), page (\d+)$/.exec(text) ?? [];
      return volume ? [{ title: lines[index - 1] ?? '', at: page(Number(volume), Number(number)) }] : [];
    });
    expect(named.length).toBeGreaterThan(60);
    const squeeze = (text: string): string => text.replaceAll(/\s/g, '');
    expect(named.filter(({ title, at }) => !squeezed(at).includes(squeeze(title)))).toEqual([]);
  });

  test('has an index that names for each volume its chapters, and from where to where those stand that are cut', () => {
    const lines = textsOf(page(1, 4));
    const headings = volumes.map(({ pages }, index) => {
      return `Volume ${index + 1}: report${index === 0 ? '' : `-${index + 1}`}.pdf, ${pages.length} pages`;
    });
    expect(lines.filter((text) => /^Volume \d+: /.test(text))).toEqual(headings);
    const { chapters, ends } = readIndex(lines);
    expect(chapters.length).toBe(14 + volumes.length - 1);
    const lost = chapters.filter(({ title, volume, at }) => !textsOf(page(volume, at)).includes(title));
    expect(lost).toEqual([]);
    expect(ends).toHaveLength(4 * (volumes.length - 1));
    // What goes on was named in the volume before.
    const named = ends.filter(({ name }) => !name.endsWith(' (continued)'));
    expect(named.length).toBeGreaterThan(ends.length / 2);
    const squeeze = (text: string): string => text.replaceAll(/\s/g, '');
    const isThere = ({ name, volume, at }: IndexedEnd): boolean =>
      name.split('…').every((part) => squeezed(page(volume, at)).includes(squeeze(part)));
    expect(named.filter((end) => !isThere(end))).toEqual([]);
  });

  test('has no link that leads nowhere, inside of a volume and into another', () => {
    for (const { pages, places } of volumes) {
      const links = pages.flatMap((one) => one.links);
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((name) => !places.includes(name))).toEqual([]);
    }
    const distant = volumes.flatMap((one) => distantOf(one));
    expect(distant.length).toBeGreaterThan(500);
    for (const { file, page: number, volume, saidFile, saidPage } of distant) {
      expect([saidFile, saidPage]).toEqual([file, number]);
      expect(file).toBe(volume === 1 ? 'report.pdf' : `report-${volume}.pdf`);
      expect(page(volume, number)).toBeDefined();
    }
    const checks = distant.flatMap(({ to, volume, page: number }) => {
      const [, id] = /^check (.*)$/.exec(to) ?? [];
      return id ? [{ id, at: squeezed(page(volume, number)) }] : [];
    });
    expect(checks.length).toBeGreaterThan(50);
    expect(checks.filter(({ id, at }) => !at.includes(id))).toEqual([]);
  });

  test('has a whole structure in each volume: one heading of the first level first, none skipped, all marks held', () => {
    for (const pdf of volumes) {
      const root = readStructure(pdf);
      const levels = elementsOf(root).flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
      expect(levels[0]).toBe(1);
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
      const held = new Set(elementsOf(root).flatMap(({ marks }) => marks));
      const marked = pdf.pages.flatMap(({ id, runs }) =>
        runs.flatMap(({ mark }) => (mark === null || /^\d+$/.test(mark) ? [`${id}/${mark}`] : [])),
      );
      expect(marked.filter((mark) => !held.has(mark))).toEqual([]);
      for (const table of ofRole(root, 'Table')) {
        const [head] = table.kids.flatMap((row) => (typeof row === 'string' ? [] : [row]));
        expect(head?.kids.every((cell) => typeof cell !== 'string' && cell.role === 'TH')).toBe(true);
      }
    }
  });

  test('gives the same bytes again, and each volume to whoever finishes it, in order', async () => {
    const given: Buffer[] = [];
    const again = await render(structuredClone(pack), {
      pagesPerVolume: MOST,
      finish: async (volume) => {
        given.push(volume);
        return Buffer.from(`volume ${given.length}`);
      },
    });
    expect(given.map((bytes) => digestOf(bytes))).toEqual(files.map((bytes) => digestOf(bytes)));
    expect(again.map(String)).toEqual(files.map((_, index) => `volume ${index + 1}`));
  });
});

test('a report of as many pages as a volume may have is one file, the same as without a limit', async () => {
  const pack = syntheticPack({ checks: 3, items: 4, frameworks: ['hipaa'] });
  const [bytes = Buffer.alloc(0)] = await render(pack);
  const { length } = readPdf(bytes).pages;
  const [same, ...more] = await render(pack, { pagesPerVolume: length });
  expect([same?.equals(bytes), more]).toEqual([true, []]);
  expect(await render(pack, { pagesPerVolume: length - 1 })).toHaveLength(2);
});

/** A small pack whose first failing item has a reason of so many words. */
function wordy(words: number): Pack {
  const pack = syntheticPack({ checks: 3, items: 4, frameworks: ['hipaa'] });
  const reason = Array.from({ length: words }, (_, index) => `word${index}`).join(' ');
  let isFirst = true;
  const checks = pack.checks.map((check) => ({
    ...check,
    items: check.items.map((item) => {
      if (item.outcome !== 'fail' || !isFirst) return item;
      isFirst = false;
      return { ...item, reason };
    }),
  }));
  return { ...pack, checks };
}

test('an entry over many pages is never divided: the volume before it ends earlier', async () => {
  const volumes = (await render(wordy(2500), { pagesPerVolume: 20 })).map(readPdf);
  const lengths = volumes.map(({ pages }) => pages.length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
  const holding = volumes.filter(({ pages }) =>
    pages.some((one) => textsOf(one).join(' ').includes('word1200 ')),
  );
  expect(holding.length).toBeGreaterThan(0);
});

test('an entry that is longer than a volume is refused with a reason', async () => {
  await expect(render(wordy(12_000), { pagesPerVolume: 20 })).rejects.toMatchObject({
    code: 'PACK_INVALID',
    message: expect.stringContaining('can not be divided into volumes of 20 pages'),
  });
});

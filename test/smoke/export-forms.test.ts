import { readFile } from 'node:fs/promises';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { bagit } from '../../src/exports/bagit.ts';
import type { Exporter, ExportSource } from '../../src/exports/exporter.ts';
import { mlbom } from '../../src/exports/mlbom.ts';
import { openlineage } from '../../src/exports/openlineage.ts';
import { xlsx } from '../../src/exports/xlsx.ts';
import { servedBy } from '../../src/lineage/questions.ts';
import { type Bom, valuesOf } from '../support/bom.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { rendered, sampleSource } from '../support/exported.ts';
import { eventsIn, faultsOf } from '../support/openlineage-events.ts';
import { byTitle, type Rows, readWorkbook } from '../support/read-workbook.ts';
import { unzipped } from '../support/unzipped.ts';

let demo: DemoPack;
let source: ExportSource;

beforeAll(async () => {
  demo = await demoPack();
  source = await sampleSource(demo);
});
afterAll(() => demo.remove());
afterEach(() => {
  vi.useRealTimers();
});

const EXPORTERS: readonly Exporter[] = [bagit, mlbom, openlineage, xlsx];

test.each(EXPORTERS)('$id is the same bytes at another time', async (exporter) => {
  const first = await rendered(exporter, source);
  expect(first.length).toBeGreaterThan(0);
  vi.useFakeTimers({ now: Date.UTC(2031, 0, 1), toFake: ['Date'] });
  const second = await rendered(exporter, source);
  expect(second.map(({ name }) => name)).toEqual(first.map(({ name }) => name));
  for (const [index, { bytes }] of first.entries()) expect(second[index]?.bytes.equals(bytes)).toBe(true);
});

describe('the workbook of the sample account', () => {
  let bytes: Buffer = Buffer.alloc(0);
  let sheets: ReadonlyMap<string, Rows>;

  beforeAll(async () => {
    const [file] = await rendered(xlsx, source);
    bytes = file?.bytes ?? bytes;
    sheets = readWorkbook(bytes);
  });

  test('has as many rows in each sheet as the pack has of what it lists', () => {
    const { pack } = source;
    const sum = (counts: Readonly<Record<string, number>>) =>
      Object.values(counts).reduce((a, b) => a + b, 0);
    const controls = pack.frameworks.flatMap((one) => one.controls);
    expect(Object.fromEntries([...sheets].map(([name, rows]) => [name, rows.length - 1]))).toMatchObject({
      Controls: controls.length,
      Mappings: controls.flatMap(({ edges }) => edges).length,
      Checks: sum(pack.summary.checks),
      Items: sum(pack.summary.items),
      Exceptions: pack.summary.items.fail,
      Decisions: pack.decisions.length,
      'Accepted exceptions': pack.acceptances.length,
      Documents: pack.documents.length,
      Evidence: pack.summary.evidence,
      Gaps: pack.summary.gaps,
      Populations: pack.reconciliation.length,
      Log: pack.trail.length,
      Lineage: pack.lineage.flatMap(({ nodes, edges, breaks }) => [...nodes, ...edges, ...breaks]).length,
    });
  });

  test('says of every item what the pack says of it', () => {
    const rows = byTitle(sheets.get('Items'));
    const items = source.pack.checks.flatMap((check) =>
      [...source.itemsOf(check)].map((item) => ({ check, item })),
    );
    expect(rows).toHaveLength(items.length);
    for (const [index, { check, item }] of items.entries()) {
      expect(rows[index]).toMatchObject({
        Check: check.id,
        Severity: check.severity,
        Outcome: item.outcome,
        Account: item.account,
        Resource: item.resource,
        Reason: item.reason,
        Evidence: item.evidence.join('\n'),
      });
    }
  });

  test('lists what fails with the gravest first, its cause and who answers for it', () => {
    const rows = byTitle(sheets.get('Exceptions'));
    const ranks = rows.map(({ Severity }) => ['critical', 'high', 'medium', 'low'].indexOf(String(Severity)));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(rows.find(({ Check }) => Check === 'cloudtrail-trail-continuity')).toMatchObject({
      'Failing from and to': '2026-07-21 13:05:00 UTC to 2026-07-21 13:30:00 UTC',
      'Begun by': expect.stringMatching(/^StopLogging at .* by bob as MLAdmin \(certain; event .+\)$/),
    });
    expect(rows.filter((row) => row['Accepted by'] !== null)).toHaveLength(
      byTitle(sheets.get('Items')).filter((row) => row['Accepted by'] !== null).length,
    );
  });

  test('names the signed pack that it was made from, and that it is not signed itself', () => {
    const about = new Map(sheets.get('About')?.map(([what, value]) => [what, value]));
    expect(about.get('Digest of the container')).toBe(source.container.digest);
    expect(about.get('Digest of pack.json in it')).toBe(source.packDigest);
    expect(about.get('This workbook')).toContain('It is not signed');
  });

  test('freezes the titles and filters all rows of every sheet', () => {
    const files = unzipped(bytes);
    const all = [...files].filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(all).toHaveLength(sheets.size);
    for (const [index, [, rows]] of [...sheets].entries()) {
      const xml = files.get(`xl/worksheets/sheet${index + 1}.xml`)?.toString() ?? '';
      expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
      expect(xml).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${rows.length}"/>`));
    }
  });
});

test('the bag has every file of the container, the container and its statement', async () => {
  const files = new Map((await rendered(bagit, source)).map(({ name, bytes }) => [name, bytes]));
  for (const [name, bytes] of demo.files)
    expect(files.get(`data/files/${name}`)?.equals(bytes), name).toBe(true);
  const payload = [...files.keys()].filter((name) => name.startsWith('data/'));
  expect(payload).toHaveLength(demo.files.size + 2);
  expect(files.get(`data/${source.container.name}`)).toEqual(await readFile(demo.path));
  expect(files.get(`data/${source.bundle?.name}`)).toEqual(await readFile(demo.bundlePath));
});

test('the events are valid, a run for each job of the pack, and know all data of the lineage', async () => {
  const [file] = await rendered(openlineage, source);
  const events = eventsIn(file?.bytes ?? Buffer.alloc(0));
  expect(events.flatMap(faultsOf)).toEqual([]);
  const runs = new Set(events.flatMap(({ run }) => run?.facets.exhibit_sagemaker?.arn ?? []));
  const { pack } = source;
  const jobs = pack.evidence
    .filter(({ kind }) => /^aws\.sagemaker\.(training|processing|transform)-jobs@/.test(kind))
    .flatMap(({ file: name }) => recordIn(name).body.jobs.map(({ arn }) => arn));
  const nodes = pack.lineage.flatMap((graph) => graph.nodes);
  const traced = nodes.flatMap(({ role, arn }) => (role === 'training-job' && arn !== null ? [arn] : []));
  expect(jobs.length).toBeGreaterThan(150);
  expect(runs).toEqual(new Set([...jobs, ...traced]));
  const datasets = new Set(
    events.flatMap(({ inputs = [], outputs = [] }) =>
      [...inputs, ...outputs].map(({ namespace, name }) => `${namespace}/${name}`),
    ),
  );
  const data = nodes.flatMap(({ role, uri }) =>
    role === 'data' && uri !== null ? [uri.replace(/\/+$/, '')] : [],
  );
  expect(data.filter((uri) => !datasets.has(uri))).toEqual([]);
  const broken = events.filter(({ job }) => Array.isArray(job.facets.exhibit_lineage?.breaks));
  expect(broken.flatMap(({ job }) => job.facets.exhibit_lineage?.breaks)).toEqual(
    pack.lineage.flatMap(({ breaks }) => breaks),
  );
});

test('the bill of materials is valid and has all that the endpoints serve, with every break', async () => {
  const [file] = await rendered(mlbom, source);
  const text = file?.bytes.toString('utf8') ?? '';
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull();
  const bom = JSON.parse(text) as Bom;
  const { pack } = source;
  const served = pack.lineage.flatMap((graph) => {
    const ids = servedBy(graph);
    return graph.nodes.filter(({ id, role }) => ids.has(id) && ['model', 'image', 'data'].includes(role));
  });
  const refs = bom.components.map((one) => one['bom-ref']);
  expect(served.length).toBeGreaterThan(10);
  expect(served.map(({ id }) => id).filter((id) => !refs.includes(id))).toEqual([]);
  expect(bom.services.map((one) => one['bom-ref'])).toEqual(pack.lineage.map(({ endpoint }) => endpoint));
  expect(bom.services.flatMap((one) => valuesOf(one, 'lineage-break'))).toEqual(
    pack.lineage.flatMap(({ breaks }) => breaks),
  );
  const models = bom.components.filter(({ type }) => type === 'machine-learning-model');
  expect(models.filter(({ modelCard }) => modelCard).length).toBeGreaterThan(0);
  expect(bom.metadata.timestamp).toBe(pack.generatedAt);
});

function recordIn(name: string): { readonly body: { readonly jobs: readonly { readonly arn: string }[] } } {
  return JSON.parse(demo.files.get(name)?.toString('utf8') ?? '');
}

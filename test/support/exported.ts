import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { digestOf } from '../../src/core/digest.ts';
import { evidenceText, type Sealed } from '../../src/evidence/envelope.ts';
import type { Exporter, ExportFile, ExportSource } from '../../src/exports/exporter.ts';
import type { Pack, PackItem } from '../../src/reports/pack.ts';
import { entryOf, evidenceFile } from '../../src/reports/pack-evidence.ts';
import { exportedPack, itemsIn } from '../../src/runs/export-pack.ts';
import type { DemoPack } from './demo-pack.ts';
import { emptyPack, syntheticPack } from './pack.ts';

/** The pack of the sample account, verified and opened as the command does it. */
export async function sampleSource({ path, bundlePath, root }: DemoPack): Promise<ExportSource> {
  const [container, bundle, trusted] = await Promise.all(
    [path, bundlePath, root].map((one) => readFile(one)),
  );
  if (!container || !bundle || !trusted) throw new Error('The demo left no pack.');
  const roots = [trusted];
  const bytes = { container, bundle, roots, timestampRoots: [], at: null };
  return (await exportedPack(bytes, basename(path))).source;
}

/** A pack as exports read it, with these files beside its document. */
export function sourceOf(pack: Pack, files: ReadonlyMap<string, Buffer> = new Map()): ExportSource {
  const bytes = Buffer.from(`container of ${pack.id}`);
  return {
    pack,
    packDigest: digestOf(canonicalJson(pack)),
    container: { name: `${pack.id}.zip`, digest: digestOf(bytes), bytes },
    bundle: null,
    files,
    itemsOf: (check) => itemsIn(files, check),
  };
}

/** A synthetic pack of which one check keeps all but its first item beside the document. */
export function sourceWithUnlisted(): ExportSource {
  const pack = syntheticPack({ checks: 12, items: 9 });
  const [check, ...others] = pack.checks;
  if (!check) throw new Error('The pack has no check.');
  const [first, ...rest] = check.items;
  const lines = rest.map((item) => `${canonicalJson(item)}\n`);
  const file = `items/${check.id}.ndjson`;
  const halves = [lines.slice(0, 4), lines.slice(4)].map((half) => Buffer.from(half.join('')));
  const [one = Buffer.alloc(0), two = Buffer.alloc(0)] = halves;
  const unlisted = { file, count: rest.length, digest: digestOf(Buffer.concat(halves)) };
  return sourceOf(
    { ...pack, checks: [{ ...check, items: first ? [first] : [], unlisted }, ...others] },
    new Map([
      [file, one],
      [`items/${check.id}-2.ndjson`, two],
    ]),
  );
}

/** Every item of the pack with its check. */
export function* itemsOfAll(source: ExportSource): Iterable<PackItem & { readonly check: string }> {
  for (const check of source.pack.checks)
    for (const item of source.itemsOf(check)) yield { ...item, check: check.id };
}

/** A pack of these records in which nothing was found, with what a test says of it besides. */
export function sourceOfRecords(records: readonly Sealed[], over: Partial<Pack> = {}): ExportSource {
  const how = { kindTitles: new Map<string, string>(), nameOfCall: () => undefined };
  const evidence = records.map((record) => entryOf(record, how));
  const files = records.map(
    (record) => [evidenceFile(record), Buffer.from(evidenceText(record.evidence))] as const,
  );
  return sourceOf({ ...emptyPack(), evidence, ...over }, new Map(files));
}

/** All files of an export, in order. */
export async function rendered(exporter: Exporter, source: ExportSource): Promise<readonly ExportFile[]> {
  const files: ExportFile[] = [];
  for await (const file of exporter.render(source)) files.push(file);
  return files;
}

/** The same by name. */
export async function filesOf(
  exporter: Exporter,
  source: ExportSource,
): Promise<ReadonlyMap<string, Buffer>> {
  const files = await rendered(exporter, source);
  return new Map(files.map(({ name, bytes }) => [name, bytes]));
}

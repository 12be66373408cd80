import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { digestOf } from '../../src/core/digest.ts';
import { evidenceText, type Sealed } from '../../src/evidence/envelope.ts';
import type { Exporter, ExportFile, ExportSource } from '../../src/exports/exporter.ts';
import type { Pack, PackCheck, PackItem } from '../../src/reports/pack.ts';
import { entryOf, evidenceFile } from '../../src/reports/pack-evidence.ts';
import { lineFilesIn } from '../../src/runs/line-files.ts';
import type { DemoPack } from './demo-pack.ts';
import { emptyPack } from './pack.ts';

/** The pack of the sample account as exports read it. */
export async function demoSource(demo: DemoPack): Promise<ExportSource> {
  const bytes = await readFile(demo.path);
  return {
    ...sourceOf(demo.pack, demo.files),
    packDigest: digestOf(demo.files.get('pack.json') ?? ''),
    container: { name: basename(demo.path), digest: digestOf(bytes), bytes },
    bundle: { name: basename(demo.bundlePath), bytes: await readFile(demo.bundlePath) },
  };
}

/** A pack that nobody signed, with these files. */
export function sourceOf(pack: Pack, files: ReadonlyMap<string, Buffer> = new Map()): ExportSource {
  return {
    pack,
    packDigest: digestOf(JSON.stringify(pack)),
    container: { name: `${pack.id}.zip`, digest: digestOf('container'), bytes: Buffer.from('container') },
    bundle: null,
    files,
    itemsOf: (check) => itemsIn(files, check),
  };
}

function* itemsIn(files: ReadonlyMap<string, Buffer>, check: PackCheck): Iterable<PackItem> {
  yield* check.items;
  if (!check.unlisted) return;
  for (const [, bytes] of lineFilesIn(files, check.unlisted.file)) {
    for (const line of bytes.toString('utf8').split('\n'))
      if (line !== '') yield JSON.parse(line) as PackItem;
  }
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

/** All files that an exporter gives. */
export async function rendered(exporter: Exporter, source: ExportSource): Promise<readonly ExportFile[]> {
  const files: ExportFile[] = [];
  for await (const file of exporter.render(source)) files.push(file);
  return files;
}

import { isUtf8 } from 'node:buffer';
import { basename, dirname, join, resolve } from 'node:path';
import { ExhibitError } from '../../core/errors.ts';
import type { Exporter, ExportSource } from '../../exports/exporter.ts';
import { exporters } from '../../exports/index.ts';
import { type ExportedPack, exportedPack } from '../../runs/export-pack.ts';
import { readInput, readOptional } from '../files.ts';
import type { Io } from '../io.ts';
import { withPulse } from '../pulse.ts';
import { table } from '../table.ts';
import { type Placed, placeExport } from './place.ts';

/** What the command line gives; undefined where an option is not there. */
export interface ExportOptions {
  readonly as?: readonly string[];
  /** `-` is standard output. */
  readonly out?: string;
  readonly trust?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/**
 * Answers `exhibit export`.
 *
 * @throws USAGE_INVALID when the options lead to nothing; INPUT_INVALID when a file cannot be read or is no pack
 * @throws PACK_INVALID when the pack does not hold; STORE_FAILED when something is there already or cannot be written
 */
export async function exportPack(path: string, options: ExportOptions, io: Io): Promise<void> {
  const chosen = chosenOf(options, io);
  const { source, verification } = await withPulse(
    io,
    () => 'Verifying the pack:',
    readPack(path, options, io),
  );
  if (verification.outcome === 'unverified') io.err(`The pack is unverified. ${verification.detail}\n`);
  const [only] = chosen;
  if (options.out === '-' && only) return io.out(await textOf(only, source));

  const written: Written[] = [];
  for (const exporter of chosen) {
    const placed = await placeExport(exporter.render(source), {
      ...placesOf(exporter, { source, out: outOf(options, io, chosen), beside: resolve(io.cwd, path) }),
      replaces: options.force === true,
    });
    written.push({ form: exporter.id, ...placed });
    if (!options.json) io.out(`${exporter.title}: ${placed.path}${countOf(placed)}\n`);
  }
  if (options.json) io.out(documentOf({ source, verification }, written));
}

function chosenOf({ as, out, json }: ExportOptions, io: Io): readonly Exporter[] {
  if (as === undefined) {
    io.err(`${listed(io.columns)}\n`);
    throw refused('Say with --as which of these to write.');
  }
  const unknown = as.find((id) => !exporters.some((one) => one.id === id));
  if (unknown !== undefined)
    throw refused(
      `"${unknown}" is no form of an export. There are: ${exporters.map(({ id }) => id).join(', ')}.`,
    );
  const chosen = exporters.filter(({ id }) => as.includes(id));
  if (out === '-' && chosen.length > 1) throw refused('Standard output takes one form, not several.');
  if (out === '-' && json) throw refused('Standard output takes the export or --json, not both.');
  return chosen;
}

const listed = (width: number): string =>
  table(
    exporters,
    [
      { head: 'FORM', cell: ({ id }) => id },
      { head: 'WHAT COMES OUT', cell: ({ title }) => title, wraps: true },
    ],
    width,
  );

const refused = (text: string) => new ExhibitError('USAGE_INVALID', text);

async function readPack(path: string, { trust }: ExportOptions, io: Io): Promise<ExportedPack> {
  return exportedPack(
    {
      container: await readInput(io, path),
      bundle: await readOptional(io, `${path}.sigstore.json`),
      timestampRoots: [],
      roots: trust === undefined ? [] : [await readInput(io, trust)],
      at: null,
    },
    basename(path),
  );
}

async function textOf({ id, render }: Exporter, source: ExportSource): Promise<string> {
  let bytes: Buffer | null = null;
  for await (const file of render(source)) {
    if (bytes) throw refused(`${id} is several files: name a folder with --out.`);
    bytes = file.bytes;
  }
  if (!bytes || !isUtf8(bytes)) throw refused(`${id} is no text: name a file with --out.`);
  return bytes.toString('utf8');
}

/** Where `--out` leads to: one form to the path itself, several into it; null when nothing was said. */
function outOf(
  { out }: ExportOptions,
  { cwd }: Io,
  chosen: readonly Exporter[],
): { readonly path: string; readonly isFolder: boolean } | null {
  return out === undefined ? null : { path: resolve(cwd, out), isFolder: chosen.length > 1 };
}

interface Asked {
  readonly source: ExportSource;
  readonly out: ReturnType<typeof outOf>;
  /** Path of the pack. */
  readonly beside: string;
}

function placesOf({ id }: Exporter, { source: { pack }, out, beside }: Asked): Places {
  if (out && !out.isFolder) return { folder: dirname(out.path), file: () => out.path, directory: out.path };
  const folder = out ? out.path : dirname(beside);
  return {
    folder,
    file: (name) => join(folder, `${pack.id}${endingOf(id, name)}`),
    directory: join(folder, `${pack.id}-${id}`),
  };
}

type Places = Omit<Parameters<typeof placeExport>[1], 'replaces'>;

/** `.oscal.json`; only `.xlsx` where form and file are called the same. */
function endingOf(id: string, name: string): string {
  const dot = name.indexOf('.');
  const ending = dot < 0 ? '' : name.slice(dot);
  return ending === `.${id}` ? ending : `.${id}${ending}`;
}

interface Written extends Placed {
  readonly form: string;
}

function countOf({ isFolder, files }: Placed): string {
  return isFolder ? ` (${files.length} files)` : '';
}

function documentOf({ source, verification }: ExportedPack, written: readonly Written[]): string {
  const { pack, packDigest } = source;
  const container = { name: source.container.name, digest: source.container.digest };
  const exports = written.map(({ form, path, files }) => ({ form, path, files }));
  return `${JSON.stringify({ pack: pack.id, packDigest, container, verification, exports }, null, 2)}\n`;
}

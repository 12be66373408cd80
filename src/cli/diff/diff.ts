import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ExhibitError } from '../../core/errors.ts';
import type { DiffSide } from '../../reports/diff/diff.ts';
import { renderDiff } from '../../reports/pdf/diff-report.ts';
import { comparePacks, diffSide } from '../../runs/compare-packs.ts';
import { readInput, readOptional } from '../files.ts';
import type { Io } from '../io.ts';
import { withPulse } from '../pulse.ts';
import { paintFor } from '../who/paint.ts';
import { diffText } from './text.ts';

/** Options of `exhibit diff`. */
export interface DiffOptions {
  readonly trust?: string;
  readonly pdf?: string;
  readonly exitCode?: boolean;
  readonly json?: boolean;
}

/**
 * Answers `exhibit diff`.
 *
 * @returns the exit code: 1 when something got worse and that was asked for, else 0
 * @throws as `diffSide` and `comparePacks`; STORE_FAILED when the file of the report is there already or cannot be written
 */
export async function diff(
  io: Io,
  {
    older,
    newer,
    options,
  }: { readonly older: string; readonly newer: string; readonly options: DiffOptions },
): Promise<number> {
  const open = async (path: string): Promise<DiffSide> =>
    diffSide({
      container: await readInput(io, path),
      bundle: await readOptional(io, `${path}.sigstore.json`),
      roots: options.trust === undefined ? [] : [await readInput(io, options.trust)],
      timestampRoots: [],
      at: null,
    });
  const before = await withPulse(io, () => 'Verifying the older pack:', open(older));
  const after = await withPulse(io, () => 'Verifying the newer pack:', open(newer));
  const found = comparePacks(before, after);
  const text = `${JSON.stringify(found, null, 2)}\n`;
  if (options.pdf !== undefined) await write(resolve(io.cwd, options.pdf), await renderDiff(found));
  io.out(options.json ? text : diffText(found, { paint: paintFor(io), columns: io.columns }));
  return options.exitCode && found.worse ? 1 : 0;
}

async function write(path: string, bytes: Buffer): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: 'wx' });
  } catch (cause) {
    throw new ExhibitError('STORE_FAILED', `${path} is there already or cannot be written.`, { cause });
  }
}

import { digestOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { at } from '../core/period.ts';
import { toolVersion } from '../core/tool-version.ts';
import { type DiffSide, diffOf, type PackDiff } from '../reports/diff/diff.ts';
import { type Pack, type PackCheck, type PackItem, pack as packSchema } from '../reports/pack.ts';
import { lineFilesIn } from './line-files.ts';
import { type Files, packDocument, textOf } from './pack-files.ts';
import { soundPack } from './sound-pack.ts';
import type { PackBytes } from './verify.ts';

/**
 * Reads a pack for a comparison.
 *
 * @throws PACK_INVALID as `soundPack` does, and when this version cannot read its document; INPUT_INVALID for a case
 */
export async function diffSide(bytes: PackBytes): Promise<DiffSide> {
  const { files, verification } = await soundPack(bytes, {
    rests: 'own-conclusions',
    refusalOfCase: 'This is the case of a question to the log: it holds no conclusions.',
  });
  return {
    pack: packDocument(Buffer.from(textOf(files, 'pack.json'))),
    digest: digestOf(bytes.container),
    verification,
    unlistedOf: (check) => unlistedIn(files, check),
  };
}

/**
 * Compares two packs.
 *
 * @throws USAGE_INVALID when the newer one comes first; INPUT_INVALID when both are the same, or of two organisations
 */
export function comparePacks(older: DiffSide, newer: DiffSide): PackDiff {
  if (older.digest === newer.digest)
    throw new ExhibitError('INPUT_INVALID', `Both are the same pack (${older.digest}).`);
  const [a, b] = [older.pack, newer.pack];
  if (a.organization !== b.organization)
    throw new ExhibitError(
      'INPUT_INVALID',
      `The packs are of two organisations, ${a.organization} and ${b.organization}: what differs is no change.`,
    );
  if (isNewer(a, b) || a.previous === newer.digest)
    throw new ExhibitError('USAGE_INVALID', `Name the older pack first: ${b.id} is older than ${a.id}.`);
  return diffOf(older, newer, toolVersion);
}

/** By the end of the period, then by the time at which the pack was made. */
function isNewer(a: Pack, b: Pack): boolean {
  return (at(a.period.to) - at(b.period.to) || at(a.generatedAt) - at(b.generatedAt)) > 0;
}

const itemSchema = packSchema.shape.checks.element.shape.items.element;

/** The items of a check that stand beside the document. */
function* unlistedIn(files: Files, { unlisted }: PackCheck): Iterable<PackItem> {
  if (!unlisted) return;
  for (const [, bytes] of lineFilesIn(files, unlisted.file))
    for (const line of bytes.toString('utf8').split('\n'))
      if (line !== '') yield itemSchema.parse(JSON.parse(line));
}

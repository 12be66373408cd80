import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ExhibitError } from '../../core/errors.ts';
import { answerOf } from '../../lineage/answer.ts';
import { named } from '../../lineage/named.ts';
import { lineageSvg } from '../../reports/svg/lineage-svg.ts';
import type { Answered, Known } from '../../runs/known-lineage.ts';
import { answerDocument, overviewDocument } from '../../runs/lineage-document.ts';
import type { Io } from '../io.ts';
import { paintFor } from '../who/paint.ts';
import { clean } from '../who/words.ts';
import type { LineageOptions } from './contract.ts';

import { openLineage } from './open.ts';
import { answerText, overviewText } from './text.ts';
import { countOf, nodeText } from './words.ts';

interface Asked {
  /** What is asked about; null for an overview of all endpoints. */
  readonly about: string | null;
  readonly options: LineageOptions;
  readonly io: Io;
}

/**
 * Answers `exhibit lineage`.
 *
 * @throws USAGE_INVALID, INPUT_INVALID when the options or the name lead to nothing or to several things
 * @throws UNREACHABLE when the name leads to nothing and not everything could be read
 * @throws as `openLineage`; STORE_FAILED when the file of the drawing is there already or cannot be written
 */
export async function lineage({ about, options, io }: Asked): Promise<void> {
  refuse(about, options);
  const known = await openLineage(options, io);
  const isJson = options.json === true || options.format === 'json';
  if (about === null) {
    if (isJson) return io.out(jsonText(overviewDocument(known)));
    return io.out(overviewText(known, io.columns));
  }
  const answered = answer(about, known, options);
  if (options.svg !== undefined) await write(resolve(io.cwd, options.svg), drawing(answered));
  if (isJson) return io.out(jsonText(answerDocument(answered)));
  if (options.format === 'svg') return io.out(drawing(answered));
  io.out(answerText(answered, { paint: paintFor(io), columns: io.isTty ? io.columns : null }));
}

function refuse(
  about: string | null,
  { pack, sample, trust, from, to, json, format, svg }: LineageOptions,
): void {
  const refused = (text: string) => new ExhibitError('USAGE_INVALID', text);
  if (pack !== undefined && sample) throw refused('Ask for one of --pack and --sample, not for both.');
  if (trust !== undefined && pack === undefined) throw refused('--trust is for a pack: name it with --pack.');
  if ((from ?? to) !== undefined && (sample || pack !== undefined))
    throw refused('--from and --to are for accounts: a pack and the sample have their own period.');
  if (json && format === 'svg') throw refused('Ask for one of --json and --format svg, not for both.');
  if (about === null && (svg !== undefined || format === 'svg'))
    throw refused('Name what to draw: an ARN, an endpoint, an address in S3, an image, a job.');
}

function answer(about: string, known: Known, { up, down }: LineageOptions): Answered {
  const directions = { up: up === true || down !== true, down: down === true || up !== true };
  const found = named(known.whole.nodes, about);
  if (found.kind === 'found') {
    const ids = found.nodes.map(({ id }) => id);
    return { ...known, about, directions, answer: answerOf(known.whole, ids, directions) };
  }
  const listed = (found.kind === 'ambiguous' ? found.nodes : found.near)
    .map((node) => `${nodeText(node)} (${clean(node.arn ?? node.uri ?? node.id)})`)
    .join(', ');
  if (found.kind === 'ambiguous')
    throw new ExhibitError(
      'INPUT_INVALID',
      `"${clean(about)}" can be ${found.nodes.length} things; name one by its ARN or address: ${listed}.`,
    );
  const near = listed === '' ? '' : ` Close to it: ${listed}.`;
  if (known.gaps.length > 0)
    throw new ExhibitError(
      'UNREACHABLE',
      `There is no "${clean(about)}" in what was read, and ${countOf(known.gaps.length, 'thing')} could not be read: "exhibit lineage" without a name lists them.${near}`,
    );
  throw new ExhibitError(
    'INPUT_INVALID',
    `There is no "${clean(about)}" in the lineage of ${clean(known.source.name)}.${near}`,
  );
}

function drawing({ about, answer, source, directions }: Answered): string {
  return lineageSvg({ about, answer, source, directions });
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (cause) {
    throw new ExhibitError('STORE_FAILED', `${path} is there already or cannot be written.`, { cause });
  }
}

function jsonText(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

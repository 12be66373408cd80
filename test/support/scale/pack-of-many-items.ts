import { buildContainer } from '../../../src/container/build-container.ts';
import { canonicalJson } from '../../../src/core/canonical-json.ts';
import { digestOfParts } from '../../../src/core/digest.ts';
import type { Pack, PackCheck, PackItem } from '../../../src/reports/pack.ts';
import { lineFiles } from '../../../src/runs/line-files.ts';
import { statementAbout } from '../../../src/runs/publish.ts';
import { signStatement } from '../../../src/signing/dsse.ts';
import type { Signer } from '../../../src/signing/signer.ts';
import { syntheticPack } from '../pack.ts';

/** A signed pack of which one check has very many items, nearly all of them beside the document. */
export interface PackOfManyItems {
  readonly check: PackCheck;
  readonly container: Buffer;
  readonly bundle: Buffer;
}

/** Makes one as a run does: the same builder, the same files of lines, the same statement. */
export async function packOfManyItems(
  { id, items: count }: { readonly id: string; readonly items: number },
  { signer, signedAt }: { readonly signer: Signer; readonly signedAt: Date },
): Promise<PackOfManyItems> {
  const small = syntheticPack({ checks: 4, items: 40 });
  const [first, ...others] = small.checks;
  if (!first) throw new TypeError('The pack has a check.');
  const lines = Array.from({ length: count - first.items.length }, (_, number) =>
    canonicalJson(likeOneOf(first.items, number)),
  );
  const file = `items/${first.id}.ndjson`;
  const digest = digestOfParts(lines.map((line) => `${line}\n`));
  const counts = { ...first.counts, pass: first.counts.pass + lines.length };
  const check = { ...first, counts, unlisted: { file, count: lines.length, digest } };
  const pack: Pack = { ...small, id, checks: [check, ...others] };
  const document = Buffer.from(canonicalJson(pack));
  const files = [
    { name: 'pack.json', bytes: document, mediaType: 'application/json', collectedAt: null },
    ...lineFiles(file, lines),
  ];
  const container = await buildContainer({ files, signer, signedAt });
  const named = new Map([['pack.json', document]]);
  const statement = statementAbout(pack, { name: `${id}.zip`, bytes: container }, named);
  return { check, container, bundle: await signStatement(statement, signer) };
}

function likeOneOf(items: readonly PackItem[], number: number): PackItem {
  const item = items[number % items.length];
  if (!item) throw new TypeError('There are items.');
  const resource = `${item.resource}-${String(number).padStart(6, '0')}`;
  return { ...item, resource, outcome: 'pass', intervals: [], accepted: null };
}

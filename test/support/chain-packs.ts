import { buildContainer } from '../../src/container/build-container.ts';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { type Digest, digestOf } from '../../src/core/digest.ts';
import type { Pack } from '../../src/reports/pack.ts';
import { statementAbout } from '../../src/runs/publish.ts';
import { signStatement } from '../../src/signing/dsse.ts';
import type { Signer } from '../../src/signing/signer.ts';
import { emptyPack } from './pack.ts';

/** A signed container with the document of a pack and nothing else, and the statement about it. */
export interface ChainPack {
  readonly pack: Pack;
  readonly name: string;
  readonly container: Buffer;
  readonly bundle: Buffer;
  readonly digest: Digest;
}

/** Makes one; `over` says how it differs from a pack in which nothing was found. */
export async function chainPack(
  over: Partial<Pack>,
  { signer, signedAt }: { readonly signer: Signer; readonly signedAt: Date },
): Promise<ChainPack> {
  const pack = { ...emptyPack(), ...over };
  const bytes = Buffer.from(canonicalJson(pack));
  const files = [{ name: 'pack.json', bytes, mediaType: 'application/json', collectedAt: null }];
  const container = await buildContainer({ files, signer, signedAt });
  const name = `${pack.id}.zip`;
  const named = new Map([['pack.json', bytes]]);
  const bundle = await signStatement(statementAbout(pack, { name, bytes: container }, named), signer);
  return { pack, name, container, bundle, digest: digestOf(container) };
}

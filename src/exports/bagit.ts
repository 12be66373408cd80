import { digestOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { bagInfo } from './bagit/bag-info.ts';
import { manifestLine } from './bagit/manifest.ts';
import type { Exporter, ExportFile, ExportSource } from './exporter.ts';

/**
 * A bag: a folder of the files of the container with lists of their digests, as archives keep them. The signed
 * container and the statement beside it are in the payload too, so that the signatures travel along.
 *
 * Files come one after the other, each read when its turn has come. It is refused with PACK_INVALID when the container
 * is not the one that was verified.
 *
 * @source RFC 8493, sections 2.1 and 2.2
 */
export const bagit: Exporter<'bagit'> = {
  id: 'bagit',
  title: 'Bag of the files, the signed container and its statement (BagIt 1.0)',
  specification: 'https://www.rfc-editor.org/rfc/rfc8493',
  async *render(source) {
    refuseOtherContainer(source);
    const payload: string[] = [];
    let bytes = 0;
    for (const file of payloadOf(source)) {
      payload.push(manifestLine(digestOf(file.bytes), file.name));
      bytes += file.bytes.length;
      yield file;
    }
    const tags = [
      tagFile('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
      tagFile('bag-info.txt', bagInfo(source, { bytes, files: payload.length })),
      tagFile('manifest-sha256.txt', payload.join('')),
    ];
    yield* tags;
    const list = tags.map((tag) => manifestLine(digestOf(tag.bytes), tag.name)).join('');
    yield tagFile('tagmanifest-sha256.txt', list);
  },
};

/** The container and what is beside it first, then what is in it. */
function* payloadOf({ container, bundle, files }: ExportSource): Iterable<ExportFile> {
  yield { name: `data/${container.name}`, bytes: container.bytes };
  if (bundle) yield { name: `data/${bundle.name}`, bytes: bundle.bytes };
  for (const [name, bytes] of files) yield { name: `data/files/${name}`, bytes };
}

function tagFile(name: string, text: string): ExportFile {
  return { name, bytes: Buffer.from(text) };
}

function refuseOtherContainer({ container: { name, digest, bytes } }: ExportSource): void {
  if (digestOf(bytes) === digest) return;
  throw new ExhibitError('PACK_INVALID', `The bytes of ${name} are not those of ${digest}.`);
}

import { readSignerFiles } from '../config/signer-files.ts';
import { instant } from '../core/period.ts';
import { fileSigner } from '../signing/file-signer.ts';
import { readCertificate, readRevocationList } from '../signing/x509.ts';
import { expectedFailure, failed, type Line, linesOf } from './line.ts';

/** Makes the signer as a run does, and signs nothing: files, chain, validity now, revocation. */
export async function examineSigner(folder: string, now: Date): Promise<readonly Line[]> {
  try {
    const { certificate, crls } = fileSigner(await readSignerFiles(folder), now);
    const ends = [
      readCertificate(certificate).notAfter,
      ...crls.map((crl) => readRevocationList(crl).nextUpdate),
    ];
    const first = new Date(Math.min(...ends.map((end) => end.getTime())));
    const found = `It can sign; certificate and revocation list are in force until ${instant(first)}.`;
    return linesOf('signer', folder, { outcome: 'ok', found });
  } catch (error) {
    return linesOf('signer', folder, failed(expectedFailure(error)));
  }
}

import type { IntegrityProgress } from '../../trail/integrity/digest-opener.ts';
import type { Io } from '../io.ts';

const EVERY = 25;

/** Shows on a terminal how far a validation is, in one line on standard error; nothing elsewhere. */
export function showIntegrityProgress(io: Io): {
  onProgress(progress: IntegrityProgress): void;
  stop(): void;
} {
  let width = 0;
  const show = (text: string): void => {
    io.err(`\r${text.padEnd(width)}`);
    width = text.length;
  };
  return {
    onProgress({ account, region, digests, of, logs }) {
      if (!io.isTty || (digests % EVERY !== 0 && digests < of)) return;
      show(`${account} ${region}: ${digests} of ${of} digests, ${logs} log files`);
    },
    stop() {
      if (width > 0) io.err(`\r${' '.repeat(width)}\r`);
    },
  };
}

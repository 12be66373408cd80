import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { findProgram, type Program } from '../conformance/programs.ts';
import { freePort } from './free-port.ts';

/** A running timestamp-server of sigstore, with a chain of its own that it made at its start. */
export interface TimestampServer {
  /** Where time stamps are asked for. */
  readonly url: string;
  /** Its certificates in PEM form, its own first. */
  readonly chain: string;
  stop(): Promise<void>;
}

const SERVER = 'timestamp-server';

/** timestamp-server under its name, when it is on this machine. */
export const timestampServerProgram = (): Program => findProgram(SERVER);

/** Starts one on a free port of the loopback interface and waits until it answers. Only one runs on a machine. */
export async function startTimestampServer(): Promise<TimestampServer> {
  const port = await freePort();
  const child = spawn(
    SERVER,
    // It would ask public servers for the time.
    [
      'serve',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--timestamp-signer',
      'memory',
      '--disable-ntp-monitoring',
    ],
    { stdio: 'ignore' },
  );
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const base = `http://127.0.0.1:${port}/api/v1/timestamp`;
  for (let wait = 0; wait < 300; wait += 1) {
    const chain = await fetch(`${base}/certchain`).then(
      (answer) => (answer.ok ? answer.text() : null),
      () => null,
    );
    if (chain !== null) return { url: base, chain, stop };
    await pause(100);
  }
  await stop();
  throw new Error('timestamp-server did not answer within 30 seconds.');
}

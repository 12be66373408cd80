import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { S3Server } from '../support/store-place.ts';
import { freePort } from './free-port.ts';

/** A running versitygw: an S3 server with versions and Object Lock, over a folder. */
export interface Versitygw {
  readonly server: S3Server;
  stop(): Promise<void>;
}

const SERVER = 'versitygw';

/** Starts versitygw over a new folder on a free port of the loopback interface, and waits until it answers. */
export async function startVersitygw(): Promise<Versitygw> {
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-versitygw-'));
  const [data, versions] = [join(folder, 'data'), join(folder, 'versions')];
  for (const each of [data, versions]) await mkdir(each);
  const port = await freePort();
  const credentials = { accessKeyId: 'exhibit-test', secretAccessKey: 'exhibit-test-secret' };
  const { accessKeyId, secretAccessKey } = credentials;
  const args = ['--port', `127.0.0.1:${port}`, '--access', accessKeyId, '--secret', secretAccessKey];
  const storage = ['posix', '--versioning-dir', versions, data];
  const child = spawn(SERVER, [...args, '--quiet', ...storage], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill();
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true });
  };
  for (let wait = 0; wait < 300 && child.exitCode === null; wait += 1) {
    // It refuses who does not sign, and so it answers.
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (answered) return { server: { endpoint, region: 'us-east-1', credentials }, stop };
    await pause(100);
  }
  await stop();
  throw new Error('versitygw did not answer within 30 seconds.');
}

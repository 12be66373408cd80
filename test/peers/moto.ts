import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { findProgram, type Program, runProgram } from '../conformance/programs.ts';

/** A running moto, which has ideas of its own of how AWS answers. */
export interface Moto {
  readonly url: string;
  stop(): Promise<void>;
}

const SERVER = 'moto_server';

/** moto under its name, with its version when its server is here and starts. */
export function motoProgram(): Program {
  if (findProgram(SERVER).version === null) return { name: 'moto', version: null };
  const { code } = runProgram(SERVER, ['--help'], '.');
  if (code !== 0) return { name: 'moto', version: null };
  const { text } = runProgram('python3', ['-c', 'import moto; print(moto.__version__)'], '.');
  return { name: 'moto', version: /^\d+\.\d+[\w.]*/.exec(text)?.[0] ?? 'found' };
}

/** Starts moto on a free port of the loopback interface and waits until it answers. */
export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  const child = spawn(SERVER, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  for (let wait = 0; wait < 300; wait += 1) {
    const answered = await fetch(`${url}/moto-api/`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return { url, stop };
    await pause(100);
  }
  await stop();
  throw new Error('moto did not answer within 30 seconds.');
}

/** A port of the loopback interface that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('There is no free port.');
  return address.port;
}

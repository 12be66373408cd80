#!/usr/bin/env node
// Starts the command line on Node 24: the built program when installed from the registry, the sources in a clone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/cli/entry.js', import.meta.url);
const source = new URL('../src/cli/entry.ts', import.meta.url);
const entry = existsSync(source) ? source : built;

const major = Number(process.versions.node.split('.')[0]);
if (major >= 24) {
  await import(entry.href);
} else {
  // An older system Node: the npm package "node", a development dependency of the clone, brings the right one.
  let node;
  try {
    node = createRequire(import.meta.url).resolve('node/bin/node');
  } catch {
    process.stderr.write(`exhibit needs Node 24 or newer; this is ${process.versions.node}.\n`);
    process.exit(2);
  }
  const { status, signal } = spawnSync(node, [fileURLToPath(entry), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exit(signal ? 1 : (status ?? 1));
}

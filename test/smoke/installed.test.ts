import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let folder: string;
let bin: string;

// The package as `npm install` would lay it down, with the dependencies of this clone beside it.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'exhibit-installed-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  // The page was built when this clone was installed; another build would take it away from tests that look at it.
  execFileSync(process.execPath, ['scripts/build-dist.ts'], { cwd: root });
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const [tarball] =
    execFileSync('ls', [folder])
      .toString('utf8')
      .match(/\S+\.tgz/) ?? [];
  execFileSync('tar', ['-xzf', join(folder, tarball ?? ''), '-C', modules]);
  symlinkSync(join(root, 'node_modules'), join(modules, 'package', 'node_modules'));
  bin = join(modules, 'package', 'bin', 'exhibit.mjs');
});
afterAll(() => rmSync(folder, { recursive: true }));

const exhibit = (...argv: string[]) =>
  spawnSync(process.execPath, [bin, ...argv], { cwd: folder, encoding: 'utf8' });

test('the packed package holds no source and runs the whole job', () => {
  expect(execFileSync('ls', [join(folder, 'node_modules', 'package')]).toString('utf8')).not.toMatch(
    /^(src|test)$/m,
  );
  const demo = exhibit('demo', '--out', 'packs', '--json');
  expect(demo.stderr).not.toMatch(/Error/);
  expect(demo.status).toBe(0);
  const { path } = JSON.parse(demo.stdout) as { path: string };
  expect(exhibit('verify', path, '--trust', 'packs/keys/root.pem').status).toBe(0);
  expect(exhibit('replay', path).status).toBe(0);
});

test('the packed package writes the verifier as it was built, and building is part of packing', async () => {
  const written = exhibit('verifier', '--out', 'verifier.html', '--json');
  expect(written.stderr).toBe('');
  const file = await readFile(join(folder, 'verifier.html'));
  expect(file.equals(await readFile(join(root, 'web/dist/verifier.html')))).toBe(true);
  const { sha256 } = JSON.parse(written.stdout) as { sha256: string };
  expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  expect([scripts.prepack, scripts.build, scripts.prepare]).toEqual([
    'npm run build',
    expect.stringMatching(/&& npm run web$/),
    'npm run web',
  ]);
  expect(scripts.web).toMatch(/&& vite build --config web\/verifier\/vite\.config\.ts/);
});

test('the packed package serves the page', async () => {
  const argv = [bin, 'demo', '--out', 'served', '--json', '--serve', '--listen', '127.0.0.1:0'];
  const server = spawn(process.execPath, argv, { cwd: folder });
  try {
    const link = await lineOf(server, /http:\S+/);
    const begun = await fetch(link, { redirect: 'manual' });
    expect([begun.status, begun.headers.get('location')]).toEqual([303, '/']);
    const page = await (await fetch(new URL('/', link))).text();
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(page) ?? [];
    expect((await fetch(new URL(script, link))).headers.get('content-type')).toMatch(/^text\/javascript/);
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
});

/** The first part of what a program prints that looks so. */
function lineOf(server: ChildProcess, form: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const [found] = form.exec(text) ?? [];
      if (found !== undefined && text.endsWith('\n')) resolve(found);
    });
    server.once('exit', (code) => reject(new Error(`It ended with ${code}.`)));
  });
}

test('bad use ends with 2, a reader that closes early with no stack', () => {
  expect(exhibit('verfy').status).toBe(2);
  const piped = spawnSync(
    '/bin/sh',
    ['-c', '"$0" "$1" frameworks pci-dss | head -n 1', process.execPath, bin],
    { encoding: 'utf8' },
  );
  expect(piped.stdout).toMatch(/^PCI DSS/);
  expect(piped.stderr).toBe('');
});

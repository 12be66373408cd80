import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const { spareMemory } = vi.hoisted(() => ({ spareMemory: vi.fn() }));
vi.mock('../../src/core/spare-memory.ts', () => ({ spareMemory }));

const folder = mkdtempSync(join(tmpdir(), 'exhibit-spared-'));
const PERIOD = ['--from', '2026-07-01', '--to', '2026-10-01'];
const told = () => spareMemory.mock.calls.map(([isSpared]) => isSpared);

afterEach(() => spareMemory.mockClear());
afterAll(() => rmSync(folder, { recursive: true }));

test('a run spares memory before it loads anything that is large', async () => {
  const { exitCode } = await runCli(['run', '--config', 'absent.yaml', ...PERIOD], { cwd: folder });
  expect([exitCode, told()]).toEqual([2, [true]]);
});

test('one that answers from a transcript, as a demo does, lets it be', { timeout: 120_000 }, async () => {
  const { exitCode } = await runCli(['demo', '--out', folder, '--json'], { cwd: folder });
  expect([exitCode, told()]).toEqual([0, [false]]);
});

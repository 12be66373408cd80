import { readFileSync } from 'node:fs';
import { spareMemory } from '../../../src/core/spare-memory.ts';
import { runInputs } from '../run-inputs.ts';

// A whole run in a process of its own, as `exhibit run` does it but for the throttle, whose time is simulated. Its
// last line says what it took: memory in MB, simulated milliseconds, and what the pack sums up.
const [folder = '', scopes = '', period = '', signing = '', memory = 'spared'] = process.argv.slice(2);
spareMemory(memory === 'spared');
const { collectors } = await import('../../../src/collectors/index.ts');
const { createThrottle } = await import('../../../src/aws/throttle.ts');
const { run } = await import('../../../src/runs/run.ts');
const { liveSession } = await import('../../../src/runs/sessions.ts');
const { fileSigner } = await import('../../../src/signing/file-signer.ts');
const { fileStore } = await import('../../../src/store/file-store.ts');
const { workFolder } = await import('../../../src/store/work-folder.ts');

const now = (): Date => new Date('2026-10-02T06:00:00Z');
const inputs = runInputs({
  period: JSON.parse(period),
  accounts: JSON.parse(scopes),
  frameworks: ['hipaa', 'pci-dss', 'iso-27001'],
  collectors: collectors.map(({ id }) => id),
  requiredTags: ['team'],
  toolVersion: '0',
});
let simulated = 0;
const throttle = createThrottle({
  now: () => simulated,
  sleep: async (milliseconds) => {
    simulated += milliseconds;
  },
});
const { signal } = new AbortController();
const work = await workFolder(folder, '{}');
const kept = { lines: work.lines('calls'), bodies: work.bodies };
const basis = { inputs, trail: null, integrity: null, now, signal };
const session = liveSession(basis, inputs.accounts, { throttle, kept });
const { pack } = await run(inputs, {
  ...session,
  scratch: work.lines('scratch'),
  documents: new Map(),
  signer: fileSigner(JSON.parse(readFileSync(signing, 'utf8')), now()),
  store: fileStore(folder),
  onProgress: () => undefined,
  signal,
  concurrency: 4,
  now,
});
await work.remove();
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ peak, simulated, summary: pack.summary })}\n`);

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadConfig } from '../../src/config/load.ts';
import { writeTranscript } from '../../src/store/transcript-folder.ts';
import { northwind, trailFiles } from './northwind.ts';
import { COLLECTED_AT, PERIOD } from './places.ts';
import { recordTranscript } from './record.ts';

/** Writes the sample account anew (trail, keys, recorded transcript): `npm run sample`. */
const folder = new URL('../account/', import.meta.url).pathname;
const told = northwind();
for (const part of ['trail', 'transcript']) rmSync(join(folder, part), { recursive: true, force: true });

const files = trailFiles(told);
for (const [path, content] of files) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const { organization, accounts, evaluations } = await loadConfig(
  new URL('../exhibit.yaml', import.meta.url).pathname,
);
const asked = {
  organization,
  accounts: accounts.map(withName),
  period: PERIOD,
  evaluations: [...evaluations],
};
const transcript = await recordTranscript(Object.fromEntries(told.scenario), asked, COLLECTED_AT);
await writeTranscript(join(folder, 'transcript'), transcript);

const bytes = [...files.values()].reduce((sum, { length }) => sum + length, transcript.text.length);
const calls = transcript.text.split('\n').length - 1;
process.stdout.write(
  `${files.size} files, ${calls} recorded calls, ${(bytes / 1e6).toFixed(1)} MB in sample/account\n`,
);

function withName({ id, name, regions }: (typeof accounts)[number]) {
  return { id, name: name ?? null, regions };
}

import process from 'node:process';
import { main } from './main.ts';

// A reader that closes early, such as `head`, is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  columns: process.stdout.columns ?? 100,
  isTty: process.stderr.isTTY === true,
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
});

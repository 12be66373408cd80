import { s3Store } from '../../src/store/s3-store.ts';
import { s3ClientOf } from './store-place.ts';

/** Begins to put six parts, says when two have arrived, and waits before the next one until it is killed. */
const { place, partBytes } = JSON.parse(process.argv[2] ?? '');
const client = s3ClientOf(place.server);
let parts = 0;
client.middlewareStack.add(
  (next, context) => async (args) => {
    const isPart = context.commandName === 'UploadPartCommand';
    if (isPart && ++parts > 2) await new Promise(() => setInterval(() => undefined, 1000));
    const answer = await next(args);
    if (isPart && parts >= 2) process.stdout.write('two parts\n');
    return answer;
  },
  { step: 'initialize' },
);
await s3Store(client, place.settings).putNew('pack.zip', Buffer.alloc(6 * partBytes));

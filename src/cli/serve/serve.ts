import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { apiTokens } from '../../api/api-tokens.ts';
import type { HumanEvidence } from '../../api/human-evidence.ts';
import { localSessions } from '../../api/local-sessions.ts';
import { oidcVerifier } from '../../api/oidc.ts';
import { packBench } from '../../api/pack-bench.ts';
import { packLibrary } from '../../api/pack-library.ts';
import { packViews } from '../../api/pack-views/pack-views.ts';
import { createServer } from '../../api/server.ts';
import { addressOf } from '../../config/api.ts';
import { loadDecisions } from '../../config/decisions.ts';
import { documentFolder } from '../../config/document-folder.ts';
import { type Config, loadConfig, loadConfigFile } from '../../config/load.ts';
import { openSigner } from '../../config/open-signer.ts';
import type { SignerPlace } from '../../config/signer-place.ts';
import { parseStore } from '../../config/store.ts';
import { ExhibitError } from '../../core/errors.ts';
import { houseOf } from '../../runs/house-view.ts';
import { type InlineDesk, inlineDesk } from '../../runs/inline-desk.ts';
import { investigationDesk } from '../../runs/investigation-desk.ts';
import { investigateInThread } from '../../runs/investigation-thread.ts';
import { openStoreForPacks } from '../../runs/open-store.ts';
import { wantedBy } from '../../runs/previous-pack.ts';
import type { RunInputs } from '../../runs/run-inputs.ts';
import { checkAccessLog } from '../../store/access-chain.ts';
import { openAccessLog } from '../../store/access-log.ts';
import { fileStore } from '../../store/file-store.ts';
import type { Store } from '../../store/store.ts';
import type { Io } from '../io.ts';
import { runConfigured } from '../run-command.ts';
import { readPageFiles } from './page-files.ts';
import { signInBehind } from './sign-in-behind.ts';

/** What the command line asks for. */
export interface ServeRequest {
  /** Absolute path of the configuration. */
  readonly config: string;
  /** null: as the configuration says. */
  readonly listen: string | null;
  /** Stands for what the configuration says, as the demo needs it; left out: nothing does. */
  readonly instead?: Instead;
}

/** Places and a clock for runs that are not those of the configuration. */
export interface Instead {
  /** Absolute path of the folder for packs; tokens and the access log lie beside them. */
  readonly store: string;
  readonly signer: SignerPlace;
  /** The time of runs; sessions and the access log go by the true one. */
  readonly runsAt: () => Date;
}

/** Seconds that a look at one pack may take, and packs that are looked at or wait. */
const BENCH = { seconds: 120, places: 4 };
/** Tasks at a time of a run. */
const CONCURRENCY = 4;

/**
 * Serves until the signal stops it; then takes no more requests, ends what is open and gives the access log back.
 *
 * @throws CONFIG_INVALID, SIGNER_INVALID, STORE_FAILED before it listens
 */
export async function serve(
  request: ServeRequest,
  { io, signal }: { readonly io: Io; readonly signal: AbortSignal },
): Promise<void> {
  const config = await configOf(request);
  const { api } = config;
  const { host, port } = addressOf(api);
  // A missing or expired key shows now and not after an hour of collecting.
  const { chain } = await openSigner(config.signer, null, io.now());
  const accounts = config.accounts.map(({ id, name, regions }) => ({ id, name: name ?? null, regions }));
  const store = await openStoreForPacks(config.store, { entries: config.accounts, accounts });
  const accessLog = await openAccessLog(api.folder, io.now);
  try {
    const isQueued = Boolean(io.env.REDIS_URL ?? config.redis);
    // The queue is loaded by those who have one.
    const queue = isQueued ? await (await import('./queue-behind.ts')).queueBehind(io, request.config) : null;
    const desk = queue?.desk ?? (await deskFor(request, { store, accounts }, io));
    const investigations = await investigationDesk(
      store,
      (order, { name, signal: stop }) =>
        investigateInThread({ config, order, name, now: io.now() }, { signal: stop }),
      io.now,
    );
    const sessions = api.oidc ? null : localSessions(io.now);
    const oidc = api.oidc && oidcVerifier(api.oidc, { now: io.now });
    const signIn = oidc && (await signInBehind(api, { verify: oidc, io }));
    const human = await humanEvidence(request);
    const views = packViews({ seconds: BENCH.seconds });
    const page = await readPageFiles();
    const app = await createServer({
      ...{
        api,
        engagements: config.engagements,
        desk,
        schedules: config.schedule,
        investigations,
        accessLog,
        now: io.now,
      },
      doors: {
        tokens: apiTokens(fileStore(api.folder), { now: io.now, random: randomBytes }),
        ...{ oidc, sessions, signIn },
      },
      house: houseOf(config, queue ? 'queue' : 'inline'),
      library: packLibrary(store),
      bench: packBench(BENCH),
      ...{ views, page, human },
      roots: chain.slice(-1),
      checkLog: () => checkAccessLog(api.folder),
      queueDepth: queue?.depth ?? null,
      logTo: { write: (line) => io.err(line) },
    });
    try {
      const address = await app.listen({ host, port }).catch((cause: unknown) => {
        throw new ExhibitError('CONFIG_INVALID', `Nobody can listen on ${api.listen}: ${reasonOf(cause)}.`, {
          cause,
        });
      });
      io.err(
        queue
          ? 'Runs are done by the workers of the queue.\n'
          : 'Runs are done in this process, one at a time: no queue is configured.\n',
      );
      if (!page) io.err('The page is not built ("npm run web" does it): only the API is served.\n');
      if (sessions) {
        io.err('No issuer of tokens is configured (api.oidc): only this machine is let in.\n');
        io.out(`${address}/session?code=${sessions.code()}\n`);
      } else io.out(`${address}\n`);
      if (!signal.aborted) await once(signal, 'abort');
      io.err('Stopping.\n');
    } finally {
      await app.close();
      await Promise.all([desk.close(), investigations.close(), views.close()]);
    }
  } finally {
    await accessLog.close();
  }
}

/** The configuration with what the request wants instead. */
async function configOf({ config: path, listen, instead }: ServeRequest): Promise<Config> {
  const config = await loadConfig(path);
  const api = { ...config.api, ...(listen !== null && { listen }) };
  if (!instead) return { ...config, api };
  const { store, signer } = instead;
  const places = { store: parseStore(store, store), signer };
  return { ...config, ...places, api: { ...api, folder: join(store, 'api') } };
}

/** What people bring. The sample account is never written to: what is added to it goes into a copy beside the packs. */
async function humanEvidence({ config: path, instead }: ServeRequest): Promise<HumanEvidence> {
  const { decisionsFile, documentsFolder } = await loadConfigFile(path);
  const folder = documentsFolder === null || !instead ? documentsFolder : documentsBeside(instead);
  if (instead && documentsFolder !== null && folder !== null) {
    await mkdir(folder, { recursive: true });
    await cp(documentsFolder, folder, { recursive: true, force: false });
  }
  return {
    documents: folder === null ? null : documentFolder(folder),
    decisions: decisionsFile === null ? null : () => loadDecisions(decisionsFile),
    plain: (complaint) =>
      [folder, decisionsFile && dirname(decisionsFile)]
        .filter((place) => place !== null)
        .reduce((text, place) => text.replaceAll(`${place}/`, '').replaceAll(place, '"manual"'), complaint),
  };
}

const documentsBeside = ({ store }: Instead): string => join(store, 'manual-evidence');

/** Who does the runs: this process. */
function deskFor(
  { config: path, instead }: ServeRequest,
  { store, accounts }: { readonly store: Store; readonly accounts: RunInputs['accounts'] },
  io: Io,
): Promise<InlineDesk> {
  return inlineDesk({
    store,
    accounts: accounts.map(({ id }) => id),
    now: io.now,
    perform: ({ period, frameworks, accounts: wanted, ...order }, watch) =>
      runConfigured(io, {
        ...{ config: path, period, frameworks, accounts: wanted, watch },
        previous: wantedBy(order),
        ...{ concurrency: CONCURRENCY, now: instead?.runsAt ?? io.now },
        ...(instead && {
          ...{ store: instead.store, signer: instead.signer },
          documents: documentsBeside(instead),
        }),
      }),
  });
}

const reasonOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
    ? 'something else does'
    : 'it is no address of this machine';

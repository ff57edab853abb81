import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { hostname } from "node:os";
import { fileURLToPath } from "node:url";
import { en } from "@naisen/messages/en";
import { ja } from "@naisen/messages/ja";
import { destination, type Logger, pino } from "pino";
import { createApp } from "./app.ts";
import { listenOnSocket } from "./cli/socket.ts";
import { tellFault, tellProof } from "./cli/tell-proof.ts";
import { send } from "./collector/collector.ts";
import { LogSender } from "./collector/log-sender.ts";
import { loadDemo } from "./demo/load-demo.ts";
import { type Environment, readEnvironment } from "./environment.ts";
import { cookieJar } from "./http/cookies.ts";
import { limitedServer } from "./http/limited-server.ts";
import { readPanel } from "./http/panel-pages.ts";
import { startDayTurns } from "./jobs/day-turns.ts";
import { startOutsideCounts } from "./jobs/outside-counts.ts";
import { startRefusalCounts } from "./jobs/refusal-counts.ts";
import { startSendingLogs } from "./jobs/send-logs.ts";
import { startWatch } from "./jobs/watch-store.ts";
import { openSqliteStore } from "./store/sqlite/open-sqlite-store.ts";
import { makeHouse } from "./use-cases/make-house.ts";
import { makeSetupCode } from "./use-cases/set-up.ts";
import type { House } from "./use-cases/use-case.ts";

const messages = /^en/i.test(process.env.LC_ALL || process.env.LANG || "ja") ? en : ja;
const PANEL = fileURLToPath(new URL("../../web/dist", import.meta.url));

const PROVE = new URL("./store/sqlite/prove-thread.ts", import.meta.url);

/** So many milliseconds a request in flight may go on when the server is told to stop. */
const PATIENCE = 5_000;

const read = readEnvironment(process.env);
if (read.kind === "refused") refuseToStart(messages.cli.variableRefused(read.variable, read.value));
else {
  await start(read.environment).catch((fault: unknown) => refuseToStart(tellFault(fault, messages)));
}

async function start(environment: Environment): Promise<void> {
  const opened = await openSqliteStore(environment.dataDir);
  if (opened.kind === "in-use") return refuseToStart(messages.cli.dataDirInUse(environment.dataDir));
  const { loopbackProviders } = environment;
  const house = makeHouse(opened.store, { loopbackProviders });
  await house.live.start();
  await house.outside.start();
  await prepareDemo(house, environment);
  const setupCode = await makeSetupCode(house);
  const panel = readPanel(PANEL);
  if (panel === null) say(messages.cli.panelNotBuilt);
  const { publicOrigin } = environment;
  const cookies = cookieJar(publicOrigin?.startsWith("https://") ?? false);
  const { store, refusals, asks, live, now } = house;
  const door = { store, refusals, asks, live, now, cookies, publicOrigin };
  const logger = pino({ base: null }, destination({ fd: 2, sync: false }));
  const server = limitedServer(createApp(house, door, panel, logger), logger);
  const port = await listen(server, environment.port);
  if (port === null) return refuseToStart(messages.cli.portInUse(environment.port));
  const socket = await listenOnSocket(house, environment.dataDir);
  const watch = startWatch(PROVE, environment.dataDir, logger, (proof) =>
    process.stderr.write(`${tellProof(proof, messages)}\n`),
  );
  const { syslog } = environment;
  const jobs = [
    ...(syslog === null ? [] : [sendingLogs(house, syslog, logger)]),
    startDayTurns(house, logger),
    startRefusalCounts(house, logger),
    startOutsideCounts(house, logger),
    watch,
  ];
  if (setupCode !== null) say(messages.cli.setUpCode(setupCode, publicOrigin ?? `http://localhost:${port}`));
  say(`listening on http://127.0.0.1:${port}`);
  stopWhenAsked([server, socket], jobs, house);
}

function sendingLogs(
  { store, now }: House,
  { caFile, ...address }: NonNullable<Environment["syslog"]>,
  logger: Logger,
): { stop(): void } {
  const collector = { ...address, ca: caFile === null ? null : readFileSync(caFile, "utf8") };
  const sender = new LogSender(store, (text) => send(collector, text), { hostname: hostname(), now });
  return startSendingLogs(() => sender.sendAll(), logger);
}

async function prepareDemo(house: House, { demo, demoPassword }: Environment): Promise<void> {
  const loaded = demo ? await loadDemo(house, demoPassword) : null;
  if (loaded !== null) {
    say(messages.cli.demoLoaded(loaded.companyName, loaded.extensions));
    for (const { companyId, userId, password } of loaded.signIns)
      say(messages.cli.signIn(companyId, userId, password));
    return;
  }
  const companies = await house.store.read((reader) => reader.companies());
  say(companies.length === 0 ? messages.cli.noCompanyYet : messages.cli.signInsKept);
}

/** The port that it listens on, on loopback only; null where that one is taken. */
function listen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) =>
      fault.code === "EADDRINUSE" ? resolve(null) : reject(fault),
    );
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function stopWhenAsked(
  servers: readonly Server[],
  jobs: readonly { stop(): void }[],
  { store, refusals, outside }: House,
): void {
  const stop = async () => {
    for (const job of jobs) job.stop();
    const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
    for (const server of servers) server.closeIdleConnections();
    const patience = setTimeout(() => {
      for (const server of servers) server.closeAllConnections();
    }, PATIENCE);
    await Promise.all(closed);
    clearTimeout(patience);
    await refusals.flush().catch(() => undefined);
    await outside.flush().catch(() => undefined);
    await store.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function refuseToStart(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}

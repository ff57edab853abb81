import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { hostname } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { en } from "@naisen/messages/en";
import { ja } from "@naisen/messages/ja";
import type { Express } from "express";
import { destination, type Logger, pino } from "pino";
import { createApp } from "./app.ts";
import { listenOnSocket } from "./cli/socket.ts";
import { tellFault, tellProof } from "./cli/tell-proof.ts";
import { tellListening, tellOfPair, tellPairFault, tellVariables } from "./cli/tell-running.ts";
import { send } from "./collector/collector.ts";
import { LogSender } from "./collector/log-sender.ts";
import { loadDemo } from "./demo/load-demo.ts";
import { type Environment, type OwnTls, readEnvironment } from "./environment.ts";
import { cookieJar } from "./http/cookies.ts";
import { limitedServer, limitedTlsServer } from "./http/limited-server.ts";
import { listen } from "./http/listen.ts";
import { readPanel } from "./http/panel-pages.ts";
import { plainHttpServer } from "./http/plain-http.ts";
import { startDayTurns } from "./jobs/day-turns.ts";
import { startOutsideCounts } from "./jobs/outside-counts.ts";
import { startRefusalCounts } from "./jobs/refusal-counts.ts";
import { startRenewal } from "./jobs/renew-certificate.ts";
import { startSendingLogs } from "./jobs/send-logs.ts";
import { startClockWatch } from "./jobs/watch-clock.ts";
import { startWatch } from "./jobs/watch-store.ts";
import { openBreachedFile } from "./sessions/breached-file.ts";
import { openSqliteStore } from "./store/sqlite/open-sqlite-store.ts";
import { type Pair, readPair } from "./tls/pair.ts";
import { makeHouse } from "./use-cases/make-house.ts";
import { makeSetupCode } from "./use-cases/set-up.ts";
import { settleOutside } from "./use-cases/settle-outside.ts";
import type { House } from "./use-cases/use-case.ts";

const messages = /^en/i.test(process.env.LC_ALL || process.env.LANG || "ja") ? en : ja;
const PANEL = fileURLToPath(new URL("../../web/dist", import.meta.url));

const PROVE = new URL("./store/sqlite/prove-thread.ts", import.meta.url);

/** So many milliseconds a request in flight may go on when the server is told to stop. */
const PATIENCE = 5_000;

const read = readEnvironment(process.env);
if (read.kind !== "read") refuseToStart(tellVariables(read, messages));
else {
  await start(read.environment).catch((fault: unknown) => refuseToStart(tellFault(fault, messages)));
}

async function start(environment: Environment): Promise<void> {
  const isInFile = openBreachedFile(environment.breachedPasswords);
  if (isInFile === "unusable")
    return refuseToStart(messages.cli.breachedUnusable(environment.breachedPasswords ?? ""));
  const own = environment.tls === null ? null : await provedPair(environment.tls);
  const opened = await openSqliteStore(environment.dataDir, environment.keyFile ?? undefined);
  if (opened.kind === "in-use") return refuseToStart(messages.cli.dataDirInUse(environment.dataDir));
  const { loopbackProviders: loopback, providerHosts: hosts } = environment;
  const house = makeHouse(opened.store, { reach: { loopback, hosts }, isInFile });
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
  const app = createApp(house, door, panel, logger, own === null);
  const open = await (own === null
    ? openBehindProxy(app, environment, logger)
    : openByTls(app, environment, own, logger));
  const socket = await listenOnSocket(house, environment.dataDir);
  const watch = startWatch(PROVE, environment.dataDir, logger, (proof) => warn(tellProof(proof, messages)));
  const clock = startClockWatch(house, logger, (behind) =>
    warn(messages.running.clockBehind(behind.now, behind.newest)),
  );
  const { syslog } = environment;
  const jobs = [
    ...(syslog === null ? [] : [sendingLogs(house, syslog, logger)]),
    startDayTurns(house, logger),
    startRefusalCounts(house, logger),
    startOutsideCounts(house, logger),
    watch,
    clock,
    ...open.jobs,
  ];
  if (setupCode !== null)
    say(messages.cli.setUpCode(setupCode, publicOrigin ?? `http://localhost:${open.port}`));
  for (const line of open.lines) say(line);
  stopWhenAsked([...open.servers, socket], jobs, house);
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

/** What listens, what looks after it, and what is said of it. */
interface Open {
  readonly port: number;
  readonly servers: readonly Server[];
  readonly jobs: readonly { stop(): void }[];
  readonly lines: readonly string[];
}

/** A proxy on this machine speaks TLS, or people on this machine need none. */
async function openBehindProxy(
  app: Express,
  { port, listen: at }: Environment,
  logger: Logger,
): Promise<Open> {
  const server = limitedServer(app, logger);
  const heard = await listenOrRefuse(server, port, at);
  return { port: heard.port, servers: [server], jobs: [], lines: [`listening on http://${heard.at}`] };
}

/** TLS is ours (adr-0024); beside it, where it is wanted, plain HTTP that leads people to it. */
async function openByTls(
  app: Express,
  { port, listen: at }: Environment,
  { tls, pair }: { readonly tls: OwnTls; readonly pair: Pair },
  logger: Logger,
): Promise<Open> {
  const server = limitedTlsServer(app, logger, pair);
  const heard = await listenOrRefuse(server, port, at);
  const renewal = startRenewal(server, tls, pair, logger, (told) => warn(tellOfPair(told, messages)));
  const open = {
    port: heard.port,
    servers: [server],
    jobs: [renewal],
    lines: [`listening on https://${heard.at}`],
  };
  if (tls.httpPort === null) return open;
  const plain = plainHttpServer(tls.origin, logger);
  const beside = await listenOrRefuse(plain, tls.httpPort, at);
  return {
    ...open,
    servers: [server, plain],
    lines: [`leading from http://${beside.at} to ${tls.origin}`, ...open.lines],
  };
}

async function provedPair(tls: OwnTls): Promise<{ readonly tls: OwnTls; readonly pair: Pair }> {
  const read = await readPair(tls);
  return read.kind === "usable"
    ? { tls, pair: read.pair }
    : refuseToStart(tellPairFault(read.fault, messages));
}

async function listenOrRefuse(server: Server, port: number, address: string) {
  const heard = await listen(server, port, address);
  return heard.kind === "listening"
    ? heard
    : refuseToStart(tellListening(heard.kind, port, address, messages));
}

function stopWhenAsked(servers: readonly Server[], jobs: readonly { stop(): void }[], house: House): void {
  const stop = async () => {
    for (const job of jobs) job.stop();
    const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
    for (const server of servers) server.closeIdleConnections();
    // A connection without a handshake yet is none that a server could close: it is not waited for.
    await Promise.race([Promise.all(closed), delay(PATIENCE, null, { ref: false })]);
    for (const server of servers) server.closeAllConnections();
    await house.refusals.flush().catch(() => undefined);
    await settleOutside(house).catch(() => undefined);
    await house.store.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

function refuseToStart(line: string): never {
  warn(line);
  process.exit(2);
}

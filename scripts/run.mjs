// npm start and npm test. Runs on any Node >= 20 with npm and needs nothing else: it installs what the project needs,
// Node 26 among it (package.json, optionalDependencies), and goes on under that.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { troubleIn } from "./trouble.mjs";

const began = Date.now();
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);
const packageManager = JSON.parse(readFileSync("package.json", "utf8")).packageManager;
const env = environment();

const modes = { start, test };
await (modes[process.argv[2]] ?? usage)();

async function start() {
  install();
  step("building the panel", () => pnpm("run", "build"));
  // Who tries it out finds a company to try; a real place, which has an address of https, gets none.
  if (!env.PUBLIC_ORIGIN?.startsWith("https:")) env.NAISEN_DEMO ??= "on";
  say("starting; stop it with Ctrl+C");
  await stay("serve");
}

async function test() {
  install();
  step("building the panel", () => pnpm("run", "build"));
  const chromium = step("finding a Chromium", findChromium);
  if (chromium !== null) env.E2E_CHROMIUM = chromium;
  const counts = { passed: 0, failed: 0 };
  const reports = mkdtempSync(join(tmpdir(), "naisen-test-"));
  env.VITEST_REPORT = join(reports, "unit.json");
  env.PLAYWRIGHT_JSON_OUTPUT_FILE = join(reports, "e2e.json");
  const troubles = [];
  for (const [what, script] of [
    ["types", "typecheck"],
    ["lint, arrows and dead code", "lint"],
    ["unit and integration tests", "unit"],
    ["journeys in a real browser", "e2e"],
  ]) {
    say(`${what} …`);
    const { status, output } = await watch(script);
    add(counts, status, output);
    const report = { unit: env.VITEST_REPORT, e2e: env.PLAYWRIGHT_JSON_OUTPUT_FILE }[script];
    const known = report === undefined ? [] : troubleIn(report);
    const isUntold = status !== 0 && !known.some((line) => line.startsWith("failed"));
    troubles.push(...known, ...(isUntold ? [`failed: ${what} (npm run ${script})`] : []));
    say(`${what}: ${status === 0 ? "ok" : "FAILED"}`);
  }
  rmSync(reports, { recursive: true, force: true });
  for (const line of troubles) console.log(line);
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}

function usage() {
  console.error("usage: node scripts/run.mjs start|test");
  process.exitCode = 2;
}

function install() {
  say(`Node ${process.version} with ${packageManager}: installing what the project needs`);
  npmExec(["pnpm", "install", "--frozen-lockfile", "--reporter=append-only", "--loglevel=warn"]);
}

/** The Chromium of E2E_CHROMIUM or the system; on Debian as root it is installed; else Playwright's own (null). */
function findChromium() {
  const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = [process.env.E2E_CHROMIUM, ...known].find((path) => path && existsSync(path));
  if (found) return found;
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    const apt = { stdio: "inherit", env: { ...env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update", "-qq"], apt);
    spawnSync("apt-get", ["install", "-yqq", "--no-install-recommends", "chromium", "fonts-noto-cjk"], apt);
    if (existsSync("/usr/bin/chromium")) return "/usr/bin/chromium";
  }
  pnpm("exec", "playwright", "install", "chromium");
  return null;
}

/** npm leaves variables behind that pnpm would read as its own settings. */
function environment() {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|command)/.test(name));
  return { ...Object.fromEntries(own), CI: process.env.CI ?? "1", npm_config_loglevel: "error" };
}

function pnpm(...args) {
  npmExec(["pnpm", ...args]);
}

function npmExec(args) {
  const { status } = spawnSync("npm", ["exec", "--yes", `--package=${packageManager}`, "--", ...args], {
    stdio: "inherit",
    env,
  });
  if (status === 0) return;
  console.error(`failed: ${args.join(" ")}`);
  process.exit(status ?? 1);
}

/** Runs a script of package.json, shows what it prints, and gives it back to be counted. */
function watch(script) {
  return new Promise((done) => {
    const child = spawn("npm", ["run", "--silent", script], { env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
        process.stdout.write(chunk);
      });
    }
    child.on("close", (status) => done({ status: status ?? 1, output }));
  });
}

/** Vitest and Playwright say how many tests ran; a check without tests counts as one. */
function add(counts, status, output) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours that test runners print
  const plain = output.replace(/\u001b\[[0-9;]*m/g, "");
  const sum = (pattern) =>
    [...plain.matchAll(pattern)].reduce((total, [, count]) => total + Number(count), 0);
  const passed = sum(/^ *Tests .*?(\d+) passed/gm) + sum(/^ +(\d+) passed \(/gm);
  const failed = sum(/^ *Tests .*?(\d+) failed/gm) + sum(/^ +(\d+) failed$/gm);
  counts.passed += status === 0 ? Math.max(passed, 1) : passed;
  counts.failed += status === 0 ? failed : Math.max(failed, 1);
}

/** Hands the terminal over until the script ends, and its signals with it. */
function stay(script) {
  const child = spawn("npm", ["run", "--silent", script], { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  return new Promise((done) => {
    child.on("close", (status) => {
      process.exitCode = status ?? 0;
      done();
    });
  });
}

function step(what, work) {
  say(`${what} …`);
  return work();
}

function say(text) {
  console.log(`[${((Date.now() - began) / 1000).toFixed(1)} s] ${text}`);
}

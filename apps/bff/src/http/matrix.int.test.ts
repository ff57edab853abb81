import { afterAll, beforeAll, expect, test } from "vitest";
import { runMatrix } from "../testing/matrix/run-matrix.ts";
import { openWorld, type World } from "../testing/matrix/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("every operation × actor × object is answered as the policy table says", async () => {
  const before = process.cpuUsage();
  const { cells, deviations } = await runMatrix(world);
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(
    `matrix: ${cells} cells, ${deviations.length} deviations (${((user + system) / 1e6).toFixed(1)} s CPU)\n`,
  );
  expect(deviations).toEqual([]);
});

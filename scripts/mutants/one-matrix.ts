// Runs the matrix over the operations of OPERATIONS, on the server as it was loaded: 0 without a deviation, 3 with one.
import type { EndpointName } from "../../packages/api/src/endpoints.ts";

// Behind the hooks of plant-scope.ts.
const { runMatrix } = await import("../../apps/bff/src/testing/matrix/run-matrix.ts");
const { loosen } = await import("../../apps/bff/src/testing/matrix/loosened-rows.ts");
const { openWorld } = await import("../../apps/bff/src/testing/matrix/world.ts");

const operations = (process.env.OPERATIONS ?? "").split(",") as EndpointName[];
if (process.env.LOOSENED === "yes") for (const name of operations) loosen(name);
const world = await openWorld();
const { deviations } = await runMatrix(world, operations);
await world.close();
process.stdout.write(`${deviations.join("\n")}\n`);
process.exitCode = deviations.length === 0 ? 0 : 3;

import { type DiskImage, UnsyncedDisk } from "./disk-image.ts";
import type { Step } from "./disk-trace.ts";
import type { Trial } from "./fault.ts";

/** Looks at a disk as a fault left it, when so much had been acknowledged. */
type Look = (disk: DiskImage, acknowledged: number) => Promise<void>;

/** Goes through recorded steps from a disk on, and has it looked at on the way. */
export type Walk = (steps: readonly Step[], image: DiskImage, look: Look) => Promise<void>;

/** Between any two steps, or between every so many: as after kill -9, when the system still has all that was written. */
export function betweenSteps(stride: number): Walk {
  return async (steps, image, look) => {
    const disk = image.copy();
    let acknowledged = 0;
    for (const [index, step] of steps.entries()) {
      if (index % stride === 0) await look(disk, acknowledged);
      disk.apply(step);
      if (step.kind === "acknowledged") acknowledged += 1;
    }
    await look(disk, acknowledged);
  };
}

/** At so large a share of the steps the power goes, a few times over with other luck each. */
export function powerGone({ chance }: Trial, share: number): Walk {
  return async (steps, image, look) => {
    const disk = new UnsyncedDisk(image);
    let acknowledged = 0;
    for (const step of steps) {
      disk.apply(step);
      if (step.kind === "acknowledged") acknowledged += 1;
      if (!chance.maybe(share)) continue;
      for (let cut = 0; cut < 3; cut++) await look(disk.afterPowerCut(chance), acknowledged);
    }
  };
}

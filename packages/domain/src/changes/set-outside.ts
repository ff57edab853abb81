import { OUTSIDE_ADDRESS } from "../plan/records.ts";
import type { OutsidePolicy } from "../settings/outside.ts";
import type { ChangeKind } from "./change-kind.ts";

type Given = { readonly [Field in keyof OutsidePolicy]?: OutsidePolicy[Field] | undefined };

/** Sets what goes out of the company. A key that is absent keeps its value. */
export interface SetOutside extends Given {
  readonly type: "SetOutside";
}

export const setOutside: ChangeKind<SetOutside> = {
  names: () => [],
  make(change, draft) {
    draft.outside = outsideWith(change, draft.outside);
    return [{ address: OUTSIDE_ADDRESS, pointers: {} }];
  },
};

/** The policy with what the change gives; an entry that is listed twice stands once. */
export function outsideWith({ type: _, ...values }: SetOutside, policy: OutsidePolicy): OutsidePolicy {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const after: OutsidePolicy = { ...policy, ...Object.fromEntries(given) };
  return { ...after, allowList: [...new Set(after.allowList)] };
}

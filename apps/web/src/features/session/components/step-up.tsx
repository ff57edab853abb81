import type { Me } from "@naisen/api/endpoints/session";
import { lazy, Suspense } from "react";
import { useStepUpAsked } from "../../../lib/step-up.ts";
import { loadWords } from "../../../lib/words.ts";

const StepUpDialog = lazy(async () => {
  const [dialog] = await Promise.all([import("./step-up-dialog.tsx"), loadWords("security")]);
  return { default: dialog.StepUpDialog };
});

/** Asks who is there while something waits for that. */
export function StepUp({ me }: { me: Me | undefined }) {
  const asked = useStepUpAsked();
  if (asked === null || me === undefined) return null;
  return (
    <Suspense fallback={null}>
      <StepUpDialog userId={me.userId} onSettled={asked.settle} />
    </Suspense>
  );
}

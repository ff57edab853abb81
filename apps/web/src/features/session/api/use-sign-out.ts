import { signOut } from "@naisen/api/endpoints/session";
import { useMutation } from "@tanstack/react-query";
import { useToast } from "../../../components/toast.tsx";
import { callEndpoint } from "../../../lib/call-endpoint.ts";
import { useLeave } from "../../../lib/leave.ts";
import { usePanel } from "../../../lib/messages.tsx";

/** Ends the session and goes to the sign-in page; a session that has ended already is as good. */
export function useSignOut(): () => void {
  const { waiting } = usePanel();
  const show = useToast();
  const leave = useLeave();
  const { mutate } = useMutation({
    mutationFn: () => callEndpoint(signOut, {}),
    onSuccess: (result) => {
      if (result.kind === "unreachable") show({ kind: "error", text: waiting.unreachableTitle });
      else leave("/signin");
    },
  });
  return () => mutate();
}

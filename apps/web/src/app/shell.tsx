import type { Me } from "@naisen/api/endpoints/session";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { ReadFailure } from "../components/read-failure.tsx";
import { Waiting } from "../components/waiting.tsx";
import type { SessionLost } from "../features/session/components/session-lost.tsx";
import { StepUp } from "../features/session/components/step-up.tsx";
import { problemCodeOf } from "../lib/ask.ts";
import { signInPath, useLeave } from "../lib/leave.ts";
import { wear } from "../lib/look.ts";
import { usePanel } from "../lib/messages.tsx";
import { mayAsk, meQuery } from "../lib/reads.ts";
import { useSessionStanding } from "../lib/session-lost.ts";
import { ConnectionNotice } from "./connection-notice.tsx";
import { Header } from "./header.tsx";
import { useOverlays } from "./use-overlays.tsx";

const OwnExtensionPage = lazy(async () => {
  const page = await import("../features/own/components/own-extension-page.tsx");
  return { default: page.OwnExtensionPage };
});

const OperatorPage = lazy(async () => {
  const page = await import("../features/session/components/operator-page.tsx");
  return { default: page.OperatorPage };
});

/** What every page stands in. Who is nobody goes to sign in. */
export function Shell() {
  const { skipToContent, brand } = usePanel();
  const me = useQuery(meQuery);
  const leave = useLeave();
  const overlays = useOverlays(me.data);
  const Lost = useSessionLost();
  const signedOut = me.data === undefined && problemCodeOf(me.error) === "session.required";
  useEffect(() => {
    if (signedOut) leave(signInPath());
  }, [signedOut, leave]);
  useWorn(me.data);

  return (
    <>
      <a className="skip" href="#main">
        {skipToContent}
      </a>
      <Header me={me.data} onFind={overlays.find} onShortcuts={overlays.listKeys} />
      <ConnectionNotice />
      {me.data === undefined || Lost === null ? null : <Lost me={me.data} />}
      {me.data === undefined ? (
        <main id="main" className="page">
          <h1 className="visually-hidden">{brand}</h1>
          {me.isError && !signedOut ? (
            <ReadFailure error={me.error} onAgain={() => void me.refetch()} />
          ) : (
            <Waiting lines={12} />
          )}
        </main>
      ) : (
        <Page me={me.data} />
      )}
      {overlays.shown}
      <StepUp me={me.data} />
    </>
  );
}

/** Long after a page was begun, long before a session ends unused. */
const SOON = 10_000;

/** What is said and done when the session ends: fetched beforehand, for then there may be no server. */
function useSessionLost(): typeof SessionLost | null {
  const [part, setPart] = useState<typeof SessionLost | null>(null);
  const lasts = useSessionStanding() === "lasts";
  useEffect(() => {
    const timer = setTimeout(
      async () => {
        const { SessionLost } = await import("../features/session/components/session-lost.tsx");
        setPart(() => SessionLost);
      },
      lasts ? SOON : 0,
    );
    return () => clearTimeout(timer);
  }, [lasts]);
  return part;
}

/** What anybody may open who is signed in. */
const EVERYBODYS: readonly string[] = ["/settings", "/help", "/reference"];

/** Who reads a company has every page, each with what is theirs; a user and an operator have one of their own, and what is everybody's. */
function Page({ me }: { me: Me }) {
  const { pathname } = useLocation();
  const isEverybodys = EVERYBODYS.includes(pathname) || (pathname === "/tokens" && mayAsk(me, "listTokens"));
  if (mayAsk(me, "listExtensions") || isEverybodys) return <Outlet />;
  return (
    <Suspense fallback={<Waiting lines={4} />}>
      {me.role === "USER" ? <OwnExtensionPage me={me} /> : <OperatorPage />}
    </Suspense>
  );
}

/** The page wears what its person prefers, also where that was changed just now or in another window. */
function useWorn(me: Me | undefined): void {
  const { theme, density } = me?.preferences ?? {};
  useEffect(() => {
    if (theme !== undefined && density !== undefined) wear({ theme, density });
  }, [theme, density]);
}

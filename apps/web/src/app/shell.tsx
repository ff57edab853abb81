import type { Me } from "@naisen/api/endpoints/session";
import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { ReadFailure } from "../components/read-failure.tsx";
import { Waiting } from "../components/waiting.tsx";
import { SessionLost } from "../features/session/components/session-lost.tsx";
import { signInPath, useLeave } from "../features/session/leave.ts";
import { usePanel } from "../lib/messages.tsx";
import { meQuery } from "../lib/reads.ts";
import { saysSignedOut } from "../lib/session-lost.ts";
import { Header } from "./header.tsx";

const OwnExtensionPage = lazy(async () => {
  const page = await import("../features/own/components/own-extension-page.tsx");
  return { default: page.OwnExtensionPage };
});

const OperatorPage = lazy(async () => {
  const page = await import("../features/session/components/operator-page.tsx");
  return { default: page.OperatorPage };
});

/** What every page stands in. Who is nobody goes to sign in; who is no administrator gets one page and nothing else. */
export function Shell() {
  const { skipToContent, brand } = usePanel();
  const me = useQuery(meQuery);
  const leave = useLeave();
  const signedOut = me.data === undefined && saysSignedOut(me.error);
  useEffect(() => {
    if (signedOut) leave(signInPath());
  }, [signedOut, leave]);

  return (
    <>
      <a className="skip" href="#main">
        {skipToContent}
      </a>
      <Header me={me.data} />
      {me.data === undefined ? null : <SessionLost />}
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
    </>
  );
}

function Page({ me }: { me: Me }) {
  if (me.role === "ADMIN") return <Outlet />;
  return (
    <Suspense fallback={<Waiting lines={4} />}>
      {me.role === "USER" ? <OwnExtensionPage me={me} /> : <OperatorPage />}
    </Suspense>
  );
}

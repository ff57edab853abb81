import type { FirstMessages } from "@naisen/messages/ja/first";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import * as z from "zod/mini";
import { App } from "./app/app.tsx";
import { createQueryClient } from "./app/query-client.ts";
import { askAhead, createPanelRouter } from "./app/router.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/controls.css";
import "./styles/messages.css";
import "./styles/forced-colors.css";
import "./styles/print.css";

/** Compiling schemas with eval is what the content security policy is there to stop. */
z.config({ jitless: true });

async function start(root: HTMLElement): Promise<void> {
  const queries = createQueryClient();
  void askAhead(queries);
  const messages = await messagesOf(document.documentElement.lang);
  const router = createPanelRouter(queries);
  createRoot(root).render(
    <StrictMode>
      <App messages={messages} queries={queries} router={router} />
    </StrictMode>,
  );
}

async function messagesOf(language: string): Promise<FirstMessages> {
  if (language === "en") return (await import("@naisen/messages/en/first")).first;
  return (await import("@naisen/messages/ja/first")).first;
}

const root = document.getElementById("root");
if (root !== null) void start(root);

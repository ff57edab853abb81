import { ja } from "@naisen/messages/ja";
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import { admin } from "../../testing/fixtures.ts";
import { signedIn } from "../../testing/handlers.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.areas.help;

it.each(["ADMIN", "USER", "OPERATOR"] as const)(
  "answers each question at its anchor, for %s",
  async (role) => {
    server.use(...signedIn({ ...admin, role }));
    renderApp("/help#q5");
    await screen.findByRole("heading", { level: 1, name: words.title });
    const answers = words.questions.map((_, place) => document.getElementById(`q${place + 1}`)?.textContent);
    expect(answers).toEqual(words.questions.map(({ title, says }) => title + says.join("")));
    const contents = within(screen.getByRole("navigation", { name: words.contents })).getAllByRole("link");
    const targets = contents.map((link) => document.querySelector(link.getAttribute("href") ?? ""));
    expect(targets.includes(null)).toBe(false);
    expect(domFaults(document)).toEqual([]);
  },
);

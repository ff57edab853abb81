import { createElement } from "react";
import { createRoot } from "react-dom/client";

/** The least that a sign-in page made with React can be: the library and three fields. */
function Form() {
  return createElement(
    "form",
    null,
    createElement("input", { name: "company", "aria-label": "company" }),
    createElement("input", { name: "user", "aria-label": "user" }),
    createElement("input", { name: "password", type: "password", "aria-label": "password" }),
    createElement("button", { type: "submit" }, "sign in"),
  );
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(createElement(Form));

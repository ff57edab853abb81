// Enhances the plain pages: buttons that show a password, and the app fetched while the person types.
for (const show of document.querySelectorAll("button[data-shows]")) {
  const field = document.getElementById(show.dataset.shows);
  show.hidden = false;
  show.addEventListener("click", () => {
    const shown = field.type === "password";
    field.type = shown ? "text" : "password";
    show.setAttribute("aria-pressed", String(shown));
  });
}

const preload = document.querySelector("script[data-preload]").dataset.preload.split(" ").filter(Boolean);
document.addEventListener(
  "input",
  () => {
    for (const href of preload) {
      const link = document.createElement("link");
      link.rel = href.endsWith(".css") ? "prefetch" : "modulepreload";
      link.href = href;
      document.head.append(link);
    }
  },
  { once: true },
);

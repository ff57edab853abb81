// Enhances the plain pages: buttons that show a password, passkeys, links whose token is no address's, and the app fetched while the person types.
for (const show of document.querySelectorAll("button[data-shows]")) {
  const field = document.getElementById(show.dataset.shows);
  show.hidden = false;
  show.addEventListener("click", () => {
    const shown = field.type === "password";
    field.type = shown ? "text" : "password";
    show.setAttribute("aria-pressed", String(shown));
  });
}

for (const button of document.querySelectorAll("button[data-passkey]")) {
  if (typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON !== "function") continue;
  const { form } = button;
  const failed = button.nextElementSibling;
  form.hidden = false;
  button.hidden = false;
  button.addEventListener("click", async () => {
    failed.hidden = true;
    button.disabled = true;
    try {
      const answer = await fetch(button.dataset.passkey, { method: "POST" });
      const { options } = await answer.json();
      const credential =
        button.dataset.makes === "made"
          ? await navigator.credentials.create({
              publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
            })
          : await navigator.credentials.get({
              publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
            });
      form.elements.passkey.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch {
      failed.hidden = false;
    }
    button.disabled = false;
  });
}

// What is behind a link's # was sent to nobody: it goes with the form, and out of the address and of the history.
const opens = document.querySelector("form[data-opens]");
function openLink() {
  const token = location.hash.slice(1);
  if (opens === null || token === "") return;
  opens.elements.token.value = token;
  history.replaceState(null, "", location.pathname + location.search);
  opens.submit();
}
openLink();
window.addEventListener("hashchange", openLink);

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

const OPEN = "data-open";

/**
 * What Chromium has and jsdom has not: modal dialogs and popovers, as far as being open goes, in a wide window. Nothing
 * is painted there, so a frame is over at once.
 */
export function furnishPlatform(): void {
  window.requestAnimationFrame = (run) => {
    run(0);
    return 0;
  };
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
  HTMLElement.prototype.showPopover = function (this: HTMLElement) {
    this.setAttribute(OPEN, "");
  };
  HTMLElement.prototype.hidePopover = function (this: HTMLElement) {
    this.removeAttribute(OPEN);
  };
  if (document.getElementById("platform") !== null) return;
  const style = document.createElement("style");
  style.id = "platform";
  style.textContent = `[popover][${OPEN}], nav[popover] { display: block }`;
  document.head.append(style);
  document.addEventListener("click", togglePopover);
}

function togglePopover({ target }: Event): void {
  const id =
    target instanceof Element ? target.closest("[popovertarget]")?.getAttribute("popovertarget") : null;
  if (id != null) document.getElementById(id)?.toggleAttribute(OPEN);
}

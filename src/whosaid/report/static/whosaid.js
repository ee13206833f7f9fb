// Makes pages quicker to use; every page works without it. Keys can be switched off at the foot of each page.
const all = (selector) => [...document.querySelectorAll(selector)];
const one = (selector) => document.querySelector(selector);

// An article: the claim under the pointer, or chosen by a link, is lit up in the text, and the other way round.
const light = (number) => {
  all(".lit").forEach((lit) => lit.classList.remove("lit"));
  if (!number) return;
  all("mark[data-c]").forEach((mark) => mark.classList.toggle("lit", mark.dataset.c.split(" ").includes(number)));
  one(`#c-${number}`)?.classList.add("lit");
};
all("[data-claim]").forEach((claim) => {
  claim.addEventListener("mouseenter", () => light(claim.dataset.claim));
  claim.addEventListener("focusin", () => light(claim.dataset.claim));
});
const lightHash = () => light(/^#[cs]-([a-z0-9]+)$/.exec(location.hash)?.[1]);
addEventListener("hashchange", lightHash);
lightHash();

// Maps: + and - and the arrows when a map has the focus, 0 shows all again.
all("svg.map").forEach((map) => {
  map.setAttribute("tabindex", "0");
  const whole = map.getAttribute("viewBox").split(" ").map(Number);
  let [x, y, w, h] = whole;
  const moves = {
    "+": () => { x += w * .15; y += h * .15; w *= .7; h *= .7; },
    "-": () => { x -= w * .2; y -= h * .2; w *= 1.4; h *= 1.4; if (w > whole[2]) [x, y, w, h] = whole; },
    "0": () => { [x, y, w, h] = whole; },
    ArrowLeft: () => { x -= w * .1; }, ArrowRight: () => { x += w * .1; },
    ArrowUp: () => { y -= h * .1; }, ArrowDown: () => { y += h * .1; },
  };
  moves["="] = moves["+"];
  map.addEventListener("keydown", (event) => {
    if (!moves[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    moves[event.key]();
    map.setAttribute("viewBox", [x, y, w, h].map((value) => value.toFixed(1)).join(" "));
    event.preventDefault();
    event.stopPropagation();
  });
});

// One key for one thing; the list of them stands at the foot of each page.
const items = () => all("[data-item]");
const step = (by) => {
  const some = items();
  if (!some.length) return;
  const here = some.findIndex((item) => item.contains(document.activeElement));
  const next = some[Math.min(Math.max(here + by, 0), some.length - 1)];
  (next.querySelector("a, button") ?? next).focus();
  next.scrollIntoView({ block: "nearest" });
};
const go = (path) => one(`nav a[href="${path}"]`)?.click();
const keys = {
  j: () => step(1), k: () => step(-1), "/": () => one("[name=q]")?.focus(),
  "?": () => { const list = one("#keys"); list.open = !list.open; list.querySelector("summary").focus(); },
  o: () => go("/"), e: () => go("/events"), c: () => go("/contradictions"), r: () => go("/review"),
  n: () => one("a[rel=next]")?.click(), p: () => one("a[rel=prev]")?.click(),
};
const toggle = one("#use-keys");
if (toggle) {
  toggle.closest("label").hidden = false;
  toggle.checked = localStorage.getItem("keys") !== "off";
  toggle.addEventListener("change", () => localStorage.setItem("keys", toggle.checked ? "on" : "off"));
}
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
  if (!toggle?.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const button = one(`button[data-key="${CSS.escape(event.key)}"]`);
  if (button) button.click();
  else if (keys[event.key]) keys[event.key]();
  else return;
  event.preventDefault();
});

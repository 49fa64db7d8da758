// The shell: which view an address shows, the language, the theme, the keyboard.
import { admin, ownZone, zone } from "./ask.js";
import { redraw, sweep } from "./chart.js";
import { make } from "./dom.js";
import { empty, reason } from "./parts.js";
import { has, language, t } from "./words.js";

const VIEWS = [
  ["coverage", "/"], ["articles", "/articles"], ["quotes", "/quotes"], ["speakers", "/speakers"], ["topics", "/topics"],
  ["network", "/network"], ["live", "/live"], ["alerts", "/alerts"], ["sources", "/sources"]];
const DETAILS = [["article", /^\/article\/([^/]+)$/], ["story", /^\/story\/([^/]+)$/], ["speaker", /^\/speaker\/([^/]+)$/]];
const SLOW = 150;

const main = document.getElementById("main");
const nav = document.getElementById("nav");
const input = document.getElementById("query");
const dialog = document.getElementById("help-dialog");
const status = document.getElementById("status");
const root = document.documentElement;
let leaving = new AbortController();
let shownPath = null;
let scrolling;

function keep(name, value) {
  try { localStorage.setItem(name, value); } catch { /* not kept then */ }
}

function kept(name) {
  try { return localStorage.getItem(name); } catch { return null; }
}

const decoded = text => { try { return decodeURIComponent(text); } catch { return text; } };

function view(address) {
  const path = address.replace(/(.)\/+$/, "$1");
  for (const [name, own] of VIEWS) if (own === path) return { name, parameters: [] };
  for (const [name, pattern] of DETAILS) {
    const match = pattern.exec(path);
    if (match) return { name, parameters: match.slice(1).map(decoded) };
  }
  return null;
}

const here = () => location.pathname + location.search;

/** Everything around the view, in the language in force. */
function frame(wanted) {
  document.querySelectorAll("[data-word]").forEach(each => { each.textContent = t(each.dataset.word); });
  nav.setAttribute("aria-label", t("nav"));
  const list = make("ul.scroll", {}, VIEWS.map(([name, path]) => make("li", {},
    make("a", { href: path, "aria-current": wanted?.name === name ? "page" : null }, t("view." + name)))));
  nav.replaceChildren(list);
  const current = list.querySelector("[aria-current]")?.parentElement;
  if (current) list.scrollLeft = current.offsetLeft + current.offsetWidth / 2 - list.offsetLeft - list.clientWidth / 2;
  input.placeholder = t("search.example");
  const other = language() === "zh" ? "en" : "zh";
  const languageButton = document.getElementById("language");
  languageButton.textContent = other === "zh" ? "中文" : "English";
  languageButton.lang = other;
  themeButton();
}

function themeButton() {
  const dark = root.dataset.theme === "dark";
  document.getElementById("theme").replaceChildren(make("span", { "aria-hidden": "true" }, dark ? "☀" : "☾"),
    make("span.hidden", {}, t(dark ? "theme.light" : "theme.dark")));
}

function zoneText() {
  return zone === ownZone ? t("zone", { zone, offset: offset() }) : t("zone.unknown", { zone: ownZone });
}

function offset() {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(new Date());
  return parts.find(each => each.type === "timeZoneName").value.replace("GMT", "UTC");
}

function problem(e, again) {
  return make("div.problem", { role: "alert" },
    make("p", {}, make("strong", {}, t(e.status === 404 ? "error.none" : "error"))), make("p", {}, reason(e)),
    e.status !== 404 && e.status !== 400 && make("button", { type: "button", onclick: again }, t("retry")));
}

/** What is shown stays while its filters change, and gives way to a word of patience when another view is long in coming. */
function wait(title) {
  if (location.pathname === shownPath) {
    main.setAttribute("aria-busy", "true");
    return;
  }
  main.replaceChildren(title, make("p.waiting", {}, t("loading")));
  shownPath = null;
}

/** The control that had the focus before the view was drawn again has it afterwards. */
function refocus(name, body, title) {
  const last = [...body.querySelectorAll(`[name="${name}"]`)].pop();
  (last || title).focus({ preventScroll: true });
}

/**
 * Shows the view of the address in force.
 *
 * @param focus whether it begins at its title, as a view does that was come to
 */
async function show(focus) {
  leaving.abort();
  leaving = new AbortController();
  delete root.dataset.shown;
  status.textContent = "";
  const signal = leaving.signal;
  const wanted = view(location.pathname);
  input.value = new URLSearchParams(location.search).get("q") || "";
  frame(wanted);
  const title = make("h1", { tabindex: "-1" }, wanted ? t("view." + wanted.name) : t("error.none"));
  const body = make("div.view", { class: "view " + (wanted ? wanted.name : "") });
  const waiting = setTimeout(wait, SLOW, title);
  try {
    if (wanted) {
      const { render } = await import("./views/" + wanted.name + ".js");
      await render({ body, title, signal, parameters: wanted.parameters, again: () => show(false) });
    } else {
      body.append(empty(t("error.page"), make("a", { href: "/" }, t("view.coverage"))));
    }
  } catch (e) {
    if (signal.aborted) return;
    if (e.again) return show(focus);
    body.append(problem(e, () => show(true)));
  } finally {
    clearTimeout(waiting);
  }
  if (signal.aborted) return;
  const held = main.contains(document.activeElement) && document.activeElement.name;
  main.replaceChildren(title, body);
  main.removeAttribute("aria-busy");
  shownPath = location.pathname;
  document.getElementById("zone").textContent = zoneText();
  sweep();
  document.title = title.textContent + " · Mediawatch";
  body.dispatchEvent(new CustomEvent("shown"));
  if (focus) title.focus({ preventScroll: true });
  else if (held) refocus(held, body, title);
  status.textContent = [!focus && title.textContent, body.querySelector(".count, .empty strong")?.textContent].filter(Boolean).join(": ");
  root.dataset.shown = here();
  if (history.state?.y !== undefined) scrollTo(0, history.state.y);
  else if (location.hash) location.replace(location.hash); // scrolls there and marks it, which pushState does not
  else if (focus) scrollTo(0, 0);
}

/** Notes in the history where the reader is, because the browser would go back there before the view is drawn. */
function keepPlace() {
  clearTimeout(scrolling);
  if (root.dataset.shown === here()) history.replaceState({ ...history.state, y: scrollY }, "");
}

history.scrollRestoration = "manual";
addEventListener("scroll", () => {
  clearTimeout(scrolling);
  scrolling = setTimeout(keepPlace, SLOW);
});

function visit(address) {
  const elsewhere = new URL(address, location).pathname !== location.pathname;
  keepPlace();
  history.pushState(null, "", address);
  return show(elsewhere);
}

addEventListener("visit", e => visit(e.detail));
addEventListener("popstate", () => {
  clearTimeout(scrolling);
  if (here() !== root.dataset.shown) show(true);
  else if (history.state?.y !== undefined) scrollTo(0, history.state.y); // another place of the same view
});

document.addEventListener("click", e => {
  const link = e.target.closest("a[href]");
  if (!link || e.defaultPrevented || e.button || e.metaKey || e.ctrlKey || e.shiftKey || link.target) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || !view(url.pathname)) return;
  if (url.pathname === location.pathname && url.search === location.search && url.hash) return;
  e.preventDefault();
  visit(url.pathname + url.search + url.hash);
});

document.getElementById("search").addEventListener("submit", e => {
  e.preventDefault();
  visit("/articles" + (input.value.trim() ? "?q=" + encodeURIComponent(input.value.trim()) : ""));
});

document.getElementById("language").addEventListener("click", () => {
  root.lang = language() === "zh" ? "en" : "zh";
  keep("language", root.lang);
  show(false);
});

function turn() {
  root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
  keep("theme", root.dataset.theme);
  themeButton();
  redraw();
}
document.getElementById("theme").addEventListener("click", turn);

function help() {
  const row = ([left, right]) => make("tr", {}, make("th", { scope: "row" }, make("code", {}, left)), make("td", {}, right));
  const queries = ["推理", "\"data center\"", "a AND b", "a OR b", "NOT a", "a NEAR/5 b", "company:nvidia", "speaker:黄仁勋", "topic:inference",
    "publisher: · site: · source:", "lang:zh-Hant", "headline:(a OR b)", "from:2026-03-01 to:2026-03-31"];
  const keys = ["/", "?", "1 – 9", "j · k", "t"];
  const off = kept("keys") === "off";
  dialog.replaceChildren(
    make("h2", { id: "help-title", tabindex: "-1", autofocus: true }, t("help.queries")),
    make("table", {}, make("tbody", {}, queries.map((each, i) => row([each, t("help.query." + i)])))),
    make("h2", {}, t("help.keys")),
    make("table", {}, make("tbody", {}, keys.map((each, i) => row([each, t("help.key." + i)])))),
    make("label.check", {}, make("input", { type: "checkbox", checked: !off, onchange: e => keep("keys", e.target.checked ? "on" : "off") }), " ", t("help.keys.on")),
    make("h2", {}, t("help.correct")),
    make("p.hint", {}, t("help.correct.how")),
    make("label.field", {}, make("span", {}, t("help.token")),
      make("input", { type: "password", autocomplete: "off", value: admin.token || "", onchange: e => { admin.token = e.target.value.trim(); show(false); } })),
    make("p.close", {}, make("button", { type: "button", onclick: () => dialog.close() }, t("close"))));
  dialog.showModal();
}
document.getElementById("help").addEventListener("click", help);
dialog.addEventListener("click", e => { if (e.target === dialog) dialog.close(); });

function step(by) {
  const links = [...main.querySelectorAll(".item h3 a, .item.quote .facts a")];
  const at = links.indexOf(document.activeElement);
  links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
}

document.addEventListener("keydown", e => {
  if (e.metaKey || e.ctrlKey || e.altKey || dialog.open || kept("keys") === "off") return;
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName)) {
    if (e.key === "Escape") e.target.blur();
    return;
  }
  const keys = { "/": () => { input.focus(); input.select(); }, "?": help, j: () => step(1), k: () => step(-1), t: turn };
  const number = /^[1-9]$/.test(e.key) && VIEWS[e.key - 1];
  if (number) visit(number[1]);
  else if (keys[e.key]) keys[e.key]();
  else return;
  e.preventDefault();
});

if (!has(language())) root.lang = "en";
show(false);

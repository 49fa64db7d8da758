// The shell: which view an address shows, the language, the theme, the keyboard.
import { admin, ownZone, zone } from "./ask.js";
import { sweep } from "./chart.js";
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
const root = document.documentElement;
let leaving = new AbortController();

function keep(name, value) {
  try { localStorage.setItem(name, value); } catch { /* not kept then */ }
}

function kept(name) {
  try { return localStorage.getItem(name); } catch { return null; }
}

function view(path) {
  for (const [name, address] of VIEWS) if (address === path) return { name, parameters: [] };
  for (const [name, pattern] of DETAILS) {
    const match = pattern.exec(path);
    if (match) return { name, parameters: match.slice(1).map(decodeURIComponent) };
  }
  return null;
}

function frame() {
  document.querySelectorAll("[data-word]").forEach(each => { each.textContent = t(each.dataset.word); });
  nav.setAttribute("aria-label", t("nav"));
  nav.replaceChildren(make("ul", {}, VIEWS.map(([name, path]) => make("li", {},
    make("a", { href: path, "aria-current": location.pathname === path ? "page" : null }, t("view." + name))))));
  nav.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  input.placeholder = t("search.example");
  const other = language() === "zh" ? "en" : "zh";
  const languageButton = document.getElementById("language");
  languageButton.textContent = other === "zh" ? "中文" : "English";
  languageButton.lang = other;
  const themeButton = document.getElementById("theme");
  themeButton.replaceChildren(make("span", { "aria-hidden": "true" }, root.dataset.theme === "dark" ? "☀" : "☾"),
    make("span.hidden", {}, t(root.dataset.theme === "dark" ? "theme.light" : "theme.dark")));
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

/** Shows the view of the address in force. */
async function show(focus) {
  leaving.abort();
  leaving = new AbortController();
  const signal = leaving.signal;
  const wanted = view(location.pathname);
  input.value = new URLSearchParams(location.search).get("q") || "";
  frame();
  const title = make("h1", { tabindex: "-1" }, wanted ? t("view." + wanted.name) : t("error.none"));
  const body = make("div.view", { class: "view " + (wanted ? wanted.name : "") });
  const waiting = setTimeout(() => { if (!body.isConnected) main.replaceChildren(title, make("p.waiting", {}, t("loading"))); }, SLOW);
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
  main.replaceChildren(title, body);
  document.getElementById("zone").textContent = zoneText();
  sweep();
  document.title = title.textContent + " · Mediawatch";
  document.getElementById("status").textContent = title.textContent;
  body.dispatchEvent(new CustomEvent("shown"));
  if (location.hash) {
    document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: "center" });
  } else if (focus) {
    title.focus({ preventScroll: true });
  }
  root.dataset.shown = location.pathname + location.search;
}

function visit(address, focus = true) {
  delete root.dataset.shown;
  history.pushState(null, "", address);
  if (focus) scrollTo(0, 0);
  return show(focus);
}

addEventListener("visit", e => visit(e.detail, false));
addEventListener("popstate", () => { delete root.dataset.shown; show(false); });

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
  show(false);
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

// What several views are made of.
import { cut, make, marked } from "./dom.js";
import { download, Failure, zone } from "./ask.js";
import { cause, language, locale, mistake, t } from "./words.js";

const MINUTE = 60e3;
const HOUR = 60 * MINUTE;

/** The parameters of the view's address, which hold all of its state. */
export const state = () => Object.fromEntries(new URLSearchParams(location.search));

function timeText(moment) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(new Date(moment));
}

/** Days, with the year unless all are of this one. */
function dayTexts(moments, timeZone = zone) {
  const year = new Intl.DateTimeFormat("en", { timeZone, year: "numeric" });
  const now = year.format(Date.now());
  const thisYear = moments.every(each => year.format(new Date(each)) === now);
  const day = new Intl.DateTimeFormat(locale(), { timeZone, month: "short", day: "numeric", year: thisYear ? undefined : "numeric" });
  return moments.map(each => day.format(new Date(each)));
}

/** What a step is called within a sentence. */
export const stepName = by => t("by." + (by || "day")).toLowerCase();

/** What the steps of a time line are called. */
export function stepTexts(starts, by) {
  if (by === "hour") return starts.map(timeText);
  if (by !== "month") return dayTexts(starts);
  const month = new Intl.DateTimeFormat(locale(), { timeZone: zone, year: "numeric", month: "short" });
  return starts.map(each => month.format(new Date(each)));
}

/** "3 hours ago" of what is near, else the date. */
function agoText(moment) {
  const ago = (Date.now() - new Date(moment)) / HOUR;
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: "auto", style: "short" });
  return Math.abs(ago) > 47 ? timeText(moment)
    : ago < 0 ? ago > -1 / 60 ? relative.format(Math.round(-ago * 3600), "second") : relative.format(Math.round(-ago * 60), "minute")
      : ago < 1 ? relative.format(-Math.max(0, Math.round(ago * 60)), "minute")
        : relative.format(-Math.round(ago), "hour");
}

export const time = moment => moment && make("time", { datetime: moment, title: timeText(moment) }, agoText(moment));

// What is shown grows older.
setInterval(() => document.querySelectorAll("main time").forEach(each => { each.textContent = agoText(each.dateTime); }), MINUTE);

/** In its two largest units: "3 h 12 min". */
export function duration(seconds) {
  const units = [["days", Math.floor(seconds / 86400)], ["hours", Math.floor(seconds / 3600) % 24], ["minutes", Math.floor(seconds / 60) % 60], ["seconds", seconds % 60]];
  const first = units.findIndex(([, n]) => n > 0);
  return first < 0 ? t("minutes", { n: 0 }) : units.slice(first, first + 2).filter(([, n]) => n > 0).map(([unit, n]) => t(unit, { n })).join(" ");
}

/** How long after, to the minute. */
export const later = (from, to) => "+" + duration(60 * Math.max(0, Math.round((new Date(to) - new Date(from)) / MINUTE)));

export const articleLink = (id, text, place) => make("a", { href: "/article/" + encodeURIComponent(id) + (place || "") }, text);
export const speakerLink = name => make("a", { href: "/speaker/" + encodeURIComponent(name) }, name);
export const storyLink = (id, text) => make("a", { href: "/story/" + encodeURIComponent(id) }, text);

export function topicName(topics, id) {
  const topic = topics.get(id);
  return (topic && (topic.name[language()] || topic.name.en || Object.values(topic.name)[0])) || id;
}

/** A link to what asks for an entity or a topic; the text alone if it has been taken out of the configuration. */
export const listed = (known, id, address, text, classes = "") =>
  known.has(id) ? make("a" + classes, { href: address }, text) : make("span" + classes, { title: t("unlisted") }, text);

export const entityName = (entities, id) => entities.get(id)?.name || id;

/** By whom it was published, and where if that is elsewhere. */
export const outlet = record => record.publisher && record.site && record.publisher !== record.site
  ? t("outlet.on", { publisher: record.publisher, site: record.site }) : record.publisher || record.site;

/** Where a page stands: copies of a text often name one outlet on many sites. Null if the address is none. */
export function host(address) {
  try {
    return new URL(address).host;
  } catch {
    return null;
  }
}

/** A line of facts with dots between them; what there is none of is left out. */
export const dotted = (...each) => each.filter(Boolean).map((fact, i) => [i > 0 && make("span.dot", { "aria-hidden": "true" }, " · "), fact]);

export function facts(record, ...more) {
  return make("p.facts", {}, dotted(outlet(record), time(record.published || record.fetched), ...more));
}

/** One hit of a search: headline, the first place that matches, where and when. */
export function hit(found, topics) {
  const article = found.article;
  const inHeadline = found.highlights.filter(span => span.paragraph === -1)[0];
  const inBody = found.highlights.filter(span => span.paragraph >= 0)[0];
  const headline = articleLink(article.id, inHeadline ? marked(article.headline, inHeadline.start, inHeadline.end) : article.headline);
  headline.lang = article.language;
  const passage = inBody ? snippet(article.paragraphs[inBody.paragraph].text, inBody)
    : article.paragraphs.length ? cut(article.paragraphs[0].text, 160) : null;
  return make("li.item", {},
    make("h3", {}, headline),
    passage && make("p.passage", { lang: alert.cause ? null : article.language }, passage),
    facts(article, article.tags.topics.slice(0, 3).map(topic => topicName(topics, topic.id)).join(t("comma"))));
}

/** The text around what matches. */
function snippet(text, span) {
  const from = Math.max(0, span.start - 50);
  const before = from > 0 ? "…" + text.slice(from, span.start).replace(/^[\uDC00-\uDFFF]/, "").replace(/^\w{0,20}\s+/, "") : text.slice(0, span.start);
  return [before, make("mark", {}, text.slice(span.start, span.end)), cut(text.slice(span.end), 110)];
}

/** A quote with its speaker, what it is about and where it stands; in marks if these are the speaker's own words. */
export function quote(record, vocabulary, options) {
  const place = record.spans && record.spans.length ? "#p" + record.spans[0].paragraph : "";
  return make("li.item.quote", {},
    make("blockquote." + record.kind, { lang: record.language }, cut(record.text, 320)),
    make("p.by", {},
      options?.withoutSpeaker ? null : make("strong", {}, speakerLink(record.speaker.name)),
      record.about.length ? make("span.about", {}, " ", t("about"), " ", record.about.slice(0, 4).map((id, i) =>
        [i > 0 && t("comma"), entityName(vocabulary.entities, id)])) : null,
      record.kind === "indirect" && make("span.about", {}, " · ", t("kind.indirect"))),
    facts(record, articleLink(record.article, cut(record.headline, 64), place)));
}

/** What a rule has found, with the article that shows it; an alert that something is missing has none. */
export function alertItem(alert, entities) {
  const article = alert.article;
  const span = (alert.matched || [])[0];
  const passage = alert.cause ? cause(alert.cause, alert.passage) : alert.passage && (span ? marked(alert.passage, span.start, span.end) : alert.passage);
  return make("li.item", {},
    make("h3", {}, article ? articleLink(article.article, article.headline) : passage),
    article && alert.passage && alert.passage !== article.headline && make("p.passage", { lang: alert.cause ? null : article.language }, passage),
    make("p.facts", {},
      make("span.badge." + (["high", "medium", "low"].includes(alert.severity) ? alert.severity : "low"), {}, t("severity." + alert.severity)),
      " ", make("strong", {}, alert.rule), alert.group && " · " + entityName(entities, alert.group),
      ["held", "digested"].includes(alert.state) && [" ", make("span.badge", {}, t("alert." + alert.state))], alert.digest && " · " + t("alert.digest", { n: alert.digest.count }),
      article && outlet(article) && [make("span.dot", { "aria-hidden": "true" }, " · "), outlet(article)],
      make("span.dot", { "aria-hidden": "true" }, " · "), time(alert.raised),
      alert.reposts > 0 && [make("span.dot", { "aria-hidden": "true" }, " · "), storyLink(alert.story, t("reposts", { n: alert.reposts }))]));
}

/** A ranking as bars that are text first. rows: {name: element or text, value, note, share 0 to 1, colour} */
export function bars(rows) {
  return make("ol.bars", {}, rows.map(row => make("li", {},
    make("span.bar-name", {}, row.name),
    make("span.bar-track", { "aria-hidden": "true" },
      make("span.bar-fill", { style: { width: Math.max(1, row.share * 100) + "%", "background-color": row.colour || "var(--accent)" } })),
    make("span.bar-value", {}, row.value, row.note && make("small", {}, row.note)))));
}

export function empty(title, advice) {
  return make("div.empty", {}, make("p", {}, make("strong", {}, title)), advice && make("p", {}, advice));
}

export function card(title, ...children) {
  return make("section.card", {}, make("h2", {}, title), ...children);
}

const REASONS = { 401: "error.401", 403: "error.403", 503: "error.down" };

/** Why something could not be shown or done. */
export function reason(e) {
  return !(e instanceof Failure) ? t("error.bug", { message: e.message })
    : e.status === 0 ? t("error.unreachable") : e.status === 429 ? t("error.busy")
      : e.status === 404 ? t("error.none.advice") : e.mistake ? mistake(e)
        : t(REASONS[e.status] || "error.other", { message: e.message });
}

/** A labelled choice that changes one parameter of the view's address. */
export function choice(name, label, options, otherwise) {
  const now = state()[name] || otherwise;
  const select = make("select", { name, onchange: e => go({ [name]: e.target.value === otherwise ? null : e.target.value }) },
    options.map(([value, text]) => make("option", { value, selected: value === now }, text)));
  return make("label.field", {}, make("span", {}, label), select);
}

/** The same view with other parameters. */
export function go(changes) {
  const url = new URL(location);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "" || value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  dispatchEvent(new CustomEvent("visit", { detail: url.pathname + url.search }));
}

const DAYS = { day: 1, week: 7, month: 30, quarter: 91 };

/** The period of the view's address as from and to; nothing for all of it. */
export function period(otherwise) {
  const { from, to, period: name } = state();
  if (from || to) return { from, to, zone };
  const days = DAYS[name || otherwise];
  return days ? { from: new Date(Date.now() - days * 24 * HOUR).toISOString().slice(0, 19) + "Z", zone } : { zone };
}

/** The address of a view that otherwise shows all there is, for the period of this one. */
export function sameTime(address, otherwise) {
  const { from, to, period: name } = state();
  const span = from || to ? { from, to } : { period: name || otherwise };
  const given = Object.entries(span).filter(([, value]) => value && value !== "all");
  return given.length === 0 ? address : address + "&" + new URLSearchParams(given);
}

/** The steps of a time line from the first to the last, as from and to, within the period of the view. */
export function steps(starts, first, last, otherwise) {
  const { from, to } = period(otherwise);
  return { from: first <= 0 && from ? from : starts[Math.max(0, first)], to: starts[last + 1] ?? to };
}

/** A day, or a moment in words; one at midnight is the day that begins then, or as an end the day that is over then. */
function boundText(text, isEnd) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayTexts([text], "UTC")[0];
  const clock = new Intl.DateTimeFormat("en", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return clock.format(new Date(text)) === "00:00" ? dayTexts([new Date(text) - (isEnd ? 1 : 0)])[0] : timeText(text);
}

export function periodChoice(otherwise) {
  const { from, to } = state();
  const options = ["day", "week", "month", "quarter", "all"].map(each => [each, t("period." + each)]);
  if (!from && !to) return choice("period", t("period"), options, otherwise);
  const bounds = [from ? boundText(from, false) : "…", to ? boundText(to, true) : "…"];
  const text = [...new Set(bounds)].join(" – ");
  return make("div.field", {}, make("span", {}, t("period")),
    make("button.chip", { type: "button", name: "period", onclick: () => go({ from: null, to: null }) }, text, make("span", { "aria-hidden": "true" }, " ✕"),
      make("span.hidden", {}, t("period.clear"))));
}

/** The chosen entities as chips, and a field to add one by any of its names. */
export function entityChoice(entities, chosen, change) {
  const all = [...entities.values()];
  const byName = new Map([
    ...all.flatMap(each => each.aliases.map(alias => [alias.toLowerCase(), each.id])),
    ...all.map(each => [each.name.toLowerCase(), each.id]), ...all.map(each => [each.id, each.id])]);
  const names = make("datalist", { id: "entity-names" });
  const input = make("input", {
    name: "entity", list: "entity-names", placeholder: t("entity.add"), "aria-label": t("entity.add"), size: 18,
    onfocus: () => { if (!names.firstChild) names.append(...all.flatMap(options)); }, // they are thousands
    oninput: () => input.setCustomValidity(""),
    onchange: () => {
      const text = input.value.trim();
      const id = byName.get(text.toLowerCase());
      if (id) change([...new Set([...chosen, id])]);
      else if (text) input.setCustomValidity(t("entity.unknown", { name: text }));
      input.reportValidity();
    }
  });
  return make("div.chips", {},
    chosen.map(id => make("button.chip", { type: "button", name: "chosen", onclick: () => change(chosen.filter(each => each !== id)) },
      entityName(entities, id), make("span", { "aria-hidden": "true" }, " ✕"),
      make("span.hidden", {}, t("entity.remove")))),
    input, names);
}

const options = entity => [make("option", { value: entity.name }), ...entity.aliases.map(alias => make("option", { value: alias }, entity.name))];

/** Links to the same answer in other forms. */
export function forms(path, parameters) {
  return make("p.forms", {}, t("forms"), " ",
    [["csv", "CSV"], ["ndjson", "NDJSON"], ["rss", "RSS"]].map(([format, text], i) => [i > 0 && " · ", make("a", { href: download(path, parameters, format) }, text)]));
}

/**
 * A list that grows by a button, and is as long as it was when one comes back to it. page(after) answers {items, next,
 * total}; row(item) makes a line.
 */
export async function growing(page, row, nothing, signal) {
  const list = make("ol.items", {});
  const box = make("div", {}, list);
  let next;
  const more = make("button.more", { type: "button", onclick: addMore }, t("more"));
  let trouble = null;
  async function add() {
    const found = await page(next);
    const lines = found.items.map(row);
    list.append(...lines);
    next = found.next;
    if (next) box.append(more); else more.remove();
    return { total: found.total, lines };
  }
  async function addMore() {
    more.disabled = true;
    trouble?.remove();
    try {
      const { lines } = await add();
      history.replaceState({ ...history.state, lines: list.children.length }, "");
      lines[0]?.querySelector("a, button")?.focus();
    } catch (e) {
      trouble = make("p.hint", { role: "alert" }, reason(e));
      if (!signal.aborted) box.append(trouble);
    } finally {
      more.disabled = false;
    }
  }
  const first = await add();
  while (next && list.children.length < history.state?.lines) await add();
  if (first.lines.length === 0) box.replaceChildren(nothing);
  return { box, total: first.total };
}

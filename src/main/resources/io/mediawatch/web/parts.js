// What several views are made of.
import { cut, make, marked, outside } from "./dom.js";
import { download, Failure, zone } from "./ask.js";
import { language, t } from "./words.js";

const HOUR = 3600e3;

/** The parameters of the view's address, which hold all of its state. */
export const state = () => Object.fromEntries(new URLSearchParams(location.search));

export function timeText(moment) {
  return new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(new Date(moment));
}

export function dayText(moment, options) {
  return new Intl.DateTimeFormat(language(), { timeZone: zone, ...(options || { month: "short", day: "numeric" }) }).format(new Date(moment));
}

/** "3 hours ago" of what is near, else the date. */
export function time(moment) {
  if (!moment) return null;
  const ago = (Date.now() - new Date(moment)) / HOUR;
  const relative = new Intl.RelativeTimeFormat(language(), { numeric: "auto", style: "short" });
  const text = Math.abs(ago) > 47 ? timeText(moment)
    : ago < 0 ? ago > -1 / 60 ? relative.format(Math.round(-ago * 3600), "second") : relative.format(Math.round(-ago * 60), "minute")
      : ago < 1 ? relative.format(-Math.max(0, Math.round(ago * 60)), "minute")
        : relative.format(-Math.round(ago), "hour");
  return make("time", { datetime: moment, title: timeText(moment) }, text);
}

/** How long after: "+3 h 12 min". */
export function later(from, to) {
  const minutes = Math.max(0, Math.round((new Date(to) - new Date(from)) / 60e3));
  const days = Math.floor(minutes / 1440), hours = Math.floor(minutes % 1440 / 60), rest = minutes % 60;
  return "+" + [days && t("days", { n: days }), hours && t("hours", { n: hours }), (rest || !minutes) && !days && t("minutes", { n: rest })]
    .filter(Boolean).join(" ");
}

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

export function facts(record, ...more) {
  const outlet = record.publisher && record.site && record.publisher !== record.site
    ? t("outlet.on", { publisher: record.publisher, site: record.site }) : record.publisher || record.site;
  return make("p.facts", {}, [outlet, time(record.published || record.fetched), ...more].filter(Boolean)
    .map((each, i) => [i > 0 && make("span.dot", { "aria-hidden": "true" }, " · "), each]));
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
    passage && make("p.passage", { lang: article.language }, passage),
    facts(article, article.tags.topics.slice(0, 3).map(topic => topicName(topics, topic.id)).join(", ")));
}

export function snippet(text, span) {
  const from = Math.max(0, span.start - 50), to = Math.min(text.length, span.end + 110);
  return [from > 0 && "…", ...marked(text.slice(from, to), span.start - from, span.end - from), to < text.length && "…"];
}

/** A quote with its speaker, what it is about and where it stands. */
export function quote(record, vocabulary, options) {
  const place = record.spans && record.spans.length ? "#p" + record.spans[0].paragraph : "";
  return make("li.item.quote", {},
    make("blockquote", { lang: record.language }, cut(record.text, 320)),
    make("p.by", {},
      options?.withoutSpeaker ? null : make("strong", {}, speakerLink(record.speaker.name)),
      record.about.length ? make("span.about", {}, " ", t("about"), " ", record.about.slice(0, 4).map((id, i) =>
        [i > 0 && ", ", entityName(vocabulary.entities, id)])) : null),
    facts(record, articleLink(record.article, cut(record.headline, 46), place)));
}

/** What a rule has found, with the article that shows it; an alert that something is missing has none. */
export function alertItem(alert) {
  const article = alert.article;
  const span = (alert.matched || [])[0];
  const passage = alert.passage && (span ? marked(alert.passage, span.start, span.end) : alert.passage);
  return make("li.item", {},
    make("h3", {}, article ? articleLink(article.article, article.headline) : passage),
    article && alert.passage && alert.passage !== article.headline && make("p.passage", { lang: article.language }, passage),
    make("p.facts", {},
      make("span.badge." + (["high", "medium", "low"].includes(alert.severity) ? alert.severity : "low"), {}, t("severity." + alert.severity)),
      " ", make("strong", {}, alert.rule), alert.group && " · " + alert.group,
      alert.state === "held" && [" ", make("span.badge", {}, t("alert.held"))], alert.digest && " · " + t("alert.digest", { n: alert.digest.count }),
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

/** Why something could not be shown or done. */
export function reason(e) {
  return !(e instanceof Failure) ? t("error.bug", { message: e.message })
    : e.status === 0 ? t("error.unreachable") : e.status === 429 ? t("error.busy")
      : e.status === 404 ? t("error.none.advice") : e.message;
}

/** A labelled choice that changes one parameter of the view's address. */
export function choice(name, label, options, otherwise) {
  const now = state()[name] || otherwise;
  const select = make("select", { onchange: e => go({ [name]: e.target.value === otherwise ? null : e.target.value }) },
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

export function periodChoice(otherwise) {
  const { from, to } = state();
  const options = ["day", "week", "month", "quarter", "all"].map(each => [each, t("period." + each)]);
  if (!from && !to) return choice("period", t("period"), options, otherwise);
  const text = [from && dayText(from), to && dayText(to)].map(each => each || "…").join(" – ");
  return make("div.field", {}, make("span", {}, t("period")),
    make("button.chip", { type: "button", onclick: () => go({ from: null, to: null }) }, text, make("span", { "aria-hidden": "true" }, " ✕"),
      make("span.hidden", {}, t("period.clear"))));
}

/** The chosen entities as chips, and a field to add one. */
export function entityChoice(entities, chosen, change) {
  const byName = new Map([...entities.values()].flatMap(each => [[each.name.toLowerCase(), each.id], [each.id, each.id]]));
  const input = make("input", {
    list: "entity-names", placeholder: t("entity.add"), "aria-label": t("entity.add"), size: 18,
    onchange: e => {
      const id = byName.get(e.target.value.trim().toLowerCase());
      if (id && !chosen.includes(id)) change([...chosen, id]);
    }
  });
  return make("div.chips", {},
    chosen.map(id => make("button.chip", { type: "button", onclick: () => change(chosen.filter(each => each !== id)) },
      entityName(entities, id), make("span", { "aria-hidden": "true" }, " ✕"),
      make("span.hidden", {}, t("entity.remove")))),
    input,
    make("datalist", { id: "entity-names" }, [...entities.values()].map(each => make("option", { value: each.name }))));
}

/** Links to the same answer in other forms. */
export function forms(path, parameters) {
  return make("p.forms", {}, t("forms"), " ",
    [["csv", "CSV"], ["ndjson", "NDJSON"], ["rss", "RSS"]].map(([format, text], i) => [i > 0 && " · ", make("a", { href: download(path, parameters, format) }, text)]));
}

/** A list that grows by a button. page(after) answers {items, next, total}; row(item) makes a line. */
export async function growing(page, row, nothing, signal) {
  const list = make("ol.items", {});
  const box = make("div", {}, list);
  let next;
  const more = make("button.more", { type: "button", onclick: () => add(true) }, t("more"));
  async function add(byHand) {
    more.disabled = true;
    const found = await page(next);
    if (signal.aborted) return found;
    const lines = found.items.map(row);
    list.append(...lines);
    next = found.next;
    more.disabled = false;
    if (next) box.append(more); else more.remove();
    if (byHand) lines[0]?.querySelector("a, button")?.focus();
    return found;
  }
  const first = await add(false);
  if (first.items.length === 0) box.replaceChildren(nothing);
  return { box, total: first.total };
}

export { make, outside };

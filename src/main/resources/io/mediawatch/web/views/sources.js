// What is polled, and how it is doing.
import { ask } from "../ask.js";
import { make, outside } from "../dom.js";
import { duration, empty, time } from "../parts.js";
import { cause, t } from "../words.js";

export async function render({ body, signal }) {
  const [sources, counts] = await Promise.all([ask("sources", {}, signal), ask("counts/source", { top: 200 }, signal)]);
  if (sources.length === 0) {
    body.append(empty(t("sources.none"), t("sources.none.advice")));
    return;
  }
  const byId = new Map(counts.map(each => [each.value, each]));
  const heads = ["source", "sources.state", "sources.articles", "sources.latest", "sources.polled", "sources.new", "sources.every", "sources.due"];
  body.append(make("section.card", {}, make("div.scroll", { tabindex: "0", role: "region", "aria-label": t("view.sources") },
    make("table.wide", {}, make("thead", {}, make("tr", {}, heads.map(each => make(each === "sources.articles" ? "th.number" : "th", { scope: "col" }, t(each))))),
      make("tbody", {}, sources.map(each => row(each, byId.get(each.source))))))));
}

function row(source, count) {
  return make("tr", {},
    make("th", { scope: "row" }, outside(source.site, source.url), make("small", {}, source.source)),
    make("td", {}, make("span.badge." + source.condition, {}, t("state." + source.condition)), source.condition !== "new" && source.cause && make("small.why", {}, cause(source, source.cause))),
    make("td.number", {}, count ? make("a", { href: "/articles?q=" + encodeURIComponent("source:" + source.source) }, String(count.articles)) : "0"),
    make("td", {}, count ? time(count.latest) : "–"),
    make("td", {}, time(source.lastSuccess) || "–"),
    make("td", {}, time(source.lastNew) || "–"),
    make("td", {}, duration(source.everySeconds)),
    make("td", {}, Date.parse(source.due) <= Date.now() ? t("sources.now") : time(source.due) || "–"));
}

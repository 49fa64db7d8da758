// Coverage over time, who has how much of it, what is new.
import { ask, words, zone } from "../ask.js";
import { axis, chart, colours, numbers, tooltip, zooms } from "../chart.js";
import { make } from "../dom.js";
import { alertItem, bars, card, choice, empty, entityChoice, entityName, go, hit, listed, period, periodChoice, quote, sameTime, state, stepName, steps, stepTexts } from "../parts.js";
import { locale, t } from "../words.js";

const PERIOD = "month";
const FIRST = 5;
/** In the address in place of an entity: all have been removed. */
const NONE = "none";

export async function render({ body, signal }) {
  const span = period(PERIOD);
  const [vocabulary, share, rises, quotes, alerts, articles] = await Promise.all([
    words(),
    ask("share-of-voice", { ...span, type: state().type === "all" ? null : state().type || "company", top: 10 }, signal),
    ask("trends", { top: 8 }, signal),
    ask("quotes", { limit: 4 }, signal),
    ask("alerts", { limit: 6 }, signal),
    ask("articles", { limit: 6 }, signal)]);
  if (articles.total === 0) {
    body.append(empty(t("articles.none"), t("articles.none.advice")));
    return;
  }
  // Those taken off the watch-list keep their share until their articles are tagged again, but cannot be asked for.
  const known = ids => ids.filter(id => vocabulary.entities.has(id));
  const chosen = state().entity ? known(state().entity.split(",")) : known(share.map(each => each.entity)).slice(0, FIRST);
  body.append(
    make("div.controls", {},
      entityChoice(vocabulary.entities, chosen, ids => go({ entity: ids.join(",") || NONE })),
      periodChoice(PERIOD),
      choice("by", t("by"), ["hour", "day", "week", "month"].map(each => [each, t("by." + each)]), "day"),
      choice("per", t("per"), ["copy", "story"].map(each => [each, t("per." + each)]), "copy"),
      choice("as", t("as"), ["lines", "stacked", "share"].map(each => [each, t("as." + each)]), "lines"),
      choice("type", t("type"), ["company", "person", "product", "organization", "all"].map(each => [each, t("type." + each)]), "company")));
  const line = await timeline(chosen, span, signal); // if it has too many steps, they can be changed above
  body.append(
    overTime(line, chosen, vocabulary, body),
    make("div.columns", {},
      shares(share, chosen, vocabulary),
      rising(rises, vocabulary)),
    make("div.columns", {},
      latest("latest.quotes", "/quotes", quotes.items.map(each => quote(each, vocabulary))),
      latest("latest.alerts", "/alerts", alerts.items.map(each => alertItem(each, vocabulary.entities)))),
    latest("latest.articles", "/articles", articles.items.map(each => hit(each, vocabulary.topics))));
}

function timeline(chosen, span, signal) {
  return chosen.length === 0 ? null
    : ask("timeline", { ...span, zone, entity: chosen, by: state().by || "day", per: state().per || "copy" }, signal);
}

function overTime(line, chosen, vocabulary, body) {
  const way = state().as || "lines";
  const title = way === "share" ? t("as.share") : t("coverage.time", { step: stepName(state().by) });
  if (!line && state().entity) return card(title, empty(t("coverage.nobody"), t("coverage.nobody.advice")));
  if (!line || line.starts.length === 0) return card(title, empty(t("articles.nomatch"), t("articles.nomatch.advice")));
  const names = chosen.map(id => entityName(vocabulary.entities, id));
  const labels = stepTexts(line.starts, state().by);
  const value = (count, i) => way !== "share" ? count : line.all[i] === 0 ? 0 : Math.round(1000 * count / line.all[i]) / 10;
  const unit = way === "share" ? "%" : "";
  const option = () => ({
    tooltip: tooltip({
      trigger: "axis", order: "valueDesc",
      formatter: points => make("div", {}, make("strong", {}, points[0].axisValueLabel),
        points.map(each => make("div.tip", {}, make("span.swatch", { style: { "background-color": each.color } }), each.seriesName, make("b", {}, each.value + unit))))
    }),
    grid: { left: 16, right: 32, top: 12, bottom: 4, containLabel: true },
    toolbox: { show: true, itemSize: 0, feature: { dataZoom: { yAxisIndex: "none", icon: { zoom: "none", back: "none" } } } },
    xAxis: axis({ type: "category", data: labels, boundaryGap: way !== "lines", splitLine: { show: false } }),
    yAxis: axis({ type: "value", minInterval: way === "share" ? 0 : 1, axisLabel: { color: colours().soft, formatter: "{value}" + unit }, axisLine: { show: false } }),
    series: line.lines.map((each, i) => ({
      type: way === "stacked" ? "bar" : "line", stack: way === "stacked" ? "all" : undefined, name: names[i],
      data: each.counts.map(value), symbolSize: 6, showSymbol: line.starts.length < 40 && innerWidth >= 640, lineStyle: { width: 2 }, barMaxWidth: 34,
      emphasis: { focus: "series" }
    }))
  });
  const picture = chart(body, { label: t("coverage.chart", { title, names: names.join(t("comma")) }), option, on: { datazoom: e => zoom(e, line) }, drag: true });
  return card(title, make("ul.legend", {}, names.map((name, i) => make("li", {}, make("span.swatch", { style: { "background-color": `var(--c${i % 10})` } }), name))),
    picture, zooms() && make("p.hint", {}, t("coverage.zoom")),
    numbers(title, ["", ...names, t("coverage.all")],
      labels.map((label, i) => [label, ...line.lines.map(each => value(each.counts[i], i) + unit), line.all[i]])));
}

/** The stretch dragged over becomes the period. */
function zoom(e, line) {
  const zoomed = e.batch && e.batch[0];
  if (!zoomed || zoomed.startValue === undefined) return;
  go({ ...steps(line.starts, zoomed.startValue, zoomed.endValue, PERIOD), period: null });
}

function shares(share, chosen, vocabulary) {
  const percent = new Intl.NumberFormat(locale(), { style: "percent" });
  const most = Math.max(1, ...share.map(each => each.articles));
  return card(t("share"), share.length === 0 ? make("p.hint", {}, t("articles.nomatch")) : bars(share.map(each => ({
    name: listed(vocabulary.entities, each.entity, sameTime("/articles?q=" + encodeURIComponent("entity:" + each.entity), PERIOD), each.name),
    value: percent.format(each.share), note: " " + t("articles.count", { n: each.articles }), share: each.articles / most,
    colour: chosen.includes(each.entity) ? "var(--c" + chosen.indexOf(each.entity) % 10 + ")" : "var(--soft)"
  }))));
}

function rising(rises, vocabulary) {
  const up = rises.filter(each => each.score > 0.5);
  const most = Math.max(1, ...up.map(each => each.articles));
  return card(t("rising"), make("p.hint", {}, t("rising.hint")),
    up.length === 0 ? make("p", {}, t("rising.none")) : bars(up.map(each => ({
      name: listed(vocabulary.entities, each.entity, "/articles?q=" + encodeURIComponent("entity:" + each.entity) + "&period=day", each.name),
      value: t("articles.count", { n: each.articles }), note: " " + t("rising.note", { n: each.usual.toFixed(1) }), share: each.articles / most
    }))));
}

function latest(title, address, lines) {
  return make("section.card", {}, make("div.head", {}, make("h2", {}, t(title)), make("a", { href: address }, t("all"), make("span.hidden", {}, " (" + t(title) + ")"))),
    lines.length === 0 ? make("p.hint", {}, title === "latest.alerts" ? t("alerts.none") : t("quotes.none")) : make("ol.items", {}, lines));
}

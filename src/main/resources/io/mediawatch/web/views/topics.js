// Topics over time, as a heat map. Where its columns have too little room it scrolls, and the topics' names stay.
import { ask, words, zone } from "../ask.js";
import { axis, chart, colours, numbers, tooltip } from "../chart.js";
import { make } from "../dom.js";
import { card, choice, empty, period, periodChoice, sameTime, state, stepName, steps, stepTexts, topicName } from "../parts.js";
import { t } from "../words.js";

const PERIOD = "month";
const MOST = 20;
const ALL = 200;
/** In pixels: a cell can be hit by a finger, and has room for its number. */
const CELL = 28;
/** On both sides of the cells, for half a date. */
const EDGE = 24;
const BELOW = 26;

export async function render({ body, signal }) {
  const span = period(PERIOD);
  const by = state().by || "day";
  const [vocabulary, counts] = await Promise.all([words(), ask("counts/topic", { ...span, top: ALL }, signal)]);
  body.append(make("div.controls", {}, periodChoice(PERIOD), choice("by", t("by"), ["day", "week", "month"].map(each => [each, t("by." + each)]), "day"),
    choice("per", t("per"), ["copy", "story"].map(each => [each, t("per." + each)]), "copy")));
  // Those that articles had before they were taken out of the configuration can be asked for no more.
  const ids = counts.map(each => each.value).filter(id => vocabulary.topics.has(id)).slice(0, MOST);
  if (ids.length === 0) {
    body.append(empty(t("topics.none"), t("topics.none.advice")));
    return;
  }
  const line = await ask("timeline", { ...span, zone, by, per: state().per || "copy", q: ids.map(id => "topic:" + id) }, signal);
  const names = ids.map(id => topicName(vocabulary.topics, id));
  const starts = stepTexts(line.starts, by);
  const most = Math.max(1, ...line.lines.flatMap(each => each.counts));
  const option = () => {
    const c = colours();
    return {
      tooltip: tooltip({ formatter: ({ value: [x, y, n] }) => make("div", {}, names[y] + ", " + starts[x] + ": ", make("b", {}, String(n))) }),
      grid: { left: EDGE, right: EDGE, top: 0, bottom: BELOW },
      xAxis: axis({ type: "category", data: starts, splitLine: { show: false }, axisLine: { show: false } }),
      yAxis: axis({ type: "category", data: names, inverse: true, axisLine: { show: false }, splitLine: { show: false }, axisLabel: { show: false } }),
      visualMap: { show: false, min: 0, max: most, inRange: { color: c.heat } },
      series: [{
        type: "heatmap", itemStyle: { borderColor: c.card, borderWidth: 2, borderRadius: 3 }, emphasis: { itemStyle: { borderColor: c.accent } },
        label: { show: true, formatter: ({ value: [, , n] }) => n || "" },
        data: line.lines.flatMap((each, y) => each.counts.map((n, x) => ({ value: [x, y, n], label: { color: n / most > c.turn ? c.card : c.ink } })))
      }]
    };
  };
  const address = (x, y) => {
    const { from, to } = steps(line.starts, x, x, PERIOD);
    return "/articles?" + new URLSearchParams({ q: "topic:" + ids[y], from, ...(to && { to }) });
  };
  const open = ({ value: [x, y] }) => dispatchEvent(new CustomEvent("visit", { detail: address(x, y) }));
  const title = t("topics.chart", { step: stepName(by) });
  const size = { height: CELL * ids.length + BELOW + "px", "min-width": CELL * starts.length + 2 * EDGE + "px" };
  const pane = make("div.scroll", { tabindex: "0", role: "region", "aria-label": title },
    chart(body, { size, label: title, option, on: { click: open } }));
  body.addEventListener("shown", () => { pane.scrollLeft = pane.scrollWidth; }, { once: true }); // the latest are the last
  body.append(card(title, make("p.hint", {}, t("topics.hint")),
    make("div.heat", {},
      make("ul", {}, ids.map((id, i) => make("li", { style: { height: CELL + "px" } },
        make("a", { href: sameTime("/articles?q=" + encodeURIComponent("topic:" + id), PERIOD), title: names[i] }, names[i])))),
      pane),
    numbers(title, [t("topic"), ...starts], ids.map((id, y) => [names[y], ...line.lines[y].counts.map((n, x) =>
      n === 0 ? "0" : make("a", { href: address(x, y) }, String(n)))]))));
}

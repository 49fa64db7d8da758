// Topics over time, as a heat map.
import { ask, words, zone } from "../ask.js";
import { axis, chart, colours, numbers, tooltip } from "../chart.js";
import { make } from "../dom.js";
import { card, choice, empty, period, periodChoice, state, steps, stepTexts, topicName } from "../parts.js";
import { t } from "../words.js";

const PERIOD = "month";
const MOST = 20;
const ALL = 200;

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
      grid: { left: 4, right: innerWidth < 640 ? 24 : 8, top: 4, bottom: 4, containLabel: true },
      xAxis: axis({ type: "category", data: starts, splitLine: { show: false }, axisLine: { show: false } }),
      yAxis: axis({ type: "category", data: names, inverse: true, axisLine: { show: false }, splitLine: { show: false }, axisLabel: { color: c.ink } }),
      visualMap: { show: false, min: 0, max: most, inRange: { color: c.heat } },
      series: [{
        type: "heatmap", itemStyle: { borderColor: c.card, borderWidth: 2, borderRadius: 3 }, emphasis: { itemStyle: { borderColor: c.accent } },
        data: line.lines.flatMap((each, y) => each.counts.map((count, x) => [x, y, count]))
      }]
    };
  };
  const open = ({ value: [x, y] }) => {
    const { from, to } = steps(line.starts, x, x, PERIOD);
    dispatchEvent(new CustomEvent("visit", { detail: "/articles?" + new URLSearchParams({ q: "topic:" + ids[y], from, ...(to && { to }) }) }));
  };
  body.append(card(t("view.topics"), make("p.hint", {}, t("topics.hint")),
    chart(body, { height: 70 + 26 * ids.length + "px", label: t("topics.chart", { step: t("by." + by) }), option, on: { click: open } }),
    numbers(t("view.topics"), [t("topic"), ...starts], ids.map((id, i) => [names[i], ...line.lines[i].counts]))));
}

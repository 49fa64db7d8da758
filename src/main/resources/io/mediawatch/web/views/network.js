// Who is named together with whom.
import { ask, words } from "../ask.js";
import { chart, colours, numbers, tooltip } from "../chart.js";
import { make } from "../dom.js";
import { card, choice, empty, entityName, period, periodChoice, sameTime, state } from "../parts.js";
import { t } from "../words.js";

const PERIOD = "month";
const MOST = 50;
const KINDS = ["company", "person", "product", "organization"];

export async function render({ body, signal }) {
  const type = state().type || "company";
  const wanted = Number(state().top || 20);
  const named = top => ask("co-mentions", { ...period(PERIOD), type: type === "all" ? null : type, top }, signal);
  const [vocabulary, found] = await Promise.all([words(), named(wanted)]);
  body.append(make("div.controls", {}, periodChoice(PERIOD),
    choice("type", t("type"), [...KINDS, "all"].map(each => [each, t("type." + each)]), "company"),
    choice("top", t("top"), ["10", "20", "30", "50"].map(each => [each, each]), "20")));
  let graph = listedOnly(found, vocabulary.entities, wanted);
  if (graph.entities.length < found.entities.length && found.entities.length >= wanted) { // others take the places of those no longer listed
    graph = listedOnly(await named(MOST), vocabulary.entities, wanted);
  }
  if (graph.pairs.length === 0) {
    body.append(empty(t("network.none"), t("network.none.advice")));
    return;
  }
  const name = id => entityName(vocabulary.entities, id);
  const address = (...ids) => sameTime("/articles?q=" + encodeURIComponent(ids.map(id => "entity:" + id).join(" AND ")), PERIOD);
  const open = ({ dataType, data }) => dispatchEvent(new CustomEvent("visit", {
    detail: dataType === "edge" ? address(data.source, data.target) : address(data.id)
  }));
  body.append(card(t("network.chart"), make("p.hint", {}, t("network.hint")),
    chart(body, { classes: ".tall", label: t("network.chart"), option: () => option(graph, name), on: { click: open } }),
    numbers(t("network.chart"), [t("network.one"), t("network.other"), t("network.articles")], graph.pairs.map(each =>
      [name(each.one), name(each.other), make("a", { href: address(each.one, each.other) }, String(each.articles))]))));
}

/** Those taken off the watch-list can be asked for no more. */
function listedOnly(graph, known, most) {
  const entities = graph.entities.filter(each => known.has(each.entity)).slice(0, most);
  const ids = new Set(entities.map(each => each.entity));
  return { entities, pairs: graph.pairs.filter(each => ids.has(each.one) && ids.has(each.other)) };
}

function option(graph, name) {
  const c = colours();
  const narrow = innerWidth < 640;
  const room = narrow ? 84 : 132;
  const most = Math.max(...graph.entities.map(each => each.articles));
  const thickest = graph.pairs[0].articles;
  return {
    tooltip: tooltip({
      formatter: ({ dataType, data }) => make("div", {}, dataType === "edge" ? name(data.source) + " + " + name(data.target) + ": " : data.name + ": ", make("b", {}, String(data.articles)))
    }),
    series: [{
      type: "graph", layout: "circular", circular: { rotateLabel: true }, roam: false, left: room, right: room, top: room, bottom: room,
      label: { show: true, color: c.ink, position: "right", fontSize: narrow ? 10 : 12, width: room - 16, overflow: "truncate" }, emphasis: { focus: "adjacency" },
      data: graph.entities.map((each, i) => ({
        id: each.entity, name: name(each.entity), articles: each.articles, symbolSize: (narrow ? .5 : 1) * (8 + 30 * Math.sqrt(each.articles / most)),
        itemStyle: { color: c.series[KINDS.indexOf(each.type) === -1 ? i % 10 : KINDS.indexOf(each.type)] }
      })),
      links: graph.pairs.map(each => ({
        source: each.one, target: each.other, articles: each.articles,
        lineStyle: { width: .6 + 6 * each.articles / thickest, color: c.soft, opacity: .15 + .5 * each.articles / thickest, curveness: .25 }
      }))
    }]
  };
}

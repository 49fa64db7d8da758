// Charts by ECharts, loaded when the first one is drawn. Each has a table with the same numbers beside it.
import { make } from "./dom.js";
import { t } from "./words.js";

let library = null;
const drawn = new Map();

function load() {
  library = library || new Promise((resolve, reject) => {
    const script = make("script", { src: "/echarts.js" });
    script.addEventListener("load", () => resolve(window.echarts));
    script.addEventListener("error", () => { library = null; reject(new Error(t("chart.missing"))); });
    document.head.append(script);
  });
  return library;
}

/** The colours of the theme in force; from `turn` of the way through those of the heat, light and dark text change places. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const get = name => style.getPropertyValue(name).trim();
  return {
    ink: get("--ink"), soft: get("--soft"), line: get("--line"), card: get("--card"), accent: get("--accent"),
    series: Array.from({ length: 10 }, (_, i) => get("--c" + i)),
    heat: Array.from({ length: 5 }, (_, i) => get("--h" + i)), turn: Number(get("--turn"))
  };
}

/** Whether dragging across a chart can zoom; a finger that is dragged scrolls the page. */
export const zooms = () => !matchMedia("(pointer: coarse)").matches;

const observer = new ResizeObserver(entries => entries.forEach(entry => drawn.get(entry.target)?.picture.resize()));

/**
 * A place for a chart, which is drawn as soon as the view is shown, and again in the colours of another theme.
 *
 * @param label  what a screen reader says in place of the picture
 * @param option makes the option of ECharts
 * @param on     {event: listener} of the chart
 * @param drag   whether dragging across it zooms
 */
export function chart(body, { classes = "", size = null, label, option, on = {}, drag = false }) {
  const place = make("div.chart" + classes, { role: "img", "aria-label": label, style: size });
  body.addEventListener("shown", () => load().then(
    echarts => begin(echarts, place, option, on, drag),
    missing => place.replaceWith(make("p.hint", { role: "alert" }, missing.message))), { once: true });
  return place;
}

function begin(echarts, place, option, on, drag) {
  if (!place.isConnected) return;
  const picture = echarts.init(place, null, { renderer: "canvas" });
  Object.entries(on).forEach(([event, listener]) => picture.on(event, listener));
  const paint = () => {
    picture.setOption({ ...common(), ...option() }, true);
    if (drag && zooms()) picture.dispatchAction({ type: "takeGlobalCursor", key: "dataZoomSelect", dataZoomSelectActive: true });
  };
  paint();
  drawn.set(place, { picture, paint });
  observer.observe(place);
}

function common() {
  const c = colours();
  return {
    backgroundColor: "transparent",
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    animationDuration: 300,
    color: c.series,
    textStyle: { color: c.soft, fontFamily: getComputedStyle(document.body).fontFamily }
  };
}

/** Paints all charts in the colours of the theme in force. */
export function redraw() {
  drawn.forEach(({ paint }) => paint());
}

/** Frees the charts that are no longer on the page. */
export function sweep() {
  for (const [place, { picture }] of drawn) {
    if (!place.isConnected) {
      observer.unobserve(place);
      picture.dispose();
      drawn.delete(place);
    }
  }
}

/** A tooltip as elements, so that no name is ever parsed as HTML. */
export function tooltip(extra) {
  const c = colours();
  return {
    backgroundColor: c.card, borderColor: c.line, textStyle: { color: c.ink, fontSize: 13 }, confine: true,
    ...extra
  };
}

export function axis(extra) {
  const c = colours();
  return {
    axisLine: { lineStyle: { color: c.line } }, axisTick: { show: false }, axisLabel: { color: c.soft, hideOverlap: true },
    splitLine: { lineStyle: { color: c.line, opacity: .6 } },
    ...extra
  };
}

/** The numbers of a chart as a table that opens on demand; a cell may be an element. */
export function numbers(caption, head, rows) {
  return make("details.numbers", {},
    make("summary", {}, t("chart.table")),
    make("div.scroll", { tabindex: "0", role: "region", "aria-label": caption },
      make("table", {},
        make("caption.hidden", {}, caption),
        make("thead", {}, make("tr", {}, head.map(each => make("th", { scope: "col" }, each)))),
        make("tbody", {}, rows.map(row => make("tr", {},
          row.map((cell, i) => i === 0 ? make("th", { scope: "row" }, cell) : make("td", {}, cell))))))));
}

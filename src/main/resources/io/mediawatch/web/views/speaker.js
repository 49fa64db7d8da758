// One person: what they say, about whom, when.
import { ask, words, zone } from "../ask.js";
import { axis, chart, numbers, tooltip } from "../chart.js";
import { make } from "../dom.js";
import { bars, card, empty, entityName, forms, growing, listed, quote, reason, stepTexts } from "../parts.js";
import { t } from "../words.js";

export async function render({ body, title, signal, parameters: [name] }) {
  title.textContent = name;
  const [vocabulary, speakers] = await Promise.all([words(), ask("speakers", { speaker: name, top: 20 }, signal)]);
  const person = speakers.find(each => each.name === name) || speakers[0];
  if (!person) {
    body.append(empty(t("speaker.none", { name }), make("a", { href: "/speakers" }, t("view.speakers"))));
    return;
  }
  title.textContent = person.name;
  const [line, list] = await Promise.all([
    ask("timeline", { q: "speaker:\"" + person.name.replaceAll("\"", "") + "\"", zone, by: "day" }, signal)
      .catch(e => { if (e.mistake !== "steps") throw e; return e; }),
    growing(after => ask("quotes", { speaker: person.id || person.name, after, limit: 30 }, signal),
      each => quote(each, vocabulary, { withoutSpeaker: true }), empty(t("quotes.none")), signal)]);
  const most = Math.max(1, ...person.about.map(each => each.quotes));
  body.append(
    make("div.meta", {}, make("p.count", {}, t("speakers.quotes", { n: list.total }) + " · " + t(vocabulary.entities.has(person.id) ? "speaker.listed" : "speaker.unlisted")),
      forms("quotes", { speaker: person.id || person.name })),
    make("div.columns", {},
      overTime(line, person.name, body),
      person.about.length > 0 && card(t("speaker.about"), bars(person.about.map(each => ({
        name: listed(vocabulary.entities, each.entity, "/quotes?speaker=" + encodeURIComponent(person.name) + "&about=" + encodeURIComponent(each.entity), entityName(vocabulary.entities, each.entity)),
        value: t("speakers.quotes", { n: each.quotes }), share: each.quotes / most
      }))))),
    make("h2", {}, t("speaker.quotes")), list.box);
  list.box.classList.add("wall");
}

function overTime(line, name, body) {
  const title = t("speaker.time", { name });
  if (line instanceof Error) return card(title, make("p.hint", {}, reason(line)));
  const labels = stepTexts(line.starts, "day");
  const option = () => ({
    tooltip: tooltip({ trigger: "axis", formatter: ([point]) => make("div", {}, point.axisValueLabel + ": ", make("b", {}, String(point.value))) }),
    grid: { left: 4, right: innerWidth < 640 ? 24 : 8, top: 12, bottom: 4, containLabel: true },
    xAxis: axis({ type: "category", data: labels }),
    yAxis: axis({ type: "value", minInterval: 1, axisLine: { show: false } }),
    series: [{ type: "bar", data: line.lines[0].counts, barMaxWidth: 22 }]
  });
  return card(title, chart(body, { classes: ".low", label: title, option }),
    numbers(title, ["", t("view.articles")], labels.map((label, i) => [label, line.lines[0].counts[i]])));
}

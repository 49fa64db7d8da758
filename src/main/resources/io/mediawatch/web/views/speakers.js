// Who speaks, and about whom.
import { ask, words } from "../ask.js";
import { make } from "../dom.js";
import { empty, entityName, listed, period, periodChoice, sameTime, speakerLink, time } from "../parts.js";
import { t } from "../words.js";

export async function render({ body, signal }) {
  const [vocabulary, speakers] = await Promise.all([words(), ask("speakers", { top: 60, ...period("all") }, signal)]);
  body.append(make("div.controls", {}, periodChoice("all")));
  if (speakers.length === 0) {
    body.append(empty(t("speakers.none"), t("speakers.none.advice")));
    return;
  }
  const most = speakers[0].quotes;
  body.append(make("section.card", {}, make("p.hint", {}, t("speakers.hint")),
    make("div.scroll", { tabindex: "0", role: "region", "aria-label": t("view.speakers") }, make("table.wide", {},
      make("thead", {}, make("tr", {}, ["view.speaker", "view.quotes", "filter.about", "speakers.latest"].map(each => make("th", { scope: "col" }, t(each))))),
      make("tbody", {}, speakers.map(each => make("tr", {},
        make("th", { scope: "row" }, speakerLink(each.name)),
        make("td.measure", {}, make("span.bar-track", { "aria-hidden": "true" }, make("span.bar-fill", { style: { width: 100 * each.quotes / most + "%" } })), make("span", {}, String(each.quotes))),
        make("td.names", {}, each.about.map((about, i) => [i > 0 && t("comma"),
          listed(vocabulary.entities, about.entity, sameTime("/quotes?speaker=" + encodeURIComponent(each.name) + "&about=" + encodeURIComponent(about.entity), "all"), entityName(vocabulary.entities, about.entity)), "\u00a0", make("small", {}, String(about.quotes))])),
        make("td", {}, time(each.latest)))))))));
}

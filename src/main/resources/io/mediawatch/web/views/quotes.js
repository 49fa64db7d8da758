// The quote wall.
import { ask, words } from "../ask.js";
import { make } from "../dom.js";
import { choice, empty, forms, go, growing, period, periodChoice, quote, state, topicName } from "../parts.js";
import { t } from "../words.js";

export async function render({ body, signal }) {
  const { speaker, about, topic, words: said, kind, lang } = state();
  const asked = { speaker, about, topic, words: said, kind, lang, ...period("all") };
  const vocabulary = await words();
  const [speakers, { box, total }] = await Promise.all([
    ask("speakers", { top: 100 }, signal),
    growing(after => ask("quotes", { ...asked, after, limit: 30 }, signal),
      each => quote(each, vocabulary), empty(t("quotes.none"), t("quotes.none.advice")), signal)]);
  const any = ["", t("filter.any")];
  const entities = [...vocabulary.entities.values()].sort((a, b) => a.name.localeCompare(b.name));
  body.append(
    make("div.controls", {},
      field("speaker", t("filter.speaker"), speaker, speakers.map(each => each.name)),
      choice("about", t("filter.about"), [any, ...entities.map(each => [each.id, each.name])], ""),
      choice("topic", t("filter.topic"), [any, ...[...vocabulary.topics.keys()].map(id => [id, topicName(vocabulary.topics, id)])], ""),
      field("words", t("filter.words"), said, []),
      choice("kind", t("filter.kind"), [any, ...["turn", "direct", "indirect"].map(each => [each, t("kind." + each)])], ""),
      choice("lang", t("filter.lang"), [any, ...["zh", "en"].map(each => [each, t("lang." + each)])], ""),
      periodChoice("all")),
    make("div.meta", {}, make("p.count", {}, t("quotes.count", { n: total })), forms("quotes", asked)),
    box);
  box.classList.add("wall");
}

function field(name, label, value, choices) {
  const list = choices.length > 0 && make("datalist", { id: name + "-choices" }, choices.map(each => make("option", { value: each })));
  return make("label.field", {}, make("span", {}, label),
    make("input", { type: "text", name, value: value || "", size: 14, list: list ? name + "-choices" : null, onchange: e => go({ [name]: e.target.value.trim() }) }), list);
}

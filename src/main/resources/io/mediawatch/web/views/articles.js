// Search.
import { ask, words } from "../ask.js";
import { make } from "../dom.js";
import { choice, empty, forms, growing, hit, period, periodChoice, state } from "../parts.js";
import { t } from "../words.js";

export async function render({ body, signal }) {
  const { q, sort } = state();
  const asked = { q, sort, ...period("all") };
  const vocabulary = await words();
  const { box, total } = await growing(
    after => ask("articles", { ...asked, after, limit: 25 }, signal),
    found => hit(found, vocabulary.topics),
    q ? empty(t("articles.nomatch"), t("articles.nomatch.advice")) : empty(t("articles.none"), t("articles.none.advice")), signal);
  body.append(
    make("div.controls", {}, periodChoice("all"), choice("sort", t("sort"), ["newest", "oldest", "relevance"].map(each => [each, t("sort." + each)]), "newest")),
    make("div.meta", {}, make("p.count", {}, t("articles.count", { n: total })), forms("articles", asked)),
    make("section.card", {}, make("h2.hidden", {}, t("view.articles")), box));
}

// One text in all its copies, on a time line.
import { ask } from "../ask.js";
import { make, outside } from "../dom.js";
import { articleLink, dotted, empty, host, later, storyLink, time } from "../parts.js";
import { t } from "../words.js";

export async function render({ body, title, signal, parameters: [id] }) {
  let story;
  try {
    story = await ask("stories/" + encodeURIComponent(id), {}, signal);
  } catch (e) {
    if (e.status !== 404) throw e;
    await ask("articles/" + encodeURIComponent(id), {}, signal);
    body.append(empty(t("story.none"), articleLink(id, t("view.article"))));
    return;
  }
  const others = await Promise.all(story.sameAs.map(other => headlined(other, signal)));
  const copies = [story.original, ...story.reposts];
  title.textContent = story.original.headline;
  const first = new Date(story.original.published), last = new Date(copies[copies.length - 1].published);
  const place = copy => last > first ? 100 * (new Date(copy.published) - first) / (last - first) : 0;
  body.append(
    make("p.count", {}, t("story.copies", { n: copies.length }) + " · " + t("story.outlets", { n: story.outlets.length })),
    make("section.card", {}, make("h2.hidden", {}, t("view.story")),
      make("div.strip", { "aria-hidden": "true" }, copies.map((copy, i) => make("span." + (i ? "repost" : "original"), { style: { left: place(copy) + "%" } }))),
      make("ol.timeline", {}, copies.map((copy, i) => make("li" + (i ? "" : ".original"), {},
        make("p.when", {}, time(copy.published), make("small", {}, i ? later(story.original.published, copy.published) : t("story.first"))),
        make("div", {},
          make("h3", {}, articleLink(copy.article, copy.headline)),
          make("p.facts", {}, make("span.badge." + (i ? "low" : "fine"), {}, t(i ? "story.repost" : "story.original")), " ",
            dotted(copy.publisher, host(copy.url), copy.url && outside(t("article.original"), copy.url)))))))),
    story.sameAs.length > 0 && make("p", {}, t("story.same"), " ", others.map(([other, headline], i) => [i > 0 && " · ", storyLink(other, headline)])) || "");
}

/** A story with the headline of the article that it is named after, if that is still there. */
async function headlined(story, signal) {
  try {
    return [story, (await ask("articles/" + encodeURIComponent(story), {}, signal)).headline];
  } catch (e) {
    if (e.status !== 404) throw e;
    return [story, story];
  }
}

// One article with every tag marked, and why.
import { admin, ask, tell, words } from "../ask.js";
import { cut, make, outside } from "../dom.js";
import { evidence, mark, pointer } from "../marks.js";
import { card, dotted, entityName, listed, outlet, reason, speakerLink, storyLink, time, topicName } from "../parts.js";
import { t } from "../words.js";

const HEADLINE = -1;

/** How often and after how many ms it is looked whether a correction can be seen. */
const LOOKS = 30, PAUSE = 500;

export async function render({ body, title, signal, parameters: [id], again }) {
  const [vocabulary, article, why] = await Promise.all([
    words(), ask("articles/" + encodeURIComponent(id), {}, signal), ask("explain/" + encodeURIComponent(id), {}, signal)]);
  const point = pointer();
  const page = new Page(article, vocabulary, point);
  title.lang = article.language;
  title.replaceChildren(...page.text(HEADLINE));
  body.append(
    byline(article, why),
    make("div.reading", {},
      make("article.text", { lang: article.language + (article.script ? "-" + article.script : "") }, article.paragraphs.map((each, i) => page.paragraph(each, i))),
      make("aside", { "aria-label": t("article.tags") },
        make("p.hint", {}, t("article.legend")),
        speakers(article, vocabulary),
        mentions(article, vocabulary, signal, again),
        topics(article, vocabulary),
        why.alerts.length > 0 && card(t("article.alerts"), make("ul.plain-list", {}, why.alerts.map(each => make("li", {}, dotted(make("strong", {}, each.rule), each.group && entityName(vocabulary.entities, each.group), time(each.raised)))))),
        changes(article),
        provenance(why))),
    point.tip);
}

function byline(article, why) {
  const copies = why.story ? 1 + why.story.reposts.length : 1;
  return make("p.facts.lead", {}, dotted(
    outlet(article),
    article.authors.length > 0 && t("article.by", { names: article.authors.join(t("comma")) }),
    time(article.published || article.fetched),
    article.revision > 1 && t("article.revision", { n: article.revision }),
    copies > 1 && storyLink(article.tags.story, t("article.story", { n: copies })),
    article.url && outside(t("article.original"), article.url)));
}

class Page {
  constructor(article, vocabulary, point) {
    this.article = article;
    this.vocabulary = vocabulary;
    this.point = point;
    this.colours = new Map();
    article.tags.quotes.forEach(each => { if (!this.colours.has(each.speaker.name)) this.colours.set(each.speaker.name, this.colours.size % 6); });
  }

  spans(i, text) {
    const tags = this.article.tags;
    const here = list => list.flatMap(tag => tag.spans.filter(span => span.paragraph === i).map(span => ({ ...span, tag })));
    const names = here(tags.mentions).map(each => ({ ...each, kind: "mention" }));
    const topical = tags.topics.filter(each => each.paragraphs.includes(i)).flatMap(each => evidence(text, each));
    return [...here(tags.quotes).map(each => ({ ...each, kind: "quote" })), ...names,
      ...topical.filter(each => !names.some(name => each.start < name.end && name.start < each.end))];
  }

  text(i) {
    const text = i === HEADLINE ? this.article.headline : this.article.paragraphs[i].text;
    return mark(text, this.spans(i, text), (span, words) => this.named(span, words), (span, children) => this.spoken(span, children));
  }

  named(span, words) {
    if (span.kind === "topic") {
      return this.point.on(make("span.topic", { tabindex: "0", role: "mark" }, words), () => [topicName(this.vocabulary.topics, span.tag.id), t("topic") + " · " + span.tag.score.toFixed(2)]);
    }
    const made = make("span.name." + span.tag.type, { tabindex: "0", role: "mark" }, words);
    return this.point.on(made, () => [span.tag.name, [t("one." + span.tag.type), t("article.rule") + " " + span.tag.rule, t("article.salience") + " " + span.tag.salience.toFixed(2)].join(" · ")]);
  }

  spoken(span, children) {
    const quote = span.tag;
    const made = make("q.spoken.s" + this.colours.get(quote.speaker.name), { tabindex: "0" }, children);
    return this.point.on(made, () => [quote.speaker.name, [t("kind." + quote.kind) + ", " + t("role." + quote.speaker.role), t("article.rule") + " " + quote.rule, t("article.confidence") + " " + quote.confidence.toFixed(2)].join(" · ")]);
  }

  paragraph(paragraph, i) {
    const name = this.article.tags.speakers[i];
    const before = i > 0 ? this.article.tags.speakers[i - 1] : null;
    const who = name && name !== before && make("span.who.s" + (this.colours.get(name) ?? 0), {}, name);
    const tag = { heading: "h2", quotation: "blockquote" }[paragraph.kind] || "p";
    return make("div.row", { id: "p" + i }, make("div.margin", {}, who),
      make(tag + "." + paragraph.kind + (paragraph.emphasized ? ".emphasized" : ""), { lang: paragraph.language || null }, this.text(i)));
  }
}

function speakers(article, vocabulary) {
  const quotes = article.tags.quotes;
  const names = [...new Set(quotes.map(each => each.speaker.name))];
  return card(t("article.quotes"), quotes.length === 0 ? make("p.hint", {}, t("article.noquotes"))
    : make("ul.plain-list", {}, names.map((name, i) => {
      const theirs = quotes.filter(each => each.speaker.name === name);
      const about = [...new Set(theirs.flatMap(each => each.about))];
      return make("li", {}, make("span.swatch.s" + i % 6, { "aria-hidden": "true" }), speakerLink(name), " ",
        make("small", {}, t("speakers.quotes", { n: theirs.length }), about.length > 0 && " · " + t("about") + " " + about.slice(0, 4).map(id => entityName(vocabulary.entities, id)).join(t("comma"))),
        make("details", {}, make("summary", {}, t("article.passages")), make("ul.plain-list", {}, theirs.map(each =>
          make("li", {}, make("a", { href: "#p" + each.spans[0].paragraph }, cut(each.text, 25)), " ", make("small", {}, each.rule + " · " + each.confidence.toFixed(2)))))));
    })));
}

/** With the admin token also a button for each that is not named there in truth. */
function mentions(article, vocabulary, signal, again) {
  const all = article.tags.mentions;
  return card(t("article.mentions"), all.length === 0 ? make("p.hint", {}, t("article.none"))
    : make("ul.plain-list", {}, all.map(each => make("li", {},
      listed(vocabulary.entities, each.entity, "/?entity=" + encodeURIComponent(each.entity), each.name, ".name." + each.type), " ",
      make("small", {}, t("article.times", { n: each.count }) + " · " + t("article.salience") + " " + each.salience.toFixed(2) + " · " + each.rule),
      admin.token && correction(article.id, each, signal, again)))));
}

function correction(article, mention, signal, again) {
  const news = make("small", { role: "status" });
  const button = make("button", {
    type: "button", onclick: async () => {
      if (!confirm(t("correct.sure", { name: mention.name }))) return;
      button.disabled = true;
      try {
        await tell("articles/" + encodeURIComponent(article) + "/corrections", { not: mention.entity });
        news.textContent = t("correct.kept");
        if (await isGone(article, mention.entity, signal)) await again();
        else news.textContent = t("correct.later");
      } catch (e) {
        if (signal.aborted) return;
        news.textContent = reason(e);
        button.disabled = false;
      }
    }
  }, t("correct.not", { name: mention.name }));
  return make("div.correction", {}, button, news);
}

/** Waits until the article has been tagged again, though not for ever. */
async function isGone(article, entity, signal) {
  for (let i = 0; i < LOOKS; i++) {
    await new Promise(later => setTimeout(later, PAUSE));
    const now = await ask("articles/" + encodeURIComponent(article), {}, signal);
    if (!now.tags.mentions.some(each => each.entity === entity)) return true;
  }
  return false;
}

function topics(article, vocabulary) {
  return article.tags.topics.length > 0 && card(t("article.topics"), make("ul.plain-list", {}, article.tags.topics.map(each => make("li", {},
    listed(vocabulary.topics, each.id, "/articles?q=" + encodeURIComponent("topic:" + each.id), topicName(vocabulary.topics, each.id)), " ",
    make("small", {}, each.score.toFixed(2) + " · " + each.evidence.join(t("comma")))))));
}

function changes(article) {
  return article.changes.length > 0 && card(t("article.changes"), make("ul.plain-list", {}, article.changes.map(each => make("li", {},
    each.before && make("del", {}, make("span.hidden", {}, t("article.removed") + ": "), each.before), " ",
    each.after && make("ins", {}, make("span.hidden", {}, t("article.added") + ": "), each.after)))));
}

function provenance(why) {
  return card(t("article.why"), make("table", {}, make("thead.hidden", {}, make("tr", {}, make("th", { scope: "col" }, t("article.field")), make("th", { scope: "col" }, t("article.rule")))),
    make("tbody", {}, Object.entries(why.from).sort().map(([field, rule]) => make("tr", {}, make("th", { scope: "row" }, field), make("td", {}, rule))))));
}

// What is new, as it appears.
import { refusal, words } from "../ask.js";
import { make, marked } from "../dom.js";
import { articleLink, alertItem, empty, facts, reason } from "../parts.js";
import { t } from "../words.js";

const MOST = 200;

export async function render({ body, signal }) {
  const { entities } = await words();
  const q = new URLSearchParams(location.search).get("q");
  const news = make("p.hint", { role: "status" }, t("live.listening"));
  const list = make("ol.items", {});
  const none = empty(t("live.none"), t("live.none.advice"));
  const held = [];
  let paused = false;
  const pause = make("button", {
    type: "button", "aria-pressed": "false", onclick: () => {
      paused = !paused;
      pause.setAttribute("aria-pressed", String(paused));
      if (!paused) held.splice(0).forEach(add);
      label();
    }
  });
  const label = () => { pause.textContent = paused ? t("live.resume", { n: held.length }) : t("live.pause"); };
  label();
  body.append(make("div.meta", {}, news, pause), make("section.card", {}, make("h2.hidden", {}, t("view.live")), none, list));

  function add(line) {
    none.remove();
    if (line.article && list.firstChild?.dataset.article === line.article) {
      list.firstChild.querySelector(".named").append(t("comma"), ...line.names);
      return;
    }
    list.prepend(line.made());
    while (list.children.length > MOST) list.lastChild.remove();
  }
  const take = line => { if (paused) { held.push(line); held.splice(0, held.length - MOST); label(); } else add(line); };

  let source;
  signal.addEventListener("abort", () => source.close());

  function listen() {
    source = new EventSource("/api/v1/stream" + (q ? "?q=" + encodeURIComponent(q) : ""));
    source.addEventListener("open", () => { news.textContent = t("live.listening"); });
    source.addEventListener("error", () => {
      news.textContent = t("live.lost");
      if (source.readyState === EventSource.CLOSED) explain();
    });
    source.addEventListener("mention", e => take(mention(JSON.parse(e.data))));
    source.addEventListener("alert", e => { const alert = JSON.parse(e.data); take({ made: () => make("li.raised", {}, make("ol.items", {}, alertItem(alert, entities))) }); });
  }

  /** The browser tries again by itself only if the connection was lost, and does not tell why it was refused. */
  async function explain() {
    const refused = await refusal("stream", { q }, signal);
    if (signal.aborted) return;
    if (refused) news.replaceChildren(refused.status === 503 ? t("live.full") : reason(refused), " ");
    if (refused?.status !== 400) news.append(make("button", { type: "button", onclick: listen }, t("retry")));
  }
  listen();
}

function mention(record) {
  const names = [make("span.name." + record.type, {}, record.name)];
  const made = () => {
    const line = make("li.item", {},
      make("h3", { lang: record.language }, articleLink(record.article, record.headline)),
      make("p.passage", { lang: record.language }, marked(record.passage.text, record.passage.start, record.passage.end)),
      make("p.named", {}, names),
      facts(record));
    line.dataset.article = record.article;
    return line;
  };
  return { article: record.article, names, made };
}

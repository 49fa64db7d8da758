"use strict";
// Every text of the index reaches the page by textContent alone.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
const time = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short", timeZone: zone });
const day = new Intl.DateTimeFormat(undefined, { month: "short", day: "numeric", timeZone: zone });
const charts = [];

async function ask(path, parameters) {
  const url = new URL("/api/v1/" + path, location.origin);
  for (const [name, value] of parameters || []) url.searchParams.append(name, value);
  const answer = await fetch(url);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error);
  return body;
}

function element(name, text) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  return made;
}

function link(text, address) {
  const safe = /^https?:\/\//.test(address || "");
  const made = element(safe ? "a" : "span", text);
  if (safe) { made.href = address; made.rel = "noopener noreferrer"; }
  return made;
}

function fill(id, items, none, row) {
  const list = document.getElementById(id);
  list.replaceChildren();
  if (items.length === 0) list.append(element("li", none));
  for (const item of items) {
    const line = element("li");
    line.append(...row(item));
    list.append(line);
  }
}

function facts(record) {
  const when = record.published || record.fetched;
  return element("small", [when && time.format(new Date(when)), record.publisher || record.site].filter(Boolean).join(" · "));
}

function marked(hit) {
  const span = hit.highlights.find(each => each.paragraph >= 0);
  if (!span) return [];
  const text = hit.article.paragraphs[span.paragraph].text;
  const line = element("div", text.slice(Math.max(0, span.start - 60), span.start));
  line.append(element("mark", text.slice(span.start, span.end)), text.slice(span.end, span.end + 120));
  return [line];
}

async function articles(query) {
  const found = await ask("articles", [["limit", 30], ...(query ? [["q", query]] : [])]);
  document.getElementById("h-articles").textContent = "Articles (" + found.total + ")";
  fill("articles", found.items, query ? "No article matches this query." : "No articles yet.",
    hit => [link(hit.article.headline, hit.article.url), ...marked(hit), facts(hit.article)]);
}

async function quotes() {
  const found = await ask("quotes", [["limit", 30]]);
  fill("quotes", found.items, "Nobody has been quoted yet.", quote => [
    element("strong", quote.speaker.name),
    element("blockquote", quote.text.length > 280 ? quote.text.slice(0, 279) + "…" : quote.text),
    facts(quote)]);
}

async function rising() {
  const found = await ask("trends", [["top", 10]]);
  fill("rising", found.filter(each => each.score > 0), "Nothing is named more than usual in the last 24 hours.", each => [
    element("strong", each.name),
    element("small", each.articles + " articles, usually " + each.usual.toFixed(1))]);
}

async function speakers() {
  const found = await ask("speakers", [["top", 15]]);
  fill("speakers", found, "Nobody has been quoted yet.", each => [
    element("strong", each.name),
    element("small", each.quotes + " quotes" + (each.about.length === 0 ? "" :
      ", about " + each.about.map(about => about.entity + " (" + about.quotes + ")").join(", ")))]);
}

async function alerts() {
  const found = await ask("alerts", [["limit", 30]]);
  fill("alerts", found.items, "No alert was raised. Rules stand in config/alerts.yaml.", alert => [
    element("strong", alert.rule + (alert.group ? " · " + alert.group : "")),
    element("div", alert.article.headline),
    element("small", time.format(new Date(alert.raised)) + (alert.reposts ? " · reposts: " + alert.reposts : ""))]);
}

function chart(id, option) {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const made = echarts.init(document.getElementById(id), dark ? "dark" : null);
  made.setOption(Object.assign({ backgroundColor: "transparent", animation: false, aria: { enabled: true } }, option));
  charts.push(made);
}

async function coverage() {
  const share = await ask("share-of-voice", [["type", "company"], ["top", 8]]);
  if (share.length === 0) return;
  const reversed = share.slice().reverse();
  chart("share", {
    tooltip: {}, grid: { left: 90, right: 20, top: 10, bottom: 25 },
    xAxis: { type: "value" }, yAxis: { type: "category", data: reversed.map(each => each.name) },
    series: [{ type: "bar", name: "articles", data: reversed.map(each => each.articles) }]
  });
  const shown = share.slice(0, 5);
  const line = await ask("timeline", [["by", "day"], ["zone", zone], ...shown.map(each => ["entity", each.entity])]);
  chart("coverage", {
    tooltip: { trigger: "axis" }, legend: { type: "scroll" }, grid: { left: 35, right: 15, top: 40, bottom: 60 },
    dataZoom: [{ type: "slider", height: 18 }, { type: "inside" }],
    xAxis: { type: "category", data: line.starts.map(each => day.format(new Date(each))) },
    yAxis: { type: "value", minInterval: 1 },
    series: line.lines.map((each, i) => ({ type: "line", name: shown[i].name, data: each.counts, symbolSize: 5 }))
  });
}

async function attempt(work) {
  const problem = document.getElementById("problem");
  try {
    await work();
    problem.hidden = true;
  } catch (e) {
    problem.textContent = e.message;
    problem.hidden = false;
  }
}

document.getElementById("zone").textContent = "Times in " + zone;
const input = document.getElementById("query");
input.value = new URL(location).searchParams.get("q") || "";
document.getElementById("search").addEventListener("submit", event => {
  event.preventDefault();
  history.replaceState(null, "", input.value ? "/?q=" + encodeURIComponent(input.value) : "/");
  attempt(() => articles(input.value));
});
addEventListener("resize", () => charts.forEach(each => each.resize()));
attempt(async () => { await Promise.all([articles(input.value), quotes(), alerts(), rising(), speakers(), coverage()]); });

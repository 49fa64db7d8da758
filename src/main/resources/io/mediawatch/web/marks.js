// A paragraph with its tags. Marks may lie within one another; the text is cut where any of them begins or ends.
import { make } from "./dom.js";

/**
 * @param text  of the paragraph
 * @param spans [{start, end, kind: "quote" | "mention" | "topic", tag}]
 * @param name  makes the element around a mention or a topic: (span, text) → element
 * @param shade makes the element around the words of a quote: (span, children) → element
 */
export function mark(text, spans, name, shade) {
  const quotes = spans.filter(each => each.kind === "quote").sort((a, b) => a.start - b.start);
  const names = spans.filter(each => each.kind !== "quote").sort((a, b) => a.start - b.start || b.end - a.end);
  const children = [];
  let at = 0;
  for (const quote of quotes) {
    if (quote.start < at) continue;
    children.push(...within(text, at, quote.start, names, name), shade(quote, within(text, quote.start, quote.end, names, name)));
    at = quote.end;
  }
  children.push(...within(text, at, text.length, names, name));
  return children;
}

function within(text, from, to, names, name) {
  const children = [];
  let at = from;
  for (const span of names) {
    if (span.start < at || span.end > to) continue;
    if (span.start > at) children.push(text.slice(at, span.start));
    children.push(name(span, text.slice(span.start, span.end)));
    at = span.end;
  }
  if (at < to) children.push(text.slice(at, to));
  return children;
}

/** Where a topic's evidence stands in a paragraph, each time. */
export function evidence(text, topic) {
  const found = [];
  const low = text.toLowerCase();
  if (low.length !== text.length) return found;
  for (const surface of topic.evidence) {
    const wanted = surface.toLowerCase();
    for (let at = low.indexOf(wanted); at >= 0 && wanted; at = low.indexOf(wanted, at + wanted.length)) {
      found.push({ start: at, end: at + wanted.length, kind: "topic", tag: topic });
    }
  }
  return found;
}

/** A small card that says why, shown beside what is pointed at or focused. One for the page. */
export function pointer() {
  const tip = make("div.tipcard", { role: "tooltip", id: "why", hidden: true });
  const reasons = new Map();
  const outer = element => { let at = element.parentElement; while (at && !reasons.has(at)) at = at.parentElement; return at; };
  /** What is marked within a marked passage says why for both. */
  const lines = element => [...reasons.get(element)().filter(Boolean).map((each, i) => make(i ? "div" : "strong", {}, each)),
    ...(outer(element) ? lines(outer(element)) : [])];
  const show = element => {
    tip.replaceChildren(...lines(element));
    tip.hidden = false;
    const box = element.getBoundingClientRect();
    const left = Math.min(Math.max(8, box.left), innerWidth - tip.offsetWidth - 8);
    const above = box.top - tip.offsetHeight - 6;
    tip.style.left = left + scrollX + "px";
    tip.style.top = (above > 4 ? above : box.bottom + 6) + scrollY + "px";
    element.setAttribute("aria-describedby", "why");
  };
  const hide = element => {
    tip.hidden = true;
    element.removeAttribute("aria-describedby");
  };
  return {
    tip,
    on: (element, why) => {
      reasons.set(element, why);
      element.addEventListener("pointerenter", () => show(element));
      element.addEventListener("focus", () => show(element));
      element.addEventListener("pointerleave", e => { hide(element); if (outer(element)?.contains(e.relatedTarget)) show(outer(element)); });
      element.addEventListener("blur", () => hide(element));
      element.addEventListener("keydown", e => { if (e.key === "Escape") hide(element); });
      return element;
    }
  };
}

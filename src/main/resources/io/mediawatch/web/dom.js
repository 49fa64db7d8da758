// Builds elements. Every text of the index reaches the page as a text node: nothing is ever parsed as HTML.

/** make("a.big", {href: "/", onclick: f}, child, "text", [more]) — nulls and falses among children are left out. */
export function make(name, attributes, ...children) {
  const [tag, ...classes] = name.split(".");
  const made = document.createElement(tag || "div");
  if (classes.length) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "value" || key === "checked") made[key] = value;
    else if (key === "style") Object.entries(value).forEach(([property, text]) => made.style.setProperty(property, text));
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false && child !== ""));
  return made;
}

/** A link to another site, if the address is one; else the text alone. */
export function outside(text, address, ...more) {
  return /^https?:\/\//.test(address || "")
    ? make("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, text, ...more)
    : make("span", {}, text);
}

/** The text around a marked stretch of it. */
export function marked(text, start, end) {
  return [text.slice(0, start), make("mark", {}, text.slice(start, end)), text.slice(end)];
}

/** At most so many characters, never half of one, and no part of a word. */
export function cut(text, length) {
  const points = Array.from(text.slice(0, length * 2));
  if (points.length <= length && text.length <= length * 2) return text;
  const start = points.slice(0, length - 1).join("");
  return (/\w/.test(points[length - 1]) ? start.replace(/\s+\w{1,20}$/, "") : start).replace(/[\s,;:，；：、]+$/, "") + "…";
}

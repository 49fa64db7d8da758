"use strict";
// Before the first paint: the theme and the language a person chose here, else what the browser prefers.
(() => {
  const kept = name => { try { return localStorage.getItem(name); } catch { return null; } };
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = kept("theme") || (dark ? "dark" : "light");
  const chinese = (navigator.languages || [navigator.language]).some((each, i) => i === 0 && /^zh/i.test(each));
  root.lang = kept("language") || (chinese ? "zh" : "en");
})();

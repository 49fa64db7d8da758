// Alerts and what became of each.
import { ask, words } from "../ask.js";
import { make } from "../dom.js";
import { alertItem, choice, empty, forms, growing, period, periodChoice, reason, state, time } from "../parts.js";
import { t } from "../words.js";

export async function render({ body, signal }) {
  const asked = { severity: state().severity, rule: state().rule, ...period("all") };
  const { entities } = await words();
  const { box, total } = await growing(after => ask("alerts", { ...asked, after, limit: 30 }, signal), each => line(each, entities), empty(t("alerts.none"), t("alerts.none.advice")), signal);
  body.append(
    make("div.controls", {}, choice("severity", t("severity"), [["", t("filter.any")], ...["high", "medium", "low"].map(each => [each, t("severity." + each)])], ""), periodChoice("all")),
    make("div.meta", {}, make("p.count", {}, t("alerts.count", { n: total })), forms("alerts", asked)),
    make("section.card", {}, make("h2.hidden", {}, t("view.alerts")), box));
}

function line(alert, entities) {
  const item = alertItem(alert, entities);
  const result = make("div", {});
  const details = make("details", {
    ontoggle: async () => {
      if (!details.open || details.dataset.asked) return;
      details.dataset.asked = "yes";
      try {
        result.replaceChildren(deliveries(await ask("alerts/" + encodeURIComponent(alert.id) + "/deliveries"), alert));
      } catch (e) {
        delete details.dataset.asked;
        result.replaceChildren(make("p.hint", { role: "alert" }, reason(e)));
      }
    }
  }, make("summary", {}, t("deliveries")), result);
  item.append(details);
  return item;
}

function deliveries(found, { state, channels }) {
  return found.length === 0 ? make("p.hint", {}, state === "digested" ? t("deliveries.digest") : t("deliveries.none") + " (" + channels.join(", ") + ")")
    : make("ul", {}, found.map(each => make("li", {}, make("strong", {}, each.channel), ": ", t("delivery." + each.state), ", ",
      t("attempts", { n: each.attempts }), ", ", time(each.last), each.error && " — " + each.error)));
}

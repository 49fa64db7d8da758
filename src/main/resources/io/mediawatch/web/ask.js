// Asks the server, and keeps what hardly changes.
/** The browser's time zone, whether or not it can be used. */
export const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** In which times are shown and days begin. */
export let zone = printable(ownZone) ? ownZone : "UTC";

/** A browser that does not recognise the machine's zone may give it a name that it does not accept itself. */
function printable(name) {
  try { return !!new Intl.DateTimeFormat("en", { timeZone: name }); } catch { return false; }
}

export class Failure extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
    this.again = false; // whether the same view can be shown now
    this.mistake = null; // what is wrong with what was asked, if that is the cause, and
    this.values = []; // what the mistake is about, and
    this.column = null; // where in the query it is, if it is there
  }
}

function address(path, parameters) {
  const url = new URL("/api/v1/" + path, location.origin);
  for (const [name, value] of Object.entries(parameters || {})) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== null && each !== undefined && each !== "") url.searchParams.append(name, each);
    }
  }
  return url;
}

/** Rejects with a Failure that says what to do, or with the browser's AbortError. */
export const ask = (path, parameters, signal) => exchange(address(path, parameters), { signal });

/** The admin token while this tab is open. */
export const admin = {
  get token() { try { return sessionStorage.getItem("admin"); } catch { return null; } },
  set token(text) { try { if (text) sessionStorage.setItem("admin", text); else sessionStorage.removeItem("admin"); } catch { /* not kept then */ } }
};

/** Hands in what is to be kept, with the admin token. */
export const tell = (path, body) => exchange(address(path), {
  method: "POST", body: JSON.stringify(body), headers: { "Authorization": "Bearer " + admin.token, "Content-Type": "application/json" }
});

/** A zone newer than what the server knows is given up for UTC, in everything that is shown. */
function failure(body, answer) {
  const failed = new Failure(body.error || answer.statusText, answer.status);
  if (body.mistake) Object.assign(failed, { mistake: body.mistake, values: body.values, column: body.column });
  if (answer.status === 400 && failed.mistake === "no_zone" && zone !== "UTC") {
    zone = "UTC";
    failed.again = true;
  }
  return failed;
}

async function exchange(url, options) {
  let answer;
  try {
    answer = await fetch(url, options);
  } catch (e) {
    if (e.name === "AbortError") throw e;
    throw new Failure(null, 0);
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw failure(body, answer);
  return body;
}

/** Why there is no answer: a Failure; null if there is one after all, which is not waited for. */
export async function refusal(path, parameters, signal) {
  const enough = new AbortController();
  signal.addEventListener("abort", () => enough.abort());
  try {
    const answer = await fetch(address(path, parameters), { signal: enough.signal });
    return answer.ok ? null : failure(await answer.json().catch(() => ({})), answer);
  } catch {
    return new Failure(null, 0);
  } finally {
    enough.abort();
  }
}

/** The address of an answer in another form: csv, ndjson, rss. */
export function download(path, parameters, format) {
  const url = address(path, { ...parameters, format });
  return url.pathname + url.search;
}

const MINUTE = 60e3;
let vocabulary = null;
let asked = 0;

/** The watch-list and the topics: {entities: Map, topics: Map}. Others may have been published since the last minute. */
export function words() {
  if (Date.now() - asked > MINUTE) vocabulary = null;
  asked = vocabulary ? asked : Date.now();
  vocabulary = vocabulary || Promise.all([ask("entities"), ask("topics")])
    .then(([entities, topics]) => ({
      entities: new Map(entities.map(each => [each.id, each])),
      topics: new Map(topics.map(each => [each.id, each]))
    }))
    .catch(e => { vocabulary = null; throw e; });
  return vocabulary;
}

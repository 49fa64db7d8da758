// Asks the server, and keeps what hardly changes.
export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

export class Failure extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
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

async function exchange(url, options) {
  let answer;
  try {
    answer = await fetch(url, options);
  } catch (e) {
    if (e.name === "AbortError") throw e;
    throw new Failure(null, 0);
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Failure(body.error || answer.statusText, answer.status);
  return body;
}

/** The address of an answer in another form: csv, ndjson, rss. */
export function download(path, parameters, format) {
  const url = address(path, { ...parameters, format });
  return url.pathname + url.search;
}

let vocabulary = null;

/** The watch-list and the topics: {entities: Map, topics: Map}. */
export function words() {
  vocabulary = vocabulary || Promise.all([ask("entities"), ask("topics")])
    .then(([entities, topics]) => ({
      entities: new Map(entities.map(each => [each.id, each])),
      topics: new Map(topics.map(each => [each.id, each]))
    }))
    .catch(e => { vocabulary = null; throw e; });
  return vocabulary;
}

// Keeps the log live: the stream says that something was recorded, the page says what. The rows are the server's own, so
// that a row reads the same whether it came with the page or later. Without this module the page is complete.
const list = document.querySelector("ol.log");
const state = document.querySelector(".live");

if (list && state && "EventSource" in window) {
  let asking = false;
  let again = false;

  const say = (word) => {
    state.textContent = state.dataset[word];
    state.classList.toggle("on", word === "connected");
    state.classList.toggle("off", word !== "connected");
    state.hidden = false;
  };

  const fetchNew = async () => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      do {
        again = false;
        const answer = await fetch(list.dataset.latest, { headers: { Accept: "text/html" }, redirect: "error" });
        if (answer.ok) {
          prepend(new DOMParser().parseFromString(await answer.text(), "text/html"));
        }
      } while (again);
    } catch {
      // the stream tells of a lost connection too; a page that leads elsewhere means that the sign-in is over
      if (navigator.onLine && stream.readyState === EventSource.OPEN) {
        stream.close();
        say("closed");
      }
    } finally {
      asking = false;
    }
  };

  const prepend = (page) => {
    const known = new Set([...list.children].map((row) => row.id));
    const rows = [...page.querySelectorAll("ol.log > li")].filter((row) => row.id && !known.has(row.id));
    if (rows.length > 0 && ![...page.querySelectorAll("ol.log > li")].some((row) => known.has(row.id))) {
      // more than a page was missed: what would stand between is on the older pages
      list.replaceChildren();
    }
    for (const row of rows.reverse()) {
      const fresh = document.importNode(row, true);
      fresh.classList.add("fresh");
      list.prepend(fresh);
    }
    while (list.dataset.most && list.children.length > Number(list.dataset.most)) {
      list.lastElementChild.remove();
    }
    if (rows.length > 0) {
      document.querySelector(".empty")?.remove();
    }
  };

  const stream = new EventSource(list.dataset.stream);
  stream.addEventListener("open", () => {
    say("connected");
    // what was recorded between the page and the stream
    fetchNew();
  });
  stream.addEventListener("error", () =>
    say(stream.readyState === EventSource.CLOSED ? "closed" : "reconnecting"));
  for (const type of list.dataset.types.split(" ")) {
    stream.addEventListener(type, fetchNew);
  }
  addEventListener("pagehide", () => stream.close());
}

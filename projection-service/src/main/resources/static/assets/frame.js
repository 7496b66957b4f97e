// What every page gets from the browser: times in the reader's zone, light or dark, the key that leads to the search, and
// the first thing to mend in a form. Without this module a page is whole; its times are then in UTC.

const zone = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "medium" });
const zoneName = new Intl.DateTimeFormat("en-GB", { timeZoneName: "short" });

const localise = (root) => {
  for (const time of root.querySelectorAll("time[datetime*=T]:not([title])")) {
    const instant = new Date(time.dateTime);
    if (!Number.isNaN(instant.getTime())) {
      const name = zoneName.formatToParts(instant).find((part) => part.type === "timeZoneName").value;
      time.title = time.textContent.trim();
      time.textContent = `${zone.format(instant)} ${name}`;
    }
  }
};
localise(document);
// what comes later, live or by a form
new MutationObserver((changes) => {
  if (changes.some((change) => change.addedNodes.length > 0)) {
    localise(document);
    offerMeant(document);
  }
}).observe(document.body, { childList: true, subtree: true });

const theme = document.querySelector("button.theme");
if (theme) {
  const dark = () =>
    (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  theme.hidden = false;
  theme.setAttribute("aria-pressed", dark());
  theme.addEventListener("click", () => {
    const next = dark() ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    theme.setAttribute("aria-pressed", next === "dark");
    document.cookie = `rollcall-theme=${next}; Path=/; Max-Age=31536000; SameSite=Lax${location.protocol === "https:" ? "; Secure" : ""}`;
    dispatchEvent(new CustomEvent("rollcall:theme"));
  });
}

const search = document.querySelector(".search input");
const found = document.querySelector(".search .found");
if (search && found) {
  // what is called so is listed as it is typed; the library is asked for when somebody is about to type
  search.addEventListener(
    "focus",
    () => {
      if (!globalThis.htmx && !document.querySelector("script[src*='/htmx']")) {
        const script = document.createElement("script");
        script.src = search.dataset.htmx;
        // one that comes when the page is read and its pictures are not never looks at the page
        if (document.readyState === "complete") {
          document.head.append(script);
        } else {
          addEventListener("load", () => document.head.append(script), { once: true });
        }
      }
    },
    { once: true },
  );
  search.form.addEventListener("keydown", (event) => {
    const links = [...found.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && links.length > 0) {
      event.preventDefault();
      const next = links.indexOf(document.activeElement) + step;
      (links[next] ?? search).focus();
    } else if (event.key === "Escape") {
      found.replaceChildren();
      search.focus();
    }
  });
  // a click on a link must not take the list away before it counts
  found.addEventListener("mousedown", (event) => event.preventDefault());
  search.form.addEventListener("focusout", (event) => {
    if (!search.form.contains(event.relatedTarget)) {
      found.replaceChildren();
    }
  });
}
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && search && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
    search.select();
  }
  if (event.key === "Escape") {
    for (const open of document.querySelectorAll("details.switch[open]")) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  }
});
addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("details.switch[open]")) {
    if (!open.contains(event.target)) {
      open.open = false;
    }
  }
});

// a name that was probably meant is put in by one click
function offerMeant(root) {
  for (const button of root.querySelectorAll("button.meant[hidden]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const field = document.getElementById(button.dataset.for);
      field.value = button.dataset.value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
  }
}
offerMeant(document);

const wrong = document.querySelector("[aria-invalid=true]") ?? document.querySelector(".errors");
wrong?.focus();

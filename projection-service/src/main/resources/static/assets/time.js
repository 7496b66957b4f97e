// The roll through time: fetches what is drawn when it comes into sight, draws map, counts and bars, and makes them move. The
// page says all of it without this module.
import { barsOf } from "./bars.js";
import { chartOf } from "./chart.js";
import { worldMap } from "./map.js";
import { certaintyOn, loadD3, loadJson, whenSeen } from "./pictures.js";

const play = document.getElementById("play");
const words = play.dataset;
const $ = (selector) => play.querySelector(selector);
const DAY = 86_400_000;
const toDay = (text) => Math.round(Date.parse(`${text}T00:00:00Z`) / DAY);
const toText = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const inWords = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

const start = async () => {
  const [timeline] = await Promise.all([loadJson(words.timeline), loadD3(words.d3)]);
  const first = toDay(timeline.from);
  const last = toDay(timeline.until) - 1;
  const moments = [...play.querySelectorAll(".moments > li")];
  const slider = $("input[type=range]");
  const button = $("button.run");
  slider.min = first;
  slider.max = last;
  let day = Math.min(last, Math.max(first, toDay(words.on)));

  const chart = chartOf(document.querySelector(".chart"), timeline, words);
  const barsSection = document.querySelector(".bars-section");
  barsSection.hidden = false;
  const bars = barsOf(barsSection.querySelector(".bars"), timeline, words);
  let map = () => {};
  loadJson(words.shapes)
    .then((shapes) => {
      map = worldMap($(".map"), timeline, shapes, words);
      map(toText(day));
    })
    .catch(() => away($(".map")));

  // the page says above everything of which day it speaks
  const asOf = (on) => {
    document.querySelector(".asof strong").textContent = words.asOf.replace("%1", inWords.format(toDay(on) * DAY));
    document.querySelector(".asof .edtf").textContent = on;
    document.querySelector(".asof #on").value = on;
  };

  const tally = $(".tally");
  const counts = (on) => {
    const sums = new Map();
    for (const row of timeline.rows) {
      const certainty = certaintyOn(row, on);
      if (certainty !== "ABSENT") {
        const sum = sums.get(row.standing) ?? { CERTAIN: 0, POSSIBLE: 0 };
        sum[certainty] += 1;
        sums.set(row.standing, sum);
      }
    }
    tally.replaceChildren(
      ...[...sums].map(([standing, sum]) => {
        const item = document.createElement("li");
        const strong = document.createElement("strong");
        strong.textContent = sum.CERTAIN;
        item.append(strong, ` ${words[standing.toLowerCase()]}`);
        if (sum.POSSIBLE > 0) {
          const possible = document.createElement("span");
          possible.className = "quiet";
          possible.textContent = ` + ${sum.POSSIBLE} ${words.possible}`;
          item.append(possible);
        }
        return item;
      }));
  };

  const events = (on) => {
    let current = null;
    for (const moment of moments) {
      const passed = moment.dataset.on <= on;
      moment.classList.toggle("to-come", !passed);
      moment.classList.remove("current");
      current = passed ? moment : current;
    }
    current?.classList.add("current");
    if (current) {
      // inside its own list only: the page stays where it is
      const list = current.parentElement;
      list.scrollTop = current.offsetTop - list.clientHeight / 3;
    }
  };

  const rollOfDay = $(".roll-of-day");
  const show = (next) => {
    day = Math.min(last, Math.max(first, next));
    const on = toText(day);
    slider.value = day;
    slider.setAttribute("aria-valuetext", inWords.format(day * DAY));
    $(".day").textContent = inWords.format(day * DAY);
    rollOfDay.href = `${rollOfDay.dataset.roll}?on=${on}&known=${encodeURIComponent(rollOfDay.dataset.known)}`;
    asOf(on);
    counts(on);
    events(on);
    map(on);
    chart(on);
    bars(on);
  };

  /** The state of the page has an address. */
  const address = () => {
    const here = new URL(location.href);
    here.searchParams.set("on", toText(day));
    history.replaceState(null, "", here);
  };

  let running = false;
  const run = (on) => {
    running = on;
    button.textContent = on ? words.pause : words.play;
    button.setAttribute("aria-pressed", on);
    $(".day").setAttribute("aria-live", on ? "off" : "polite");
    if (!on) {
      address();
      return;
    }
    let before = performance.now();
    let exact = day >= last ? first : day;
    const frame = (now) => {
      if (!running) {
        return;
      }
      exact += ((now - before) / 1000) * 365.25 * Number($(".speed").value);
      before = now;
      show(Math.floor(exact));
      if (day >= last) {
        run(false);
      } else {
        requestAnimationFrame(frame);
      }
    };
    requestAnimationFrame(frame);
  };
  button.addEventListener("click", () => run(!running));
  slider.addEventListener("input", () => {
    if (running) {
      run(false);
    }
    show(Number(slider.value));
  });
  slider.addEventListener("change", address);
  const months = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 12, PageDown: -12 };
  slider.addEventListener("keydown", (event) => {
    if (event.key in months) {
      event.preventDefault();
      const date = new Date(day * DAY);
      date.setUTCMonth(date.getUTCMonth() + months[event.key]);
      show(Math.round(date.getTime() / DAY));
      address();
    }
  });
  for (const moment of moments) {
    moment.querySelector("a").addEventListener("click", (event) => {
      event.preventDefault();
      run(false);
      show(toDay(moment.dataset.on));
      address();
    });
  }

  $(".controls").hidden = false;
  for (const step of play.querySelectorAll(".step")) {
    step.addEventListener("click", (event) => {
      event.preventDefault();
      const days = moments.map((moment) => toDay(moment.dataset.on));
      const forward = step.textContent.trim().endsWith("→");
      show((forward ? days.find((one) => one > day) : days.findLast((one) => one < day)) ?? day);
      address();
    });
  }
  show(day);
};

const away = (holder) => {
  holder.textContent = words.away;
  holder.hidden = false;
};

whenSeen(play)
  .then(start)
  .catch(() => away($(".map")));

// The roll of a day: draws its map when it comes into sight, and chooses lines as one types. Without this module the form
// chooses, and the table says what the map does.
import { worldMap } from "./map.js";
import { loadD3, loadJson, whenSeen } from "./pictures.js";

const holder = document.getElementById("map");
const words = holder.dataset;
const rows = [...document.querySelectorAll("table.roll tbody tr")];

const draw = async () => {
  const [timeline, shapes] = await Promise.all([loadJson(words.timeline), loadJson(words.shapes), loadD3(words.d3)]);
  worldMap(holder, timeline, shapes, words)(words.on);
  for (const row of rows) {
    const light = (on) => () => {
      for (const state of holder.querySelectorAll(`.state[data-party="${CSS.escape(row.dataset.party)}"]`)) {
        state.classList.toggle("lit", on);
      }
    };
    row.addEventListener("mouseenter", light(true));
    row.addEventListener("mouseleave", light(false));
  }
};

// its place is kept while it is fetched, so that nothing jumps
holder.hidden = false;
holder.classList.add("coming");
whenSeen(holder)
  .then(draw)
  .catch(() => {
    holder.textContent = words.away;
  })
  .finally(() => holder.classList.remove("coming"));

const choose = document.getElementById("choose");
const text = choose.elements.q;
const shown = choose.querySelector(".shown");
const fold = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const names = new Map(rows.map((row) => [row, fold(row.querySelector("th").textContent)]));
text.addEventListener("input", () => {
  const sought = fold(text.value.trim());
  let count = 0;
  for (const row of rows) {
    row.hidden = !names.get(row).includes(sought);
    count += row.hidden ? 0 : 1;
  }
  for (const table of document.querySelectorAll("table.roll")) {
    table.hidden = [...table.tBodies[0].rows].every((row) => row.hidden);
  }
  shown.textContent = shown.dataset.text.replace("%1", count).replace("%2", rows.length);
});
for (const select of choose.querySelectorAll("select")) {
  select.addEventListener("change", () => choose.requestSubmit());
}

// Ticking who came: all or none of a standing with one click, and how many are ticked. Without this module one ticks one by one.

for (const group of document.querySelectorAll("fieldset.ticks")) {
  const ticks = [...group.querySelectorAll("input[type=checkbox]")];
  const count = group.querySelector("legend .quiet");
  const tell = () => {
    count.textContent = `${ticks.filter((tick) => tick.checked).length} / ${ticks.length}`;
  };
  const all = document.createElement("input");
  all.type = "checkbox";
  all.setAttribute("aria-label", group.querySelector("legend").firstChild.textContent.trim());
  const state = () => {
    const ticked = ticks.filter((tick) => tick.checked).length;
    all.checked = ticked === ticks.length;
    all.indeterminate = ticked > 0 && ticked < ticks.length;
    tell();
  };
  all.addEventListener("change", () => {
    for (const tick of ticks) {
      tick.checked = all.checked;
    }
    state();
  });
  group.addEventListener("change", state);
  group.querySelector("legend").prepend(all, " ");
  state();
}

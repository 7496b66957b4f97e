// What pictures share: the library, the data, and how sure and in which standing somebody stands on a day.

const NAMESPACE = "http://www.w3.org/2000/svg";
const STANDINGS = ["MEMBER", "OBSERVER", "GUEST", "APPLICANT"];

/** The library, fetched when a first picture needs it. */
export const loadD3 = (address) =>
  window.d3
    ? Promise.resolve(window.d3)
    : new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = () => done(window.d3);
        script.onerror = () => failed(new Error(`${address} is not there`));
        document.head.append(script);
      });

export const loadJson = async (address) => {
  const answer = await fetch(address, { headers: { Accept: "application/json" }, redirect: "error" });
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer.json();
};

/** When the element comes near the window. */
export const whenSeen = (element) =>
  new Promise((seen) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          observer.disconnect();
          seen();
        }
      },
      { rootMargin: "300px" });
    observer.observe(element);
  });

export const certaintyOn = (row, day) =>
  row.stretches.find((stretch) => stretch.from <= day && day < stretch.until)?.certainty ?? "ABSENT";

export const nameOn = (row, day) => (row.names.findLast((name) => name.from <= day) ?? row.names[0]).name;

/** Of each party the surest of its places on the day, members first. */
export const standingOn = (timeline, day) => {
  const standing = new Map();
  for (const row of timeline.rows) {
    const certainty = certaintyOn(row, day);
    const known = standing.get(row.party);
    if (certainty !== "ABSENT" && (!known || (known.certainty === "POSSIBLE" && certainty === "CERTAIN"))) {
      standing.set(row.party, { row, certainty, name: nameOn(row, day) });
    }
  }
  return standing;
};

/** Hatching for what is possible only, one for each standing: certainty does not hang on a shade of colour. */
export const hatches = (svg, prefix) => {
  const defs = svg.append("defs");
  for (const standing of STANDINGS) {
    const pattern = defs
      .append("pattern")
      .attr("id", `${prefix}-${standing}`)
      .attr("patternUnits", "userSpaceOnUse")
      .attr("width", 5)
      .attr("height", 5)
      .attr("patternTransform", "rotate(45)");
    pattern.append("rect").attr("width", 5).attr("height", 5).attr("class", "hatch-ground");
    pattern.append("rect").attr("width", 2.2).attr("height", 5).attr("class", `hatch ${standing}`);
  }
};

/** What the colours and hatchings mean, for the standings that occur. */
export const legend = (holder, timeline, prefix, words) => {
  const list = document.createElement("ul");
  list.className = "legend";
  const present = STANDINGS.filter((standing) => timeline.rows.some((row) => row.standing === standing));
  for (const standing of present) {
    for (const certainty of ["CERTAIN", "POSSIBLE"]) {
      const item = document.createElement("li");
      const swatch = document.createElementNS(NAMESPACE, "svg");
      swatch.setAttribute("width", "18");
      swatch.setAttribute("height", "12");
      swatch.setAttribute("aria-hidden", "true");
      const box = document.createElementNS(NAMESPACE, "rect");
      box.setAttribute("width", "18");
      box.setAttribute("height", "12");
      box.setAttribute("class", `${standing} ${certainty}`);
      if (certainty === "POSSIBLE") {
        box.setAttribute("fill", `url(#${prefix}-${standing})`);
      }
      swatch.append(box);
      item.append(swatch, ` ${words[standing.toLowerCase()]}, ${words[certainty.toLowerCase()]}`);
      list.append(item);
    }
  }
  holder.append(list);
};

// A bar for each party: solid where it certainly stood, hatched where it may have; what goes on ends in an arrow. Where one
// party came of another, a line leads from bar to bar.
import { hatches, legend, nameOn } from "./pictures.js";

const ROW = 17;
const LABEL = 190;
const WIDTH = 960;
const TOP = 24;

/** @returns a function that marks a day */
export const barsOf = (holder, timeline, words) => {
  const d3 = window.d3;
  const parse = d3.utcParse("%Y-%m-%d");
  const rows = [];
  let group = "";
  for (const row of timeline.rows) {
    if (row.standing !== group) {
      group = row.standing;
      rows.push({ heading: words[group.toLowerCase()] });
    }
    rows.push(row);
  }
  const height = TOP + rows.length * ROW + 8;
  const x = d3.scaleUtc([parse(timeline.from), parse(timeline.until)], [LABEL, WIDTH - 14]);
  const top = (at) => TOP + at * ROW;

  const svg = d3
    .select(holder)
    .append("svg")
    .attr("viewBox", `0 0 ${WIDTH} ${height}`)
    .attr("role", "group")
    .attr("aria-label", words.barsLabel);
  hatches(svg, "bars");
  svg
    .append("g")
    .attr("class", "axis grid")
    .attr("transform", `translate(0,${TOP - 4})`)
    .call(d3.axisTop(x).ticks(10).tickSize(-(height - TOP)).tickSizeOuter(0));

  const places = new Map();
  rows.forEach((row, at) => {
    if (row.heading) {
      svg.append("text").attr("class", "heading").attr("x", 0).attr("y", top(at) + 13).text(row.heading);
      return;
    }
    const last = row.stretches.at(-1);
    const name = nameOn(row, last.until > timeline.today ? timeline.today : last.until);
    places.set(`${row.party} ${row.standing}`, { at, row });
    const link = svg.append("a").attr("href", words.party + row.party);
    link
      .append("text")
      .attr("x", LABEL - 8)
      .attr("y", top(at) + 12)
      .attr("text-anchor", "end")
      .text(name.length > 28 ? `${name.slice(0, 27)}…` : name);
    const title = (stretch) =>
      `${name}: ${words[row.standing.toLowerCase()]}, ${words[stretch.certainty.toLowerCase()]}, ${stretch.from} – ${stretch.until}`;
    for (const stretch of row.stretches) {
      const from = x(parse(stretch.from));
      const until = x(parse(stretch.until));
      link
        .append("rect")
        .attr("class", `bar ${row.standing} ${stretch.certainty}`)
        .attr("fill", stretch.certainty === "POSSIBLE" ? `url(#bars-${row.standing})` : null)
        .attr("x", from)
        .attr("y", top(at) + 3.5)
        .attr("width", Math.max(1.5, until - from))
        .attr("height", ROW - 7)
        .append("title")
        .text(title(stretch));
    }
    if (last.until >= timeline.until) {
      const end = x(parse(last.until));
      link
        .append("path")
        .attr("class", `arrow ${row.standing}`)
        .attr("d", `M${end},${top(at) + 2}l7,${ROW / 2 - 2}l-7,${ROW / 2 - 2}z`);
    }
  });

  const joins = svg.append("g").attr("class", "joins");
  for (const join of timeline.joins) {
    const day = earliest(join.on);
    for (const standing of ["MEMBER", "OBSERVER", "GUEST", "APPLICANT"]) {
      const from = places.get(`${join.predecessor} ${standing}`);
      for (const successor of join.successors) {
        const to = places.get(`${successor} ${standing}`);
        if (from && to && day) {
          const at = x(parse(day));
          const [one, other] = [top(from.at) + ROW / 2, top(to.at) + ROW / 2];
          const bend = Math.min(10, 3 + Math.abs(other - one) / 12);
          joins
            .append("path")
            .attr("d", `M${at},${one}C${at + bend},${one} ${at + bend},${other} ${at},${other}`)
            .append("title")
            .text(`${nameOn(from.row, day)} → ${nameOn(to.row, day)}, ${join.on}`);
          joins.append("circle").attr("cx", at).attr("cy", other).attr("r", 2.2);
        }
      }
    }
  }
  const mark = svg.append("line").attr("class", "marker").attr("y1", TOP - 4).attr("y2", height);
  legend(holder, timeline, "bars", words);
  return (day) => {
    const at = x(parse(day));
    mark.attr("x1", at).attr("x2", at);
  };
};

/** The first day a date in EDTF may mean; empty where that is open. */
const earliest = (edtf) => {
  const [, year, month = "01", day = "01"] = edtf.match(/^\[?(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/) ?? [];
  return year && `${year}-${month}-${day}`;
};

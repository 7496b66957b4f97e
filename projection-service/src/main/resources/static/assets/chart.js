// How many stood on the roll, over time: what is certain as a filled step, what is possible hatched upon it.
import { certaintyOn, hatches } from "./pictures.js";

const WIDTH = 960;
const HEIGHT = 220;
const MARGIN = { top: 12, right: 12, bottom: 24, left: 36 };

/** @returns a function that marks a day */
export const chartOf = (holder, timeline, words) => {
  const d3 = window.d3;
  const standings = [...new Set(timeline.rows.map((row) => row.standing))];
  const days = [...new Set(timeline.rows.flatMap((row) => row.stretches.flatMap((one) => [one.from, one.until])))]
    .concat(timeline.from)
    .filter((day) => day < timeline.until)
    .sort();
  const points = days.map((day) => {
    const sums = Object.fromEntries(standings.map((standing) => [standing, { CERTAIN: 0, POSSIBLE: 0 }]));
    for (const row of timeline.rows) {
      const certainty = certaintyOn(row, day);
      if (certainty !== "ABSENT") {
        sums[row.standing][certainty] += 1;
      }
    }
    return { day: d3.utcParse("%Y-%m-%d")(day), sums };
  });
  points.push({ ...points.at(-1), day: d3.utcParse("%Y-%m-%d")(timeline.until) });

  const x = d3.scaleUtc([points[0].day, points.at(-1).day], [MARGIN.left, WIDTH - MARGIN.right]);
  const most = d3.max(points, (point) => d3.max(standings, (one) => point.sums[one].CERTAIN + point.sums[one].POSSIBLE));
  const y = d3.scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(5);
  const svg = d3
    .select(holder)
    .append("svg")
    .attr("viewBox", `0 0 ${WIDTH} ${HEIGHT}`)
    .attr("role", "img")
    .attr("aria-label", words.chartLabel);
  hatches(svg, "chart");
  svg
    .append("g")
    .attr("class", "axis")
    .attr("transform", `translate(0,${HEIGHT - MARGIN.bottom})`)
    .call(d3.axisBottom(x).ticks(10).tickSizeOuter(0));
  svg
    .append("g")
    .attr("class", "axis grid")
    .attr("transform", `translate(${MARGIN.left},0)`)
    .call(d3.axisLeft(y).ticks(5).tickSize(-(WIDTH - MARGIN.left - MARGIN.right)));
  for (const standing of standings) {
    const step = (low, high) =>
      d3
        .area()
        .x((point) => x(point.day))
        .y0((point) => y(low(point.sums[standing])))
        .y1((point) => y(high(point.sums[standing])))
        .curve(d3.curveStepAfter)(points);
    svg
      .append("path")
      .attr("class", `area ${standing} POSSIBLE`)
      .attr("fill", `url(#chart-${standing})`)
      .attr("d", step((sum) => sum.CERTAIN, (sum) => sum.CERTAIN + sum.POSSIBLE));
    svg.append("path").attr("class", `area ${standing} CERTAIN`).attr("d", step(() => 0, (sum) => sum.CERTAIN));
  }
  const mark = svg.append("line").attr("class", "marker").attr("y1", MARGIN.top).attr("y2", HEIGHT - MARGIN.bottom);
  holder.hidden = false;
  return (day) => {
    const at = x(d3.utcParse("%Y-%m-%d")(day));
    mark.attr("x1", at).attr("x2", at);
  };
};

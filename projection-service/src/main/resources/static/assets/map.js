// The map of a roll on a day. A party is drawn in the shape that one of its codes has on that day: former states in shapes of
// their own. What has no shape (an organisation, say) is in the list beside the map only.
import { hatches, legend, standingOn } from "./pictures.js";

const WIDTH = 960;
const HEIGHT = 520;

/** TopoJSON as shapes.json has it, into the GeoJSON that d3 draws. */
const shapesOf = (topology) => {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const ring = (indexes) => {
    const points = [];
    for (const index of indexes) {
      const arc = index < 0 ? arcs[~index].toReversed() : arcs[index];
      points.push(...(points.length > 0 ? arc.slice(1) : arc));
    }
    return points;
  };
  return topology.objects.parties.geometries.map((shape, at) => ({
    type: "Feature",
    key: `${shape.id}-${at}`,
    id: shape.id,
    from: shape.properties?.from ?? "",
    until: shape.properties?.until ?? "9999",
    former: shape.properties?.former ?? false,
    geometry: { type: "MultiPolygon", coordinates: shape.arcs.map((polygon) => polygon.map(ring)) },
  }));
};

/**
 * @returns a function that shows the roll of a day
 */
export const worldMap = (holder, timeline, topology, words) => {
  const d3 = window.d3;
  const shapes = shapesOf(topology);
  const byCode = d3.group(shapes, (shape) => shape.id);
  // the far east of Russia stays with the rest of it
  const projection = d3.geoNaturalEarth1().rotate([-11, 0]).fitExtent([[4, 4], [WIDTH - 4, HEIGHT - 4]], { type: "Sphere" });
  const path = d3.geoPath(projection);
  for (const shape of shapes) {
    shape.path = path(shape);
    shape.area = path.area(shape);
    shape.centre = path.centroid(shape);
  }

  const svg = d3
    .select(holder)
    .append("svg")
    .attr("viewBox", `0 0 ${WIDTH} ${HEIGHT}`)
    .attr("role", "group")
    .attr("aria-label", words.mapLabel);
  hatches(svg, "map");
  const all = svg.append("g");
  all.append("path").attr("class", "sea").attr("d", path({ type: "Sphere" }));
  all
    .append("path")
    .attr("class", "land")
    .attr("d", shapes.filter((shape) => !shape.former).map((shape) => shape.path).join(""));
  const states = all.append("g");

  let scale = 1;
  const zoom = d3
    .zoom()
    .scaleExtent([1, 14])
    .translateExtent([[0, 0], [WIDTH, HEIGHT]])
    // turning the wheel scrolls the page, as everywhere
    .filter((event) => (event.type === "wheel" ? event.ctrlKey : event.type !== "touchstart" || event.touches.length > 1))
    .on("zoom", (event) => {
      scale = event.transform.k;
      all.attr("transform", event.transform);
      states.selectAll("circle").attr("r", dot);
      // hatching stays as fine as it is, however near one looks
      svg.selectAll("pattern").attr("patternTransform", `rotate(45) scale(${1 / scale})`);
    });
  svg.call(zoom).on("dblclick.zoom", null);
  const dot = () => 3.5 / scale;

  const home = whereMostAre(d3, timeline, byCode);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const move = (action, ...of) => action(still ? svg : svg.transition().duration(250), ...of);
  svg.call(zoom.transform, home);

  const tools = document.createElement("p");
  tools.className = "tools";
  for (const [sign, label, act] of [
    ["+", words.closer, () => move(zoom.scaleBy, 1.6)],
    ["−", words.farther, () => move(zoom.scaleBy, 1 / 1.6)],
    ["⤢", words.whole, () => move(zoom.transform, scale > 1.01 ? d3.zoomIdentity : home)],
  ]) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet small";
    button.textContent = sign;
    button.title = label;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", act);
    tools.append(button);
  }
  holder.append(tools);
  legend(holder, timeline, "map", words);
  const source = document.createElement("p");
  source.className = "source quiet";
  source.textContent = words.source;
  holder.append(source);
  holder.hidden = false;

  const shapeOf = (row, day) => {
    const candidates = [...row.codes, row.party].flatMap((code) => byCode.get(code) ?? []);
    return candidates.find((shape) => shape.from <= day && day < shape.until) ?? candidates[0];
  };

  return (day) => {
    const shown = [];
    for (const standing of standingOn(timeline, day).values()) {
      const shape = shapeOf(standing.row, day);
      if (shape) {
        shown.push({ ...standing, shape, party: standing.row.party, standing: standing.row.standing });
      }
    }
    // the larger first: who came of a former state lies upon it
    shown.sort((one, other) => other.shape.area - one.shape.area);
    const kind = (state) => `state ${state.standing} ${state.certainty}`;
    const says = (state) => `${state.name}: ${words[state.standing.toLowerCase()]}, ${words[state.certainty.toLowerCase()]}`;
    const fill = (state) => (state.certainty === "POSSIBLE" ? `url(#map-${state.standing})` : null);
    const links = states
      .selectAll("a")
      .data(shown, (state) => `${state.party} ${state.shape.key}`)
      .join((fresh) => {
        const link = fresh.append("a").attr("tabindex", -1).attr("href", (state) => words.party + state.party);
        link.append("path").attr("d", (state) => state.shape.path);
        // too small to be seen otherwise
        link
          .filter((state) => state.shape.area < 14)
          .append("circle")
          .attr("cx", (state) => state.shape.centre[0])
          .attr("cy", (state) => state.shape.centre[1])
          .attr("r", dot);
        link.append("title");
        return link;
      })
      .order();
    links.attr("class", kind).attr("data-party", (state) => state.party);
    links.select("title").text(says);
    links.select("path").attr("fill", fill);
    links.select("circle").attr("fill", fill);
  };
};

/** The part of the world where four of five of all members ever are; the whole where they are everywhere. */
const whereMostAre = (d3, timeline, byCode) => {
  const centres = timeline.rows
    .filter((row) => row.standing === "MEMBER")
    .flatMap((row) => [...row.codes, row.party].flatMap((code) => byCode.get(code) ?? []).slice(0, 1))
    .map((shape) => shape.centre);
  if (centres.length < 3) {
    return d3.zoomIdentity;
  }
  const side = (at, size) => {
    const sorted = centres.map((centre) => centre[at]).sort(d3.ascending);
    const [low, high] = [d3.quantileSorted(sorted, 0.06), d3.quantileSorted(sorted, 0.94)];
    return { middle: (low + high) / 2, scale: size / Math.max(high - low, 1) };
  };
  const [across, down] = [side(0, WIDTH), side(1, HEIGHT)];
  const scale = Math.max(1, Math.min(6, 0.82 * Math.min(across.scale, down.scale)));
  return d3.zoomIdentity
    .translate(WIDTH / 2, HEIGHT / 2)
    .scale(scale)
    .translate(-across.middle, -down.middle);
};

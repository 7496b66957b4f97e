// Makes src/main/resources/static/assets/shapes.json, the shapes of the map. Run it once when the list below changes:
//
//   npm pack world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3      (in a folder elsewhere, unpacked into node_modules)
//   node prepare.mjs FOLDER/node_modules > ../main/resources/static/assets/shapes.json
//
// The outlines are Natural Earth's 1:50m countries (public domain, naturalearthdata.com), as TopoJSON by world-atlas 2.0.2
// (ISC licence). They show who controls what, as Natural Earth sees it, and no view of anybody's status.
//
// Former states are unions of shapes of today. Of no former border is a line of its own in the data: where one ran inside what
// is a state today, the union is as near as it comes. The two German states, the two Yemens and Viet-Nam would need such a
// line, and have no shape.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const modules = process.argv[2];
const load = (name) => import(pathToFileURL(`${modules}/${name}/src/index.js`).href);
const { mergeArcs, quantize, feature } = await load("topojson-client");
const { presimplify, simplify, filter, filterAttached, sphericalTriangleArea } = await load("topojson-simplify");

const BALTIC = ["EST", "LVA", "LTU"];
const UNION = ["RUS", "UKR", "BLR", "MDA", "GEO", "ARM", "AZE", "KAZ", "UZB", "TKM", "KGZ", "TJK"];
const FORMER_YUGOSLAV = ["SRB", "MNE", "kosovo", "HRV", "SVN", "BIH", "MKD"];

/** Alpha-3 code (where ISO 3166 has none the register's id), the days it has this shape on ([from, until), empty where open), and what it is made of. */
const FORMER = [
  ["CSK", "", "", ["CZE", "SVK"]],
  ["SUN", "", "1991-09-06", [...UNION, ...BALTIC]],
  ["SUN", "1991-09-06", "", UNION],
  ["YUG", "", "1992-04-27", FORMER_YUGOSLAV],
  ["YUG", "1992-04-27", "", ["SRB", "MNE", "kosovo"]],
  ["SCG", "", "", ["SRB", "MNE", "kosovo"]],
  ["SDN", "", "2011-07-09", ["SDN", "SSD"]],
  ["ETH", "", "1993-05-24", ["ETH", "ERI"]],
  ["SRB", "", "2008-02-17", ["SRB", "kosovo"]],
];

/** ISO 3166-1 numeric to alpha-3, from the register of this project: numeric code, alpha-3. */
const register = new URL("../../../membership-service/src/main/resources/register/", import.meta.url);
const alpha3 = new Map();
for (const file of ["territories.yaml", "states.yaml"]) {
  for (const [, code, numeric] of readFileSync(new URL(file, register), "utf8").matchAll(
    /alpha3: ([A-Z]{3}), numeric: "(\d{3})"(?!.*until)/g)) {
    alpha3.set(numeric, code);
  }
}

const world = JSON.parse(readFileSync(`${modules}/world-atlas/countries-50m.json`, "utf8"));
const countries = world.objects.countries;
const idOf = (geometry) => (geometry.properties.name === "Kosovo" ? "kosovo" : alpha3.get(geometry.id));
const none = countries.geometries.filter((geometry) => !idOf(geometry)).map((geometry) => geometry.properties.name);
console.error("without a code, left out:", none.join(", "));

const LEFT_OUT = new Set(["ATA"]);
let topology = presimplify(world, sphericalTriangleArea);
// steradians: some 100 km2; rings that are whole countries stay, however small
topology = simplify(topology, Number(process.argv[3] ?? 2.5e-6));
const attached = filterAttached(topology);
const small = (ring, interior) => attached(ring, interior) || sphericalArea(ring) > 1.2e-5;
function sphericalArea(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length - 1; i += 1) {
    const [a, b] = [ring[i], ring[i + 1]].map(([x, y]) => [(x * Math.PI) / 180, (y * Math.PI) / 180]);
    sum += (b[0] - a[0]) * (2 + Math.sin(a[1]) + Math.sin(b[1]));
  }
  return Math.abs(sum / 2);
}

// of each country its largest part is kept, and of the others those that can be seen
const decoded = (arcs) => {
  const points = [];
  for (const at of arcs) {
    const arc = at < 0 ? topology.arcs[~at].slice().reverse() : topology.arcs[at];
    points.push(...arc.slice(points.length > 0 ? 1 : 0));
  }
  return points;
};
const kept = new Map();
for (const geometry of countries.geometries) {
  const id = idOf(geometry);
  if (!id || LEFT_OUT.has(id)) continue;
  const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
  const sized = polygons.map((arcs) => ({ arcs: [arcs[0], ...arcs.slice(1).filter((hole) => sphericalArea(decoded(hole)) > 1e-6)],
    area: sphericalArea(decoded(arcs[0])) }));
  const largest = Math.max(...sized.map((part) => part.area));
  const parts = sized.filter((part) => part.area === largest || part.area > 2e-5).map((part) => part.arcs);
  kept.set(id, [...(kept.get(id) ?? []), ...parts]);
}

const shape = (parts) => ({ type: "MultiPolygon", arcs: parts });
const geometries = [];
const special = new Set(FORMER.map(([code]) => code));
for (const [id, parts] of [...kept].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const former = FORMER.find(([code]) => code === id);
  geometries.push({ ...shape(parts), id, ...(former ? { properties: { from: former[2] } } : {}) });
}
for (const [id, from, until, parts] of FORMER) {
  const merged = mergeArcs(topology, parts.map((part) => shape(kept.get(part))));
  geometries.push({ ...shape(merged.arcs), id, properties: { ...(from && { from }), ...(until && { until }), former: true } });
}

// arcs nobody uses any more go, and the rest is renumbered
const used = new Map();
const renumbered = (arcs) =>
  Array.isArray(arcs) ? arcs.map(renumbered) : arcs < 0 ? ~number(~arcs) : number(arcs);
const number = (at) => {
  if (!used.has(at)) used.set(at, used.size);
  return used.get(at);
};
for (const geometry of geometries) geometry.arcs = renumbered(geometry.arcs);
const arcs = [...used.keys()].map((at) => topology.arcs[at].map(([x, y]) => [x, y]));
const out = quantize(
  { type: "Topology", objects: { parties: { type: "GeometryCollection", geometries } }, arcs },
  Number(process.argv[4] ?? 2e4));
out.about =
  "Natural Earth 1:50m (public domain, naturalearthdata.com) by way of world-atlas 2.0.2 (ISC). Borders as Natural Earth draws "
  + "them, and no view of anybody's status. Made by projection-service/src/map/prepare.mjs.";
console.log(JSON.stringify({ about: out.about, ...out }));

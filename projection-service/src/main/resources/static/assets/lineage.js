// Draws the lineage of a party: a column for each generation, ancestors on the left, a line for each succession. The list under
// it says the same; without this module it is all there is. The library is asked for only when the picture is about to be seen.
const place = document.querySelector(".lineage");

const BOX = { width: 176, height: 44, across: 84, down: 18 };

const columns = (nodes, edges) => {
  const byGeneration = d3.group(nodes, (node) => node.generation);
  const generations = [...byGeneration.keys()].sort(d3.ascending);
  const at = new Map();
  generations.forEach((generation, column) => {
    // near to what it is joined with in the column before
    const near = (node) =>
      d3.mean(
        edges.filter((edge) => edge.to === node.party || edge.from === node.party).map((edge) => at.get(edge.to === node.party ? edge.from : edge.to)?.y),
      ) ?? 0;
    const sorted = d3.sort(byGeneration.get(generation), near, (node) => node.name);
    sorted.forEach((node, row) =>
      at.set(node.party, { node, x: column * (BOX.width + BOX.across), y: row * (BOX.height + BOX.down) }),
    );
  });
  // the columns are centred on the highest
  const height = d3.max([...at.values()], (box) => box.y) + BOX.height;
  for (const generation of generations) {
    const some = byGeneration.get(generation).map((node) => at.get(node.party));
    const free = (height - d3.max(some, (box) => box.y) - BOX.height) / 2;
    some.forEach((box) => (box.y += free));
  }
  return { at, width: generations.length * (BOX.width + BOX.across) - BOX.across, height };
};

const short = (text, longest) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
const year = (edtf) => (/^\d{4}/.test(edtf) ? edtf.slice(0, 4) : edtf);

const draw = (lineage) => {
  const { at, width, height } = columns(lineage.nodes, lineage.edges);
  const svg = d3
    .create("svg")
    .attr("viewBox", `-2 -2 ${width + 4} ${height + 4}`)
    .attr("width", width + 4)
    .attr("height", height + 4);
  const line = d3
    .linkHorizontal()
    .source((edge) => [at.get(edge.from).x + BOX.width, at.get(edge.from).y + BOX.height / 2])
    .target((edge) => [at.get(edge.to).x, at.get(edge.to).y + BOX.height / 2]);
  const edges = lineage.edges.filter((edge) => at.has(edge.from) && at.has(edge.to));
  svg.append("g").selectAll("path").data(edges).join("path").attr("class", (edge) => `edge ${edge.kind.toLowerCase()}`).attr("d", line);
  svg
    .append("g")
    .selectAll("text")
    .data(edges)
    .join("text")
    .attr("class", "when")
    .attr("text-anchor", "middle")
    .attr("x", (edge) => (at.get(edge.from).x + BOX.width + at.get(edge.to).x) / 2)
    .attr("y", (edge) => (at.get(edge.from).y + at.get(edge.to).y + BOX.height) / 2 - 4)
    .text((edge) => year(edge.on));
  const boxes = svg
    .append("g")
    .selectAll("a")
    .data([...at.values()])
    .join("a")
    .attr("href", (box) => `/parties/${encodeURIComponent(box.node.party)}`)
    .attr("class", (box) => `party ${box.node.living.toLowerCase()}${box.node.party === place.dataset.party ? " here" : ""}`)
    .attr("transform", (box) => `translate(${box.x},${box.y})`);
  boxes.append("title").text((box) => box.node.name);
  boxes.append("rect").attr("width", BOX.width).attr("height", BOX.height).attr("rx", 6);
  boxes.append("text").attr("x", 10).attr("y", 19).text((box) => short(box.node.name, 24));
  boxes
    .append("text")
    .attr("class", "when")
    .attr("x", 10)
    .attr("y", 35)
    .text((box) =>
      box.node.lives
        .filter((life) => life.followed)
        .map((life) => `${year(life.from)} – ${life.until === ".." ? "" : year(life.until)}`)
        .join("; "),
    );
  place.replaceChildren(svg.node());
};

const show = async () => {
  try {
    const [answer] = await Promise.all([
      fetch(place.dataset.src, { headers: { Accept: "application/json" }, redirect: "error" }),
      globalThis.d3 ?? import(place.dataset.d3),
    ]);
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }
    draw(await answer.json());
  } catch {
    place.textContent = place.dataset.failed;
  }
};

if (place) {
  place.hidden = false;
  new IntersectionObserver((seen, observer) => {
    if (seen.some((one) => one.isIntersecting)) {
      observer.disconnect();
      show();
    }
  }, { rootMargin: "200px" }).observe(place);
}

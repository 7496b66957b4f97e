// The live view: events as the stream brings them. Paused, it goes on listening, and shows what waited when it is resumed.
const box = document.querySelector(".livestream");
const KEPT = 200;

if (box && "EventSource" in window) {
  box.hidden = false;
  const list = box.querySelector("ol");
  const state = box.querySelector(".live");
  const button = box.querySelector(".pause");
  const empty = box.querySelector(".empty");
  const waiting = [];
  let paused = false;
  let word = "reconnecting";

  const say = () => {
    state.textContent = paused ? `${box.dataset.waiting} ${waiting.length}` : box.dataset[word];
    state.classList.toggle("on", !paused && word === "connected");
    state.classList.toggle("off", paused || word !== "connected");
  };

  const element = (name, text, className) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) {
      made.className = className;
    }
    return made;
  };

  const row = ({ type, id, data }) => {
    const event = JSON.parse(data);
    const made = document.createElement("li");
    made.className = "fresh";
    const time = element("time", event.time);
    time.dateTime = event.time;
    const says = document.createElement("details");
    const summary = element("summary", type);
    summary.append(" ", element("span", event.subject ?? "", "code"));
    says.append(summary, element("pre", JSON.stringify(event, null, 2)));
    const about = document.createElement("div");
    about.append(says);
    if (id) {
      about.append(element("p", id, "code"));
    }
    made.append(time, about);
    return made;
  };

  const show = (event) => {
    empty.hidden = true;
    list.prepend(row(event));
    while (list.children.length > KEPT) {
      list.lastElementChild.remove();
    }
  };

  const stream = new EventSource(box.dataset.stream);
  const come = (message) => {
    const event = { type: message.type, id: message.lastEventId, data: message.data };
    if (paused) {
      waiting.push(event);
      if (waiting.length > KEPT) {
        waiting.shift();
      }
      say();
    } else {
      show(event);
    }
  };
  for (const name of box.dataset.names.split(" ")) {
    stream.addEventListener(name, come);
  }
  stream.addEventListener("open", () => {
    word = "connected";
    say();
  });
  stream.addEventListener("error", () => {
    word = stream.readyState === EventSource.CLOSED ? "closed" : "reconnecting";
    say();
  });
  button.addEventListener("click", () => {
    paused = !paused;
    button.textContent = paused ? box.dataset.resume : box.dataset.pause;
    button.setAttribute("aria-pressed", paused);
    if (!paused) {
      waiting.splice(0).forEach(show);
    }
    say();
  });
  box.querySelector(".clear").addEventListener("click", () => {
    list.replaceChildren();
    empty.hidden = false;
  });
  addEventListener("pagehide", () => stream.close());
  say();
}

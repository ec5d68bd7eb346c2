
"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const notes = all(".note");
  const marks = all("[data-notes]");
  const boxes = all(".levels input");
  const wide = matchMedia("screen and (min-width: 60rem)");
  let chosen = null;
  let place = 0;

  const shown = () => notes.filter((note) => !note.hidden);
  const marksOf = (note) => marks.filter((mark) => mark.dataset.notes.split(" ").includes(note.id));
  const placesOf = (note) => all(".set .badge").filter((badge) => badge.dataset.notes === note.id);

  /* Notes beside their words without covering each other. The chosen one has the best place and the others make room:
     where that is not enough, they are cut to their first lines. */
  function layOut(sheet) {
    sheet.classList.toggle("floated", wide.matches);
    sheet.classList.remove("brief");
    sheet.style.minHeight = "";
    const cards = all(".note:not([hidden])", sheet);
    for (const note of cards) note.style.top = "";
    if (!wide.matches || !cards.length) return;
    const at = cards.indexOf(chosen);
    if (at > 0 && roomMissing(sheet, cards, at) > 0) sheet.classList.add("brief");
    const { wanted, heights } = measure(sheet, cards);
    const tops = [...wanted];
    for (let above = at - 1; above >= 0; above--) tops[above] = Math.min(wanted[above], tops[above + 1] - heights[above]);
    let bottom = 8;
    cards.forEach((note, index) => {
      const top = Math.max(tops[index], bottom);
      note.style.top = top + "px";
      bottom = top + heights[index];
    });
    sheet.style.minHeight = bottom + 16 + "px";
  }

  function measure(sheet, cards) {
    const from = sheet.getBoundingClientRect().top;
    return {
      wanted: cards.map((note) => (placesOf(note)[0] || note.closest(".row")).getBoundingClientRect().top - from - 6),
      heights: cards.map((note) => note.offsetHeight + 8),
    };
  }

  function roomMissing(sheet, cards, at) {
    const { wanted, heights } = measure(sheet, cards);
    return 8 + heights.slice(0, at).reduce((sum, height) => sum + height, 0) - wanted[at];
  }

  function layOutAll() {
    for (const sheet of all(".sheet")) layOut(sheet);
    join(chosen);
  }

  /* Lines from a note to each of its places, below the words. */
  function join(note) {
    for (const svg of all(".lines")) svg.replaceChildren();
    if (!note || !wide.matches) return;
    const sheet = note.closest(".sheet");
    const svg = sheet.querySelector(".lines");
    const from = sheet.getBoundingClientRect();
    const card = note.getBoundingClientRect();
    placesOf(note).forEach((badge) => {
      const words = badge.parentElement.querySelectorAll("mark");
      const mark = [...words].find((m) => m.dataset.notes.split(" ").includes(note.id) && badge.compareDocumentPosition(m) & 4) || badge;
      const rects = mark.getClientRects();
      const rect = rects[rects.length - 1];
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      const x = rect.right - from.left, y = rect.bottom - from.top + 2;
      const left = card.left - from.left, middle = card.top - from.top + 18;
      path.setAttribute("d", `M ${x} ${y} H ${Math.max(x, left - 20)} L ${left} ${middle}`);
      if (badge.classList.contains("related")) path.setAttribute("class", "related");
      svg.append(path);
    });
  }

  function light(note) {
    for (const each of all(".on")) each.classList.remove("on");
    if (note) {
      note.classList.add("on");
      for (const mark of marksOf(note)) mark.classList.add("on");
    }
    join(note);
  }

  function become(note) {
    const sheets = new Set([chosen, note].filter(Boolean).map((each) => each.closest(".sheet")));
    if (chosen) chosen.classList.remove("chosen");
    if (note) note.classList.add("chosen");
    chosen = note;
    place = 0;
    light(note);
    for (const sheet of sheets) layOut(sheet);
    join(note);
  }

  function choose(note, seen) {
    become(note);
    if (!note) return;
    note.focus({ preventScroll: true });
    if (seen) return;
    const target = placesOf(note)[0];
    if (target) target.scrollIntoView({ block: "center" });
    const box = note.getBoundingClientRect();
    if (box.top < 60 || box.bottom > innerHeight) note.scrollIntoView({ block: target ? "nearest" : "center" });
  }

  function step(by) {
    const list = shown();
    if (!list.length) return;
    const at = list.indexOf(chosen);
    choose(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length]);
  }

  function otherPlace() {
    const places = chosen ? placesOf(chosen) : [];
    if (!places.length) return;
    place = (place + 1) % places.length;
    places[place].scrollIntoView({ block: "center" });
    places[place].focus({ preventScroll: true });
  }

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    o: otherPlace,
    Escape: () => {
      choose(null);
      document.activeElement.blur();
    },
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  function filter() {
    const levels = boxes.filter((box) => box.checked).map((box) => box.value);
    for (const note of notes) note.hidden = !levels.includes(note.dataset.level);
    const seen = new Set(shown().map((note) => note.id));
    for (const mark of marks) {
      const some = mark.dataset.notes.split(" ").some((id) => seen.has(id));
      if (mark.matches(".badge")) mark.hidden = !some;
      else mark.classList.toggle("off", !some);
    }
    if (chosen && chosen.hidden) choose(null);
    layOutAll();
  }
  for (const box of boxes) box.addEventListener("change", filter);

  const noteOf = (element) => {
    const note = element.closest(".note");
    if (note) return note;
    const mark = element.closest("[data-notes]");
    return mark && mark.dataset.notes.split(" ").map((id) => document.getElementById(id)).find((each) => each && !each.hidden);
  };
  addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const note = noteOf(event.target);
    if (!note || (link && !link.matches(".badge"))) return;
    event.preventDefault();
    choose(note, event.target.closest(".note"));
  });
  addEventListener("mouseover", (event) => light(noteOf(event.target) || chosen));
  addEventListener("focusin", (event) => {
    const note = noteOf(event.target);
    if (!note || note === chosen) return;
    become(note);
  });

  const theme = document.querySelector(".theme");
  if (theme) {
    theme.addEventListener("click", () => {
      const root = document.documentElement;
      const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
    });
  }
  addEventListener("resize", layOutAll);
  addEventListener("afterprint", layOutAll);
  addEventListener("beforeprint", () => light(null));
  document.documentElement.classList.add("live");
  for (const details of all("details")) details.addEventListener("toggle", layOutAll);
  filter();
})();

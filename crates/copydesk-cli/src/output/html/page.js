"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const form = $("filters");
  const field = { text: $("f-text"), person: $("f-person"), kind: $("f-kind"), status: $("f-status"), act: $("f-act"), conflict: $("f-conflict") };
  form.hidden = false;
  for (const element of all(".script")) element.hidden = false;

  // Filters: an item is hidden where it fails one, a group where all its items are.
  const sorts = { event: "event", person: "person", saying: "claim", story: "story" };
  const words = { event: "events", person: "people", claim: "claims", story: "stories" };
  const items = all(".item").map((element) => {
    const sort = Object.keys(sorts).find((name) => element.classList.contains(name));
    return { element, sort: sorts[sort], people: (element.dataset.p || "").split(" "), text: null };
  });
  const groups = all(".group").reverse();

  const fits = (item, want) => {
    const data = item.element.dataset;
    if (want.person && !item.people.includes(want.person)) return false;
    if (item.sort === "event" && ((want.kind && data.k !== want.kind) || (want.status && data.s !== want.status) || (want.conflict && !("x" in data)))) return false;
    if (item.sort === "claim" && want.act && data.k !== want.act) return false;
    if (want.words.length > 0) {
      item.text ??= item.element.textContent.toLowerCase();
      return want.words.every((word) => item.text.includes(word));
    }
    return true;
  };

  const apply = () => {
    const want = {
      words: field.text.value.toLowerCase().split(/\s+/).filter(Boolean),
      person: field.person.value, kind: field.kind.value, status: field.status.value, act: field.act.value, conflict: field.conflict.checked,
    };
    const shown = {}, total = {};
    for (const item of items) {
      const fit = fits(item, want);
      item.element.hidden = !fit;
      total[item.sort] = (total[item.sort] || 0) + 1;
      shown[item.sort] = (shown[item.sort] || 0) + (fit ? 1 : 0);
    }
    for (const group of groups) group.hidden = !group.querySelector(".item:not([hidden])");
    $("shown").value = Object.keys(words).filter((sort) => total[sort])
      .map((sort) => shown[sort] === total[sort] ? `${total[sort]} ${words[sort]}` : `${shown[sort]} of ${total[sort]} ${words[sort]}`).join(", ");
    light(want.person, want.person !== "");
  };

  // Graph: the lines of one person, and whom they lead to.
  const nodes = all(".node"), edges = all(".edge");
  const light = (person, keep) => {
    const near = new Set([person]);
    for (const edge of edges) {
      const on = keep && (edge.dataset.a === person || edge.dataset.b === person);
      edge.classList.toggle("on", on);
      edge.classList.toggle("faint", keep && !on);
      if (on) near.add(edge.dataset.a).add(edge.dataset.b);
    }
    for (const node of nodes) {
      node.classList.toggle("on", keep && node.dataset.n === person);
      node.classList.toggle("faint", keep && !near.has(node.dataset.n));
    }
  };
  const unlight = () => light(field.person.value, field.person.value !== "");
  for (const node of nodes) {
    for (const name of ["mouseenter", "focus"]) node.addEventListener(name, () => light(node.dataset.n, true));
    for (const name of ["mouseleave", "blur"]) node.addEventListener(name, unlight);
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  for (const button of all("[data-person]")) {
    button.addEventListener("click", () => {
      field.person.value = button.dataset.person;
      apply();
      $("timeline").scrollIntoView();
      field.person.focus({ preventScroll: true });
    });
  }

  // A link to what the filters hide shows everything again; one into folded text unfolds it.
  const follow = () => {
    const target = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) {
      form.reset();
      apply();
    }
    for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    if (target.classList.contains("m")) focusMark(target);
    else if (target.tabIndex === -1) target.focus({ preventScroll: true });
    target.scrollIntoView({ block: target.matches("section, article") ? "start" : "center" });
  };

  // Marks: one stop of the tab key a text, arrow keys between its marks.
  const panel = $("details");
  const chain = (mark) => {
    const found = [];
    for (let at = mark; at; at = at.parentElement.closest(".m")) found.push(at);
    return found;
  };
  const tell = (mark) => {
    const list = document.createElement("ul");
    for (const at of chain(mark)) {
      const line = document.createElement("li");
      line.textContent = at.title || at.dataset.label;
      if (at.dataset.to) {
        const link = document.createElement("a");
        link.href = `#${at.dataset.to}`;
        link.textContent = "its entry";
        line.append(link);
      }
      list.append(line);
    }
    panel.replaceChildren(list);
    panel.hidden = false;
  };
  const hush = () => { panel.hidden = true; };
  const focusMark = (mark) => {
    for (const other of all('.m[tabindex="0"]', mark.closest(".text"))) other.tabIndex = -1;
    mark.tabIndex = 0;
    mark.focus({ preventScroll: true });
  };
  const focused = () => document.activeElement?.classList.contains("m") ? document.activeElement : null;
  for (const text of all(".text")) {
    for (const mark of all(".m", text)) {
      mark.tabIndex = -1;
      mark.setAttribute("role", "mark");
    }
    const first = text.querySelector(".m");
    if (first) first.tabIndex = 0;
    text.addEventListener("focusin", (event) => { if (event.target.classList.contains("m")) tell(event.target); });
    text.addEventListener("focusout", (event) => { if (!panel.contains(event.relatedTarget)) hush(); });
    text.addEventListener("mouseover", (event) => {
      const mark = event.target.closest(".m");
      if (mark && !focused()) tell(mark);
    });
    text.addEventListener("mouseleave", () => { if (!focused()) hush(); });
    text.addEventListener("mousedown", (event) => {
      const mark = event.target.closest(".m");
      if (mark) focusMark(mark);
    });
    text.addEventListener("keydown", (event) => {
      const mark = focused();
      if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
      const marks = all(".m:not([data-part])", text).filter((other) => other.offsetParent);
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -marks.length, End: marks.length }[event.key];
      if (step) {
        const to = marks[Math.min(Math.max(marks.indexOf(mark) + step, 0), marks.length - 1)];
        focusMark(to);
        to.scrollIntoView({ block: "nearest" });
        event.preventDefault();
      } else if (event.key === "Enter") {
        const to = chain(mark).find((at) => at.dataset.to);
        if (to) location.hash = to.dataset.to;
      }
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    focused()?.blur();
    hush();
  });
  panel.addEventListener("click", hush);

  for (const box of all("[data-layer]")) {
    const set = () => document.body.classList.toggle(`no-${box.dataset.layer}`, !box.checked);
    box.addEventListener("change", set);
    set();
  }

  // On paper nothing is folded.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open]):not(.noise)");
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of folded) details.open = false; });

  addEventListener("hashchange", follow);
  apply();
  follow();
})();

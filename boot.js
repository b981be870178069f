// Starts the page: fetches the app, runs it, and says so in plain words when it cannot.
//
// It runs as soon as it is there, beside the style sheet and maybe before the whole of index.html has come.
const files = JSON.parse(document.getElementById("app-files").textContent);
const whole = new Promise((resolve) => {
  if (document.readyState !== "loading") resolve();
  else document.addEventListener("DOMContentLoaded", resolve, { once: true });
});

// The first screen speaks the language that was chosen on this device, else the first that the browser asks for and
// that there is. The app asks the same way.
let chosen = null;
try {
  chosen = localStorage.getItem("scrutineer-language");
} catch {
  // The browser keeps nothing for this site.
}
const spoken = [chosen, ...navigator.languages].map((tag) => /^(cy|en)(?![a-z])/i.exec(tag ?? "")?.[1]).find(Boolean);
if (spoken?.toLowerCase() === "cy") document.documentElement.lang = "cy";

// The first screen holds the search box, so that a reader can type while the app is on its way; the app takes over
// what was typed (src/start.rs). Only the home and the search page have the box.
const page = () => location.hash.split(/[/?]/)[1] ?? "";
function firstScreen() {
  const box = document.getElementById("q");
  if (document.documentElement.lang === "cy") box.placeholder = box.dataset.cy;
  box.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = `#/search?q=${encodeURIComponent(box.value)}`;
  });
  // A plain link would drop the fragment, and with it what the reader asked.
  for (const link of document.querySelectorAll("[data-reload]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
  }
  const search = document.getElementById("first-search");
  if (page() === "") return;
  if (page() !== "search") return search.remove();
  search.className = "search-top";
  for (const part of search.querySelectorAll("[data-home]")) part.remove();
  box.value ||= new URLSearchParams(location.hash.split("?")[1] ?? "").get("q") ?? "";
}
whole.then(() => {
  firstScreen();
  // For those who wait for it: from here on the box takes words.
  document.documentElement.dataset.first = "true";
});

function show(id) {
  document.getElementById("starting")?.setAttribute("hidden", "");
  document.getElementById(id)?.removeAttribute("hidden");
}

// The index begins to travel together with the app: on a slow line that saves the way there and back twice. The app
// takes from here what it asks for first; whatever did not arrive it fetches itself, and speaks of it then.
const early = new Map();
globalThis.scrutineerEarly = early;

function ahead(path, cache) {
  const bytes = fetch(`data/${path}`, { cache }).then((response) => {
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response.arrayBuffer();
  });
  bytes.catch(() => early.delete(path));
  early.set(path, bytes);
  return bytes;
}

let faceCame;
const face = new Promise((resolve) => { faceCame = resolve; });

ahead("manifest.json", "no-store").then(async (bytes) => {
  const manifest = JSON.parse(new TextDecoder().decode(bytes));
  // Without a query the newest items are shown, which are known before the app is there.
  const showsNewest = ["", "search"].includes(page()) && !location.hash.includes("?");
  const texts = showsNewest ? manifest.newest ?? [] : [];
  const highlights = page() === "" ? manifest.annexes?.highlights?.path : undefined;
  for (const path of [manifest.start?.path, manifest.vocabulary?.path, highlights, ...texts]) {
    if (typeof path === "string") ahead(path, "default");
  }
  // Browsers take long over their first format of numbers and of days, and have nothing else to do until the app is there.
  new Intl.NumberFormat("en-GB").format(1000);
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(0);
  // When the face is there and draws the newest items, the line is free for the measures, which counting takes.
  if (!showsNewest) return;
  await face;
  if (typeof manifest.measures?.path === "string") ahead(manifest.measures.path, "default");
}).catch(() => {});

// The module of the app is on its way before its script has come (Trunk.toml); so are the parts that are needed, where the
// app comes in parts.
function preload(part) {
  return (files.parts?.[part] ?? []).map((file) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: new URL(file, document.baseURI).href });
    document.head.append(link);
    return link;
  });
}
const PARTS = { "": "home", item: "item", themes: "research", compare: "research", syntax: "help", data: "help", about: "help" };
preload(PARTS[page()]);

async function start() {
  await whole;
  const app = await import(new URL(files.js, document.baseURI).href);
  // Behind the module, which works while this is on its way, and before the app asks for it: what is asked for already cannot
  // be preloaded any more.
  preload("face").at(-1)?.addEventListener("load", faceCame, { once: true });
  await app.default({ module_or_path: new URL(files.wasm, document.baseURI) });
}

if (typeof WebAssembly === "object" && typeof WebAssembly.instantiate === "function") {
  start().catch((error) => {
    console.error(error);
    // Once the app runs it speaks for itself; before that, the page still holds the first screen.
    if (document.getElementById("starting")) show(error instanceof WebAssembly.CompileError ? "too-old" : "not-started");
  });
} else {
  whole.then(() => show("too-old"));
}

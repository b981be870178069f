// Starts the page: fetches the app, runs it, and says so in plain words when it cannot.
const files = JSON.parse(document.getElementById("app-files").textContent);

function show(id) {
  document.getElementById("starting")?.setAttribute("hidden", "");
  document.getElementById(id)?.removeAttribute("hidden");
}

// A plain link would drop the fragment, and with it what the reader asked.
for (const link of document.querySelectorAll("[data-reload]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    location.reload();
  });
}

async function start() {
  const app = await import(new URL(files.js, document.baseURI).href);
  await app.default({ module_or_path: new URL(files.wasm, document.baseURI) });
}

if (typeof WebAssembly === "object" && typeof WebAssembly.instantiate === "function") {
  start().catch((error) => {
    console.error(error);
    // Once the app runs it speaks for itself; before that, the page still holds the first screen.
    if (document.getElementById("starting")) show(error instanceof WebAssembly.CompileError ? "too-old" : "not-started");
  });
} else {
  show("too-old");
}

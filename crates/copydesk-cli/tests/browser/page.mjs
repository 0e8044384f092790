// Opens a page of `copydesk timeline --format html` in headless Chromium and uses it as a reader would.
//
//   node crates/copydesk-cli/tests/browser/page.mjs PAGE.html [FOLDER FOR SCREENSHOTS]
//
// Needs playwright-core (where NODE_PATH or the working directory has it) and a Chromium, /usr/bin/chromium or
// $CHROMIUM; says so and passes where either is missing.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [file, shots] = process.argv.slice(2);
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

const playwright = () => {
  const places = [process.cwd(), ...(process.env.NODE_PATH ?? "").split(":").filter(Boolean)];
  for (const place of places) {
    try {
      return createRequire(resolve(place, "x.js"))("playwright-core");
    } catch {
      // Not there; perhaps in the next.
    }
  }
  return null;
};

const library = playwright();
if (!library || !existsSync(executablePath)) {
  console.log("skipped: playwright-core or Chromium is not there");
  process.exit(0);
}

const browser = await library.chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

const open = async (options) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  page.troubles = [];
  page.on("console", (message) => page.troubles.push(message.text()));
  page.on("pageerror", (error) => page.troubles.push(error.message));
  page.on("request", (request) => request.url().startsWith("file:") || page.troubles.push(request.url()));
  await page.goto(pathToFileURL(resolve(file)).href);
  return page;
};

const visible = (page, selector) => page.locator(`${selector}:visible`).count();

try {
  for (const colorScheme of ["light", "dark"]) {
    const page = await open({ colorScheme });
    if (shots) {
      for (const id of ["timeline", "graph", "people", "claims", "stories"]) {
        await page.evaluate((at) => document.getElementById(at).scrollIntoView({ behavior: "instant" }), id);
        await page.waitForTimeout(300);
        await page.screenshot({ path: `${shots}/${colorScheme}-${id}.png` });
      }
      await page.pdf({ path: `${shots}/${colorScheme}.pdf` });
    }
    assert.deepEqual(page.troubles, []);
  }

  const page = await open({});
  const events = await visible(page, ".event.item");
  const claims = await visible(page, ".saying.item");
  assert.ok(events > 1 && claims > 1, `${events} events, ${claims} claims`);

  // The first stop of the tab key leads to the content.
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");

  // By kind, by text, and all again.
  const kind = await page.locator("#f-kind option").nth(1).getAttribute("value");
  await page.selectOption("#f-kind", kind);
  assert.equal(await visible(page, ".event.item"), await page.locator(`.event.item[data-k="${kind}"]`).count());
  assert.equal(await visible(page, ".saying.item"), claims);
  await page.click("button[type=reset]");
  await page.waitForFunction((n) => document.querySelectorAll(".event.item:not([hidden])").length === n, events);
  await page.fill("#f-text", "no story has these words");
  assert.equal(await visible(page, ".item"), 0);
  assert.equal(await visible(page, ".group"), 0);
  assert.match(await page.locator("#shown").textContent(), /^0 of /);

  // A link to what is hidden shows it again.
  await page.evaluate(() => { location.hash = "#e0"; });
  await page.waitForFunction(() => document.activeElement.id === "e0");
  assert.equal(await visible(page, ".event.item"), events);

  // By person, with the button of the card.
  await page.locator(".only").first().click();
  const person = await page.inputValue("#f-person");
  const people = await page.locator(".event.item:visible").evaluateAll((found) => found.map((item) => item.dataset.p.split(" ")));
  assert.ok(people.every((list) => list.includes(person)));
  assert.equal(await visible(page, ".person.item"), 1);
  await page.click("button[type=reset]");

  // Marks: the arrow keys walk them, the panel tells them, Enter opens their entry.
  const first = page.locator(".text .m[tabindex='0']").first();
  await first.focus();
  const before = await page.locator("#details").textContent();
  await page.keyboard.press("ArrowRight");
  const after = await page.locator("#details").textContent();
  assert.ok(before && after && (await page.locator("#details").isVisible()), `${before} | ${after}`);
  await page.keyboard.press("Escape");
  assert.ok(!(await page.locator("#details").isVisible()));
  await page.locator(".text .m[data-to]").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.classList.contains("item"));

  // A layer can be switched off.
  await page.locator("[data-layer=claim]").uncheck();
  assert.equal(await visible(page, ".tag"), 0);

  // Without scripts everything is there.
  const plain = await open({ javaScriptEnabled: false });
  assert.equal(await visible(plain, ".event.item"), events);
  assert.equal(await visible(plain, "#filters"), 0);
  assert.deepEqual([...page.troubles, ...plain.troubles], []);
  console.log(`passed: ${events} events, ${claims} claims`);
} finally {
  await browser.close();
}

/* Drives a sheet in headless Chromium: node browser.mjs '{"playwright", "chromium", "sheet", "next", "carried", "folder"}'.
   Prints one JSON object of what it saw; the assertions stand in test_sheet_browser.py. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const job = JSON.parse(process.argv[2]);
const { chromium } = createRequire(join(job.playwright, "/"))("playwright-core");
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const seen = { console: [], requests: [], looks: {} };

const browser = await chromium.launch({ executablePath: job.chromium, args: FLAGS });

async function open(file, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 950 }, ...options });
  const page = await context.newPage();
  page.on("console", (message) => seen.console.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => seen.console.push(`error: ${error.message}`));
  page.on("request", (request) => /^(file|blob|data):/.test(request.url()) || seen.requests.push(request.url()));
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(pathToFileURL(file).href);
  return page;
}

const press = async (page, keys) => {
  for (const key of keys.split(" ")) await page.keyboard.press(key);
};

const marks = (page) =>
  page.$$eval(".story [role=checkbox]", (boxes) =>
    boxes.map((box) => ({ text: box.textContent, status: box.dataset.status, checked: box.getAttribute("aria-checked"), was: box.dataset.was, label: box.getAttribute("aria-label") })));

/* Text whose contrast with what lies behind it is below AA. */
function faint() {
  const parse = (colour) => (colour.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour[3] !== 0) return colour;
    }
    return [255, 255, 255];
  };
  const found = [];
  let least = 99;
  for (const element of document.querySelectorAll("body *")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!element.checkVisibility() || !(hasText || /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName))) continue;
    for (const pseudo of ["", "::after"]) {
      const style = getComputedStyle(element, pseudo || null);
      if (pseudo && ["none", "normal", '""'].includes(style.content)) continue;
      const [a, b] = [light(parse(style.color)), light(behind(element))];
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      least = Math.min(least, ratio);
      if (ratio < 4.5) found.push(`${element.tagName}.${element.className}${pseudo} ${element.textContent.slice(0, 30)} ${ratio.toFixed(2)}`);
    }
  }
  return { found, least: Number(least.toFixed(2)), overflow: document.documentElement.scrollWidth - innerWidth };
}

async function look(name, file, keys) {
  for (const colorScheme of ["light", "dark"])
    for (const width of [400, 1400]) {
      const page = await open(file, { colorScheme, viewport: { width, height: 850 } });
      await press(page, keys);
      seen.looks[`${name} ${colorScheme} ${width}`] = await page.evaluate(faint);
      await page.screenshot({ path: join(job.folder, `${name}-${colorScheme}-${width}.png`), fullPage: true });
      for (const order of ["risk", "source"]) {
        await page.selectOption("#order", order);
        seen.looks[`${name} ${order} ${colorScheme} ${width}`] = await page.evaluate(faint);
        await page.screenshot({ path: join(job.folder, `${name}-${order}-${colorScheme}-${width}.png`) });
      }
      await page.context().close();
    }
}

/* Chooses words of the story as the mouse would. */
const choose = (page, words) =>
  page.evaluate((words) => {
    const nodes = document.createTreeWalker(document.getElementById("stories"), NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const at = nodes.currentNode.data.indexOf(words);
      if (at >= 0) return getSelection().setBaseAndExtent(nodes.currentNode, at, nodes.currentNode, at + words.length);
    }
  }, words);

async function tick() {
  const page = await open(job.sheet);
  await page.fill("#initials", "OF");
  await page.evaluate(() => document.activeElement.blur());
  await press(page, "n Space j 2 n 3 n 5 n 6 n Enter j j k u 1");
  await press(page, "n 4");
  await page.keyboard.type("thirty-three");
  await press(page, "Escape e");
  await page.fill("#f-source", "ferry </script> log");
  await page.selectOption("#f-source_kind", "document");
  await page.keyboard.press("Escape");
  await choose(page, "people died");
  await press(page, "a 5");
  seen.focusAfterEscape = await page.evaluate(() => document.activeElement.getAttribute("role"));
  seen.count = await page.textContent("#count");
  seen.ticked = await marks(page);
  await press(page, "?");
  seen.help = await page.isVisible("#help");
  await page.keyboard.press("Escape");
  seen.unsavedBefore = await page.textContent("#save");
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "s")]);
  seen.download = download.suggestedFilename();
  seen.state = join(job.folder, "saved.json");
  await download.saveAs(seen.state);
  seen.unsavedAfter = await page.textContent("#save");
  await page.reload();
  seen.remembered = await marks(page);
  await page.pdf({ path: join(job.folder, "sheet.pdf"), format: "A4" });
  await page.context().close();
}

async function tabs() {
  const page = await open(job.sheet);
  await page.focus("#c0-0");
  const order = [];
  for (let i = 0; i < 5; i += 1) {
    order.push(await page.evaluate(() => document.activeElement.id));
    await page.keyboard.press("Tab");
  }
  seen.tabs = order;
  await page.uncheck("#letters", { force: true }).catch(() => {});
  await page.click("#c0-1");
  const shown = await page.getAttribute("#c0-1", "aria-checked");
  await page.click("#c0-1");
  seen.clicks = [shown, await page.getAttribute("#c0-1", "aria-checked")];
  await page.context().close();
}

async function undo() {
  const page = await open(job.sheet);
  await press(page, "n 1 j 3 u");
  seen.afterUndo = (await marks(page)).slice(0, 2).map((mark) => mark.status);
  await page.selectOption("#show", "done");
  seen.filtered = await page.$$eval(".story [role=checkbox]:not(.off)", (boxes) => boxes.length);
  await page.context().close();
}

async function load(file, name) {
  const page = await open(file);
  await page.setInputFiles("#file", seen.state);
  await page.waitForFunction(() => document.getElementById("said").textContent.startsWith("Loaded"));
  seen[name] = await marks(page);
  seen[`${name}Gone`] = await page.$$eval(".gone li", (items) => items.map((item) => item.textContent));
  seen[`${name}Lost`] = await page.$$eval(".lost li", (items) => items.map((item) => item.textContent));
  await page.context().close();
}

async function hostile() {
  const page = await open(job.hostile);
  await press(page, "n 3 n 1");
  await page.selectOption("#order", "risk");
  seen.hostile = await page.evaluate(() => ({ foreign: document.querySelectorAll("img, iframe, object, main script").length, ran: "ran" in window, list: document.getElementById("list").textContent }));
  await page.context().close();
}

if (job.state) {
  seen.state = job.state;
  await load(job.next, "next");
  const page = await open(job.carried);
  seen.carried = await marks(page);
  seen.carriedGone = await page.$$eval(".gone li", (items) => items.map((item) => item.textContent));
  seen.carriedLost = await page.$$eval(".lost li", (items) => items.map((item) => item.textContent));
  await page.context().close();
  await look("carried", job.carried, "n n");
} else {
  await tick();
  await load(job.sheet, "loaded");
  await tabs();
  await undo();
  await hostile();
  await look("sheet", job.sheet, "n Space n 2 n 3 n 6 n 5 n n");
}
await browser.close();
console.log(JSON.stringify(seen));

// Opens proof sheets in a headless Chromium and prints, as JSON, what a person at the screen would have met.
// node proof_sheet.mjs PLAYWRIGHT AXE CHROMIUM FOLDER SHEET ...; screenshots and PDFs go to FOLDER.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

const [playwright, axe, chromium, folder, ...sheets] = process.argv.slice(2);
const driver = await import(pathToFileURL(playwright + "/index.mjs"));
const browser = await driver.chromium.launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const report = { console: [], requests: [], overflow: [], contrast: [], keys: [], print: [], filters: [], barriers: [] };

async function open(sheet, width, scheme) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  page.on("console", (message) => report.console.push(message.text()));
  page.on("pageerror", (error) => report.console.push(String(error)));
  page.on("request", (request) => request.url().startsWith("file:") || request.url() === "data:," || report.requests.push(request.url()));
  await page.goto(pathToFileURL(sheet).href);
  return page;
}

// The lowest ratio of the words on the page to the ground behind them, by WCAG 2.2.
const lowestContrast = () => {
  const parse = (colour) => colour.match(/[\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((part) => ((part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = parse(getComputedStyle(each).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  let lowest = { ratio: 99, words: "" };
  let counted = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, [hidden]") || !element.checkVisibility()) continue;
    counted++;
    const [light, dark] = [luminance(parse(getComputedStyle(element).color)), luminance(ground(element))].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < lowest.ratio) lowest = { ratio, words: node.data.trim().slice(0, 40) };
  }
  return { ...lowest, counted };
};

const overflow = () => ({
  page: document.documentElement.scrollWidth - innerWidth,
  elements: [...document.querySelectorAll("body *:not(svg *)")].filter((each) => each.getBoundingClientRect().right > innerWidth + 1).length,
});

const state = () => {
  const note = document.querySelector(".note.on");
  const seen = (each) => {
    const box = each.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  };
  return {
    chosen: note && note.id,
    focus: document.activeElement.id,
    marks: document.querySelectorAll("mark.on").length,
    lines: document.querySelectorAll(".lines path").length,
    seen: !!note && seen(note) && [...document.querySelectorAll(`.set .badge.main.on`)].every(seen),
  };
};

for (const sheet of sheets) {
  const name = basename(sheet, ".html");
  for (const width of [400, 1000, 1400]) {
    for (const scheme of ["light", "dark"]) {
      const page = await open(sheet, width, scheme);
      report.overflow.push({ name, width, ...(await page.evaluate(overflow)) });
      report.contrast.push({ name, width, scheme, ...(await page.evaluate(lowestContrast)) });
      await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png`, fullPage: true });
      await page.close();
    }
  }
  const page = await open(sheet, 1400, "light");
  await page.evaluate(readFileSync(axe + "/axe.min.js", "utf8"));
  const barriers = await page.evaluate(async () => (await axe.run()).violations.map((each) => [each.id, each.nodes[0].html]));
  report.barriers.push({ name, barriers });
  const count = await page.locator(".note").count();
  for (const key of [..."jj", "k", "o", ..."j".repeat(count)]) {
    await page.keyboard.press(key);
    report.keys.push({ name, key, count, ...(await page.evaluate(state)) });
  }
  await page.keyboard.press("Escape");
  report.keys.push({ name, key: "Escape", count, ...(await page.evaluate(state)) });
  const overlaps = await page.evaluate(() =>
    [...document.querySelectorAll(".sheet")].flatMap((sheet) => {
      const boxes = [...sheet.querySelectorAll(".note")].map((note) => note.getBoundingClientRect());
      return boxes.filter((box, at) => at && box.top < boxes[at - 1].bottom);
    }).length
  );
  await page.locator(".theme").click();
  const contrast = await page.evaluate(lowestContrast);
  report.contrast.push({ name, width: 1400, scheme: "button", ...contrast });
  await page.locator(".levels input[value=query]").uncheck();
  const left = await page.evaluate(() => [...document.querySelectorAll(".note:not([hidden])")].map((note) => note.dataset.level));
  report.filters.push({ name, overlaps, left });
  await page.locator(".levels input[value=query]").check();
  await page.keyboard.press("j");
  await page.emulateMedia({ media: "print" });
  report.print.push({ name, lines: await page.locator(".lines path:visible").count(), paper: await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--paper").trim()) });
  await page.pdf({ path: `${folder}/${name}.pdf`, format: "A4" });
  await page.close();
}
await browser.close();
console.log(JSON.stringify(report));

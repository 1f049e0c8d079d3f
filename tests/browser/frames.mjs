//! How fast the map is while a hand draws: with nothing on it, with marks of one point each, and with long strokes; at the
//! processor's own speed and with it throttled four times. Nothing is asserted, as a machine may be busy: all are measured
//! in one run and printed, with the longest frame and how many took over 50 ms.

/** Marks on the map, and points of each. */
const FULL = [[500, 1], [2000, 1], [500, 20]];
const LONG_MS = 50;

/** A number below `most`, the same ones in every run. */
function lots() {
  let state = 5;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** Marks all over a view. */
function strokes(view, like, marks, points) {
  const draw = lots(), zones = view.zones.filter((zone) => !zone.avoid);
  return Array.from({ length: marks }, (_, n) => {
    const outline = zones[n % zones.length].points, xs = outline.map(([x]) => x), ys = outline.map(([, y]) => y);
    const [left, top] = [Math.min(...xs), Math.min(...ys)], [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
    const laid = Array.from({ length: points }, () => [left + draw(width), top + draw(height)]);
    return { ...like, mark: `frame-${n}`, view: view.id, version: view.version, tool: points > 1 ? 'stroke' : 'point', spacing_mm: '6', rows: 1, mirrored: false, shape: laid.slice(0, 8), points: laid };
  });
}

/** Draws a line by four touches a frame; the milliseconds of each frame. */
function drawing() {
  const pad = document.querySelector('#map'), { a, d, e, f } = document.querySelector('#map > g').getScreenCTM();
  const touch = (type, x, y) => pad.dispatchEvent(new PointerEvent(type, {
    pointerId: 1, pointerType: 'touch', clientX: a * x + e, clientY: d * y + f, bubbles: true, cancelable: true, buttons: 1, width: 12, height: 12,
  }));
  const frame = () => new Promise((over) => { requestAnimationFrame(over); });
  return (async () => {
    document.querySelector('[data-tool=stroke]').click();
    await frame();
    touch('pointerdown', -50, 60);
    const took = [];
    let last = await frame();
    for (let n = 0; n < 120; n++) {
      for (let part = 0; part < 4; part++) touch('pointermove', 50 * Math.sin((n + part / 4) / 8), 60 + n);
      const now = await frame();
      took.push(now - last);
      last = now;
    }
    touch('pointerup', 0, 180);
    return took.sort((one, other) => one - other);
  })();
}

/** Measures the map at an address, at a part of the processor's speed; nothing that is drawn reaches the clinic. */
async function measured(context, address, marks, slower) {
  const page = await context.newPage();
  await page.route('**/api/**', (route) => route.fulfill({ status: 201, json: {} }));
  await page.route(address, async (route) => {
    const answer = await route.fetch(), text = await answer.text();
    const held = /(<script type="application\/json" id="map-data">)(.*?)(<\/script>)/s;
    await route.fulfill({ response: answer, body: text.replace(held, (_, open, data, close) => open + JSON.stringify({ ...JSON.parse(data), marks }).replaceAll('<', '\\u003c') + close) });
  });
  await page.goto(address);
  await page.locator('.map-app.ready').waitFor();
  const processor = await context.newCDPSession(page);
  await processor.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const took = await page.evaluate(drawing);
  await page.close();
  return { median: took[took.length >> 1], p95: took[Math.floor(took.length * 0.95)], longest: took.at(-1), long: took.filter((ms) => ms > LONG_MS).length };
}

/** Prints frames of an empty map and of full ones. */
export async function frames(context, address, view, like) {
  const said = ({ median, p95, longest, long }) => `${median.toFixed(1)} ms, p95 ${p95.toFixed(1)}, longest ${longest.toFixed(1)}, over ${LONG_MS} ms: ${long}`;
  for (const slower of [1, 4]) {
    console.log(`  frames while drawing, processor ${slower === 1 ? 'as it is' : `throttled ${slower} times`}: empty map ${said(await measured(context, address, [], slower))}`);
    for (const [marks, points] of FULL) {
      const laid = strokes(view, like, marks, points);
      console.log(`    ${marks} marks of ${points}: ${said(await measured(context, address, laid, slower))}`);
    }
  }
}

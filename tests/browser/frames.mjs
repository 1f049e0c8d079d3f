//! How fast the map is while a hand draws: with nothing on it, and with 500 strokes of 20 points. Nothing is asserted, as a
//! machine may be busy: the two are measured in one run, and their ratio is printed.
const STROKES = 500, EACH = 20;

/** A number below `most`, the same ones in every run. */
function lots() {
  let state = 5;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** Strokes all over a view. */
function strokes(view, like) {
  const draw = lots(), zones = view.zones.filter((zone) => !zone.avoid);
  return Array.from({ length: STROKES }, (_, n) => {
    const { points } = zones[n % zones.length], xs = points.map(([x]) => x), ys = points.map(([, y]) => y);
    const [left, top] = [Math.min(...xs), Math.min(...ys)], [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
    const laid = Array.from({ length: EACH }, () => [left + draw(width), top + draw(height)]);
    return { ...like, mark: `frame-${n}`, view: view.id, version: view.version, tool: 'stroke', spacing_mm: '6', rows: 1, mirrored: false, shape: laid.slice(0, 8), points: laid };
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

/** Measures the map at an address; nothing that is drawn reaches the clinic. */
async function measured(context, address, marks) {
  const page = await context.newPage();
  await page.route('**/api/**', (route) => route.fulfill({ status: 201, json: {} }));
  await page.route(address, async (route) => {
    const answer = await route.fetch(), text = await answer.text();
    const held = /(<script type="application\/json" id="map-data">)(.*?)(<\/script>)/s;
    await route.fulfill({ response: answer, body: text.replace(held, (_, open, data, close) => open + JSON.stringify({ ...JSON.parse(data), marks }).replaceAll('<', '\\u003c') + close) });
  });
  await page.goto(address);
  await page.locator('.map-app.ready').waitFor();
  const took = await page.evaluate(drawing);
  await page.close();
  return { median: took[took.length >> 1], p95: took[Math.floor(took.length * 0.95)] };
}

/** Prints frames of an empty and of a full map. */
export async function frames(context, address, view, like) {
  const empty = await measured(context, address, []), full = await measured(context, address, strokes(view, like));
  const said = ({ median, p95 }) => `${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
  console.log(`  frames while drawing: empty ${said(empty)}; ${STROKES} × ${EACH} points ${said(full)}; ratio ${(full.median / empty.median).toFixed(2)}, p95 ${(full.p95 / empty.p95).toFixed(2)}`);
}

//! A hand on the glass: taps and drags as a touch screen tells of them, each counted.

/** A hand on a page. Places on the map are given in millimetres of the view. */
export class Hand {
  taps = 0;
  drags = 0;

  static async on(page) {
    const glass = await page.context().newCDPSession(page);
    return Object.assign(new Hand(), { page, glass });
  }

  /** What was counted since the last time. */
  count() {
    const counted = { taps: this.taps, drags: this.drags };
    this.taps = this.drags = 0;
    return counted;
  }

  /** Taps a button or a link. */
  async press(selector) {
    this.taps += 1;
    await this.page.locator(selector).first().tap();
  }

  /** Taps the map. */
  async tap(x, y) {
    this.taps += 1;
    await this.#touch('touchStart', await this.#at(x, y));
    await this.#touch('touchEnd');
    await this.drawn();
  }

  /** Draws a line on the map. */
  async drag(...points) {
    this.drags += 1;
    const [first, ...others] = points;
    await this.#touch('touchStart', await this.#at(...first));
    for (const point of others) await this.#touch('touchMove', await this.#at(...point));
    for (let rest = 0; rest < 3; rest++) await this.drawn();   // a hand that flies off the glass is thought to scroll on, and its next tap to stop that
    await this.#touch('touchEnd');
    await this.drawn();
  }

  #touch(type, at) {
    const touchPoints = at ? [{ x: at[0], y: at[1], radiusX: 6, radiusY: 6, id: 1 }] : [];
    return this.glass.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  /** Where a place of the view is on the screen. */
  #at(x, y) {
    return this.page.evaluate(([x, y]) => {
      const { a, d, e, f } = document.querySelector('#map > g').getScreenCTM();
      return [a * x + e, d * y + f];
    }, [x, y]);
  }

  /** Waits until the page has drawn what was done. */
  drawn() {
    return this.page.evaluate(() => new Promise((over) => { requestAnimationFrame(() => requestAnimationFrame(over)); }));
  }
}

/** Signs in a box, as a pen does. */
export async function draw(page, canvas) {
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  const at = (x, y) => [box.x + box.width * x, box.y + box.height * y];
  await page.mouse.move(...at(0.15, 0.6));
  await page.mouse.down();
  for (const place of [[0.25, 0.25], [0.35, 0.75], [0.45, 0.3], [0.55, 0.7], [0.85, 0.45]]) await page.mouse.move(...at(...place), { steps: 6 });
  await page.mouse.up();
}

// gestures.js: pen, finger, mouse. A pen or one finger draws, two fingers move and zoom. Once a pen was seen, a finger only
// moves the picture; a palm on the glass does nothing. What drawing means is up to the tools.

/** Further than so many pixels is no tap any more. */
const TAP = 9;
/** A contact wider than so many pixels is a hand, not a finger. */
const PALM = 60;

/**
 * @param {Element} pad  where is drawn
 * @param {object} on
 *   begin(at, kind): whether the tool takes the gesture; if not, the picture is moved
 *   draw(all, moved): the gesture goes on; `all` are its places in the window
 *   end(all, moved), drop()
 *   pan(dx, dy), zoom(factor, at), settle()
 *   hover(at)
 */
export function listen(pad, on) {
  const down = new Map();   // pointers on the glass
  let stroke = null, pinch = null, drag = null, penSeen = false, frame = 0;

  const place = (event) => [event.clientX, event.clientY];
  const pair = () => {
    const [[ax, ay], [bx, by]] = down.values();
    return { apart: Math.hypot(ax - bx, ay - by) || 1, at: [(ax + bx) / 2, (ay + by) / 2] };
  };
  const drop = () => { if (stroke) { stroke = null; on.drop(); } };

  function capture(id) {
    try { pad.setPointerCapture(id); } catch { /* it is gone again already */ }
  }

  function press(event) {
    if (event.button > 0) return;
    const pen = event.pointerType === 'pen', touch = event.pointerType === 'touch';
    if (stroke?.pen) return;   // the palm, while the pen draws
    if (touch && Math.max(event.width, event.height) > PALM) return;
    if (pen) {   // the palm was there before the pen: it meant nothing
      penSeen = true;
      drop();
      down.clear();
      pinch = drag = null;
    }
    capture(event.pointerId);
    down.set(event.pointerId, place(event));
    if (down.size === 2) {
      drop();
      drag = null;
      pinch = pair();
    }
    if (down.size !== 1) return;
    const draws = !(touch && penSeen) && on.begin(place(event), event.pointerType);
    if (draws) stroke = { id: event.pointerId, pen, all: [place(event)], moved: false };
    else drag = { id: event.pointerId, at: place(event) };
  }

  function move(event) {
    if (down.has(event.pointerId)) down.set(event.pointerId, place(event));
    if (pinch && down.size === 2) return moveBoth();
    if (drag?.id === event.pointerId) {
      on.pan(event.clientX - drag.at[0], event.clientY - drag.at[1]);
      drag.at = place(event);
      return;
    }
    if (stroke?.id === event.pointerId) return moveStroke(event);
    if (!stroke && !down.size && event.pointerType !== 'touch') on.hover(place(event));
  }

  function moveBoth() {
    const now = pair();
    on.zoom(now.apart / pinch.apart, now.at);
    on.pan(now.at[0] - pinch.at[0], now.at[1] - pinch.at[1]);
    pinch = now;
  }

  function moveStroke(event) {
    const many = event.getCoalescedEvents?.() ?? [];
    for (const one of many.length ? many : [event]) {
      const [x, y] = place(one), [lx, ly] = stroke.all.at(-1);
      if (Math.hypot(x - lx, y - ly) >= 1) stroke.all.push([x, y]);
    }
    const [x0, y0] = stroke.all[0];
    stroke.moved ||= Math.hypot(event.clientX - x0, event.clientY - y0) > TAP;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (stroke) on.draw(stroke.all, stroke.moved);
    });
  }

  function lift(event) {
    const was = down.delete(event.pointerId);
    if (was && (pinch || drag?.id === event.pointerId) && down.size < 2) {
      pinch = drag = null;
      on.settle();
    }
    if (stroke?.id !== event.pointerId) return;
    const { all, moved } = stroke;
    stroke = null;
    on.end(all, moved);
  }

  function cancel(event) {
    // A browser may cut a pen's stroke off when the palm comes down: what was drawn stays, undoing it is one tap away.
    if (stroke?.pen && stroke.id === event.pointerId && stroke.moved) return lift(event);
    if (stroke?.id === event.pointerId) drop();
    lift(event);
  }

  let resting;
  function wheel(event) {
    event.preventDefault();
    on.zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, place(event));
    clearTimeout(resting);
    resting = setTimeout(on.settle, 120);
  }

  pad.addEventListener('pointerdown', press);
  pad.addEventListener('pointermove', move);
  pad.addEventListener('pointerup', lift);
  pad.addEventListener('pointercancel', cancel);
  pad.addEventListener('pointerleave', () => !down.size && on.hover(null));
  pad.addEventListener('wheel', wheel, { passive: false });
  pad.addEventListener('contextmenu', (event) => event.preventDefault());   // a long press is no menu
  return { drop };
}

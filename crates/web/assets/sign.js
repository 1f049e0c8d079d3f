// sign.js: a signature drawn with pen, finger or mouse. Only the image is sent: no pressure, no times.
// <div data-sign hidden><canvas></canvas><input name="signature"><button data-sign-clear></button></div>
// Without this script the box stays hidden, and the name is typed or the paper signed.

const WIDTH = 4;   // of the line, in pixels of the image

for (const pad of document.querySelectorAll('[data-sign]')) {
  const canvas = pad.querySelector('canvas'), pen = canvas.getContext('2d');
  const field = pad.querySelector('[name="signature"]'), form = pad.closest('form');
  const drawn = form.querySelector('[name="how"][value="drawn"]');
  let last = null;

  const place = (event) => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
  };
  const line = (from, to) => {
    pen.beginPath();
    pen.moveTo(...from);
    pen.lineTo(...to);
    pen.stroke();
  };
  const shown = () => { pad.hidden = !drawn.checked; };
  const clear = () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    field.value = '';
  };

  Object.assign(pen, { lineWidth: WIDTH, lineCap: 'round', lineJoin: 'round', strokeStyle: '#000' });
  form.querySelector('[data-drawn]').hidden = false;
  if (!form.querySelector('[name="how"]:checked')) drawn.checked = true;
  form.addEventListener('change', shown);
  shown();

  canvas.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary) return;
    canvas.setPointerCapture(event.pointerId);
    last = place(event);
    line(last, last);
    event.preventDefault();
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!last || !event.isPrimary) return;
    for (const one of event.getCoalescedEvents?.() ?? [event]) {
      const next = place(one);
      line(last, next);
      last = next;
    }
  });
  const lift = () => {
    if (!last) return;
    last = null;
    field.value = canvas.toDataURL('image/png');
  };
  canvas.addEventListener('pointerup', lift);
  canvas.addEventListener('pointercancel', lift);
  pad.querySelector('[data-sign-clear]').addEventListener('click', clear);
}

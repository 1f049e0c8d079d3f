// photo.js: the patient's latest confirmed photo of this view, laid beside the map. It is looked at and nothing else: never laid
// over the picture, never measured, never analysed.
import { h } from './markup.js';

/**
 * @param {Element} button  opens and closes
 * @param {Element} pane    where it is shown
 * @param {object} desk
 * @param {() => void} changed  the stage has another size now
 */
export function photo(button, pane, desk, changed) {
  const { words, data } = desk;
  let on = false;

  /** The patient's side that lies on this side of the picture. */
  const letter = (side, where) => h('b', { class: `side ${where}` }, words.begin(words.sides[side]));

  function shown({ href, alt, day, width, height }) {
    const [left, right] = desk.view.sides, image = h('img', { src: href, alt, width, height });
    image.addEventListener('error', () => image.replaceWith(h('p', { class: 'note caution' }, words.say('photo_missing'))));
    return h('figure', {}, image, letter(left, 'at-left'), letter(right, 'at-right'),
      h('figcaption', {}, h('b', {}, words.say('photo_of_day', { day })), h('span', { class: 'small muted' }, words.say('photo_sides'))));
  }

  /** Shows what belongs to the view on the screen; a view without a photo has no button. */
  function show() {
    const held = data.photos?.[desk.view.id], open = Boolean(on && held), was = pane.hidden;
    button.hidden = !held;
    button.setAttribute('aria-pressed', String(open));
    pane.hidden = !open;
    pane.replaceChildren(...(open ? [shown(held)] : []));
    if (was !== pane.hidden) changed();
  }

  button.addEventListener('click', () => {
    on = !on;
    show();
  });
  return { show };
}

// markup.js: makes elements. Text is always set as text, never as mark-up.

const SVG = 'http://www.w3.org/2000/svg';

function build(element, attributes, inside) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...inside.flat().filter((part) => part !== null && part !== undefined && part !== false));
  return element;
}

/** An HTML element. */
export const h = (name, attributes = {}, ...inside) => build(document.createElement(name), attributes, inside);

/** An SVG element. */
export const s = (name, attributes = {}, ...inside) => build(document.createElementNS(SVG, name), attributes, inside);

/** An icon of the sprite; the page says where that is. */
export function icon(name) {
  const sprite = document.querySelector('[data-icons]').dataset.icons;
  return s('svg', { class: 'i', 'aria-hidden': 'true' }, s('use', { href: `${sprite}#i-${name}` }));
}

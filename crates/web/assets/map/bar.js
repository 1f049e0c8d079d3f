// bar.js: what has become of the strokes: saved, on the way, kept on the tablet, refused.
import { h, icon } from './markup.js';
import { where } from './tools.js';

/** @param {{ line: Element, notes: Element }} places @param {object} desk */
export function bar({ line, notes }, desk) {
  const { words } = desk;
  let told = '';

  function note(state, sign, text, ...buttons) {
    return h('div', { class: `note ${state}` }, icon(sign), h('div', {}, text), buttons);
  }

  function waiting({ is, keeps, rows }) {
    const strokes = words.count('strokes', rows.length);
    if (is === 'locked') {
      const again = h('button', { type: 'button', class: 'btn sm', 'data-do': 'sign-in' }, words.say('sign_in'));
      return note('caution', 'lock', words.say(keeps ? 'signed_out' : 'signed_out_unkept', { strokes }), again);
    }
    if (is === 'waiting' && rows.length) return note('caution', 'offline', words.say(keeps ? 'offline' : 'offline_unkept', { strokes }));
    return keeps ? null : note('info', 'info', words.say('unkept'));
  }

  function refusal(row) {
    const mark = row.act === 'mark' ? row.body : desk.strokes.all().find(({ mark }) => mark === row.body.mark);
    const view = mark && desk.views.held(mark.view), count = row.act === 'mark' ? row.body.points.length : row.body.points.length || mark?.points.length || 0;
    const place = view ? where(desk, view, { ...mark, points: mark.points }) : desk.views.of(mark?.view)?.title ?? '';
    const text = h('div', {}, h('strong', { class: 't' }, words.say(row.act === 'mark' ? 'refused_mark' : 'refused_erase', { points: words.points(count), zone: place })), ' ', row.refused);
    const away = h('button', { type: 'button', class: 'btn sm' }, words.say('dismiss'));
    away.addEventListener('click', () => desk.dismiss(row));
    return note('stop', 'stop', text, away);
  }

  return {
    show(state) {
      const { is, rows, refused } = state, stuck = rows.length > 0 && is !== 'sending';
      line.className = `saved ${rows.length || refused.length ? '' : 'quiet'}`;
      line.replaceChildren(refused.length || stuck
        ? h('span', { class: `tag ${refused.length ? 'stop' : 'caution'}` }, icon(refused.length ? 'stop' : is === 'locked' ? 'lock' : 'offline'),
          refused.length ? words.count('refused', refused.length) : words.count('to_send', rows.length))
        : icon(rows.length ? 'upload' : 'check'),
      refused.length || stuck ? '' : h('span', {}, words.say(rows.length ? 'saving' : 'saved')));
      const held = waiting(state);
      notes.replaceChildren(...[held, ...refused.map(refusal)].filter(Boolean));
      if (is !== told && held) desk.speak(held.textContent);
      told = is;
    },
  };
}

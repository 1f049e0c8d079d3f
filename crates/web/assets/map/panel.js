// panel.js: the running totals. Which syringe is in hand and what is left in it, what was given of each substance against its
// limit, what needs a second look, and what was done last.
import { ZERO, decimal, given, left, more, plus, standing, total } from './dose.js';
import { h, icon } from './markup.js';
import { areaSums, lastLine } from './area-table.js';
import { unplanned, volumeOf, where } from './tools.js';

const SIGNS = { near: ['caution', 'caution'], over: ['stop', 'stop'] };
/** So many of the last strokes are listed; all of them are in the table. */
const LISTED = 6;

const number = (d) => Number(d.n) / 10 ** d.places;   // only for the length of a bar

/** @param {Element} panel  holds #syringe, #doses, #look-again, #done */
export function panel(panel, desk) {
  const { words, data } = desk, find = (sel) => panel.querySelector(sel);

  find('#syringe').addEventListener('click', (event) => {
    const button = event.target.closest('[data-syringe]');
    if (button) desk.take(button.dataset.syringe);
  });

  /** Rows of the session's table count like strokes; only how many points, not where. */
  const entered = (data.entered ?? []).map((row) => ({ ...row, points: { length: row.count } }));

  function syringe(sums, marks) {
    const held = data.syringes.find(({ name }) => name === desk.syringe);
    const named = (syringe) => (syringe.name ? words.say('syringe', { name: syringe.title }) : syringe.title);
    const choice = data.syringes.length < 2 ? null
      : h('div', { class: 'syringes', role: 'group', 'aria-label': words.say('syringes') }, data.syringes.map((one) =>
        h('button', { type: 'button', class: `syr ${desk.tone(one.name)}`, 'data-syringe': one.name, 'aria-pressed': String(one === held), 'aria-label': named(one) }, one.name || icon('syringe'))));
    const points = marks.reduce((sum, mark) => sum + mark.points.length, 0);
    if (!held) {
      find('#syringe').replaceChildren(h('p', { class: 'hint' }, words.say('no_syringe')), big(points, null));
      return;
    }
    const sum = sums.get(held.name), rest = left(held, sum), of = decimal(held.volume), over = rest && rest.n < 0n;
    const parts = [
      h('div', { class: 'held' },
        choice ?? h('span', { class: `syr ${desk.tone(held.name)}`, 'aria-hidden': 'true' }, held.name || icon('syringe')),
        h('div', {}, h('b', {}, named(held)), held.lots && h('div', { class: 'small muted' }, words.say('lots', { lots: held.lots })))),
      big(sum?.points ?? 0, sum?.volume ?? decimal('0'), of),
    ];
    if (!of) parts.push(h('p', { class: 'hint' }, words.say('volume_unknown')));
    else {
      parts.push(h('progress', { class: `bar ${over ? 'stop' : ''}`, max: number(of) || 1, value: Math.min(number(of), number(sum?.volume ?? decimal('0'))), 'aria-label': words.say('given_of', { given: words.volume(sum?.volume ?? decimal('0')), of: words.volume(of) }) }));
      parts.push(over
        ? h('p', { class: 'err' }, icon('stop'), words.say('over_drawn', { volume: words.volume({ n: -rest.n, places: rest.places }) }))
        : h('p', { class: 'hint' }, leftInWords(rest, decimal(desk.setting(desk.tool).volume))));
    }
    if (!data.needle) parts.push(areasInAll(marks));
    else if (sums.size > 1) parts.push(inAll(sums));
    find('#syringe').replaceChildren(...parts.filter(Boolean));
  }

  /** Of all syringes together. */
  function inAll(sums) {
    let count = 0, volume = ZERO;
    for (const sum of sums.values()) {
      count += sum.points;
      volume = plus(volume, sum.volume);
    }
    return h('p', { class: 'in-all' }, words.say('in_all', { points: words.points(count), volume: words.volume(volume) }));
  }

  /** Of all areas together. */
  function areasInAll(marks) {
    const { areas, minutes, volume } = areaSums(marks);
    return h('p', { class: 'in-all' }, words.say('areas_in_all', { areas: words.points(areas), minutes: words.minutes(minutes), volume: volume ? words.volume(volume) : words.say('area_volume_open') }));
  }

  const leftInWords = (rest, each) => (each && !desk.locked && data.needle
    ? words.say('left_in', { volume: words.volume(rest), points: words.points(more(rest, each)) })
    : words.say('left_only', { volume: words.volume(rest) }));

  const big = (points, volume, of) => h('div', { class: 'big' },
    h('span', {}, h('b', {}, String(points)), ` ${words.say(`${data.needle ? 'point' : 'area'}${points === 1 ? '' : 's'}_word`)}`),
    volume && h('span', {}, h('b', {}, words.decimal(volume)), of ? ` / ${words.volume(of)}` : '\u00a0mL'));

  /** Everything that was drawn up of a substance, and what came from the cream; null where nobody knows. */
  const drawnUp = ({ drawn, cream }) => (decimal(drawn) ? plus(decimal(drawn), decimal(cream) ?? ZERO) : decimal(cream));

  /** Of one area nobody said how much was put on: then all that was drawn up counts as given. */
  const unsaid = (marks) => !data.needle && marks.some((mark) => !mark.volume_each);

  function doses(sums, all) {
    find('#doses').replaceChildren(...data.doses.map((dose) => {
      const sum = all ? drawnUp(dose) : total(dose, data.syringes, sums), is = standing(sum, dose.limit), limit = decimal(dose.limit);
      const [state, sign] = SIGNS[is] ?? ['', ''], unit = `\u00a0${dose.unit}`, amount = words.decimal(sum) + (sum ? unit : '');
      return h('div', { class: `meter-row ${state}` },
        h('span', { class: 'what' }, dose.title),
        h('span', { class: 'n' }, h('b', {}, amount), limit && h('span', { class: 'muted' }, ` / ${words.decimal(limit)}${unit}`)),
        limit && sum && h('meter', { class: 'bar', min: 0, max: number(limit) * 1.25, high: number(limit), low: number(limit) * 0.8, optimum: 0, value: number(sum), 'aria-label': `${dose.title}: ${amount} / ${words.decimal(limit)}${unit}` }),
        h('span', { class: 'words' },
          sign && icon(sign), sign && h('b', {}, words.say(is === 'over' ? 'limit_over' : 'limit_near')),
          is === 'none' && words.say('limit_none'), is === 'unknown' && words.say('dose_unknown'),
          dose.cream && sum && h('span', {}, words.say('of_cream', { amount: words.decimal(decimal(dose.cream)) + unit })),
          dose.says && h('span', {}, dose.says)));
    }));
  }

  /** What somebody should look at again: areas that nobody screened, syringes that are not on file. */
  function lookAgain(marks) {
    const zones = new Set();
    for (const mark of marks) {
      const view = desk.views.held(mark.view);
      if (view) for (const zone of unplanned(desk, view, mark)) zones.add(words.zone(zone));
    }
    const known = new Set(data.syringes.map(({ name }) => name)), strange = known.size ? marks.filter(({ syringe }) => !known.has(syringe)) : [];
    const byHand = entered.reduce((sum, { points }) => sum + points.length, 0);
    const says = [
      zones.size && words.say('area_not_planned', { zones: words.list([...zones]) }),
      strange.length && words.say('syringe_gone', { points: words.points(strange.reduce((sum, mark) => sum + mark.points.length, 0)) }),
    ].filter(Boolean);
    find('#look-again').replaceChildren(
      ...says.map((text) => h('div', { class: 'note caution' }, icon('caution'), h('div', {}, text))),
      unsaid(marks) ? h('p', { class: 'hint' }, words.say('area_volume_unsaid')) : '',
      byHand ? h('p', { class: 'hint' }, words.say('entered', { points: words.points(byHand) })) : '');
  }

  function done(marks) {
    const list = marks.slice(-LISTED).reverse().map((mark) => {
      const view = desk.views.held(mark.view), place = view ? where(desk, view, mark) : desk.views.of(mark.view)?.title ?? mark.view;
      return h('li', {},
        h('span', { class: `sample-mark ${mark.tool} ${desk.tone(mark.syringe)}`, 'aria-hidden': 'true' }),
        h('div', {}, h('b', {}, words.begin(place)),
          h('div', { class: 'small muted' }, mark.applied ? lastLine(desk, mark) : [words.technique(mark.technique), words.points(mark.points.length), volumeOf(desk, mark)].join(' · '))));
    });
    find('#done').replaceChildren(...(list.length ? list : [h('li', { class: 'hint' }, words.say(data.needle ? 'empty' : 'area_empty'))]));
  }

  return {
    show() {
      const marks = desk.strokes.counted(), sums = given([...marks, ...entered]);
      syringe(sums, [...marks, ...entered]);
      doses(sums, unsaid(marks));
      lookAgain(marks);
      done(marks);
    },
  };
}


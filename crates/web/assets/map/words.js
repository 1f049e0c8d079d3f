// words.js: what the page says. All sentences come from the server in the page's language; here only the gaps are filled.
import { show } from './dose.js';

const NARROW = '\u00a0';   // a number and its unit stay on one line

export class Words {
  constructor({ texts, zones, sides, separator, lang, techniques, needle }) {
    Object.assign(this, { texts, zones, sides, separator, lang });
    this.made = needle === false ? 'areas' : 'points';   // what this session is made of
    this.techniques = new Map(techniques.map((technique) => [technique.id, technique.title]));
  }

  /** A sentence, its `{gaps}` filled. */
  say(key, values = {}) {
    const text = this.texts[key] ?? `⟨${key}⟩`;
    return text.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
  }

  /** "1 point", "12 points"; the same for strokes. */
  count(of, count) {
    return this.say(count === 1 ? `${of}_one` : of, { count });
  }

  /** So many of what the session is made of: points, or areas where there is no needle. */
  points(count) {
    return this.count(this.made, count);
  }

  minutes(value) {
    return this.say('minutes', { minutes: this.decimal(value) });
  }

  /** The name of a zone, with its side. */
  zone(zone) {
    if (!zone) return this.say('zone_none');
    const name = this.zones[zone.id] ?? zone.id;
    return zone.side ? this.say('zone_side', { zone: name, side: this.sides[zone.side] }) : name;
  }

  technique(id) {
    return this.techniques.get(id) ?? id;
  }

  /** The same, to begin a line with. */
  begin(text) {
    return text.charAt(0).toLocaleUpperCase(this.lang) + text.slice(1);
  }

  number(text) {
    return String(text ?? '').replace('.', this.separator);
  }

  /** A number with its unit; a dash where it is not recorded. */
  measure(text, unit) {
    return text === '' || text === null || text === undefined ? '–' : `${this.number(text)}${unit === '°' ? '' : NARROW}${unit}`;
  }

  decimal(value) {
    return show(value, this.separator);
  }

  volume(value) {
    return `${this.decimal(value)}${NARROW}mL`;
  }

  list(parts) {
    return new Intl.ListFormat(this.lang, { type: 'conjunction' }).format(parts);
  }
}

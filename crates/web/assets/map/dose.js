// dose.js: how much was given. Whole numbers only (BigInt), never a float: the last digit must be the server's.
// A decimal is { n, places }: n divided by 10^places.

/** @typedef {{ n: bigint, places: number }} Decimal */

/** Sums are kept to so many places. */
const PLACES = 9;
/** So many places are shown. */
const SHOWN = 4;

const ten = (places) => 10n ** BigInt(places);
const at = (d, places) => d.n * ten(places - d.places);

export const ZERO = Object.freeze({ n: 0n, places: 0 });

/** Reads `0.02`, `0,02` or `0.02 mL`; null when it is no number. */
export function decimal(text) {
  const parts = /^\s*(\d+)(?:[.,](\d+))?\s*\D*$/.exec(text ?? '');
  return parts ? { n: BigInt(parts[1] + (parts[2] ?? '')), places: (parts[2] ?? '').length } : null;
}

export function plus(a, b) {
  const places = Math.max(a.places, b.places);
  return { n: at(a, places) + at(b, places), places };
}

export const minus = (a, b) => plus(a, { n: -b.n, places: b.places });

export const times = (a, count) => ({ n: a.n * BigInt(count), places: a.places });

/** -1, 0 or 1. */
export function compare(a, b) {
  const difference = minus(a, b).n;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** The nearest whole number to a fraction of two that are not negative; a half goes to the even one. */
function nearest(numerator, denominator) {
  const floor = numerator / denominator, twice = (numerator % denominator) * 2n;
  return twice > denominator || (twice === denominator && floor % 2n === 1n) ? floor + 1n : floor;
}

/** To so many places, half to even. */
function rounded(d, places) {
  if (d.places <= places) return { n: at(d, places), places };
  const size = nearest(d.n < 0n ? -d.n : d.n, ten(d.places - places));
  return { n: d.n < 0n ? -size : size, places };
}

/**
 * What the marks give from each syringe.
 * @param {Iterable<{ syringe: string, volume_each: string, points: unknown[] }>} marks
 * @returns {Map<string, { points: number, volume: Decimal }>}
 */
export function given(marks) {
  const sums = new Map();
  for (const mark of marks) {
    const sum = sums.get(mark.syringe) ?? { points: 0, volume: ZERO };
    sum.points += mark.points.length;
    sum.volume = plus(sum.volume, times(decimal(mark.volume_each) ?? ZERO, mark.points.length));
    sums.set(mark.syringe, sum);
  }
  return sums;
}

/** What a part of a syringe holds of what the whole syringe holds: amount × given ÷ volume, to nine places. */
function share(amount, volume, of) {
  const numerator = amount.n * volume.n * ten(of.places + PLACES);
  return { n: nearest(numerator, of.n * ten(amount.places + volume.places)), places: PLACES };
}

/**
 * How much of a substance was given: its part of every syringe, and what came from the cream.
 * @param {{ substance: string, unit: string, cream: string | null }} dose
 * @param {{ name: string, volume: string | null, contents: { substance: string, amount: string, unit: string }[] }[]} syringes
 * @param {Map<string, { volume: Decimal }>} sums  as `given` tells
 * @returns {Decimal | null}  null: nobody knows, because something was given from a syringe whose volume, or strength, is not known
 */
export function total({ substance, unit, cream }, syringes, sums) {
  let sum = rounded(decimal(cream) ?? ZERO, PLACES);
  for (const syringe of syringes) {
    const volume = sums.get(syringe.name)?.volume ?? ZERO;
    if (volume.n === 0n) continue;
    const of = decimal(syringe.volume);
    for (const part of syringe.contents.filter((part) => part.substance === substance)) {
      const amount = decimal(part.amount);
      if (!of || of.n === 0n || !amount || part.unit !== unit) return null;
      sum = plus(sum, share(amount, volume, of));
    }
  }
  return sum;
}

/** What is left of a syringe; below nought where more was drawn on the map than into the syringe. */
export function left(syringe, sum) {
  const volume = decimal(syringe.volume);
  return volume && minus(volume, sum?.volume ?? ZERO);
}

/** How many points more a volume gives. */
export function more(volume, each) {
  if (!each || each.n === 0n) return 0;
  const places = Math.max(volume.places, each.places);
  return volume.n < 0n ? 0 : Number(at(volume, places) / at(each, places));
}

/** How a total stands to its limit: `unknown`, `none` on file, `within`, `near` (more than 80 %), `over`. */
export function standing(sum, limit) {
  if (!sum) return 'unknown';
  const most = decimal(limit);
  if (!most) return 'none';
  if (compare(sum, most) > 0) return 'over';
  return compare(times(sum, 10), times(most, 8)) > 0 ? 'near' : 'within';
}

/** Without noughts at the end, to four places at most; one that is longer is rounded, and says so. */
export function show(d, separator) {
  if (!d) return '–';
  const short = rounded(d, SHOWN), exact = compare(short, d) === 0;
  const digits = String(short.n < 0n ? -short.n : short.n).padStart(SHOWN + 1, '0');
  const fraction = digits.slice(-SHOWN).replace(/0+$/, '');
  return `${exact ? '' : '≈ '}${short.n < 0n ? '−' : ''}${digits.slice(0, -SHOWN)}${fraction && separator + fraction}`;
}

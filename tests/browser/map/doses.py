"""Makes doses.json: 200 sessions drawn by lot, and what they give, worked out with fractions instead of the map's integers.

python3 tests/browser/map/doses.py > tests/browser/map/doses.json
"""

import json
import random
from decimal import ROUND_HALF_EVEN, Decimal, getcontext
from fractions import Fraction

getcontext().prec = 80
lot = random.Random(20261121)


def number(most, places):
    """A decimal from nought to `most`, as text."""
    return format(Decimal(lot.randrange(0, most * 10**places + 1)).scaleb(-places), "f")


def half_even(value, places):
    """A fraction rounded to so many places, a half to the even side."""
    scaled = value * 10**places
    floor = scaled.numerator // scaled.denominator
    rest = scaled - floor
    up = rest > Fraction(1, 2) or (rest == Fraction(1, 2) and floor % 2 == 1)
    return Fraction(floor + up, 10**places)


def decimal(value):
    return Decimal(value.numerator) / Decimal(value.denominator)


def text(value):
    return format(decimal(value).normalize(), "f") if value else "0"


def shown(value, separator):
    short = decimal(value).quantize(Decimal("0.0001"), rounding=ROUND_HALF_EVEN)
    digits = format(short, "f").rstrip("0").rstrip(".") or "0"
    return ("" if short == decimal(value) else "≈ ") + digits.replace(".", separator)


def total(substance, cream, syringes, given):
    """What was given of a substance; none where a volume is missing."""
    value = Fraction(cream or "0")
    for syringe in syringes:
        volume = given.get(syringe["name"], Fraction(0))
        for part in syringe["contents"]:
            if volume == 0 or part["substance"] != substance:
                continue
            if syringe["volume"] is None or Fraction(syringe["volume"]) == 0:
                return None
            value += half_even(Fraction(part["amount"]) * volume / Fraction(syringe["volume"]), 9)
    return value


def session(n):
    syringes = [
        {
            "name": name,
            "volume": lot.choice([None] * (n % 17 == 0) + ["3", "5", "7", "10", "0.3", number(9, 2), number(20, lot.randrange(0, 4))]),
            "contents": [
                {"substance": substance, "amount": number(200, lot.randrange(0, 7)), "unit": "mg"}
                for substance in "xy"
                if lot.random() < 0.7
            ],
        }
        for name in "ABC"[: lot.randrange(1, 4)]
    ]
    marks = [
        {
            "syringe": lot.choice(syringes)["name"],
            "volume_each": number(1, lot.randrange(1, 7)) + lot.choice([" mL", ""]),
            "points": lot.randrange(1, 400),
        }
        for _ in range(lot.randrange(0, 7))
    ]
    given = {}
    for mark in marks:
        volume = Fraction(mark["volume_each"].removesuffix(" mL")) * mark["points"]
        given[mark["syringe"]] = given.get(mark["syringe"], Fraction(0)) + volume
    totals = []
    for substance in "xy":
        cream, separator = lot.choice([None, None, number(60, lot.randrange(0, 5))]), lot.choice(".,")
        value = total(substance, cream, syringes, given)
        totals.append({
            "substance": substance,
            "cream": cream,
            "separator": separator,
            "total": None if value is None else text(value),
            "shown": "–" if value is None else shown(value, separator),
        })
    return {"syringes": syringes, "marks": marks, "given": {name: text(volume) for name, volume in given.items()}, "totals": totals}


lines = ",\n".join(json.dumps(session(n), ensure_ascii=False, separators=(",", ":")) for n in range(200))
print(f"[\n{lines}\n]")

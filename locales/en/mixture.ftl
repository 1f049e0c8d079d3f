# Mixture.
mix-head = mixture
mix-screening = The screening of this visit says: { $verdict }.
mix-totals = totals of this session
mix-pairs = together in one syringe
mix-no-pairs = No two substances share a syringe.
mix-supports = Pistor adds up and compares with cited limits. It never says what dose to give, and a limit that is not on file is no permission.
drawn-syringe = { $substance }: { $strength }, { $volume } drawn = { $amount }; in the syringe { $concentration }
drawn-skin = { $substance }, on the skin: { $volume }
syringe-only = In the syringe: { $volume }
syringe-named = In syringe { $name }: { $volume }
map-total = Map: { $count } points × { $each } = { $volume }
map-left = { $volume } is left in the syringe.
map-total-mixed = Map: { $count } points of different volumes = { $volume }
map-short = The map needs { $volume } more than is drawn.
per-point = { $amount } at each point
from-cream = of which { $amount } from the cream
limit-none = No limit on file. That is not a permission.
limit-no_limit = no limit on file
limit-within = within
limit-above = ABOVE
limit-needs_weight = weigh the patient first
limit-not_known = not known: a strength or a volume is missing
limit-not_compared = for comparison
drawn-above = More is drawn than a limit allows; the map gives less. Do not give the rest.
basis-point = at a point
basis-session = in a session
basis-day = in a day
basis-course = in a course
basis-cm2 = on a square centimetre
legal-authorised = authorised
legal-cosmetic_only = for the skin’s surface only
legal-device = a medical device
legal-not_authorised = not authorised
legal-off_label = off-label
legal-suspended = suspended
legal-unclear = status unclear
legal-warned = authority warns
legal-withdrawn = withdrawn
pair-mixes = mixes
pair-no_data = no data
pair-does_not_mix = does not mix
pair-no-row = No data: keep in separate syringes. That nobody saw a change does not prove that they go together.
warn-above = { $substance } is above its limit ({ $limit }): see pistor mix. The verdict looks at the patient, not at the amounts.
warn-apart = { $a } and { $b } do not mix in one syringe: see pistor mix.

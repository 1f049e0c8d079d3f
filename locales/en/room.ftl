# The treatment room without a needle: areas that a device goes over.
area-page-head = Areas
area-page-hint = Without a needle there are no points: on the map, tap a zone to take it whole, or draw around an area.
area-page-device = Device
area-page-lack = No area is saved.
area-page-table = Areas, zone by zone
area-page-col-zone = Zone
area-page-col-settings = Settings
area-page-col-minutes = Time
area-page-col-volume = Put on
area-page-col-syringe = Syringe
area-page-and-covers = { $zone } (also covers: { $others })

# The map of such a session, said by the server.
map-page-area-settings = Next area
map-page-area-device = Device
map-page-area-minutes = Minutes
map-page-area-volume = Put on it, mL
map-page-area-table = Areas as a table
map-page-area-add-hint = The zone is taken whole, as the settings say.
map-page-area-add-do = Take the zone
map-page-area-keys = Arrow keys move the crosshair by 5 mm, with Shift by 1 mm. The square brackets, or N and P, go to the next and the previous zone. Enter or F takes the zone whole, Backspace undoes. The table below does the same without the picture.
map-page-area-no-script = The map needs JavaScript: without it no areas can be recorded.
map-page-area-settings-why = What the device shows. No source gives values for it; they are the maker’s and yours.
map-page-photo = Photo

# Said by its script.
map-tool-area = Area
map-hint-area = Tap a zone to take it whole, or draw around an area.
map-areas = { $count } areas
map-areas-one = { $count } area
map-area-word = area
map-areas-word = areas
map-minutes = { $minutes } min
map-area-added = { $zone }: { $minutes }, { $volume }.
map-area-volume-open = volume not said
map-area-device-first = Say first which device it is.
map-area-minutes-first = Say first how many minutes.
map-area-refused-avoid = Not taken: the area goes over a place where nothing is treated ({ $zone }). Draw around it.
map-area-too-small = Not taken: this is too small to be an area. Draw around it, or tap a zone.
map-area-device-held = This session is held with { $device }. Another device is another session.
map-areas-in-all = In all: { $areas }, { $minutes }, { $volume }
map-area-volume-unsaid = Of one area nobody said how much was put on: all that was drawn up counts as given.
map-area-empty = No area yet. Tap a zone, or add one below without the picture.
map-col-settings = Device, settings
map-col-time = Time
map-photo-of-day = Photo, { $day }
map-photo-sides = Sides as in a photo that somebody else took; a selfie may be the other way round.
map-photo-missing = The photo could not be loaded.

error-areas-missing = No areas are recorded yet: open the map and take the zones that were treated.
error-area-needs-device = This session is held with a needle: mark points, not areas. Areas belong to a device, and the method is said in the plan.
error-points-need-needle = This session is held without a needle: take areas, not points. The method is said in the plan.
error-field-of-needle = An area has no { $found }: technique, needle, angle, depth and spacing belong to a needle.
error-device-other = Found the device { $found }, but this session is held with { $expected }. One session, one device.
error-minutes-plain = Write the minutes as a number above 0 and at most 240. Found { $found }.
error-volume-applied = Write what was put on in mL, such as { $expected }. Found { $found }.
error-setting-unknown = This device has no setting { $found }. Expected one of: { $expected }.
error-area-outline = An area needs an outline of at least three corners around its point.
error-area-not-zone = This is not the outline of the zone as it is drawn.
error-area-avoided = The area goes over a place where nothing is treated: { $zone }. Draw around it.

# The check of a mixture by a second person.
mixture-check-wanted = to be checked
mixture-check-by = { $name } · { $when }
mixture-check-head = A second person checks this mixture
mixture-check-what = Compare each vial, lot, amount and syringe with what stands here. Until it is checked the mixture cannot be used.
mixture-check-own = You prepared it, so somebody else checks it: on another device, or here under an account of their own.
mixture-check-switch = Sign in as somebody else
mixture-check-do = I have compared it: checked
mixture-check-who = Whoever may prepare a mixture may also check one.
mixture-check-hint = After the mixture is prepared, a second person checks it under an account of their own.
mixture-check-gate = The mixture waits for a second person’s check.
house-mixture-check = A second person checks each mixture under an account of their own before it is used
house-mixture-check-head = The check of a mixture
today-needs-check = Mixture to be checked by a second person
today-needs-check-when = prepared { $when }
event-checked = Mixture checked
audit-act-check = Check a mixture
sheet-mixture-prepared = Mixture prepared
sheet-mixture-checked = Mixture checked
label-to-check = NOT YET CHECKED
error-mixture-checked = This mixture has been checked already.
error-mixture-check-own = Whoever prepared a mixture cannot check it. A second person signs in, on this device or another, and checks it.
error-mixture-unchecked = This mixture waits for a second person’s check. Whoever did not prepare it signs in, opens the mixture and checks it.
error-checked-by-words = In this house a second person checks a mixture under an account of their own: leave the name empty, and let them check it once it is prepared.

area-page-operator = Treated by
area-page-ended = End of the treatment
area-sheet-where = Where the areas are
map-page-area-copy = Copy areas
map-hint-erase-area = Tap an area to erase it.
map-hint-move-area = Drag the picture. Two fingers zoom.
map-copied-areas = Copied: { $points }.
map-copied-no-areas = That session has no area on this picture.
map-zone-areas = { $zone }: { $points }
mixture-check-open-first = The session can be opened once a second person has checked the mixture.

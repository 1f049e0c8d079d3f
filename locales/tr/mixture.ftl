# Karışım.
mix-head = karışım
mix-screening = Bu ziyaretin tarama sonucu: { $verdict }.
mix-totals = bu seansın toplamları
mix-pairs = aynı enjektörde birlikte
mix-no-pairs = Aynı enjektörü paylaşan iki madde yok.
mix-supports = Pistor toplar ve kaynağı belli sınırlarla karşılaştırır. Hangi dozun verileceğini asla söylemez; kayıtlı bir sınırın olmaması izin demek değildir.
drawn-syringe = { $substance }: { $strength }, çekilen { $volume } = { $amount }; enjektördeki derişim { $concentration }
drawn-skin = { $substance }, cilt üzerine: { $volume }
syringe-only = Enjektörde: { $volume }
syringe-named = { $name } enjektöründe: { $volume }
map-total = Harita: { $count } nokta × { $each } = { $volume }
map-left = Enjektörde { $volume } kalır.
map-total-mixed = Harita: farklı hacimlerde { $count } nokta = { $volume }
map-short = Harita için çekilenden { $volume } daha fazlası gerekir.
per-point = her noktada { $amount }
from-cream = bunun { $amount } kadarı kremden
limit-none = Kayıtlı sınır yok. Bu, izin demek değildir.
limit-no_limit = kayıtlı sınır yok
limit-within = sınır içinde
limit-above = SINIRIN ÜSTÜNDE
limit-needs_weight = önce hastayı tartın
limit-not_known = bilinmiyor: bir derişim veya hacim eksik
limit-not_compared = karşılaştırma için
drawn-above = Bir sınırın izin verdiğinden fazlası çekilmiş; harita daha azını veriyor. Kalanı vermeyin.
basis-point = bir noktada
basis-session = bir seansta
basis-day = bir günde
basis-course = bir kürde
basis-cm2 = bir santimetrekarede
legal-authorised = ruhsatlı
legal-cosmetic_only = yalnızca cilt yüzeyi için
legal-device = tıbbi cihaz
legal-not_authorised = ruhsatı yok
legal-off_label = endikasyon dışı
legal-suspended = askıya alınmış
legal-unclear = durumu belirsiz
legal-warned = otorite uyarıyor
legal-withdrawn = piyasadan çekilmiş
pair-mixes = karışır
pair-no_data = veri yok
pair-does_not_mix = karışmaz
pair-no-row = Veri yok: ayrı enjektörlerde tutun. Kimsenin değişiklik görmemiş olması, bağdaştıklarını kanıtlamaz.
warn-above = { $substance } sınırın üzerinde ({ $limit }): bkz. pistor mix. Karar hastaya bakar, miktarlara değil.
warn-apart = { $a } ile { $b } aynı enjektörde karışmaz: bkz. pistor mix.

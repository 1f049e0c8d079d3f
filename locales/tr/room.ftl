# İğnesiz uygulama odası: cihazın üzerinden geçtiği alanlar.
area-page-head = Alanlar
area-page-hint = İğnesiz uygulamada nokta olmaz: haritada bir bölgeye dokunarak tümünü alın ya da bir alanın çevresini çizin.
area-page-device = Cihaz
area-page-lack = Kaydedilmiş alan yok.
area-page-table = Bölge bölge alanlar
area-page-col-zone = Bölge
area-page-col-settings = Ayarlar
area-page-col-minutes = Süre
area-page-col-volume = Sürülen
area-page-col-syringe = Enjektör
area-page-and-covers = { $zone } (ayrıca kapladığı: { $others })

# Böyle bir seansın haritası, sunucunun söyledikleri.
map-page-area-settings = Sonraki alan
map-page-area-device = Cihaz
map-page-area-minutes = Dakika
map-page-area-volume = Sürülen, mL
map-page-area-table = Tablo olarak alanlar
map-page-area-add-hint = Bölgenin tümü, ayarlarda yazdığı gibi alınır.
map-page-area-add-do = Bölgeyi alın
map-page-area-keys = Ok tuşları imleci 5 mm, Shift ile 1 mm oynatır. Köşeli ayraçlar veya N ve P, sonraki ve önceki bölgeye gider. Enter veya F bölgenin tümünü alır, Backspace geri alır. Aşağıdaki tablo aynısını resim olmadan yapar.
map-page-area-no-script = Harita için JavaScript gerekir. Yoksa alan kaydedilemez.
map-page-area-settings-why = Cihazın gösterdiği değerler. Bunlar için sayı veren bir kaynak yoktur; değerler üreticinin ve sizindir.
map-page-photo = Fotoğraf

# Betiğinin söyledikleri.
map-tool-area = Alan
map-hint-area = Tümünü almak için bölgeye dokunun ya da alanın çevresini çizin.
map-areas = { $count } alan
map-areas-one = { $count } alan
map-area-word = alan
map-areas-word = alan
map-minutes = { $minutes } dk
map-area-added = { $zone }: { $minutes }, { $volume }.
map-area-volume-open = hacim belirtilmedi
map-area-device-first = Önce hangi cihaz olduğunu yazın.
map-area-minutes-first = Önce kaç dakika olduğunu yazın.
map-area-refused-avoid = Alınmadı: alan, uygulama yapılmayan bir yerin üzerinden geçiyor ({ $zone }). Çevresinden çizin.
map-area-too-small = Alınmadı: bu, alan sayılmayacak kadar küçük. Çevresini çizin veya bir bölgeye dokunun.
map-area-device-held = Bu seans { $device } ile yapılıyor. Başka bir cihaz başka bir seanstır.
map-areas-in-all = Toplam: { $areas }, { $minutes }, { $volume }
map-area-volume-unsaid = Bir alana ne kadar sürüldüğü belirtilmedi: çekilenin tümü verilmiş sayılır.
map-area-empty = Henüz alan yok. Bir bölgeye dokunun ya da aşağıdan resim olmadan ekleyin.
map-col-settings = Cihaz, ayarlar
map-col-time = Süre
map-photo-of-day = Fotoğraf, { $day }
map-photo-sides = Sağ ve sol, başkasının çektiği bir fotoğrafa göredir; özçekimde ters olabilir.
map-photo-missing = Fotoğraf yüklenemedi.

error-areas-missing = Henüz alan kaydedilmedi: haritayı açıp uygulama yapılan bölgeleri alın.
error-area-needs-device = Bu seans iğneyle yapılıyor: alan değil, nokta işaretleyin. Alanlar cihaza aittir; yöntem planda belirtilir.
error-points-need-needle = Bu seans iğnesiz yapılıyor: nokta değil, alan alın. Yöntem planda belirtilir.
error-field-of-needle = Alanda { $found } olmaz: teknik, iğne, açı, derinlik ve aralık iğneye aittir.
error-device-other = { $found } cihazı bulundu, oysa bu seans { $expected } ile yapılıyor. Bir seansta tek cihaz olur.
error-minutes-plain = Dakikayı 0’dan büyük, en çok 240 olan bir sayı olarak yazın. Bulunan: { $found }.
error-volume-applied = Sürülen miktarı mL olarak yazın, örneğin { $expected }. Bulunan: { $found }.
error-setting-unknown = Bu cihazın { $found } ayarı yok. Beklenen: { $expected }.
error-area-outline = Bir alan, noktasını çevreleyen en az üç köşeli bir sınır ister.
error-area-not-zone = Bu, bölgenin çizildiği sınır değil.
error-area-avoided = Alan, uygulama yapılmayan bir yerin üzerinden geçiyor: { $zone }. Çevresinden çizin.

# Karışımın ikinci bir kişi tarafından denetimi.
mixture-check-wanted = denetim bekliyor
mixture-check-by = { $name } · { $when }
mixture-check-head = Bu karışımı ikinci bir kişi denetler
mixture-check-what = Her flakonu, lotu, miktarı ve enjektörü burada yazanla karşılaştırın. Denetlenmeyen karışım kullanılamaz.
mixture-check-own = Karışımı siz hazırladınız; onu başka biri denetler: başka bir cihazda ya da burada kendi hesabıyla oturum açarak.
mixture-check-switch = Başka biri olarak oturum açın
mixture-check-do = Karşılaştırdım: denetlendi
mixture-check-who = Karışım hazırlayabilen herkes karışım denetleyebilir.
mixture-check-hint = Karışım hazırlandıktan sonra ikinci bir kişi onu kendi hesabıyla denetler.
mixture-check-gate = Karışım, ikinci bir kişinin denetimini bekliyor.
house-mixture-check = Her karışımı kullanılmadan önce ikinci bir kişi kendi hesabıyla denetler
house-mixture-check-head = Karışımın denetimi
today-needs-check = İkinci bir kişinin denetleyeceği karışım
today-needs-check-when = hazırlanma: { $when }
event-checked = Karışım denetlendi
audit-act-check = Karışım denetleme
sheet-mixture-prepared = Karışımı hazırlayan
sheet-mixture-checked = Karışımı denetleyen
label-to-check = HENÜZ DENETLENMEDİ
error-mixture-checked = Bu karışım zaten denetlendi.
error-mixture-check-own = Karışımı hazırlayan onu denetleyemez. İkinci bir kişi bu cihazda ya da başka birinde oturum açıp denetler.
error-mixture-unchecked = Bu karışım ikinci bir kişinin denetimini bekliyor. Karışımı hazırlamamış biri oturum açar, karışımı açıp denetler.
error-checked-by-words = Bu kurumda karışımı ikinci bir kişi kendi hesabıyla denetler: adı boş bırakın, karışım hazırlanınca o kişi denetlesin.

area-page-operator = Uygulayan
area-page-ended = Uygulamanın bitişi
area-sheet-where = Alanların yeri
map-page-area-copy = Alanları kopyalayın
map-hint-erase-area = Silmek için alana dokunun.
map-hint-move-area = Resmi sürükleyin. İki parmakla yakınlaştırın.
map-copied-areas = Kopyalandı: { $points }.
map-copied-no-areas = O seansın bu resimde alanı yok.
map-zone-areas = { $zone }: { $points }
mixture-check-open-first = Seans, ikinci bir kişi karışımı denetledikten sonra açılabilir.

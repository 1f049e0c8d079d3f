# Bakım sayfası: hastanın dilindeki kâğıt ve yanında personelin gördükleri.
aftercare-page-title = Seans sonrası bakım
aftercare-page-none = Henüz imzalanmış seans yok. Kâğıttaki süreler son iğnenin çıktığı andan itibaren sayılır.
aftercare-page-to-session = Seansa gidin
aftercare-page-beside = Teslim
aftercare-page-session = { $number }. seans, bitişi: { $ended }
aftercare-page-sessions = Diğer seansların kâğıtları

# Hastanın okuduğu kâğıtta.
aftercare-page-sheet = Seansınızdan sonra
aftercare-page-sheet-session = { $number }. seans.
aftercare-page-emergency-number = Acil durumda:
aftercare-page-emergency = Nefes darlığı, yüzde ya da dilde şişme veya bayılma olursa önce bu numarayı, sonra bizi arayın.
aftercare-page-call-us = Bizi arayın
aftercare-page-hero-avoid = en erken
aftercare-page-hero-may = şu saatten itibaren serbest
aftercare-page-hero-do = şu saate kadar
aftercare-page-hero-note = şu saate kadar
aftercare-page-left = Kalan süre:
aftercare-page-reached = süre doldu
aftercare-page-all-over = Bu kâğıttaki bütün süreler doldu. Süresi olmayan öneriler geçerliliğini korur.
aftercare-page-times = Sırasıyla süreler
aftercare-page-no-times = Kayıtlı hiçbir kaynak bu seans için süre vermiyor.
aftercare-page-at-avoid = en erken { $clock }
aftercare-page-at-may = serbest: { $clock }
aftercare-page-at-do = süre sonu: { $clock }
aftercare-page-at-note = süre sonu: { $clock }
aftercare-page-over = süre doldu: { $clock }
aftercare-page-untimed = Süresi olmayan öneriler

# Kâğıdın yanında, personel için.
aftercare-page-no-phone = Kliniğin telefon numarası kayıtlı değil. Numarayı yönetici ayarlara girer; o zamana kadar kâğıda elle yazın.
aftercare-page-language = Kâğıdın dili
aftercare-page-language-unknown = Hastanın hangi dilde okuduğu kaydedilmemiş.
aftercare-page-language-differs = Hastanın okuduğu dil: { $reads }; bu kâğıdın dili: { $sheet }. Diğer kâğıdı seçin ya da içeriği o dili bilen biriyle birlikte anlatın.
aftercare-page-hand-over = Teslim
aftercare-page-hand-over-who = Kâğıdı hekimler ve hemşireler teslim eder.
aftercare-page-print = Kâğıdı yazdırın
aftercare-page-how = Nasıl teslim edildi?
aftercare-page-how-print = Kâğıt olarak
aftercare-page-how-read_aloud = Sesli okunarak
aftercare-page-as-shown = Burada göründüğü gibi; dili: { $language }.
aftercare-page-hand-over-do = Teslimi kaydedin
aftercare-page-handed = Teslim kayıtları
aftercare-page-handed-none = Bu kâğıt henüz teslim edilmedi.
aftercare-page-sources = Personel için: her sürenin dayanağı
aftercare-page-sources-how = Kaynaklar ayrıştığında en uzun süre geçerlidir. Zayıf bir kaynak, ancak daha iyi bir kaynak sayı vermiyorsa dikkate alınır.
aftercare-page-without-time = süresiz
aftercare-page-disagree = kaynaklar ayrışıyor
aftercare-page-in-force = geçerli
aftercare-page-not-in-force = geçerli değil
aftercare-page-rests-on = Dayanak

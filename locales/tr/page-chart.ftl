# Hasta dosyası, kaydın tamamı, denetim izi.
chart-weight = { $kg } kg
chart-phone = Arayın
chart-details = Bilgiler
chart-record = Kaydın tamamı
chart-record-more = { $count ->
    [one] Önceki { $count } kayıtla birlikte tamamı
   *[other] Önceki { $count } kayıtla birlikte tamamı
}
chart-step-done = tamam,
chart-step-now = şimdi,
chart-sessions-done = { $done } seans yapıldı
chart-sessions-of = { $done } / { $planned } seans yapıldı
chart-reached = ulaşıldı
chart-reports-open = { $count ->
    [one] { $count } açık bildirim
   *[other] { $count } açık bildirim
}
chart-next = Sıradaki adım
chart-next-is = Sırada: { $step }.
chart-next-intake = Sorular henüz sorulmadı.
chart-next-intake-open = Bazı sorular henüz yanıtlanmadı.
chart-intake-open = { $count } soru açık
chart-next-screening = Tarama ya da hekim kararıyla uygun bulunmuş bir uygulama yok.
chart-next-plan = Hastayla kararlaştırılmış bir kür yok.
chart-next-mixture = { $number }. seans için karışım hazırlanmadı.
chart-next-session = { $number }. seans için karışım hazır.
chart-next-aftercare = Son seansın bakım kâğıdı verilmedi.
chart-next-followup = Açık bir bildirim var ya da son seanstan beri hastaya ulaşılamadı.
chart-next-outcomes = Planlanan bütün seanslar yapıldı. Sonuç ne oldu?
chart-go-intake = Soruları sorun
chart-go-screening = Taramaya gidin
chart-go-plan = Plana gidin
chart-go-mixture = Karışımı hazırlayın
chart-go-session = Seansa gidin
chart-go-aftercare = Bakım kâğıdını verin
chart-go-followup = Takibe gidin
chart-go-outcomes = Puanları girin
chart-open-aria = Açık seans
chart-open = { $number }. seans açık.
chart-open-since = Başlangıç: { $when }, oda { $room }.
chart-open-last = Son işaretlenen: { $step }, { $when }.

chart-course = Kür
chart-no-course = Planlanmış kür yok.
chart-no-sessions = Seans seans ilerlenir: hiçbir kaynak bir kür tarif etmiyor.
chart-course-drafted = taslak
chart-course-agreed = kararlaştırıldı
chart-course-stopped = durduruldu
chart-course-finished = bütün seanslar yapıldı
chart-planned = ~ { $day }
chart-circle-done = yapıldı
chart-circle-booked = randevusu var
chart-circle-next = sırada
chart-circle-open = randevusu yok

chart-reports = Açık bildirimler
chart-reported = Bildirim: { $when }
chart-report-unanswered = henüz kimse yanıtlamadı
chart-last = Son seans
chart-last-none = İmzalanmış seans yok.
chart-last-session = Seans
chart-last-operator = Uygulayan
chart-last-sheet = Bakım kâğıdı
chart-last-no-sheet = verilmedi
chart-last-addenda = Ek notlar
chart-last-given = Verilen toplam
chart-last-lot = lot { $number }
chart-last-signed = imzalayan: { $name }
chart-last-reported = Sonradan bildirilen
chart-last-table = Son seansın noktaları, bölgelere göre
chart-last-area = Bölge
chart-last-count = Nokta
chart-last-sum = Toplam
chart-upcoming = Yaklaşan randevular
chart-not-booked = Randevusuz:
chart-to-plan = Plana bakın
chart-clashes = { $count } randevu çakışıyor
chart-last-open = Seansı açın
chart-screening = Son tarama
chart-screening-none = Taranmış bir uygulama yok.
chart-screening-said = { $name }; { $count } kural denetlendi. Sonuç o an için geçerlidir; tarama sayfası yeniden denetler.
chart-screening-waived = { $name } buna rağmen devam kararı verdi ({ $when }).
chart-screening-open = Taramayı açın
chart-prescriber-waits = { $count ->
    [one] Reçete eden hekim henüz yanıtlamadı
   *[other] Reçete eden hekimlere sorulan { $count } soru yanıtsız
}
chart-more = ve { $count } randevu daha
chart-book = Randevu verin ya da taşıyın
chart-consents = Onamlar
chart-consent-given = { $name }, { $when }
chart-consent-withdrawn = geri alındı: { $when }
chart-consent-missing = imzalanmadı
chart-consent-none = yok
chart-scores = Puanlar
chart-scores-none = Kaydedilmiş puan yok.
chart-scores-open = Sonuçları açın
chart-scale = Ölçek
chart-score-first = İlk
chart-score-latest = Son
chart-timeline = Zaman çizgisi
chart-entries = { $count ->
    [one] { $count } kayıt
   *[other] { $count } kayıt
}
chart-strokes = Enjeksiyon haritası: { $count } çizim
chart-ticks = Kontrol listesi: { $count } adım
chart-desk-steps = Yardımcı olabileceğiniz yerler
chart-desk-intake = Hastanın yanıtlarını yazın
chart-desk-followup = Hastanın bildirdiklerini yazın
chart-desk-rest = Bulgular, karışımlar, seanslar ve puanlar hekimlere ve hemşirelere açıktır.

record-title = Kaydın tamamı
record-what = Bütün kayıtlar yazıldıkları sırayla. Hiçbiri değiştirilmez ya da silinmez; düzeltme, yerine geçtiği kaydın yanında durur.
record-lines = Yalnızca satırlar
record-whole = Yazılanları gösterin
record-print = Yazdırın
record-caption = Kayıt, { $name }: { $count } satır
record-holds = Kayıt, yazıldığı gibi duruyor.
record-holds-why = { $count } kaydın özet değerleri yeniden hesaplandı ({ $when }); eksik kayıt yok, son kayıt denetim izindekiyle aynı. Son özet: { $hash }…
record-broken = Kayıt, yazıldığı gibi durmuyor.
record-broken-do = Bilgisayardan sorumlu kişiye haber verin ve son yedeği saklayın. Nedeni anlaşılana kadar bu kayıtlara dayanmayın.
record-entry-changed = { $number }. kayıt yazıldıktan sonra değiştirilmiş.
record-entry-missing = { $number }. kayıt eksik.
record-trace-changed = Denetim izindeki { $number }. satır değiştirilmiş.
record-trace-missing = Denetim izindeki { $number }. satır eksik.
record-not-in-ledger = Denetim izi { $number }. kaydı biliyor, dosyada bu kayıt yok.
record-not-in-audit = Dosyada { $number }. kayıt var, denetim izi bu kaydı bilmiyor.
record-number = No
record-when = Zaman
record-entry = Kayıt
record-by = Yazan
record-edition = Bilgi sürümü
record-hash = Özet
record-replaces = yerine geçtiği:
record-replaced = yerine geçen:
record-entry-number = { $number }. kayıt
record-desk = Danışma

audit-title = Denetim izi
audit-what = Kim, neyi yaptı, neye baktı, ne reddedildi. İçinde sağlık bilgisi yoktur; dosyalar adla değil, numaralarının sonuyla yazılır.
audit-verify = Şimdi hepsini doğrulayın
audit-holds = Bütün dosyalar ve denetim izi yazıldıkları gibi duruyor.
audit-holds-why = { $charts } dosya ve defter, { $entries } kayıt ve { $traces } iz yeniden hesaplandı.
audit-anchor = Son özet. Başka bir yerde saklayın: sonu kesilmişse ileride bununla anlaşılır.
audit-broken = { $count ->
    [one] { $count } yer
   *[other] { $count } yer
} yazıldığı gibi durmuyor.
audit-only = Gösterilenler
audit-all = Hepsi
audit-latest = Son izler
audit-count = { $count ->
    [one] { $count } iz, en yenisi üstte
   *[other] { $count } iz, en yenisi üstte
}
audit-nothing = Son izler arasında böyle bir iz yok.
audit-who = Kim
audit-act = Ne
audit-outcome = Sonuç
audit-about = Nerede
audit-outcome-denied = Reddedildi
audit-outcome-read = Bakıldı
audit-outcome-done = Yapıldı
audit-nobody = giriş yapan yok
audit-gone = artık olmayan bir hesap
audit-chart = dosya
audit-book-accounts = hesaplar
audit-book-stock = stok
audit-book-settings = ayarlar
audit-book-knowledge = bilgi
audit-kind-account = Hesap yazıldı
audit-kind-settings = Ayarlar değiştirildi
audit-kind-edition_signed = Bilgi sürümü imzalandı
audit-kind-received = Lot teslim alındı
audit-kind-vial_opened = Flakon açıldı
audit-kind-drawn = Lottan çekildi
audit-kind-wasted = Atıldı
audit-kind-counted = Lot sayıldı
audit-kind-low_set = Bir maddenin alt sınırı belirlendi
audit-kind-lot_set = Lotun durumu değiştirildi
audit-act-see_today = Günün listesine bakma
audit-act-find_patients = Hasta arama
audit-act-see_person = Hastanın bilgilerine bakma
audit-act-see_chart = Dosyaya bakma
audit-act-see_knowledge = Bilgiye bakma
audit-act-see_stock = Stoka bakma
audit-act-see_house = Ayarlara ve hesaplara bakma
audit-act-see_audit = Denetim izine bakma
audit-act-register = Hasta kaydetme
audit-act-correct = Bilgi düzeltme
audit-act-book = Randevu verme
audit-act-book_course = Kürün randevularını birlikte verme
audit-act-set_appointment = Randevu değiştirme
audit-act-answer = Yanıt kaydetme
audit-act-consent = Onam kaydetme
audit-act-withdraw_consent = Onamı geri alma
audit-act-screen = Tarama
audit-act-waive = Kurala rağmen devam etme
audit-act-ask_prescriber = Reçete eden hekime sorma
audit-act-prescriber_answered = Reçete eden hekimin yanıtını kaydetme
audit-act-draft = Kür taslağı oluşturma
audit-act-agree = Kür kararlaştırma
audit-act-stop_course = Kür durdurma
audit-act-prepare = Karışım hazırlama
audit-act-discard = Karışım atma
audit-act-open = Seans açma
audit-act-tick = Adım işaretleme
audit-act-chart = Nokta girme
audit-act-mark = Haritaya çizme
audit-act-erase = Haritadan silme
audit-act-sign = Seans imzalama
audit-act-amend = Seansa ek not yazma
audit-act-abandon = Seans kapatma
audit-act-hand_over = Bakım kâğıdı verme
audit-act-report = Bildirim kaydetme
audit-act-answer_report = Bildirim yanıtlama
audit-act-call = Arama kaydetme
audit-act-score = Puan kaydetme
audit-act-receive_lot = Lot teslim alma
audit-act-open_vial = Flakon açma
audit-act-waste_lot = Lottan bir miktarı atma
audit-act-count_lot = Lotu sayma
audit-act-set_lot = Lotun durumunu değiştirme
audit-act-set_low = Bir maddenin alt sınırını belirleme
audit-act-create_account = Hesap açma
audit-act-set_account = Hesap değiştirme
audit-act-set_settings = Ayar değiştirme
audit-act-sign_edition = Bilgi sürümü imzalama
audit-act-remove_samples = Örnek kliniği kaldırma

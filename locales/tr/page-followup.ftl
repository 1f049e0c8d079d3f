# Takip sayfası: bildirimler, personel için anlamları, yanıtlar, aramalar.
followup-page-title = Takip
followup-page-emergency = Nefes darlığı, yüzde ya da dilde şişme veya bayılma varsa: arayan kişiye önce bu numarayı aramasını söyleyin. Hasta klinikteyse hekimi çağırın ve acil protokolünü başlatın.
followup-page-desk = Hastanın söylediklerini onun sözleriyle kaydedin. Bunun ne anlama geldiğine ve ne yapılacağına hekimler ve hemşireler karar verir; bildirim hemen onların listesine düşer.
followup-page-handed-on = İletilen bildirimler
followup-page-open = { $count } açık bildirim
followup-page-history = Önceki bildirimler ve aramalar
followup-page-history-none = Henüz kapatılmış bildirim ve yapılmış arama yok.
followup-page-reported = Bildirim: { $when }
followup-page-told-patient = hasta anlattı
followup-page-told-clinician = klinisyen gördü
followup-page-told-record_system = kayıttan
followup-page-told-laboratory = laboratuvardan
followup-page-closed = kapandı
followup-page-again = yeniden sorulacak: { $when }
followup-page-waiting = yanıt bekliyor

# Kayıt.
followup-page-record = Bildirim kaydı
followup-page-no-session = Henüz imzalanmış seans yok. Her bildirim bir seansa aittir.
followup-page-phone = Hastanın telefonu:
followup-page-session = Hangi seanstan sonra?
followup-page-signs-hint = Soruları yazıldığı gibi sorun; kötüleşip kötüleşmediğini de sorun. Sorulmayan soru açık kalır, “hayır” sayılmaz.
followup-page-group-grave = Önce: acil durum belirtileri
followup-page-group-common = Seanstan sonra bir süre olağan olanlar
followup-page-group-others = Diğer belirtiler
followup-page-sign-no = hayır
followup-page-sign-steady = evet, kötüleşmiyor
followup-page-sign-worse = evet, kötüleşiyor
followup-page-sign-unknown = evet, bilinmiyor
followup-page-words = Hastanın sözleriyle
followup-page-words-hint = Söylendiği gibi. Bu sözler saklanır ve gösterilir; hiçbir kural onları okumaz.
followup-page-by = Kim anlatıyor?
followup-page-by-patient = Hasta
followup-page-by-clinician = Gören bir klinisyen
followup-page-record-do = Bildirimi kaydedin

# Personel için anlamı.
followup-page-level-then = Kaydedildiği anda:
followup-page-level-now = Şu an geçerli bilgiye göre:
followup-page-level-differs = Bildirim kaydedildikten sonra düzey değişti. Bir klinisyen karar verene kadar ağır olan geçerlidir.
followup-page-not-anew = Bu bildirim yeniden değerlendirilemiyor.
followup-page-worse-yes = Kötüleşiyor.
followup-page-worse-no = Kötüleşmiyor.
followup-page-was-read = Okuyan: { $name }, { $when }
followup-page-since = Başlangıcı: { $day }
followup-page-worse-unknown = Kötüleşip kötüleşmediği bilinmiyor; kötüleşiyor sayılır.
followup-page-band = Seanstan sonraki şu dönem içinde: { $from } – { $to }.
followup-page-no-band = Hiçbir kaynak bu belirtiyi bu dönemde olağan seyrin parçası olarak tanımlamıyor.
followup-page-until = Bu değerlendirmenin süre sonu: { $clock }.
followup-page-not-asked = Şimdi ayrıca sorun: { $count } kırmızı bayrak belirtisi
followup-page-answers = Yapılanlar
followup-page-answer = Ne söylendi, ne yapıldı?
followup-page-answer-hint = Hastayla kim konuştu, ne önerildi, kim karar verdi.
followup-page-answer-who = Bildirimleri hekimler ve hemşireler yanıtlar.
followup-page-answer-do = Yanıtı kaydedin
followup-page-again-label = Sonrasında?
followup-page-again-hint = Bildirim kapatılana kadar listede kalır.
followup-page-again-in = { $lapse } sonra yeniden sorun
followup-page-close = Bildirimi kapatın: yapılacak başka bir şey yok

# Aramalar.
followup-page-call = Seans sonrası arama
followup-page-call-due = zamanı geldi: { $when }
followup-page-call-later = Henüz zamanı değil; kliniğin kendi uygulamasına göre: { $when }
followup-page-no-phone = kayıtlı telefon numarası yok
followup-page-call-then-report = Hasta bir belirti anlatırsa ayrıca bildirim kaydedin.
followup-page-call-who = Bu aramayı hekimler ve hemşireler yapar.
followup-page-reached = Hastaya ulaşıldı mı?
followup-page-reached-yes = Ulaşıldı
followup-page-reached-no = Yanıt veren olmadı
followup-page-said = Konuşulanlar
followup-page-call-do = Aramayı kaydedin
followup-page-calls = Aramalar

# Triyajın başlığı.
followup-page-level-expected = Bu dönemde beklenen
followup-page-level-watch = İzleyin
followup-page-level-call = Bugün görün veya arayın
followup-page-level-emergency = Acil

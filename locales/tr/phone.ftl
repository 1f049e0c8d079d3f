# Hastanın tarafı: bağlantılar, kapı, telefonda hasta formu

link-for-intake = Sağlık soruları
link-for-consent = Oku ve imzala
link-for-aftercare = Tedavinizden sonra
link-for-check_in = Geldim

# kayıt: bağlantılar

links-title = Hasta için bağlantılar
links-what = Bağlantı, hastanın kendi sayfalarını telefonunda hesap gerektirmeden açar. Bir şey gösterilmeden önce doğum tarihi sorulur.
links-open = Bağlantılar
links-list = Oluşturulan bağlantılar
links-none = Henüz bağlantı oluşturulmadı.
links-make = Yeni bağlantı
links-make-do = Bağlantıyı oluşturun
links-for = Ne için?
links-lasts = Ne kadar geçerli olsun?
links-hours-4 = 4 saat
links-hours-24 = 1 gün
links-hours-72 = 3 gün
links-hours-336 = 14 gün
links-replaces = Aynı iş için verilmiş önceki bağlantı geçersiz olur.
links-made = Oluşturan: { $name }, { $when }
links-until = { $when } tarihine kadar geçerli
links-opened = açıldı: { $when }
links-closed = kapandı: { $when }
links-wrong = Yanlış doğum tarihi denemesi: { $count }
links-tries-do = Deneyenin hasta olup olmadığını sorun. Kayıtlı doğum tarihini kontrol edin, sonra yeni bağlantı oluşturun.
links-revoke = Geri alın
links-state-waiting = henüz açılmadı
links-state-opened = açıldı
links-state-finished = tamamlandı
links-state-revoked = geri alındı
links-state-replaced = yerine yenisi geldi
links-state-tries = kapandı: yanlış doğum tarihi
links-state-expired = süresi doldu
links-made-title = Bağlantı hazır
links-show = Kodu hastaya telefonunun kamerasıyla okutun ya da metni kendisine gönderin.
links-code = Telefon kamerası için kod
links-text = Metin olarak bağlantı
links-copy = Kopyalayın
links-copied = Kopyalandı
links-once = Yalnızca şimdi gösterilir. Kaybolursa yenisini oluşturun; o zaman bu bağlantı geçersiz olur.
links-birth-date = Açan kişiye doğum tarihi sorulur. Beş yanlıştan sonra bağlantı kapanır.
links-shown = Bitti
links-intake = Sağlık soruları
links-intake-phone = Telefonda sağlık soruları
links-no-intake = Hastanın telefonuna sağlık soruları gönderilmedi.
links-reading = açıldı, henüz yanıt yok
links-progress = { $all } sorudan { $answered } tanesi yanıtlandı
links-last = son yanıt { $when }
links-sent = gönderildi: { $when }
links-sent-tag = tamam
links-to-intake = Yanıtlara gidin

# kapı

phone-welcome = Hoş geldiniz
phone-birth-why = Lütfen hastanın doğum tarihini girin. Bağlantının doğru kişiye ulaştığını böyle anlarız.
phone-birth-date = Doğum tarihi
phone-day = Gün
phone-month = Ay
phone-year = Yıl
phone-go-on = Devam
phone-private = Yazdıklarınız yalnızca kliniğinize gider. Bu sayfa başka kimseye gösterilmez.
phone-call = Kliniği arayın:
phone-call-us = Bizi arayın: { $phone }
phone-no-link = Bu bağlantı çalışmıyor
phone-no-link-why = Süresi dolmuş, daha önce kullanılmış ya da eksik olabilir. Lütfen klinikten yeni bir bağlantı isteyin.
phone-back = Geri
phone-hello = Merhaba, { $name }
phone-choose = Ne yapmak istersiniz?
phone-next-visit = Sıradaki randevunuz: { $when }
phone-done = tamam
phone-leave = Bitir ve kapat
phone-goodbye = Hoşça kalın
phone-goodbye-why = Çıkış yapıldı. Bu sayfayı artık kapatabilirsiniz.

# ters giden

what-link = bağlantı
error-link-none = Bu bağlantı çalışmıyor.
error-link-purpose = Bağlantı intake, consent, aftercare ya da check_in için olabilir; { $found } bunlardan biri değil.
error-link-hours = Bağlantı 1 ile { $expected } saat arası geçerli olabilir; bulunan: { $found }.
error-link-birth-date = Bağlantı için kayıtta doğum tarihinin tamamı gerekir: gün, ay ve yıl. Kapıda hastaya sorulur.
error-link-code = Adres kod için çok uzun.
error-birth-date-wrong = Bu, klinikte kayıtlı doğum tarihi değil. Lütfen gün, ay ve yılı kontrol edin.
error-birth-date-no-day = Böyle bir gün yok. Lütfen gün, ay ve yılı (dört rakamla) girin.
error-birth-date-wait = Son girilen tarih doğru değildi. Lütfen biraz bekleyip yeniden deneyin.
error-guardian-first = Hasta reşit değil: önce kimin yanıtladığını girin.
error-not-asked-of-you = Bu soru bu bağlantıda sorulmuyor: { $found }.
error-intake-empty = Henüz hiçbir soru yanıtlanmadı.
error-intake-unanswered = Yanıt bekleyen soru: { $count }. “Bilmiyorum” da bir yanıttır.
error-nothing-to-confirm = Onaylanacak yeni bir şey yok.

# yapılanlar

event-linked = Bağlantı oluşturuldu
event-link_revoked = Bağlantı geri alındı
event-intake_sent = Hasta yanıtlarını gönderdi
event-answers_confirmed = Hastanın yanıtları onaylandı
event-count-linked = { $count } amaç
event-count-intake_sent = { $count } yanıt
audit-by-link = hasta, bağlantıyla
audit-act-make_link = bağlantı oluşturma
audit-act-revoke_link = bağlantıyı geri alma
audit-act-open_link = bağlantıyı açma
audit-act-tell = hasta olarak yanıtlama
audit-act-send_intake = hasta olarak yanıtları gönderme
audit-act-confirm_answers = hastanın yanıtlarını onaylama

# telefonda hasta formu

phone-progress = { $answered } yanıtlandı, { $left } kaldı
phone-yes = Evet
phone-no = Hayır
phone-dont-know = Bilmiyorum
phone-number = Kaç tane? Hiç yoksa 0 yazın.
phone-still-true = { $when } günü yanıtınız: { $answer }. Hâlâ böyle mi?
phone-last = Son yanıtımı değiştir
phone-go-later = Her yanıt hemen kaydedilir. Sayfayı kapatıp daha sonra aynı bağlantıyla devam edebilirsiniz.
phone-intake-why = Yanıtlarınız tedavinizin güvenli olmasına yardım eder. Hemşire ya da hekim bunların üzerinden sizinle birlikte geçer. “Bilmiyorum” da iyi bir yanıttır.
phone-offline = Bağlantı yok. Yanıtınız bu telefonda saklanıyor; bağlantı gelince kendiliğinden gönderilir.
phone-waiting = Bağlantı bekleniyor
phone-waiting-why = Yanıtlarınız bu telefonda saklanıyor. Lütfen sayfayı açık bırakın ya da daha sonra aynı bağlantıyla yeniden açın.
phone-guardian = Kim yanıtlıyor?
phone-guardian-why = { $name } 18 yaşından küçük. Bu soruları annesi, babası ya da yasal vasisi yanıtlamalıdır.
phone-guardian-relation = Hastanın nesisiniz?
phone-guardian-name = Adınız soyadınız
phone-guardian-mother = annesi
phone-guardian-father = babası
phone-guardian-legal_guardian = yasal vasisi
phone-more = Biraz daha anlatır mısınız?
phone-more-of = Evet yanıtı verdiniz: { $question }
phone-detail-site = Vücudunuzun neresinde?
phone-detail-date = Ne zamandı?
phone-detail-date-hint = Yıl yeterlidir.
phone-detail-prescribed = Bir hekim mi yazdı?
phone-detail-contraception = Güvenilir bir yöntemle korunuyor musunuz?
phone-detail-weeks = Gebeliğin kaçıncı haftası?
phone-detail-type = Hangi türü?
phone-detail-trigger = Neden olmuştu?
phone-allergies = Herhangi bir şeye alerjiniz var mı?
phone-allergies-what = İlaçlar, diş hekiminde yapılan iğneler, yiyecekler, arı sokması, lateks: size bir kez bile döküntü, şişlik, nefes darlığı ya da şok yapmış her şey.
phone-allergies-more = Alerjilerinizin hepsi bunlar mı?
phone-allergies-held = Klinikte kayıtlı olanlar:
phone-allergies-none = Alerjim yok
phone-allergies-all = Evet, hepsi bunlar
phone-allergies-yes = Evet
phone-allergies-add = Başka da var
phone-allergies-tick = Alerjiniz olanları işaretleyin
phone-allergies-other = Başka bir şey
phone-allergies-other-why = Kendi sözlerinizle yazın. Klinik tedaviden önce size bunu sorar.
phone-allergies-line = { $number }. alerji
phone-allergy-amide_anaesthetic = Lidokain, artikain, prilokain gibi uyuşturucu iğneler
phone-allergy-ester_anaesthetic = Prokain, benzokain gibi uyuşturucular
phone-allergy-asteraceae = Papatyagiller: arnika (öküzgözü), papatya, zaylan (ambrosya), enginar
phone-allergy-bee_venom = Arı sokması
phone-allergy-egg = Yumurta
phone-allergy-fish = Balık
phone-allergy-latex = Lateks: eldiven, balon, yara bandı
phone-allergy-nsaid = İbuprofen, diklofenak, ketoprofen gibi ağrı kesiciler
phone-allergy-paraben = Paraben: krem ve ilaçlardaki koruyucular
phone-allergy-salicylate = Aspirin (salisilatlar)
phone-allergy-soy = Soya
phone-allergy-sulfite = Sülfit: şarap, kuru meyve ve iğnelerdeki koruyucular
phone-allergy-sulfonamide = Sülfa grubu antibiyotikler (sülfonamidler)
phone-allergy-xanthine = Teofilin, kafein (ksantinler)
phone-review = Lütfen yanıtlarınızı kontrol edin
phone-review-why = Kaydedildi ama henüz gönderilmedi. Her birini değiştirebilirsiniz.
phone-change = Değiştir
phone-send = { $count ->
    [one] Yanıtımı gönder
   *[other] { $count } yanıtımı gönder
}
phone-thanks = Teşekkür ederiz
phone-thanks-when = Yanıtlarınız gönderildi: { $when }.
phone-thanks-next = Tedaviden önce bunların üzerinden sizinle birlikte geçeceğiz. Bir şey değişirse lütfen arayın ya da geldiğinizde söyleyin.
phone-nothing = Sorulacak bir şey yok
phone-nothing-why = Klinik şimdilik gereken her şeyi biliyor. Teşekkür ederiz.
phone-further = Devam

# personelin hasta formu sayfasında

intake-said-phone = { $said }, kendi telefonundan
intake-said-phone-guardian = { $said }, hasta adına { $name } ({ $relation }) telefonundan
intake-unconfirmed = henüz birlikte bakılmadı
intake-confirm-title = Hastanın tek başına verdiği yanıtlar
intake-confirm-why = Bu yanıtlar telefondan geldi ve hastanın sözü sayılır. Hastayla birlikte üzerinden geçin, yanlış olanı düzeltin, sonra onaylayın.
intake-confirm-sent = Hasta gönderdi: { $when }.
intake-confirm-open = Hasta henüz göndermedi; yeni yanıtlar gelebilir.
intake-confirm-do = Hastayla birlikte üzerinden geçtim
intake-allergies-words = sözle yazılmış: hiçbir kural okumaz, sorun
intake-confirm-notable = Düz “hayır” olmayanlar:

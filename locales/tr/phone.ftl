# Hastanın tarafı: bağlantılar, kapı, telefonda hasta formu

link-for-intake = Sağlık soruları
link-for-consent = Oku ve imzala
link-for-aftercare = Tedavinizden sonra
link-for-check_in = Geldim

# kayıt: bağlantılar

links-title = Hasta için bağlantılar
links-what = Bağlantı, hastanın kendi sayfalarını telefonunda hesapsız açar. Hiçbir şey gösterilmeden önce doğum tarihi sorulur.
links-open = Bağlantılar
links-list = Oluşturulan bağlantılar
links-none = Henüz bağlantı oluşturulmadı.
links-make = Yeni bağlantı
links-make-do = Bağlantıyı oluştur
links-for = Ne için
links-lasts = Ne kadar geçerli
links-hours-4 = 4 saat
links-hours-24 = 1 gün
links-hours-72 = 3 gün
links-hours-336 = 14 gün
links-replaces = Aynı iş için önceki bağlantı geçersiz olur.
links-made = Oluşturan: { $name }, { $when }
links-until = { $when } tarihine kadar geçerli
links-opened = açıldı: { $when }
links-closed = kapandı: { $when }
links-wrong = Yanlış girilen doğum tarihi: { $count }
links-tries-do = Deneyenin hasta olup olmadığını sorun. Kayıtlı doğum tarihini kontrol edin, sonra yeni bağlantı oluşturun.
links-revoke = Geri al
links-state-waiting = henüz açılmadı
links-state-opened = açıldı
links-state-finished = tamamlandı
links-state-revoked = geri alındı
links-state-replaced = yerine yenisi geldi
links-state-tries = kapandı: yanlış doğum tarihi
links-state-expired = süresi doldu
links-made-title = Bağlantı hazır
links-show = Hasta kodu telefonunun kamerasıyla okutsun ya da metni kendisine gönderin.
links-code = Telefon kamerası için kod
links-text = Metin olarak bağlantı
links-copy = Kopyala
links-copied = Kopyalandı
links-once = Yalnızca şimdi gösterilir. Kaybolursa yenisini oluşturun; o zaman bu geçersiz olur.
links-birth-date = Açan kişiye doğum tarihi sorulur. Beş yanlıştan sonra bağlantı kapanır.
links-shown = Tamam
links-intake = Sağlık soruları
links-no-intake = Hastanın telefonuna sağlık soruları gönderilmedi.
links-reading = açıldı, henüz yanıt yok
links-progress = { $all } sorudan { $answered } yanıtlandı
links-last = son yanıt { $when }
links-sent = gönderildi: { $when }
links-sent-tag = tamam
links-to-intake = Yanıtlara git

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

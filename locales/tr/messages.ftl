# Hastalara iletiler, seanstan sonra hastalara söylenenler, kimsenin okumadığı bildirimler.

# Giden iletiler. Tıbbi hiçbir şey yok: kliniğin adı ve bir bağlantı.
message-reminder-subject = { $clinic }: randevunuz
message-reminder-text = { $clinic }: randevunuz yaklaşıyor. Ayrıntılar burada: { $link }
message-intake-subject = { $clinic }: randevunuzdan önce
message-intake-text = { $clinic }: lütfen randevunuzdan önce birkaç soruyu yanıtlayın: { $link }
message-aftercare-subject = { $clinic }: bilgi sayfanız
message-aftercare-text = { $clinic }: yeniden okuyabileceğiniz bilgi sayfanız: { $link }
message-followup-subject = { $clinic }: nasılsınız?
message-followup-text = { $clinic }: nasılsınız? Lütfen bize buradan yazın: { $link }
message-unread-subject = Pistor: okunmayı bekleyen bir şey var
message-unread-text = { $clinic }: Pistor’da bir şey çok uzun süredir okunmayı bekliyor: { $link }

messages-title = İletiler
messages-what = Bir iletide kliniğin adı ve bir bağlantı vardır, tıbbi hiçbir şey yoktur. Yalnızca hastanın onayıyla gider, sessiz saatlerde gitmez.
messages-sample = Bu, örnek kliniğin hastası: hiçbir şey gönderilmez.
messages-not-set-up = Gönderim kurulmamış.
messages-not-set-up-do = Bağlantıyı kâğıtta verin ya da hasta ekrandan okutsun.
messages-no-consent = Hasta iletilere onay vermedi.
messages-no-consent-do = Onaylara git
messages-no-address = Ulaşılabilecek bir adres yok.
messages-no-address-do = Hastanın bilgilerine git
messages-quiet = Şu an sessiz saatler: { $when } öncesinde hiçbir şey gitmez.
messages-quiet-away = Son bakım sayfası { $zone } saatine göre: sessiz saatler oranın saatleridir.
messages-waiting = Gönderilecekler
messages-waiting-none = Bekleyen yok.
messages-closed = Gönderilen ve kapananlar
messages-closed-none = Henüz yok.
messages-new = Şimdi gönder
messages-new-why = Sessiz saatlerdeyse bitmesini bekler.
messages-template-reminder = Randevu hatırlatması
messages-template-intake = Ziyaret öncesi sorular
messages-template-aftercare = Bakım sayfası
messages-template-followup = Nasılsınız?
messages-template-unread = Kliniğe: bir bildirim okunmadı
messages-state-queued = bekliyor
messages-state-failed = gidemedi, yeniden denenecek
messages-state-sent = gönderime verildi
messages-state-delivered = ulaştı
messages-state-bounced = ulaşmadı
messages-state-given_up = vazgeçildi
messages-state-cancelled = iptal edildi
messages-goes = Gidiş: { $when }
messages-sent-at = Gönderime verildi: { $when }. Ulaşıp ulaşmadığı, okunup okunmadığı bilinmiyor.
messages-delivered-at = Ulaştı: { $when }. Okunup okunmadığı bilinmiyor.
messages-closed-at = Kapandı: { $when }
messages-tries = { $count ->
    [one] Bir kez denendi
   *[other] { $count } kez denendi
}
messages-way-email = e-posta
messages-way-phone = telefon
messages-send = Şimdi gönder
messages-send-again = Yeniden gönder
messages-cancel = İptal et
messages-put-away = Kaldır
messages-fault-not-wanted = Artık gerekmiyor: randevu değişti veya iptal edildi ya da bildirimi biri okudu.
messages-fault-no-consent = İletilere verilen onay geri alındı.
messages-fault-no-address = Kayıtta ulaşılabilecek bir adres yok.
messages-fault-no-text = Bu metin hiçbir dilde yok.
messages-fault-no-link = Bu hasta için bağlantı oluşturulamadı.
messages-fault-too-late = Gidemeden süresi doldu.
messages-fault-nothing-set-up = Gönderim kurulmamıştı.
messages-fault-by-hand = Elle iptal edildi.
messages-fault-unreachable = İletecek sunucuya ulaşılamadı.
messages-fault-slow = İletecek sunucu çok geç yanıt verdi.
messages-fault-busy = İletecek sunucu daha sonra gelinmesini istedi.
messages-fault-refused = İletecek sunucu kesin olarak geri çevirdi.
messages-fault-address-refused = Bu adres kullanılamıyor.
messages-fault-not-let-in = İletecek sunucu ad ve parolamızı kabul etmedi.
messages-fault-insecure = Bağlantı güvenli kurulamadı.
messages-fault-not-delivered = İletiyi ulaştıracak olan, ulaşmadığını bildirdi.

house-messages = Hastalara iletiler
house-messages-how = Pistor başlatılırken bir yönetici kurar (docs/operate/messages.md). O zamana dek bağlantılar kâğıtta ya da ekrandan verilir.
house-messages-ways = İletiler şununla gider: { $ways }.
house-quiet-hint = Sessiz saatlerde hiçbir hastaya ileti gitmez: hastanın son bakım sayfasındaki saate, yoksa kliniğin saatine göre.
house-quiet-from = Sessizlik başlangıcı
house-quiet-to = Sessizlik bitişi
house-remind = Hatırlatma için ziyaretten önceki saat
house-remind-hint = Hiç için 0.
house-intake = Sorular için ziyaretten önceki saat
house-intake-hint = Hiç için 0.
house-ask-days = Seanstan sonra hastaya nasıl olduğunun sorulduğu günler
house-ask-days-hint = Örneğin 1, 7. Hiç için boş bırakın. Kliniğin kendi alışkanlığıdır: kayıtlı protokoller bunun için gün vermez.
house-aftercare = Her seanstan sonra bakım sayfasının yolunu gönder
house-unread = Kimsenin okumadığı bildirimler
house-unread-unconfirmed = { $minutes } dakika Pistor’un kendi sayısıdır; hiçbir kaynak bir sayı vermez. Onaylamak veya değiştirmek için ayarları kaydedin.
house-unread-minutes = Okunmayan bildirimin herkese gösterilmesine kadar geçen dakika
house-unread-hint = 1–1440. Bundan sonra herkes için her sayfanın başında durur.
house-alarm-email = O zaman haber verilecek klinik e-postası
house-alarm-hint = Boş kalabilir. İletide ad da bildirimin içeriği de bulunmaz.
house-alarm-phone = O zaman haber verilecek klinik telefonu
house-alarm-phone-hint = Telefona gönderim kurulmamış.

unread-bar = { $count ->
    [one] Bir bildirim { $when } tarihinden beri hekim veya hemşire tarafından okunmadı.
   *[other] { $count } bildirim hekim veya hemşire tarafından okunmadı, ilki { $when } tarihinden beri.
}
followup-page-unread = Bunu okuduğunu henüz kimse söylemedi. { $minutes } dakika sonra herkese gösterilir.
followup-page-read-it = Okudum
today-needs-message = gönderilemedi: { $template }

patients-email = E-posta
patients-email-hint = Hasta onay verirse iletiler için.

# Hastalara söylenenler.
tell-emergency = Nefes darlığı, yüzde veya dilde şişme, bayılma, her yerde kurdeşen, görmede ani değişiklik ya da beyaz veya mor lekeyle birlikte şiddetli ağrı: hemen { $number } numarasını arayın. Yanıtımızı beklemeyin.
texts-title = Hastalara söylenenler
texts-what = Hasta seanstan sonra bir belirti bildirince, onun metni telefonda gösterilir: her zaman aynıdır, bir yargı içermez. Pistor sözleri kaynaklarından önerir; kliniğin bir hekimi her birini okur, değiştirir ve onaylar.
texts-until = Kimsenin onaylamadığı metin gösterilmez. Hasta o zaman acil durum metnini ve kliniğin yanıt vereceğini okur.
texts-who = Bunları bir hekim onaylar.
texts-emergency = Acil durumda, her zaman en başta
texts-signs = Belirtiler: { $all } metinden { $count } tanesi onaylı
texts-approved = onaylayan { $name }, { $when }
texts-open = onaylanmadı
texts-nothing-proposed = Bu dilde bir öneri yok.
texts-proposed = Öneri başka bir şey söylüyor:
texts-approve = Oku ve onayla
texts-change = Değiştir
texts-words = Metin: { $language }
texts-means = Onay şu demektir: bu belirtiyi bildiren bir hastaya, seanstan ne kadar sonra olursa olsun, bu sözler söylenebilir.
texts-approve-do = Bu sözleri onayla
texts-withdraw = Onayı geri al

audit-book-texts = hasta metinleri
audit-kind-text_approved = Hasta metni onaylandı
audit-kind-text_withdrawn = Bir metnin onayı geri alındı
audit-act-read_report = Bir bildirimin okunduğunu söyleme
audit-act-send_message = İleti gönderme
audit-act-cancel_message = İleti iptal etme
audit-act-message_sent = İleti gönderime verildi
audit-act-message_receipt = Bir iletiden gelen haber
audit-act-approve_text = Hasta metni onaylama
audit-act-withdraw_text = Hasta metnini geri alma
event-report_read = Bildirim okundu

error-email = Bulunan: { $found }. Beklenen: ad@klinik.example gibi bir e-posta adresi.
error-messages-no-consent = Hasta iletilere onay vermedi.
error-message-closed = Bu ileti zaten gönderildi ya da iptal edildi.
error-receipt-unsigned = Bu haberi iletileri ulaştıran imzalamamış ya da imzası çok eski.
error-receipt-unreadable = Beklenen: id ve state alanlarıyla JSON; state: delivered ya da failed.
error-receipt-early = Bu ileti henüz yolda: bir dakika sonra yeniden sorun.
error-report-was-read = Bu bildirimi biri zaten okudu.
what-message = ileti
what-text = metin

help-arg-post = İletilerin neyle gönderileceğini söyleyen dosya: e-posta, webhook (bkz. docs/operate/messages.md)
error-post-file = İletilerin neyle gönderileceğini söyleyen dosya okunamıyor: { $detail }
error-post-secret = Bir gizli anahtar eksik. Beklenen: kendi dosyası ya da ortamda { $expected }.
error-post-secret-open = Bu gizli anahtarı başkaları da okuyabiliyor. Beklenen: { $expected }.
error-post-secret-short = İmza anahtarı çok kısa. Beklenen: en az { $expected } karakter.
error-post-url = Bulunan: { $found }. Beklenen: { $expected } gibi bir adres; http yalnızca bu makineye.
error-post-from = Bulunan: { $found }. Beklenen: { $expected } gibi bir gönderen.
error-post-host = { $found } bir e-posta sunucusunun adı olamaz.
error-post-plain = { $found } bu makine değil: e-posta buradan yalnızca TLS ile çıkar.

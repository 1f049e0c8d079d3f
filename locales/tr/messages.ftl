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

messages-title = Mesajlar
messages-what = Mesajda yalnızca kliniğin adı ve bir bağlantı bulunur, sağlık bilgisi bulunmaz. Mesaj yalnızca hastanın onamıyla gider, sessiz saatlerde gitmez.
messages-sample = Bu hasta örnek klinikten: hiçbir şey gönderilmez.
messages-not-set-up = Mesaj gönderimi kurulmamış.
messages-not-set-up-do = Bağlantıyı kâğıtta verin ya da hastaya ekrandan okutun.
messages-no-consent = Hasta mesaj gönderilmesine onam vermedi.
messages-no-consent-do = Onamlara gidin
messages-no-address = Kayıtta mesaj gönderilebilecek bir adres yok.
messages-no-address-do = Hasta bilgilerine gidin
messages-quiet = Şu an sessiz saatlerdeyiz: { $when } öncesinde mesaj gitmez.
messages-quiet-away = Son bakım sayfası { $zone } saatine göre: sessiz saatler oranın saatleridir.
messages-waiting = Gönderilecek mesajlar
messages-waiting-none = Bekleyen mesaj yok.
messages-closed = Gönderilen ve kapanan mesajlar
messages-closed-none = Henüz mesaj yok.
messages-new = Şimdi gönderin
messages-new-why = Sessiz saatlerdeyse mesaj bu saatlerin bitmesini bekler.
messages-template-reminder = Randevu hatırlatması
messages-template-intake = Randevu öncesi sorular
messages-template-aftercare = Seans sonrası bakım
messages-template-followup = Nasılsınız?
messages-template-unread = Kliniğe: okunmamış bir bildirim var
messages-state-queued = bekliyor
messages-state-failed = gönderilemedi, yeniden denenecek
messages-state-sent = gönderime verildi
messages-state-delivered = ulaştı
messages-state-bounced = ulaşmadı
messages-state-given_up = gönderilemedi, denemeye son verildi
messages-state-cancelled = iptal edildi
messages-goes = Gönderilecek: { $when }
messages-sent-at = Gönderime verildi: { $when }. Ulaşıp ulaşmadığı, okunup okunmadığı bilinmiyor.
messages-delivered-at = Ulaştı: { $when }. Okunup okunmadığı bilinmiyor.
messages-closed-at = Kapandı: { $when }
messages-tries = { $count ->
    [one] Bir kez denendi
   *[other] { $count } kez denendi
}
messages-way-email = e-posta
messages-way-phone = telefon
messages-send = Şimdi gönderin
messages-send-again = Yeniden gönderin
messages-cancel = İptal edin
messages-put-away = Listeden kaldırın
messages-fault-not-wanted = Artık gerekmiyor: randevu değişti veya iptal edildi ya da bildirim okundu.
messages-fault-no-consent = Mesajlara verilen onam geri alındı.
messages-fault-no-address = Kayıtta mesaj gönderilebilecek bir adres yok.
messages-fault-no-text = Bu metin hiçbir dilde yok.
messages-fault-no-link = Bu hasta için bağlantı oluşturulamadı.
messages-fault-too-late = Gönderilemeden süresi doldu.
messages-fault-nothing-set-up = Mesaj gönderimi kurulmamıştı.
messages-fault-by-hand = Klinikten biri iptal etti.
messages-fault-unreachable = Mesajı iletecek sunucuya ulaşılamadı.
messages-fault-slow = Mesajı iletecek sunucu zamanında yanıt vermedi.
messages-fault-busy = Mesajı iletecek sunucu daha sonra denenmesini istedi.
messages-fault-refused = Mesajı iletecek sunucu kesin olarak geri çevirdi.
messages-fault-address-refused = Sunucu bu adresi kabul etmedi.
messages-fault-not-let-in = Mesajı iletecek sunucu kullanıcı adımızı veya parolamızı kabul etmedi.
messages-fault-insecure = Güvenli bağlantı kurulamadı.
messages-fault-not-delivered = Mesajı ulaştıracak olan, ulaşmadığını bildirdi.

house-messages = Hastalara mesajlar
house-messages-how = Gönderimi Pistor’u kuran kişi ayarlar (docs/operate/messages.md). O zamana dek bağlantılar kâğıtta ya da ekrandan verilir.
house-messages-ways = Mesajların gönderim yolu: { $ways }.
house-quiet-hint = Sessiz saatlerde hiçbir hastaya mesaj gönderilmez: hastanın son bakım sayfasındaki saate, yoksa kliniğin saatine göre.
house-quiet-from = Sessiz saatlerin başlangıcı
house-quiet-to = Sessiz saatlerin bitişi
house-remind = Hatırlatma randevudan kaç saat önce gitsin
house-remind-hint = Hatırlatma gönderilmeyecekse 0.
house-intake = Sorular randevudan kaç saat önce gitsin
house-intake-hint = Sorular gönderilmeyecekse 0.
house-ask-days = Seanstan kaç gün sonra hastaya nasıl olduğu sorulsun
house-ask-days-hint = Örneğin 1, 7. Hiç sorulmayacaksa boş bırakın. Bu, kliniğin kendi alışkanlığıdır: kayıtlı protokoller bunun için gün vermez.
house-aftercare = Her seanstan sonra bakım sayfasının bağlantısı gönderilsin
house-unread = Okunmamış bildirimler
house-unread-unconfirmed = { $minutes } dakika Pistor’un kendi sayısıdır; hiçbir kaynak bir sayı vermez. Doğrulamak veya değiştirmek için ayarları kaydedin.
house-unread-minutes = Okunmamış bildirim kaç dakika sonra herkese gösterilsin
house-unread-hint = 1–1440. Bu süreden sonra bildirim, herkesin her sayfasının en üstünde durur.
house-alarm-email = O zaman haber verilecek e-posta adresi
house-alarm-hint = Boş kalabilir. Bu mesajda ne ad ne de bildirimin içeriği bulunur.
house-alarm-phone = O zaman haber verilecek telefon
house-alarm-phone-hint = Telefona mesaj gönderimi kurulmamış.

unread-bar = { $count ->
    [one] Bir bildirim { $when } tarihinden beri hekim veya hemşire tarafından okunmadı.
   *[other] { $count } bildirim hekim veya hemşire tarafından okunmadı, ilki { $when } tarihinden beri.
}
followup-page-unread = Henüz kimse okuduğunu belirtmedi. { $minutes } dakika sonra herkese gösterilir.
followup-page-read-it = Okudum
today-needs-message = gönderilemedi: { $template }

patients-email = E-posta
patients-email-hint = Mesajlar için; yalnızca hasta onam verirse kullanılır.

# Hastalara söylenenler.
tell-emergency = Nefes darlığı, yüzde veya dilde şişme, bayılma, her yerde kurdeşen, görmede ani değişiklik ya da beyaz veya mor lekeyle birlikte şiddetli ağrı: hemen { $number } numarasını arayın. Yanıtımızı beklemeyin.
texts-title = Hastalara söylenenler
texts-what = Bir hasta seanstan sonra bir belirti bildirdiğinde telefonunda o belirtinin metni gösterilir. Metin her zaman aynıdır, bir değerlendirme içermez. Pistor metni kaynaklarına dayanarak önerir; kliniğin bir hekimi her birini okur, değiştirir ve onaylar.
texts-until = Onaylanmamış metin gösterilmez. O zaman hasta acil durum metnini ve kliniğin yanıt vereceğini okur.
texts-who = Metinleri bir hekim onaylar.
texts-emergency = Acil durum metni, her zaman en başta
texts-signs = Belirtiler: { $all } metinden { $count } tanesi onaylı
texts-approved = onaylayan: { $name }, { $when }
texts-open = onaylanmadı
texts-nothing-proposed = Bu dilde bir öneri yok.
texts-proposed = Öneri bundan farklı:
texts-approve = Okuyun ve onaylayın
texts-change = Değiştirin
texts-words = Metin, { $language }
texts-means = Onayınızla bu belirtiyi bildiren her hastaya, seanstan ne kadar sonra olursa olsun, bu sözler gösterilebilir.
texts-approve-do = Bu sözleri onaylayın
texts-withdraw = Onayı geri alın

audit-book-texts = hasta metinleri
audit-kind-text_approved = Hasta metni onaylandı
audit-kind-text_withdrawn = Bir metnin onayı geri alındı
audit-act-read_report = Bildirimin okunduğunu belirtme
audit-act-send_message = Mesaj gönderme
audit-act-cancel_message = Mesajı iptal etme
audit-act-message_sent = Mesaj gönderime verildi
audit-act-message_receipt = Bir mesajın ulaşıp ulaşmadığı bildirildi
audit-act-approve_text = Hasta metni onaylama
audit-act-withdraw_text = Hasta metnini geri alma
event-report_read = Bildirim okundu

error-email = Bulunan: { $found }. Beklenen: ad@klinik.example gibi bir e-posta adresi.
error-messages-no-consent = Hasta mesaj gönderilmesine onam vermedi.
error-message-closed = Bu mesaj zaten gönderildi ya da iptal edildi.
error-receipt-unsigned = Bu bildirim, mesajları ulaştıranın imzasını taşımıyor ya da imzası çok eski.
error-receipt-unreadable = Beklenen: id ve state alanlarıyla JSON; state: delivered ya da failed.
error-receipt-early = Bu mesaj henüz yolda: bir dakika sonra yeniden sorun.
error-report-was-read = Bu bildirim zaten okundu.
what-message = mesaj
what-text = metin

help-arg-post = Mesajların neyle gönderileceğini söyleyen dosya: e-posta, webhook (bkz. docs/operate/messages.md)
error-post-file = Mesajların neyle gönderileceğini söyleyen dosya okunamıyor: { $detail }
error-post-secret = Bir gizli anahtar eksik. Beklenen: kendi dosyası ya da ortamda { $expected }.
error-post-secret-open = Bu gizli anahtarı başkaları da okuyabiliyor. Beklenen: { $expected }.
error-post-secret-short = İmza anahtarı çok kısa. Beklenen: en az { $expected } karakter.
error-post-url = Bulunan: { $found }. Beklenen: { $expected } gibi bir adres; http yalnızca bu makineye.
error-post-from = Bulunan: { $found }. Beklenen: { $expected } gibi bir gönderen.
error-post-host = { $found } bir e-posta sunucusunun adı olamaz.
error-post-plain = { $found } bu makine değil: e-posta buradan yalnızca TLS ile çıkar.

# Her şey dışarı, her şey içeri.

help-export = Kliniğin tamamını yeni bir klasöre yazar: her kayıt, fotoğraflar, belgeler, hesap tablosunda açılan tablolar.
help-export-long = Kliniğin tamamını yeni bir klasöre yazar: her kayıt ve her iz kelimesi kelimesine, fotoğraflar dosya olarak, onamlar, seanslar ve kürler PDF olarak, hesap tablosunda açılan tablolar, her dosyanın sağlama toplamı ve her dilde bir BENİOKU (README). Aynı klinik aynı baytları verir. Klasör ya bütünüyle oradadır ya da hiç yoktur.

    Parolalar ve oturumlar aktarılmaz. Klasör sağlık verisi içerir ve şifreli değildir. Sunucu çalışmıyor olmalıdır.
help-import = Dışa aktarılmış bir kliniği geri okur ya da hastaların FHIR kayıtlarını kliniğe alır.
help-import-long = pistor export komutunun yazdığı klasörü boş bir kliniğe okur. Sağlama toplamları, her özet zinciri, deftere karşı denetim izi ve her fotoğraf denetlenir; ya hepsi geri gelir ya da hiçbiri. Ardından pistor serve, her yönetici için parola belirleyeceği bir bağlantı yazar; diğer herkes bağlantısını yöneticiden alır.
help-arg-export-folder = Yeni klasör; orada boş bir klasörden başka bir şey bulunmamalıdır
help-arg-import-folder = pistor export komutunun yazdığı klasör

archive-progress = kayıt
export-done = Her şey { $folder } klasöründe: { $files } dosyada { $charts } dosya kartı, { $entries } kayıt, { $traces } iz, { $photos } fotoğraf, { $documents } belge. Son özet: { $anchor }
export-unmade = { $unmade ->
    [one] { $unmade } belge kâğıda dökülemedi;
   *[other] { $unmade } belge kâğıda dökülemedi;
 } hangileri olduğunu ve nedenini tables/documents.csv söyler. İçerikleri defterde durur.
import-done = Her şey geri geldi: { $charts } dosya kartı, { $entries } kayıt, { $traces } iz, { $photos } fotoğraf. Son özet: { $anchor }
    Parolalar aktarılmaz: pistor serve her yönetici için bir bağlantı yazar, diğer herkese bağlantısını yönetici verir.
serve-regain = Pistor hazır. Bu kliniğin hiçbir yöneticisinin burada henüz parolası yok: { $name } şu bağlantıyla parolasını belirler; bağlantı bir gün boyunca ve bir kez geçerlidir: { $address }

archive-what-charts = dosya kartı
archive-what-entries = kayıt
archive-what-traces = iz
archive-what-photos = fotoğraf
archive-what-messages = ileti

error-archive-exists = { $found } zaten var ve boş bir klasör değil. Yeni bir klasör adı verin.
error-archive-disk = { $found }: { $detail }
error-archive-broken = Defter eksiksiz değil: pistor verify her yeri bildirir. Hiçbir şey yazılmadı. Veri klasörünün bir kopyasını olduğu gibi saklayın.
error-archive-none = { $found } pistor export komutunun yazdığı bir klasör değil: { $expected } eksik ya da geçersiz.
error-archive-sum = Bu satır, adıyla birlikte bir sağlama toplamı değil ya da aynı dosyayı ikinci kez anıyor: { $found }
error-archive-path = Bu ad klasörün içinde değil: { $found }
error-archive-extra = { $found } burada ama hiçbir sağlama toplamı onu anmıyor. Buraya ait değilse kaldırın.
error-archive-missing = { $found } eksik.
error-archive-no-file = { $found } ne dosya ne de klasör. Bağlantılar izlenmez.
error-archive-changed = { $found } değiştirilmiş: sağlama toplamı { $expected } değil.
error-archive-version = Bu klasörün sürümü { $version }; bu program { $expected } sürümünü okur. Onu yazan programı ya da daha yenisini kullanın.
error-archive-not-empty = Bu klinikte zaten bir şey kaydedilmiş. Dışa aktarım yalnızca boş bir kliniğe okunur: başka bir --data-dir verin.
error-archive-clinic = Bu, { $clinic } kliniği; beklenen { $expected }.
error-archive-line = Bu satır okunamıyor: { $detail }
error-archive-hash = Bu satırdaki bir özet, özet değil.
error-archive-order = Bu satırın sırası yanlış.
error-archive-chain = Bu satır öncekini izlemiyor: bir şey değiştirilmiş, çıkarılmış ya da eklenmiş.
error-archive-entry = Bu sürüm kaydı okuyamıyor: { $detail }
error-archive-clock = Bu iz, bu makinenin saatinden sonrasına ait. Önce saati düzeltin.
error-archive-not-in-ledger = Bu iz, defterde olmayan ya da başka bir özetle duran bir kaydı anıyor.
error-archive-not-in-audit = Denetim izi her kaydı tanımıyor: araya bir şey konmuş.
error-archive-photo = Fotoğraf, kaydının andığı fotoğraf değil.
error-archive-photo-missing = Bir fotoğraf ile kaydı birbirini bulamıyor.
error-archive-message = Bu ileti burada kimseye ait değil, bir başkasıyla aynı nedene dayanıyor ya da bilinmeyen bir durumda.
error-archive-count = { $count } { $what } okundu, { $expected } bildirilmiş.
error-archive-anchor = Son izin özeti başka: sonu değiştirilmiş ya da kesilmiş.

archive-readme =
    { $clinic }: kaydedilmiş her şey
    ================================

    Bu klasör, Pistor'un kaydettiği bir kliniğin tamamını içerir. Sağlık verisi içerir ve şifreli
    değildir: hasta dosyalarını nasıl saklıyorsanız öyle saklayın.

    Eksiksiz mi?      sha256sum -c SHA256SUMS
    Geri okumak:      pistor import BU-KLASOR --data-dir YENI-KLASOR

    Geri okununca aynı klinik ortaya çıkar; önce her şey denetlenir, ya hepsi geri gelir ya da
    hiçbiri. Parolalar, oturumlar ve bağlantılar burada yoktur. Geri okuduktan sonra pistor serve,
    her yönetici için parola belirleyeceği bir bağlantı yazar; diğer herkes yöneticiden alır.

    pistor.json             bunun ne olduğu: sürüm, sayılar, son izin özeti
    ledger/entries.ndjson   her kayıt kelimesi kelimesine, satır satır, dosya kartı sırasıyla: seq
                            numarası, at 1970'ten beri mikrosaniye olarak anı, hash onu öncekine
                            bağlayan SHA-256, body yazılan
    ledger/audit.ndjson     kim neyi yaptı, okudu ya da neye izin alamadı
    ledger/photos.ndjson    hangi fotoğraf hangi kayda ait
    ledger/messages.ndjson  hangi iletiler gönderildi, hangileri bekliyor: gönderilen yinelenmez
    photos/                 fotoğraflar: hastanın klasörü, kaydın numarası
    documents/              her hasta için PDF olarak: imzalandıkları hâliyle onamlar, imzalanmış her
                            seansın formu, her kürün özeti. Adında günü, ne olduğu ve kaydın numarası
                            yazar: 2026-11-21-consent-12.pdf. Defterden üretilirler, geri okunmazlar;
                            tables/documents.csv onları hasta adlarıyla listeler
    tables/                 defterden üretilmiş hesap tablosu dosyaları; geri okunmazlar
    SHA256SUMS              her dosyanın sağlama toplamı

    Tablolarda her şey bir satırdır: patients (hastalar), appointments (randevular), answers
    (yanıtlar), consents (onamlar), sessions (seanslar), session_lots (hangi lot kime verildi),
    points (noktalar), substances (her maddeden ne kadar), outcomes (sonuçlar), reactions
    (tepkiler), photos (fotoğraflar), documents (belgeler), stock_lots (lotlar), stock_movements
    (stok hareketleri), accounts (hesaplar). İlk sütun o şeyin kimliğidir (belgelerde dosyası);
    patient, session, lot, course ve mixture başka tabloların kimlikleridir. Saatler kliniğin saatidir. signed, booked gibi sözcükler ile
    madde, bölge ve ölçek adları bilgi tabanının kimlikleridir, her dilde aynıdır. Hücre başındaki
    kesme işareti, hesap tablosunun hücreyi formül sanmasını önler. Çift tıklayınca her şey tek
    sütunda görünürse tabloyu virgülle ayrılmış UTF-8 olarak içe aktarın.

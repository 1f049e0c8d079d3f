# Komut satırının kılavuzu.
help-about = Pistor bir mezoterapi kliniğini yürütür. Her karar, dayandığı cümleye kadar izlenebilir.
help-long = Pistor, hasta bilgilerinden ve kaynağı belli bilgilerden yola çıkarak bir ya da birçok ziyaret için karar verir: bu kişiye uygulama yapılabilir mi (screen), ne zaman (plan), neyle (mix), sonrasında ne yapılır (aftercare), bu belirti şu anda beklenir mi (triage).

    Klinisyenin kararını destekler, asla onun yerine geçmez. Denetlenmemiş hiçbir şey uygun diye gösterilmez: kimsenin sormadığı şey soruya dönüşür.
help-after = Dosyalar JSON biçimindedir; - standart girdiyi okur. Biçim docs/reference/visit.md içinde anlatılır.

    Çıkış durumu: ne olursa olsun bir yanıt verildiyse 0; birçok satırdan bazıları kullanılamadıysa ya da denetim hata bulduysa 1; girdi veya komut satırı kullanılamadıysa 2.

    İlk bakış için:
      pistor screen examples/visit.json
      pistor explain examples/visit.json --lang tr
      pistor screen --fhir examples/record.json --treatment examples/treatment.json
help-screen = Bir ziyareti tarar: her kural denetlenir, bilinmeyen soruya dönüşür.
help-screen-long = Bir ziyareti bütün kontrendikasyon ve etkileşimlere göre tarar. Karar, bulunanların en ağırıdır: uygun, dikkat, sorulacak (önce bir şey sorulmalı), hekime danışın (karar hekimindir), bekleyin, durun.

    --many ile FILE her satırda bir ziyaret taşır ve sırayla her satıra bir sonuç yazılır; bozuk satır kendi yerinde hata verir, gerisi sürer.

    --fhir ile BUNDLE bir hastanın FHIR R4 paketidir. İçinde bulunan hasta bilgileri kanıtlarıyla, okunamayanlarla birlikte yazılır. --treatment, önerilen uygulamayı ve istenirse hasta bilgilerini, alerjileri ve ülkeyi içeren dosyayı belirtir.
help-plan = Ziyaretteki uygulama için kür planlar; tarama onay vermeden plan yapılmaz.
help-mix = Ziyaretin karışımını hesaplar: hacimler, derişimler, kaynağı belli sınırlara göre toplamlar, madde çiftleri.
help-aftercare = Seans sonrası bakım kâğıdını saatleriyle yazar.
help-triage = Bildirilen belirtilerin şu anda beklenip beklenmediğini ve nedenini personele söyler.
help-explain = Bir ziyarete bu kararın neden verildiğini kural kural açıklar.
help-knowledge = Kararların dayandığı bilgiyi denetler, listeler ve gösterir.
help-knowledge-check = Her kaydı denetler, her sınamayı çalıştırır, her hatayı dosya ve satırıyla bildirir.
help-knowledge-coverage = Her kaynağın her ifadesini, ona atıf yapan dosyalarla listeler.
help-knowledge-list = Kayıtları listeler, hepsini ya da tek bir türü.
help-knowledge-show = Bir kaydı ya da ifadeyi kaynakları ve dosyasıyla gösterir.
help-help = Bir komutun yardımını yazar.
help-arg-file = Ziyaret, JSON olarak; - standart girdiyi okur
help-arg-many = FILE içinden her satırda bir ziyaret okur, her satıra bir sonuç yazar
help-arg-fhir = Hasta bilgilerini bu FHIR R4 paketinden okur; - standart girdiyi okur
help-arg-treatment = Önerilen uygulama, --fhir için
help-arg-as-of = Kararın günü ya da anı, --fhir için; verilmezse şu an
help-arg-report = Seans ve bildirim, JSON olarak; - standart girdiyi okur
help-arg-ended = Seansın bitiş zamanı, saat farkıyla birlikte RFC 3339
help-arg-zone = Hastanın saat dilimi, IANA adıyla
help-arg-format = Nasıl yazılacağı: insanlar için text, programlar için json
help-arg-lang = Metinlerin dili; verilmezse sistemin dili
help-arg-knowledge = Yerleşik bilginin üzerine konacak klasör: dosyaları aynı kimlikli kayıtların yerine geçer ve yenilerini ekler
help-arg-kind = Yalnızca bu türün kayıtları
help-arg-find = Yalnızca kimliğinde, başlığında ya da öteki adlarında bu metin geçen kayıtlar
help-arg-id = Bir kaydın ya da ifadenin kimliği
help-arg-source = Yalnızca bu kaynağın ifadeleri
help-arg-help = Yardımı yazar
help-arg-version = Sürümü yazar
help-usage = Kullanım
help-commands = Komutlar
help-arguments = Argümanlar
help-options = Seçenekler
help-global = Her komutun seçenekleri
many-progress = tarandı
red-bar = Bilgi tabanının bir sınaması başarısız: düzeltilene kadar hiçbir şeye uygun denmez.
demo-title = Bir hastanın bütün yolu: kayıt ve kabul → tarama → plan → karışım → seans sonrası bakım → izlem
help-demo = İnandırıcı bir günle örnek kliniği, durunca silinen bir veritabanında başlatır.
help-demo-long = Örnek kliniği yeni ve geçici bir veritabanında başlatır: bir mezoterapi kliniğinin bir günü, her satırı örnek olarak işaretli. Sizi bir kez içeri alan bağlantıyla tek bir adres yazar. Ctrl-C ile durur.
help-serve = Bir veri klasöründeki kliniği sunar.
help-serve-long = Bir veri klasöründeki kliniği sunar: insanlar için sayfalar, programlar için /api altında aynı işlemler JSON olarak. İlk başlatmada ilk hesabı açan bir bağlantı yazar; hazır parola yoktur.

    Bu makinenin dışına açmak için önüne TLS konuşan bir vekil sunucu koyun ve --behind-tls deyin.
help-verify = Defterin ve denetim izinin her özetini yeniden hesaplar, yazıldığı gibi olmayan her yeri bildirir.
help-rebuild = Her dizin tablosunu defterden yeniden kurar ve bir şeyin değişip değişmediğini söyler.
help-arg-listen = Dinlenecek adres ve kapı
help-arg-behind-tls = Önündeki vekil sunucu TLS konuşuyor: çerezler Secure işaretlenir
help-arg-trusted-proxy = Kimin sorduğunu X-Forwarded-For ile söyleyebilen vekil sunucu: bu sunucunun gördüğü adresi; birden çok kez verilebilir
help-arg-plain-http = Yine de bu makinenin dışına düz HTTP sun: yalnızca kendi ağınızda
help-arg-data-dir = Kliniğin bulunduğu klasör
demo-ready = Pistor örnek kliniği: { $address }
serve-ready = Pistor hazır: { $address }
serve-first = Pistor hazır. Bu bağlantı ilk hesabı açar ve bir kez geçerlidir: { $address }
serve-stopped = Durdu. Başlanan her şey yazıldı.
verify-whole = Eksiksiz: { $charts } dosya, { $entries } kayıt, { $traces } iz. Son özet: { $anchor }
verify-broken = Eksiksiz DEĞİL: { $charts } dosya, { $entries } kayıt, { $traces } iz okundu. Son özet: { $anchor }
verify-entry-changed = { $chart } dosyasının { $seq }. kaydı değiştirilmiş.
verify-entry-missing = { $chart } dosyasının { $seq }. kaydı eksik.
verify-trace-changed = Denetimin { $seq }. izi değiştirilmiş.
verify-trace-missing = Denetimin { $seq }. izi eksik.
verify-not-in-ledger = Denetim { $chart } dosyasının { $seq }. kaydını biliyor, defterde böyle durmuyor.
verify-not-in-audit = Defterde { $chart } dosyasının { $seq }. kaydı var, denetim bilmiyor.
rebuild-same = Hiçbir şey değişmedi: { $after } dizin satırı baytı baytına aynı.
rebuild-changed = Dizin defterin söylediği gibi değildi: önce { $before }, sonra { $after } satır. Artık öyle.
error-data-in-use = { $found } veri klasörünü başka bir pistor kullanıyor. Önce onu durdurun.
error-data-too-new = Veri klasörünün şeması { $found }, bu pistor { $expected } biliyor. Yeni sürümü kullanın.
error-data-unreadable = { $found } veri klasörü kullanılamıyor: { $detail }
error-clock-behind = Saat { $found } diyor, oysa son kayıt { $expected } tarihli. Saati düzeltip yeniden başlatın.
error-listen = { $found } adresinde dinlenemiyor: { $detail }
error-listen-address = Bulunan: { $found }. Beklenen: { $expected } gibi bir adres ve kapı.
error-trusted-proxy = Bulunan: { $found }. Beklenen: { $expected } gibi bir vekil sunucu adresi.
error-listen-plain = Bulunan: { $found }; başka makineler TLS olmadan erişebilir. Önüne TLS vekil sunucusu koyup --behind-tls deyin ya da gerçekten istiyorsanız --plain-http deyin.

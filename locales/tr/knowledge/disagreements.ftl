D-01 =
    .title = Alt yaş sınırı
    .position = Sıkı olan geçerlidir: 18 yaşın altında estetik tedavi yapılmaz, 18 ve 19 yaşta uyarı verilir; tıbbi endikasyonda hekim karar verir. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = 20 yaşın altında önerilmez; zayıf bir kaynak gençleştirme için 25 yaşı ister; İngiltere’de 18 yaşın altında toksin ve dolgu suçtur.
    .b = Selülit tedavisi her yaşta yapılabilir; zayıf bir kaynak 14 yaştan başlar, epidermal teknik çocuklar için geliştirilmiştir.

D-02 =
    .title = Kalp hastaları
    .position = Sıkı olan geçerlidir: düzenli tek kalp ilacında hekim karar verir; iki veya daha fazlasında işlem durur, yalnızca hekim kaldırabilir. Bunun için hiçbir ilaç kesilmez. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = Uygun değildir: birden fazla ilaç kullanan kalp hastaları.
    .b = Uygun değildir: düzenli herhangi bir ilaç kullanan kalp hastaları.

D-03 =
    .title = Kanser
    .position = Sıkı olan geçerlidir: nerede olursa olsun aktif kanser ve bölgede geçirilmiş kanser işlemi durdurur; başka yerde kanser öyküsünde hekim karar verir. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = Yalnızca uygulama bölgesindeki kanser engeldir.
    .b = Hiçbir kanser hastası uygun değildir.

D-04 =
    .title = Geçirilmiş inme
    .position = Sıkı olan geçerlidir: geçirilmiş inme veya TİA işlemi durdurur, yalnızca hekim kaldırabilir; traneksamik asit ve ksantin ürün bilgilerinin koyduğu engeller bundan ayrıdır. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = İnme geçirenler uygun değildir.
    .b = Başka bir makalenin listesinde inme yoktur; uzlaşı metinleri bu konuda okunamamıştır.

D-05 =
    .title = Alerji: endikasyon mu, engel mi
    .position = Sıkı olan geçerlidir: karışımdaki bir maddeye alerji engeldir, endikasyon olarak alerji yalnızca iddia diye gösterilir: hekim karar verir, etki vaat edilmez. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = Alerjiler tedavi edilen durumlar arasında sayılır.
    .b = Kullanılan maddeye alerji engeldir.

D-06 =
    .title = Kan sulandırıcılar
    .position = Reçeteli kan sulandırıcının kesilmesi kimseye söylenmez: reçete eden hekime sorulur, hasta morarma konusunda uyarılır. Reçetesiz kullanılanlar için hekim karar verir. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = Seanstan önce ve sonra kan sulandırıcı kullanılmaz.
    .b = Küçük deri işlemlerinde devam edilir; kesmek tromboz riskini artırır.

D-07 =
    .title = Seans sayısı
    .position = Sayı endikasyonun takvimine göre belirlenir, hekim sonuçlara göre değiştirir; iki aralık da tek başına kural değildir. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = 3-6 seans veya daha fazla.
    .b = 3-15 seans; bir klinik saçta 6-8, incelmede 4-10 seans planlar.

D-08 =
    .title = Otoimmün hastalık
    .position = Sıkı olan kısmen geçerlidir: otoimmün hastalık dikkat gerektirir; alevlenme ve ilaçlar sorulur, alevlenmede hekime danışılır. Tek başına engel değildir. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = Klinikler kontrendikasyon olarak sayar.
    .b = Romatizmal hastalıklar mezoterapiyle tedavi edilir.

D-09 =
    .title = Keloid
    .position = Elektif tedavide sıkı olan geçerlidir: keloid eğilimi, hekimin tartacağı bir uyarıdır. Keloidin kendisini tedavi etmek ayrı bir konudur, burada planlanmaz. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = Klinikler keloid eğilimini kontrendikasyon olarak sayar.
    .b = Türkiye’den bir ünite keloidi endikasyon olarak sayar.

D-10 =
    .title = İzotretinoin
    .position = Şu anda veya son 6 ayda izotretinoin kullanımı dikkat gerektirir: doz ve son tarih kaydedilir, hekime bildirilir. Engel değildir ve ilaç bunun için kesilmez. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = 6 ay beklenir.
    .b = Yüzeyel işlemleri ertelemek için yeterli kanıt yoktur.

D-11 =
    .title = Su ve banyo
    .position = Sıkı olan geçerlidir: bölgeye 15 saat su değdirilmez, 12 saat banyo yapılmaz; iki makale de gösterilir. Sayılardan biri çeviri hatası olabilir; mikobakteriler musluk suyunda yaşar. Kliniklerin daha uzun süreleri gösterilir, belirleyici olmaz. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = 10-15 dakika kuru tutulur.
    .b = 10-15 saat su değdirilmez, 12 saat banyo yapılmaz; bir klinik 4 saat der, bir başkası saç tedavisinden sonra 2 gün şampuan ve banyo yasaklar.

D-12 =
    .title = Egzersiz
    .position = Sıkı olan geçerlidir: 48 saat zorlayıcı hareket yapılmaz, morarma varsa birkaç gün dinlenilir. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = Yaklaşık 48 saat zorlayıcı hareket yapılmaz.
    .b = 2-3 saat zorlayıcı hareket yapılmaz; bir başka makale morarmaya karşı birkaç gün der.

D-13 =
    .title = Günlük yaşama dönüş
    .position = Sıkı olan geçerlidir: hasta yarım saat klinikte gözlenir, 1 saat sonra normal yaşama döner. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = İşe ve günlük yaşama hemen dönülür.
    .b = 1 saat sonra normal yaşama dönülür.

D-14 =
    .title = İğnesiz yollar
    .position = Özellikle iğne fobisinde seçenek olarak sunulur; daha zayıf olduğu söylenir ve kendi kontrendikasyonları vardır. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = İğneli yol daha hızlı ve etkilidir.
    .b = İğne fobisinde seçenektir; şişlik, kızarıklık, morarma hemen hiç olmaz, ağrı ve enfeksiyon riski daha azdır.

D-15 =
    .title = Makyaj
    .position = Sıkı olan geçerlidir: makaledeki gibi birkaç gün; sayı vermediği için saat yazılmaz. Sistem her hâlükârda ertesi günden önce izin vermez. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = Birkaç gün makyaj veya ağır kozmetik kullanılmaz.
    .b = 12 saat sonra cilt bakımı, 6 saat sonra makyaj yapılabilir.

D-16 =
    .title = Seans sonrası cihaz
    .position = Sıkı olan geçerlidir: bölgeye 3 gün elektrikli veya başka enerji cihazı uygulanmaz. Makaledeki on dakika, sözcük büyük olasılıkla çeviri hatası olduğu için, yalnızca hekimin seçebileceği isteğe bağlı ışık tedavisi olarak kalır. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = Ardından 10 dakikalık “radyoterapi” uygulanabilir.
    .b = 3 gün elektroterapi veya radyoterapi yapılmaz.

D-17 =
    .title = Nokta hacmi
    .position = Hacim protokole göredir; hiçbir noktaya 0,2 mL’den fazla verilmez. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = En fazla 0,01-0,05 mL.
    .b = 0,10-0,20 mL; deoksikolik asit ürün bilgisi 0,2 mL verir.

D-18 =
    .title = Napaj derinliği
    .position = Teknik, kullanılan okul ve derinlikle kaydedilir; seçilmemişse sığ olan geçerlidir. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = 2-4 mm.
    .b = Kısmen epidermiste ya da 1-2 mm.

D-19 =
    .title = Selülitte etkinlik
    .position = İkisi de gösterilir; kanıt olumsuz veya yalnızca görüş düzeyinde belirtilir: kimseye etki vaat edilmez. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = Bir İtalyan paneli kabul eder; makaleler haftalık seanslarla iyi sonuç bildirir.
    .b = Kontrollü bir çalışma etki bulmamıştır; iki Fransız raporu ve bir derleme sağlam kanıt bulmamıştır.

D-20 =
    .title = İğne uzunluğu
    .position = Uzunluk tekniğe göredir; uzunluk ve açı kaydedilir, başka karar yoksa kısa iğne geçerlidir. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = 4-6 mm.
    .b = 13 mm’ye kadar.

D-21 =
    .title = Kim uygulayabilir
    .position = Sıkı olan geçerlidir: yetkin bir hekim veya ülke yasasının izin verdiği kişi; yetki belgesi kontrol edilir. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = Yalnızca hekim veya hekim gözetiminde.
    .b = Yetkili bir sağlık profesyoneli; aynı makale estetisyeni de anar.

D-22 =
    .title = Muayenehanede karıştırma
    .position = Ülkenin yasası belirler: yalnızca eczanelerin karıştırabildiği yerde karışım eczaneden gelir ya da tek ilaç verilir. Başka yerde, verisi olmayan iki madde ayrı enjektörde tutulur. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = Her hasta için bir karışım hazırlanır.
    .b = Fransa’da yalnızca eczaneler karıştırabilir; karıştırmak genel olarak önerilmez.

D-23 =
    .title = Omurga ağrısında serum fizyolojik mi ilaç mı
    .position = Serum fizyolojik ayrı bir seçenek olarak sunulur, hekim karar verir; riski az olan önce yazılır. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = Serum fizyolojik neredeyse aynı sonucu vermiş, maliyet-yarar dengesi en iyi bulunmuştur.
    .b = Aynı çalışma: ilaçlar 12. haftada daha iyiydi.

D-24 =
    .title = Balık alerjisi ve PDRN
    .position = Sıkı olan geçerlidir: PDRN öncesi balık alerjisi sorulur, yanıt evetse karar hekime bırakılır. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = Satıcılar protein kalmadığını söyler; ürün bilgisi bu konuda susar.
    .b = Birçok onam formu balık alerjisini dışarıda bırakır (hafızadan).

D-25 =
    .title = Traneksamik asidin derişimi
    .position = Hiçbir derişim önerilmez: aynı harita 25 kat doz taşıyabildiği için her noktanın ve seansın miligramı hep gösterilir. Bu, sistemin kendi tutumudur; bir klinisyen onaylamalıdır.
    .a = 4 mg/mL.
    .b = 100 mg/mL.

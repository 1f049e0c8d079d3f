open_order =
    .title = Hiç kapatılmamış ilaç istemi
    .why = Bitişi yazılmamış ilaç şimdi kullanılıyor sayılır, çünkü bırakıldığını kimse yazmamıştır. 24 aydan sonra kayıt büyük olasılıkla unutulmuştur; bilinmiyor sayılır ve sorulur.

heart_medicines =
    .title = Hangi ilaçlar kalp ilacı sayılır
    .why = Bu grupların farklı etkin maddeleri sayılır ve yalnız kalp hastalarında sayılır: iki makaleden biri düzenli ilacı, öbürü birden çok ilacı sınır alır.

combination_medicines =
    .title = Kombine tablet içindeki maddeler kadar sayılır
    .why = Bir tablette iki ya da üç kalp ilacı olabilir. İlaç dosyasında etkin maddeler yazılıysa onlar sayılır; dosyası olmayan ve bu grupların altında duran kod iki sayılır.

acute_infection_open =
    .title = Açık kalmış akut enfeksiyon
    .why = Akut enfeksiyonlar haftalar içinde geçer. 90 günden uzun açık kalan kayıt büyük olasılıkla kapatılmamıştır; bilinmiyor sayılır, sorulur ve asla hayır diye okunmaz.

pregnancy_open =
    .title = Açık kalmış gebelik
    .why = Hiçbir gebelik 45 haftadan uzun sürmez. Daha uzun açık kalan kayıt bilinmiyor sayılır, sorulur ve asla hayır diye okunmaz.

birth_asks_breastfeeding =
    .title = Doğum kaydı emzirmeyi sordurur
    .why = Son 12 aydaki doğum bebeğin emzirilip emzirilmediğini söylemez: sorulur.

cancer_reading =
    .title = Kanser: şimdi, geçmişte ya da belirsiz
    .why = Etkin ya da yinelemiş kayıt şimdiki kanserdir. Kapanmış, remisyonda ya da öykü olarak kodlanmış kayıt geçmiş kanserdir. In situ, şüpheli ya da davranışı belirsiz olan sorulur.

bleeding_or_clotting =
    .title = Kanama ve pıhtılaşma iki ayrı şeydir
    .why = Buradaki pıhtılaşma bozukluğu kanama eğilimidir: hemofili, von Willebrand hastalığı, trombosit bozukluğu ya da azlığı. Tromboz ve trombofili, tromboz sorusunun yanıtıdır.

blood_pressure =
    .title = Son kan basıncı sayılır
    .why = Son ölçüm büyük tansiyonda 160, küçük tansiyonda 100 ya da üzeriyse düzensiz hipertansiyon sayılır. Son ölçüm 12 aydan eskiyse bilinmiyor demektir: ölçülür ya da sorulur.

stroke_for_ever =
    .title = İnme ömür boyu sayılır
    .why = Makaleler inme geçirmiş olanları süre vermeden dışarıda bırakır. Bu yüzden kapanmış inme ya da geçici iskemik atak da evet sayılır.

verification =
    .title = Kaydın kesinliği
    .why = Çürütülmüş ve yanlışlıkla girilmiş kayıtlar asla sayılmaz. Doğrulanmamış, geçici ve ayırıcı tanı kayıtları bilinmiyor sayılır ve sorulur.

medication_status =
    .title = İlacın durumu
    .why = Bırakılmış, iptal edilmiş, kullanılmamış ve verilmemesi istenmiş ilaçlar sayılmaz. Ara verilmiş ve planlanmış olanlar bilinmiyor sayılır ve sorulur.

no_known_allergy =
    .title = Bilinen alerji yok
    .why = Bilinen alerji yok kaydı yalnız söylediği kadarı için yoktur der: bilinen ilaç alerjisi yok, balık, soya, yumurta, arı zehiri ve lateksi açık bırakır. Tepkideki madde, alerjinin kendi kodunun yanında ayrıca sayılır; intolerans ayrıca gösterilir.

code_over_text =
    .title = Kod, metnin önündedir
    .why = Kod ile metin çelişirse kod geçerlidir ve çelişki listelenir. Kod sisteminde bulunmayan kod, okunamadı diye listelenir.

one_living_patient =
    .title = Yaşayan tek hasta
    .why = Ölmüş birinin kaydı ve birden çok hastanın bulunduğu paket açık bir hatayla reddedilir: bunlardan okunan hiçbir şeye güvenilemez.

partial_birth_date =
    .title = Günü ya da ayı yazılmamış doğum tarihi
    .why = Yalnız yıl ya da ay yazılıysa, sınırın iki yanına da düşebilen yaş bilinmiyor sayılır ve sorulur.

old_weight =
    .title = Eski vücut ağırlığı
    .why = Kiloya göre sınırlar bugünkü ağırlığı gerektirir. Kayıttaki 12 aydan eski ağırlık kullanılmaz: hasta tartılır.

pairs_without_data =
    .title = Hakkında veri olmayan iki madde
    .why = Veri olmaması izin değildir: satırı olmayan iki madde ayrı şırıngada kalır; sıvının berrak olması hiçbir şeyi kanıtlamaz.

unclear_codes =
    .title = Sorudan fazlasını söyleyen kod
    .why = Kod sorulanla birlikte başka şeyleri de kapsıyorsa ya da ilaç birden çok hastalıkta veriliyorsa asla evet sayılmaz: hastaya sorulur.

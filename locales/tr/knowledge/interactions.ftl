# Turkish texts of knowledge/screening/interactions

amide_anaesthetic_allergy =
    .title = Amid anestezik ve amid alerjisi
    .why = Amid grubu birbirine akrabadır: birine alerji lidokaini, mepivakaini ve uyuşturucu kremi engeller.
    .advice = Karışımdan çıkarın, krem sürmeyin. Yeniden tarayın.

anaesthetic_heart_block =
    .title = Amid anestezik ve kalp bloğu
    .why = Lokal anestezikler kalpte iletiyi daha da yavaşlatır; ağır blok yalnızca hafızadan engel sayılmıştır.
    .advice = Son EKG’yi gören hekim karar verir.

artichoke_gallstones =
    .title = Enginar ve safra taşı
    .why = Safrayı akıtıp taşı yerinden oynatabilir. Yalnızca hafızadan.
    .advice = Hekimden bunun olmadığı bir karışım isteyin; klinikler safra taşını herkes için engel sayar.

artichoke_plant_allergy =
    .title = Enginar ve papatyagil alerjisi
    .why = Enginar papatya ve arnikanın akrabasıdır. Yalnızca hafızadan.
    .advice = Katmayın ya da hekim karar versin.

aspirin_under_16 =
    .title = 16 yaş altında enjektabl aspirin
    .why = Hafızadan: Reye sendromu nedeniyle çocuklarda aspirinden kaçınılır.
    .advice = Hekim karar verir; başka bir madde seçin.

b_complex_anaphylaxis =
    .title = Anafilaksi öyküsünde B vitaminleri
    .why = Enjekte tiamin seyrek olarak anafilaksi yapar. Yalnızca hafızadan.
    .advice = Önceki vitamin iğnelerini sorun; acil seti hazır olsun, daha uzun gözleyin.

betamethasone_nappage =
    .title = Napaj ile betametazon
    .why = Depo süspansiyonlar çok sayıda yüzeyel noktada kristal bırakır; biz bunları bu yolla vermeyiz.
    .advice = Ampulü okuyun. Süspansiyon napajla verilmez; ürünü ve tekniği hekim seçer.

biotin_heart_tests =
    .title = Biyotin ve kalp tetkikleri
    .why = Biyotin, troponin dahil laboratuvar testlerini yanıltabilir. Yalnızca hafızadan.
    .advice = Hastaya, sonraki günlerde her kan tahlilinde biyotini bildirmesini söyleyin.

botulinum_aminoglycoside =
    .title = Kas gücünü azaltan ilaçla botulinum toksini
    .why = Aminoglikozidler ve benzerleri toksinin etkisini artırabilir. Yalnızca hafızadan.
    .advice = Hekim karar verir; en iyisi antibiyotik tedavisi reçete edildiği gibi bittikten sonradır.

botulinum_myasthenia =
    .title = Botulinum toksini ve miyasteni
    .why = Hastalığın zayıflattığı iletiyi tümden keser; yutma ve solunum bozulabilir.
    .advice = Kullanmayın.

buflomedil =
    .title = Buflomedil
    .why = Şubat 2012 kararından beri bütün Avrupa Birliği’nde, ağızdan ve enjeksiyonla, askıya alınmıştır.
    .advice = Hasta kim olursa olsun kullanmayın. Adının geçtiği eski karışım tariflerini atın.

caffeine_hypertension =
    .title = Kafein ve düzensiz hipertansiyon
    .why = Tansiyonu yükseltebilir. Yalnızca hafızadan.
    .advice = Önce ve sonra ölçün; hekimden bunun olmadığı bir karışım isteyin.

calcitonin_cancer =
    .title = Kalsitonin ve şimdiki ya da geçirilmiş kanser
    .why = Avrupa ilaç otoriteleri uzun kullanımda bir miktar daha çok kanser saptadı.
    .advice = Hekim karar verir; en iyisi bunun olmadığı bir karışımdır.

calcitonin_fish_allergy =
    .title = Somon kalsitonini ve balık alerjisi
    .why = Somon hormonu örnek alınarak üretilir. Balık alerjisinin önemi ve deri testinin yararı yalnızca hafızadan.
    .advice = Hekim karar verir, olacaksa deri testinden sonra; acil seti hazır olsun.

calcitonin_repeated =
    .title = Kürde yeniden kalsitonin
    .why = Uzun kullanımdaki kanserler nedeniyle otoriteler bunu haftalarla ve birkaç hastalıkla sınırlar; yinelenen uygulama buna aykırıdır.
    .advice = Hekimin yazılı bir gerekçesi yoksa sonraki seanslara katmayın.

carnitine_epilepsy =
    .title = L-karnitin ve nöbet
    .why = Daha önce nöbeti olanlarda nöbet bildirilmiştir. Yalnızca hafızadan.
    .advice = Hekimden bunun olmadığı bir karışım isteyin.

collagenase_blood_thinner =
    .title = Kan sulandırıcıyla kolajenaz
    .why = Başlıca zararı morarmadır, kan sulandırıcıyla artar. Yalnızca hafızadan.
    .advice = İlacı yazan hekime sorun. Reçeteli ilacı kesmeyin.

corticosteroid_athlete =
    .title = Enjekte kortikosteroid ve yarışma sporu
    .why = Hafızadan: 2022’den beri enjekte edilen bütün kortikosteroidler yarışma döneminde yasaktır.
    .advice = Seanstan önce yasaklılar listesine bakın; madde ve tarihi sporcu için yazın.

corticosteroid_diabetes =
    .title = Kortikosteroid ve diyabet
    .why = Kan şekerini günlerce yükseltir. Yalnızca hafızadan.
    .advice = Daha sık ölçmesini, yüksek kalırsa kendi hekimini aramasını söyleyin. Diyabet ilaçları reçete edildiği gibi sürer.

corticosteroid_infection =
    .title = Enfekte bölgeye kortikosteroid
    .why = Mikrobun bulunduğu yerde savunmayı zayıflatır. Yalnızca hafızadan.
    .advice = Hekim karar verir; en iyisi enfeksiyondan sonra ve bunun olmadığı bir karışımdır.

corticosteroid_pale_or_thin_skin =
    .title = Çatlak veya açık renkli ciltte kortikosteroid
    .why = Cildi inceltebilir ve rengini açabilir; buradaki yakınma da budur. Yalnızca hafızadan.
    .advice = Hekimden bunun olmadığı bir karışım isteyin.

cream_class_iii_antiarrhythmic =
    .title = Sınıf III antiaritmikle uyuşturucu krem
    .why = Kalp üzerindeki etkiler birbirine eklenebilir; ürün bilgisi yakın izlemi ve EKG’yi düşünmeyi ister.
    .advice = Alanı küçük tutun, hastayı gözden ayırmayın; EKG gerekip gerekmediğini hekim söyler. İlaç reçete edildiği gibi sürer.

cream_g6pd =
    .title = Uyuşturucu krem ve G6PD eksikliği
    .why = Bu kişilerde prilokainle methemoglobinemi daha kolay oluşur.
    .advice = Hekim karar verir; seçenekler küçük alan ya da kremsiz uygulamadır.

cream_methaemoglobinaemia =
    .title = Uyuşturucu krem ve methemoglobinemi
    .why = Prilokain oksijen taşımayan pigmenti artırır; ürün bilgisi engel sayar.
    .advice = Lidokain-prilokain kremi sürmeyin. Soğuk uygulayın ya da hekimin söyleyeceği başka yolu seçin.

cream_near_eyes =
    .title = Göz çevresinde uyuşturucu krem
    .why = Gözü tahriş eder ve korneayı koruyan refleksi ortadan kaldırır.
    .advice = Kapak kenarından uzak durun; göze kaçarsa hemen yıkayın, duyu dönene kadar gözü koruyun.

cream_open_wound =
    .title = Uyuşturucu krem ve açık yara
    .why = Ürün bilgisi kremi açık yaradan uzak tutar: fazla emilebilir.
    .advice = Kremi yalnızca bütünlüğü bozulmamış cilde sürün.

deoxycholic_area_surgery =
    .title = Bölgede cerrahi sonrası deoksikolik asit
    .why = Nedbe ve değişen anatomi sinir ve bezleri iğnenin yoluna getirir.
    .advice = Hekim bölgeyi muayene eder ve karar verir.

deoxycholic_blood_thinner =
    .title = Kan sulandırıcıyla deoksikolik asit
    .why = On kişiden yedisi bunsuz da morarır; ürün bilgisi dikkat ister.
    .advice = İlacı yazan hekime sorun, morluğun ne kadar büyük olabileceğini açıkça söyleyin. Reçeteli ilacı kesmeyin.

deoxycholic_dysphagia =
    .title = Deoksikolik asit ve yutma güçlüğü
    .why = Çene altındaki şişlik bunu kötüleştirebilir; ürün bilgisi, geçmişte olmuşsa da kaçının der.
    .advice = Çene altında kullanmayın.

deoxycholic_infection =
    .title = Deoksikolik asit ve uygulama yerinde enfeksiyon
    .why = Ürün bilgisinin açıkça söylediği tek engel budur.
    .advice = Buraya enjekte etmeyin.

deoxycholic_outside_submental =
    .title = Çene altı dışında deoksikolik asit
    .why = Yalnızca çene altı için onaylıdır; başka yerde güvenliliği gösterilmemiştir, ürün bilgisi önermez.
    .advice = Hekim karar verir, endikasyon dışı olduğunu hastaya söyler ve kaydeder.

deoxycholic_under_18 =
    .title = 18 yaş altında deoksikolik asit
    .why = Yalnızca erişkinler içindir; çocuklarda veri yok.
    .advice = Kullanmayın.

diclofenac_vascular =
    .title = Diklofenak ve damar hastalığı
    .why = Hafızadan: 2013 Avrupa uyarısı kalp, bacak veya beyin damar hastalığında ve kalp yetmezliğinde diklofenağı engel sayar.
    .advice = Hekim karar verir; en iyisi diklofenaksız bir karışımdır.

dutasteride_could_become_pregnant =
    .title = Gebe kalabilecek kadında dutasterid veya finasterid
    .why = Ürün bilgisi gebe kalabilecek her kadını bunlardan uzak tutar; dutasterid ciltten geçer ve aylarca kalır.
    .advice = Karışıma katmayın.

dutasteride_man =
    .title = Erkekte dutasterid veya finasterid
    .why = Prostat testini (PSA) yarıya düşürür; dutasteridden sonra altı ay kan bağışlanmaz.
    .advice = İkisini de söyleyin ve hekimine gidecek mektuba yazın.

dutasteride_pregnancy =
    .title = Gebelik veya emzirmede dutasterid veya finasterid
    .why = Anne karnındaki erkek bebeğe zarar verirler; gebeler bunlara dokunmamalıdır bile.
    .advice = Kullanmayın. Verilmişse hekimi ve teratoloji danışma merkezini arayın.

epilepsy_electrical =
    .title = Epilepside elektrikli cihaz
    .why = Bu cihazların üreticileri epilepside elektriksel uyarıyı yasaklar: nöbeti başlatabilir.
    .advice = Elektroporasyon veya iyontoforez kullanmayın. Başka yöntemi hekime sorun.

ester_anaesthetic_allergy =
    .title = Prokain ve ester anestezik alerjisi
    .why = Prokain, esterlerin ortak ürünü olan para-aminobenzoik aside yıkılır; amidler yıkılmaz.
    .advice = Prokaini karışımdan çıkarın. Yeniden tarayın.

glutathione_lightening =
    .title = Estetik amaçlı glutatyon
    .why = Cilt rengini açmak için onaylı değildir; Filipinler otoritesi karaciğer, böbrek, sinir, tiroit zararı ve ağır cilt reaksiyonları konusunda uyarır.
    .advice = Hekim karar verir ve uyarıyı hastaya söyler. Kullanılmaması yeğdir.

glutathione_liver_kidney =
    .title = Glutatyon ve karaciğer veya böbrek yetmezliği
    .why = Uyarı iki organa zararı da sayar.
    .advice = Hekim karar verir; en iyisi bunun olmamasıdır.

glutathione_sulfite_asthma =
    .title = Glutatyon ve astım veya sülfit alerjisi
    .why = Kükürt içerir, duyarlı kişide astımı tetikleyebilir. Yalnızca hafızadan.
    .advice = Katmayın ya da hekim karar versin.

growth_factors_athlete =
    .title = Büyüme faktörleri ve yarışma sporu
    .why = Hafızadan: büyüme faktörleri her zaman yasaktır.
    .advice = Seanstan önce yasaklılar listesine bakın.

growth_factors_cancer =
    .title = Büyüme faktörleri ve şimdiki ya da geçirilmiş kanser
    .why = Hücrelere büyüme sinyali verir. Önlem olarak engel sayılır, yalnızca hafızadan.
    .advice = Katmayın; hekim onkologla karar verir.

heart_disease_electrical =
    .title = Kalp hastalığında elektrikli cihaz
    .why = Elektrikli cilt cihazlarının üreticileri kalp sorunlarında kullanıma karşı uyarır.
    .advice = Hekim karar verir; akımı asla göğüsten geçirmeyin.

homeopathics_plant_allergy =
    .title = Enjektabl homeopatikler ve papatyagil alerjisi
    .why = Birçoğu arnika ya da akrabalarını içerir. Yalnızca hafızadan.
    .advice = İçeriği okuyun; hekim karar verir.

homeopathics_unapproved =
    .title = Enjektabl homeopatikler
    .why = ABD otoritesi 2020’de bunların onaysız olduğu uyarısını yaptı; İspanya’da tedavi edilen 77 kişiden 17’sindeki enfeksiyonun kuşkulanılan kaynağı çok dozlu flakonlardı.
    .advice = Hekim karar verir. Birden çok hastaya kullanılan flakondan asla.

hyaluronidase_infection_or_cancer =
    .title = Enfekte veya kötü huylu dokuya hyalüronidaz
    .why = Dokuyu açar, mikrop ya da hücre yayılabilir; ürün bilgisi yasaklar.
    .advice = Buraya enjekte etmeyin.

hyaluronidase_oestrogen =
    .title = Östrojenle hyalüronidaz
    .why = Ürün bilgisine göre östrojen, salisilat, kortizon ve antihistaminikler etkisini azaltabilir.
    .advice = Etkinin azalabileceğini bilin; sınırı hekim bilir. İlaçlar reçete edildiği gibi sürer.

hyaluronidase_venom_allergy =
    .title = Hyalüronidaz ve arı veya yaban arısı alerjisi
    .why = Zehirde benzer bir enzim vardır, arı sokması sonrası reaksiyonlar bildirilmiştir; bir deri testi çalışması yaban arısında çapraz reaksiyon buldu, başkası bulmadı. Daha katı olan geçerlidir.
    .advice = Katmayın. Önce alerji uzmanının deri testi; damar tıkanması gibi zorunlu durumda hekim karar verir.

impaired_sensation_electrical =
    .title = Duyu kusurunda elektrikli cihaz
    .why = Yanık zamanında hissedilmez; elektrikli cilt cihazlarının üreticileri bunu engel olarak sayar.
    .advice = Hekim karar verir; uyuşuk cilde akım uygulanmaz.

ketorolac_other_nsaid =
    .title = Başka bir NSAİİ üzerine ketorolak
    .why = Ürün bilgileri ikisini birlikte yasaklar: kanama ve böbrek zararı birbirine eklenir.
    .advice = Ketorolağı katmayın; öteki ilaç reçeteli değilse hekim onun kullanılmadığı bir günü planlayabilir.

lipodissolve_liver_kidney =
    .title = Fosfatidilkolin-deoksikolat ve karaciğer veya böbrek yetmezliği
    .why = Gözden geçirilen bildirimler arasında akut karaciğer veya böbrek yetmezliği vardır.
    .advice = Karışıma katmayın.

lipodissolve_soy_egg =
    .title = Fosfatidilkolin ve soya veya yumurta alerjisi
    .why = Soya ya da yumurta lesitininden elde edilir. Önlem olarak engel sayılır, yalnızca hafızadan.
    .advice = Karışıma katmayın.

lipodissolve_warned =
    .title = Fosfatidilkolin ve deoksikolat
    .why = ABD otoritesi uyarıyor: onaylı değildir; iz, enfeksiyon, şekil bozukluğu, kist ve nodül bildirilmiştir.
    .advice = Hekim karar verir, uyarıyı hastaya söyler ve kaydeder. Kullanılmaması yeğdir.

magnesium_heart_block =
    .title = Magnezyum ve kalp bloğu
    .why = Kalpte iletiyi daha da yavaşlatır. Yalnızca hafızadan.
    .advice = Hekim karar verir; en iyisi bunun olmadığı bir karışımdır.

magnesium_kidney =
    .title = Magnezyum ve böbrek yetmezliği
    .why = Böbrek yoluyla atılır ve birikebilir. Yalnızca hafızadan.
    .advice = Hekim karar verir; en iyisi bunun olmadığı bir karışımdır.

magnesium_myasthenia =
    .title = Magnezyum ve miyasteni
    .why = Sinirden kasa giden iletiyi daha da zayıflatır. Yalnızca hafızadan.
    .advice = Hekim karar verir; en iyisi bunun olmadığı bir karışımdır.

melilotus_blood_thinner =
    .title = Kan sulandırıcıyla rutin ve melilotus (kokulu yonca)
    .why = Melilotus kumarin içerir; kanama artabilir. Yalnızca hafızadan.
    .advice = İlacı yazan hekime sorun. Reçeteli ilacı kesmeyin.

melilotus_liver =
    .title = Karaciğer hastalığında rutin ve melilotus (kokulu yonca)
    .why = Kumarin karaciğere zarar verebilir. Yalnızca hafızadan.
    .advice = Hekim karar verir; en iyisi bunun olmadığı bir karışımdır.

mesoglycan_blood_thinner =
    .title = Kan sulandırıcıyla mezoglikan
    .why = Heparinin akrabasıdır. Yalnızca hafızadan.
    .advice = İlacı yazan hekime sorun. Reçeteli ilacı kesmeyin.

metal_implant_electrical_elsewhere =
    .title = Başka bölgede metal, elektrikli cihaz
    .why = Yalnızca akım yolundaki metal engeldir; ancak elektrotlar akımı uygulama bölgesinin dışından da geçirebilir; bakırlı spiral metal sayılır.
    .advice = İki elektrodu metal aralarında kalmayacak biçimde yerleştirin. Emin değilseniz hekime sorun.

metal_implant_electrical_in_area =
    .title = Akım yolunda metal
    .why = Akım metalde yoğunlaşır ve yanık yapabilir; elektrikli cilt cihazlarının üreticileri bunu yasaklar.
    .advice = Burada elektroporasyon veya iyontoforez kullanmayın. Başka yöntem ya da bölge seçin.

minoxidil_heart =
    .title = Minoksidil ve kalp hastalığı
    .why = Damarları genişletir, kalbi hızlandırır. Yalnızca hafızadan.
    .advice = Hekim karar verir; önce ve sonra tansiyon ve nabız ölçün.

nsaid_allergy =
    .title = NSAİİ ve NSAİİ alerjisi
    .why = Aspirin dahil birine gösterilen reaksiyon ötekilerle de olabilir.
    .advice = Karışımdan çıkarın. Yeniden tarayın.

nsaid_asthma =
    .title = NSAİİ ve NSAİİ’ye duyarlı astım
    .why = Dakikalar içinde hava yollarını daraltabilir.
    .advice = Karışımdan çıkarın. Yeniden tarayın.

nsaid_blood_thinner =
    .title = NSAİİ ve kan sulandırıcı
    .why = Birlikte, en çok da mideden, kanama riskini artırırlar.
    .advice = Hekim karar verir; en iyisi bu ağrı kesicinin olmadığı bir karışımdır. Reçeteli ilacı kesmeyin.

nsaid_heart_disease =
    .title = NSAİİ ve kalp hastalığı
    .why = Ağır kalp yetmezliği ürün bilgisine göre engeldir; yanıt kalp hastalığı der, ağırlığını söylemez.
    .advice = Kalp hastalığının ağırlığına hekim karar verir. Kalp ilaçları reçete edildiği gibi sürer.

nsaid_kidney =
    .title = NSAİİ ve böbrek yetmezliği
    .why = Ağır böbrek yetmezliği ürün bilgisine göre engeldir.
    .advice = Karışıma katmayın.

nsaid_liver =
    .title = NSAİİ ve karaciğer yetmezliği
    .why = Ağır karaciğer yetmezliği ürün bilgisine göre engeldir.
    .advice = Karışıma katmayın.

nsaid_peptic_ulcer =
    .title = NSAİİ ve ülser veya kanama
    .why = Şimdiki ya da geçirilmiş mide-bağırsak ülseri veya kanaması ürün bilgisine göre engeldir.
    .advice = Bunu katmayın. Hekim bunsuz bir karışım planlayabilir.

nsaid_pregnancy =
    .title = Gebelikte NSAİİ
    .why = Ürün bilgisi son üç ayda engel sayar; gebelik için verilmiş bir istisna bu maddeyi kapsamaz.
    .advice = Karışıma katmayın.

organic_silicon_salicylate =
    .title = Organik silisyum ve salisilat alerjisi
    .why = Bir türü salisilattır. Yalnızca hafızadan.
    .advice = Hangi silanol olduğunu okuyun; hekim karar verir.

pacemaker_electrical =
    .title = Kalp pili veya defibrilatörü olanda elektrikli cihaz
    .why = Akım ya da darbeler cihazın ve kalbin çalışmasını bozabilir; elektrikli cilt cihazlarının üreticileri bunu yasaklar.
    .advice = Elektroporasyon veya iyontoforez kullanmayın. İğneyi ya da elektriksiz bir yöntemi hekime sorun.

paraben_anaesthetic_vial =
    .title = Lokal anestezik ve paraben alerjisi
    .why = Çok dozlu lokal anestezik flakonları metilparaben içerebilir.
    .advice = Flakonu okuyun: yalnızca tek dozluk, koruyucusuz olan düşünülebilir; buna hekim karar verir.

pdrn_fish_allergy =
    .title = Polinükleotid ve balık alerjisi
    .why = Alabalık ya da somondan elde edilir. Ürün bilgisi yalnızca aşırı duyarlılığı engel sayar, satıcılar protein kalmadığını söyler, onam formları çoğu kez balık alerjisini dışarıda tutar.
    .advice = Hekim karar verir, olacaksa test dozundan sonra; acil seti hazır olsun.

pentoxifylline_antidiabetic =
    .title = İnsülin veya diyabet ilacıyla pentoksifilin
    .why = Etkilerini artırabilir, şeker fazla düşebilir.
    .advice = Hekim karar verir ve ne sıklıkta ölçüleceğini söyler. Diyabet ilaçları reçete edildiği gibi sürer.

pentoxifylline_blood_thinner =
    .title = Kan sulandırıcıyla pentoksifilin
    .why = Birlikte kanama riskini artırırlar; ürün bilgisi yakın denetim ister.
    .advice = Hekim karar verir; en iyisi bunun olmadığı bir karışımdır. Reçeteli ilacı kesmeyin.

pentoxifylline_heart_medicines =
    .title = Kalp ve tansiyon ilaçlarıyla pentoksifilin
    .why = Tansiyon düşüren ilaçların etkisini artırabilir.
    .advice = Önce ve sonra ölçün, hastayı yavaş kaldırın. İlaçlar reçete edildiği gibi sürer.

pentoxifylline_ketorolac =
    .title = Ketorolak kullanırken pentoksifilin
    .why = Ürün bilgisi kanama nedeniyle ikisini birlikte yasaklar.
    .advice = Pentoksifilini karışıma katmayın. Ketorolak reçete edildiği gibi sürer.

pentoxifylline_porphyria =
    .title = Pentoksifilin ve porfiri
    .why = Ürün bilgisi porfiriyi engel sayar.
    .advice = Karışıma katmayın.

pentoxifylline_pregnancy =
    .title = Gebelikte pentoksifilin
    .why = Ürün bilgisi deneyim yetersizliği nedeniyle önermez. Gebelik için verilmiş bir istisna bu maddeyi kapsamaz.
    .advice = Karışıma katmayın.

pentoxifylline_under_18 =
    .title = 18 yaş altında pentoksifilin
    .why = Ürün bilgisine göre çocuklarda deneyim yoktur, önerilmez.
    .advice = Karışıma katmayın.

pentoxifylline_with_ketorolac =
    .title = Aynı seansta pentoksifilin ve ketorolak
    .why = Ürün bilgisi kanama nedeniyle ikisini birlikte yasaklar; ayrı enjektör bunu değiştirmez.
    .advice = Birini çıkarın.

pregnancy_other_substances =
    .title = Gebelik veya emzirmede minoksidil, botulinum toksini veya fosfatidilkolin
    .why = Genel engelin yanında, bu üçü ayrıca gebelerde kullanılmaz denir. Yalnızca hafızadan.
    .advice = Karışıma katmayın; geri kalan her şeye hekim karar verir.

procaine_sulfonamide =
    .title = Sülfonamid kullanırken prokain
    .why = Prokain sülfonamid antibiyotiğin etkisini azaltabilir. Bu çapraz alerji değildir. Yalnızca hafızadan.
    .advice = Başka bir anestezik seçin ya da hekime sorun. Antibiyotik reçete edildiği gibi sürer.

prp_blood_thinner =
    .title = Kan sulandırıcıyla PRP
    .why = Trombositler umulan etkiyi göstermeyebilir, morluk artar. Yalnızca hafızadan.
    .advice = İlacı yazan hekime sorun. Reçeteli ilacı kesmeyin.

prp_infection =
    .title = Enfeksiyon sırasında PRP
    .why = Kandaki mikroplar da birlikte enjekte edilir. Yalnızca hafızadan.
    .advice = Enfeksiyon geçene kadar bekleyin; hekim karar verir.

prp_platelets =
    .title = PRP ve kanama bozukluğu
    .why = Sağlıklı trombosit ve kan alımı gerektirir. Kanama bozukluğu için verilmiş bir istisna bunu kapsamaz.
    .advice = Bunun için kan almayın.

thiocolchicoside_contraception =
    .title = Doğum kontrolü olmadan tiyokolşikosid, kadın
    .why = Gebe kalabilecek kadında tedavi boyunca ve sonraki bir ay doğum kontrolü gerekir.
    .advice = Karışıma katmayın ya da doğum kontrolü sağlandıktan sonra hekim planlasın.

thiocolchicoside_contraception_man =
    .title = Doğum kontrolü olmadan tiyokolşikosid, erkek
    .why = Baba olabilecek erkekte tedavi boyunca ve sonraki üç ay doğum kontrolü gerekir.
    .advice = Karışıma katmayın ya da doğum kontrolü sağlandıktan sonra hekim planlasın.

thiocolchicoside_epilepsy =
    .title = Tiyokolşikosid ve epilepsi
    .why = Nöbeti olan kişilerde nöbeti başlatabilir.
    .advice = Hekim karar verir; en iyisi bunun olmadığı bir karışımdır.

thiocolchicoside_liver =
    .title = Tiyokolşikosid ve karaciğer hastalığı
    .why = Bu maddeyle karaciğer hasarı bildirilmiştir.
    .advice = Hekim karar verir; en iyisi bunun olmadığı bir karışımdır.

thiocolchicoside_pregnancy =
    .title = Gebelik veya emzirmede tiyokolşikosid
    .why = Bir yıkım ürünü bölünen hücrelere zarar verebilir; Avrupa ilaç otoriteleri yasaklar.
    .advice = Karışıma katmayın. Verilmişse hekimi ve teratoloji danışma merkezini arayın.

thiocolchicoside_under_16 =
    .title = 16 yaş altında tiyokolşikosid
    .why = Avrupa ilaç otoriteleri yalnızca 16 yaşından itibaren izin verir.
    .advice = Karışıma katmayın.

tranexamic_acid_contraceptive =
    .title = Doğum kontrol hapı, bandı veya halkasıyla traneksamik asit
    .why = İkisi de pıhtı riskini artırır; ürün bilgisi dikkat ister.
    .advice = Hekim karar verir. Doğum kontrolü sürer; renk görme bozukluğu hemen aramayı gerektirir.

tranexamic_acid_epilepsy =
    .title = Traneksamik asit ve nöbet
    .why = Geçirilmiş nöbet ürün bilgisine göre engeldir.
    .advice = Karışıma katmayın.

tranexamic_acid_heart_attack =
    .title = Traneksamik asit ve kalp krizi riski
    .why = Atardamarda yeni pıhtı ürün bilgisine göre engeldir.
    .advice = Hekim karar verir; en iyisi bunun olmadığı bir karışımdır.

tranexamic_acid_kidney =
    .title = Traneksamik asit ve böbrek yetmezliği
    .why = Böbrek yetmezliğinde birikir; ağır yetmezlik ürün bilgisine göre engeldir.
    .advice = Karışıma katmayın.

tranexamic_acid_stroke =
    .title = Traneksamik asit ve geçirilmiş inme
    .why = Beyinde pıhtı da kanama da bunu sakıncalı kılar. İnme için verilmiş bir istisna bu maddeyi kapsamaz.
    .advice = Karışıma katmayın.

tranexamic_acid_sulfite =
    .title = Traneksamik asit ve sülfit alerjisi
    .why = Bazı ampuller metabisülfit içerir.
    .advice = Ampulü okuyun: yalnızca sülfitsiz olan düşünülebilir; buna hekim karar verir.

tranexamic_acid_thrombosis =
    .title = Traneksamik asit ve şimdiki ya da geçirilmiş pıhtı
    .why = Pıhtının çözülmesini önler; ürün bilgisi akut trombozda engel sayar, geçirilmiş trombozda uyarır.
    .advice = Karışıma katmayın.

vitamin_c_g6pd =
    .title = C vitamini ve G6PD eksikliği
    .why = Filipinler otoritesi, yüksek dozun bu kişilerde alyuvarları parçalayabileceği uyarısını yapar.
    .advice = Hekim karar verir; en iyisi bunun olmadığı bir karışımdır.

xanthine_allergy =
    .title = Ksantin ve ksantin alerjisi
    .why = Pentoksifilinin ürün bilgisi, herhangi bir metilksantine karşı reaksiyondan sonra engel sayar.
    .advice = Karışımdan çıkarın. Yeniden tarayın.

xanthine_arrhythmia =
    .title = Ksantin ve ciddi aritmi
    .why = Pentoksifilinin ürün bilgisi engel sayar; ksantinler kalp atışını hızlandırır ve bozar.
    .advice = Karışıma katmayın.

xanthine_bleed =
    .title = Ksantin ve beyin veya göz kanaması
    .why = Pentoksifilinin ürün bilgisi beyin veya retina kanamasında engel sayar; öteki ksantinleri de aynı tutarız.
    .advice = Karışıma katmayın.

xanthine_epilepsy =
    .title = Kafein veya aminofilin ve epilepsi
    .why = Nöbet eşiğini düşürürler. Yalnızca hafızadan.
    .advice = Hekim karar verir; en iyisi bunların olmadığı bir karışımdır.

xanthine_heart_attack =
    .title = Ksantin ve kalp krizi riski
    .why = Pentoksifilinin ürün bilgisi akut kalp krizinde engel sayar.
    .advice = Karışıma katmayın.

xanthine_stroke =
    .title = Ksantin ve geçirilmiş inme
    .why = Pentoksifilinin ürün bilgisi beyin kanamasında engel sayar, iki makale inme geçirmiş herkesi dışarıda tutar. İnme için verilmiş bir istisna bu maddeyi kapsamaz.
    .advice = Karışıma katmayın.

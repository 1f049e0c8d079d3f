pregnancy =
    .title = Gebelik
    .why = Süren gebeliğin kodları. Doğum, lohusalık ve sonlanmış gebelik bunların içinde değildir; bir gebelikten uzun süredir açık kalan kayıt yeniden sorulur.

pregnancy_unclear =
    .title = Dış gebelik, mol gebeliği veya doğum eylemi
    .why = Kod tek başına bugün gebe olup olmadığını söylemez: dış gebelik, mol gebeliği, düşük veya doğum eylemi haftalar içinde sonlanır.

not_pregnant =
    .title = Gebe değil
    .why = Hayır der; ama yalnız yazıldığı gün için.

no_uterus =
    .title = Rahim alınmış
    .why = Rahim yoksa gebelik olmaz. Rahmin kaldığı ya da organın adının geçmediği kodlar (uluslararası Z90.7) yanıt vermez.

breastfeeding =
    .title = Emzirme
    .why = Emzirdiğini ya da süt verdiğini kodun kendisi söyler.

breastfeeding_after_birth =
    .title = Doğum
    .why = Doğum, bebeğin emzirilip emzirilmediğini söylemez: bir yıl içinde sorulur.

stroke =
    .title = İnme ve geçici iskemik atak
    .why = İnme ya da geçici iskemik atak, durumu ne olursa olsun ömür boyu sayılır. Geçici global amnezi bunlardan değildir.

stroke_unclear =
    .title = Beyin damar darlığı ya da geçmişte kalp-damar hastalığı
    .why = Daralmış damar inmeye yol açmamış olabilir; Z86.7 ise geçmişteki her kalp-damar hastalığını kapsar: sorulur.

cerebral_or_retinal_bleed =
    .title = Beyin veya göz içi kanaması
    .why = Böyle bir kanamadan sonra pentoksifilin verilmez.

heart_disease =
    .title = Kalp hastalığı
    .why = Kalp yetersizliği, kapak, kas, ritim ve doğumsal kalp hastalıkları. Kalbe zarar vermemiş tansiyon yüksekliği bunlardan değildir.

heart_disease_coronary =
    .title = Koroner kalp hastalığı
    .why = Koroner damar hastalığı kalıcıdır: yıllar önceki infarktüs, baypas ya da stent hâlâ kalp hastalığıdır.

heart_attack_risk =
    .title = Kalp krizi tehlikesi
    .why = Şu anda açık olan infarktüs ya da kararsız anjina.

heart_attack_risk_unclear =
    .title = Koroner hastalık ya da eski infarktüs
    .why = Şu anda tehlike olup olmadığını hasta ve hekim söyler.

arrhythmia =
    .title = Ritim bozukluğu
    .why = Ksantinler tetikleyebilir ya da artırabilir.

arrhythmia_history =
    .title = Geçmişte ritim bozukluğu
    .why = Geçmişteki fibrilasyon ya da kalp durması yineleyebilir: sorulur.

heart_block =
    .title = Kalp bloğu
    .why = Lokal anestezikler ve magnezyum iletiyi daha da yavaşlatır.

pacemaker =
    .title = Kalp pili veya defibrilatör
    .why = Uluslararası Z95.0 kalpteki her elektronik cihazı, Amerikan Z95.0 yalnız kalp pilini anlatır; ikisi de sayılır ve kaydın kapanması cihazı çıkarmaz.

hypertension_irregular =
    .title = Hipertansif kriz ve son kan basıncı
    .why = Hipertansiyon tanısı kontrolsüz olduğunu söylemez; kriz söyler, 160/100 ve üzeri son ölçüm de söyler.

hypertension_unclear =
    .title = Dirençli hipertansiyon
    .why = Dirençli demek, yazıldığı gün ilaçların yetmediği demektir; bugünkü değer ölçülmelidir.

diabetes =
    .title = Diyabet
    .why = Tedavisi ne olursa olsun kalıcı her diyabet. Prediyabet ve gebelik diyabeti bunlardan değildir.

insulin_need =
    .title = İnsülin gerektiren diyabet
    .why = Tip 1 diyabet insülin gerektirir, kodu bunu söyler. Öbürleri için Amerikan Z79.4 ve Z96.41 söyler; uluslararası sürümde böyle bir kod yoktur, ilaç listesi okunmalıdır.

insulin_medicine =
    .title = İlaç listesinde insülin
    .why = Tek başına ya da başka ilaçla birlikte, hangi yoldan olursa olsun her insülin.

antidiabetic_medicine =
    .title = Diyabet ilaçları
    .why = Kan şekerini düşürürler; pentoksifilin ve kortikosteroid dengeyi bozar.

diabetes_by_medicine =
    .title = Tanısı yazılmamış diyabet ilacı
    .why = İnsülin, metformin ya da semaglutid diyabeti düşündürür; bazıları kilo, yumurtalık ya da kalp için de verilir.

coagulation_disorder =
    .title = Kanama eğilimi
    .why = Hemofili, von Willebrand hastalığı, trombosit azlığı ya da bozukluğu ve benzerleri. Trombofili tromboz konusudur; damarsal ve yaşlılık purpurası kanamayı artırmaz.

coagulation_unclear =
    .title = Kanama eğilimi belirtileri
    .why = Bozuk pıhtılaşma testi, hemofili taşıyıcılığı ya da trombotik mikroanjiyopati kanamaya yol açabilir: sorulur.

thrombosis =
    .title = Tromboz, emboli ve trombofili
    .why = Toplardamar ya da atardamarda şimdi veya geçmişte her pıhtı ve buna doğuştan ya da edinilmiş eğilim.

thrombosis_unclear =
    .title = Adı verilmemiş geçmiş kalp-damar hastalığı
    .why = Uluslararası Z86.7 pıhtıyı da, başka pek çok hastalığı da kapsar: sorulur.

anticoagulant_medicine =
    .title = Antikoagülanlar
    .why = Pıhtılaşmayı yavaşlatan haplar ve iğneler. Sorulur; asla kestirilmez.

anticoagulant_unclear =
    .title = Pıhtı eritici ilaçlar
    .why = Acilde bir kez verilir; hastanın şimdi ne kullandığı sorulur.

antiplatelet_medicine =
    .title = Antiagreganlar
    .why = Pıhtıya karşı aspirin, klopidogrel ve benzerleri. Sorulur; asla kestirilmez.

antiplatelet_unclear =
    .title = Ağrı kesici olarak aspirin
    .why = Ağrı kesici olarak kodlanmış aspirin de trombositleri engeller; ne sıklıkla alındığı sorulur.

nsaid_medicine =
    .title = Antiinflamatuvar ağrı kesiciler
    .why = İkincisi mide, böbrek ve kanama zararını artırır. Glukozamin ve kondroitin bunlardan değildir.

nsaid_unclear =
    .title = Salisilatlar
    .why = Salisilat ağrı kesiciler öbürleri gibi etki eder; ne sıklıkla alındığı sorulur.

ketorolac_medicine =
    .title = Ketorolak
    .why = Pentoksifilinle ya da başka bir antiinflamatuvarla birlikte verilmez.

antiarrhythmic_medicine =
    .title = Sınıf III antiaritmikler
    .why = Amiodaron, dronedaron, sotalol ve benzerleri: lidokain-prilokain kremle birlikte kalp izlenmelidir.

sulfonamide_medicine =
    .title = Sülfonamid antibiyotikler
    .why = Prokain etkilerini azaltır. Tek başına trimetoprim bunlardan değildir.

aminoglycoside_medicine =
    .title = Aminoglikozidler
    .why = Botulinum toksininin yol açtığı güçsüzlüğü artırabilirler.

hormonal_contraceptive =
    .title = Hormonal doğum kontrolü
    .why = Hap, bant, halka, iğne, implant: traneksamik asitle pıhtı riski artabilir.

hormonal_contraceptive_unclear =
    .title = Hormonlu spiral, ertesi gün hapı, adı geçmeyen korunma
    .why = Hormonlu spiral çoğunlukla rahimde etki eder; uluslararası Z30.4 hangi yöntem olduğunu söylemez: sorulur.

cancer =
    .title = Kanser
    .why = Her organın kötü huylu tümörleri. Etkin kayıt şimdiki kanser, kapanmış ya da remisyondaki kayıt geçmiş kanser sayılır. Bir Pistor bölgesine denk gelen yerler ayrı dosyalardadır.

cancer_face =
    .title = Kanser: yüz
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_forehead =
    .title = Kanser: alın
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_cheeks =
    .title = Kanser: yanaklar
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_chin =
    .title = Kanser: çene
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_neck =
    .title = Kanser: boyun
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_scalp =
    .title = Kanser: saçlı deri
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_periorbital =
    .title = Kanser: göz çevresi derisi
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_perioral =
    .title = Kanser: dudaklar
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_hand =
    .title = Kanser: el
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_wrist =
    .title = Kanser: el bileği
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_foot =
    .title = Kanser: ayak
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_knee =
    .title = Kanser: diz
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_ankle =
    .title = Kanser: ayak bileği
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_abdomen =
    .title = Kanser: karın
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_buttock =
    .title = Kanser: kalça (gluteal bölge)
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_hip =
    .title = Kanser: kalça eklemi bölgesi
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_elbow =
    .title = Kanser: dirsek
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_shoulder =
    .title = Kanser: omuz
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_arm =
    .title = Kanser: kol
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_upper_back =
    .title = Kanser: sırt
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_lower_back =
    .title = Kanser: bel
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

cancer_history =
    .title = Geçmişte kanser
    .why = Geçtiğini ya da remisyonda olduğunu kodun kendisi söyler.

cancer_unclear =
    .title = In situ, davranışı belirsiz ya da yalnız şüphe
    .why = Kanser olabilir de olmayabilir de: sonucunu hasta ve hekim söyler.

cancer_by_medicine =
    .title = Tanısı yazılmamış kanser ilacı
    .why = Çoğu kanser için, bazıları başka hastalıklar ya da korunma için verilir: sorulur. Düşük doz metotreksat (L04AX03) burada sayılmaz.

skin_infection =
    .title = Deri enfeksiyonu
    .why = Bakteri, uçuk ve öbür virüsler, mantar, uyuz. Buradaki selülit (cellulitis) bir enfeksiyondur; kozmetik selülit asla değildir.

skin_infection_face =
    .title = Deri enfeksiyonu: yüz
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

skin_infection_neck =
    .title = Deri enfeksiyonu: boyun
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

skin_infection_abdomen =
    .title = Deri enfeksiyonu: karın
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

skin_infection_buttock =
    .title = Deri enfeksiyonu: kalça (gluteal bölge)
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

skin_infection_hand =
    .title = Deri enfeksiyonu: el
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

skin_infection_foot =
    .title = Deri enfeksiyonu: ayak
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

skin_infection_scalp =
    .title = Deri enfeksiyonu: saçlı deri
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

skin_infection_elbow =
    .title = Deri enfeksiyonu: dirsek
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

skin_infection_wrist =
    .title = Deri enfeksiyonu: el bileği
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

skin_infection_hip =
    .title = Deri enfeksiyonu: kalça eklemi bölgesi
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

skin_infection_knee =
    .title = Deri enfeksiyonu: diz
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

skin_infection_arm =
    .title = Deri enfeksiyonu: kol
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

skin_infection_lower_back =
    .title = Deri enfeksiyonu: bel
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

skin_infection_perioral =
    .title = Deri enfeksiyonu: dudaklar
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

acute_infection =
    .title = Ateşli ya da ateşsiz akut enfeksiyon
    .why = Haftalar içinde geçen enfeksiyonlar. 90 gün sonra hâlâ açıksa büyük olasılıkla kapatılmamıştır: sorulur.

acute_infection_unclear =
    .title = Şüpheli ya da süregen enfeksiyon
    .why = Kanıtlanmamış ya da uzun süren: bugün akut olup olmadığı sorulur.

open_wound =
    .title = Açık yara veya ülser
    .why = Kesik, ısırık, kurşun yarası, deri ülseri. Kapanmış kayıt iyileşmiş demektir.

open_wound_face =
    .title = Açık yara: yüz
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_scalp =
    .title = Açık yara: saçlı deri
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_periorbital =
    .title = Açık yara: göz çevresi derisi
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_cheeks =
    .title = Açık yara: yanaklar
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_perioral =
    .title = Açık yara: dudaklar
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_neck =
    .title = Açık yara: boyun
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_lower_back =
    .title = Açık yara: bel
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_abdomen =
    .title = Açık yara: karın
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_buttock =
    .title = Açık yara: kalça (gluteal bölge)
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_shoulder =
    .title = Açık yara: omuz
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_arm =
    .title = Açık yara: kol
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_elbow =
    .title = Açık yara: dirsek
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_wrist =
    .title = Açık yara: el bileği
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_hand =
    .title = Açık yara: el
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_hip =
    .title = Açık yara: kalça eklemi bölgesi
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_knee =
    .title = Açık yara: diz
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_ankle =
    .title = Açık yara: ayak bileği
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_foot =
    .title = Açık yara: ayak
    .why = Yeri kodun kendisi söyler; bölge sorulmadan bilinir.

open_wound_unclear =
    .title = Yanık
    .why = Yanık açık yara olmayabilir: bakılır ve sorulur.

sunburn =
    .title = Güneş yanığı
    .why = Yanmış deriye iğne yapılmaz.

urticaria =
    .title = Ürtiker ve anjiyoödem
    .why = Açık kayıt şimdiki, kapanmış kayıt geçmiş ürtiker sayılır. Kalıtsal anjiyoödem sorulur.

urticaria_unclear =
    .title = Kalıtsal anjiyoödem
    .why = Ataklar gelip geçer: atak tehlikesi olup olmadığı sorulur.

anaphylaxis =
    .title = Anafilaksi
    .why = Bir kez olması ömür boyu sayılır: bir sonraki temas ağır seyredebilir.

anaphylaxis_by_medicine =
    .title = Tanısı yazılmamış adrenalin kalemi
    .why = Reçete edildiğinde anafilaksiden çekinilmiştir; gerçekten olup olmadığı sorulur.

keloid =
    .title = Keloid veya hipertrofik skar
    .why = Her iki sürüm keloid ile hipertrofik skarı tek kodda toplar; ikisi de kalıcı bir eğilimi gösterir.

isotretinoin_medicine =
    .title = Ağızdan izotretinoin
    .why = Yalnız ağızdan alınan. Deriye sürülen izotretinoin ya da tretinoin başkadır.

epilepsy =
    .title = Epilepsi
    .why = Epilepsi ömür boyu sayılır; çocukluktaki ateşli havaleler sayılmaz.

epilepsy_unclear =
    .title = Tek nöbet ya da nedeni bilinmeyen kasılma
    .why = Tek nöbet henüz epilepsi değildir: ne bulunduğu sorulur.

epilepsy_by_medicine =
    .title = Tanısı yazılmamış epilepsi ilacı
    .why = Epilepsi ilaçları ağrı, duygudurum, migren ya da kaygı için de verilir: sorulur.

myasthenia =
    .title = Miyasteni ve öbür sinir-kas hastalıkları
    .why = Botulinum toksini ve magnezyum güçsüzlüğü artırır.

needle_phobia =
    .title = İğne korkusu
    .why = Bunun için yalnız Amerikan sürümünde kod vardır.

needle_phobia_unclear =
    .title = Adı verilmemiş özgül fobi
    .why = Uluslararası F40.2 her özgül fobiyi kapsar: iğne korkusu sorulur.

body_dysmorphia =
    .title = Beden dismorfik bozukluğu
    .why = İşlem isteği hastalığın bir parçası olabilir.

body_dysmorphia_unclear =
    .title = Hipokondriyak bozukluk
    .why = Uluslararası F45.2 hem hipokondriyi hem beden dismorfisini kapsar: sorulur.

impaired_sensation =
    .title = Duyu kaybı
    .why = Akım hissedilmeden yakabilir.

impaired_sensation_unclear =
    .title = Nöropati
    .why = Nöropati tedavi bölgesini tutabilir de tutmayabilir de: sorulur.

dysphagia =
    .title = Yutma güçlüğü
    .why = Çene altına deoksikolik asit bunu artırabilir.

autoimmune_disease =
    .title = Otoimmün hastalık
    .why = Bedenin kendine saldırdığı kronik hastalıklar; sakin dönem hastalığı bitirmez.

immunosuppression =
    .title = Zayıf bağışıklık sistemi
    .why = Doğuştan ve edinilmiş bağışıklık yetmezliği, HIV, akyuvar azlığı, organ nakli, dalağın olmaması. Sarkoidoz ve kompleman anjiyoödemi bunlardan değildir.

immunosuppression_by_medicine =
    .title = Bağışıklık baskılayıcılar
    .why = Alındıkları sürece savunmayı zayıflatırlar.

immunosuppression_unclear =
    .title = Kortizon, kanser ilacı ya da HIV ilacı
    .why = Kısa süreli kortizon, kansere karşı hormon ya da HIV’den korunma ilacı herkesi zayıflatmaz: sorulur.

kidney_failure =
    .title = Böbrek yetmezliği
    .why = Akut yetmezlik, evre 4 ve 5 kronik hastalık, diyaliz. Evre 1 ve 2 yetmezlik değildir.

kidney_unclear =
    .title = Kronik böbrek hastalığı, evre 3 veya evresi belirsiz; düşük süzme
    .why = Evre 3 ya da belirtilmemiş evre yetmezlik sayılabilir de sayılmayabilir de. Tahmini süzmenin 30’un altında olması ketoprofen kısa ürün bilgisinin sınırıdır: sorulur.

liver_failure =
    .title = Karaciğer yetmezliği ve siroz
    .why = Yetmezlik, koma ve siroz. Siroz sayılır, çünkü hastaya sorulan soru onu da anar: karaciğer idare ediyor olsa bile iyi çalışmıyordur.

liver_unclear =
    .title = Kronik karaciğer hastalığı
    .why = Kronik hepatit ve fibrozda karaciğer iyi çalışıyor olabilir: sorulur.

asthma_nsaid_sensitive =
    .title = Aspirin ve benzerleriyle tetiklenen astım
    .why = Tetikleyen ilacı kodun kendisi söyler.

asthma_unclear =
    .title = Astım
    .why = Astımlıların çoğu antiinflamatuvarları kaldırır; kimin kaldırmadığı sorulur.

g6pd_deficiency =
    .title = G6PD eksikliği
    .why = Doğuştandır; kalıcıdır.

methaemoglobinaemia =
    .title = Methemoglobinemi
    .why = Prilokainli uyuşturucu krem yeniden ortaya çıkarabilir.

metal_implant =
    .title = Vücutta metal
    .why = Yapay eklemler ve bakırlı spiral. Metalin akım yolunda olup olmadığı, yeriyle birlikte sorulur.

metal_implant_unclear =
    .title = Metal olabilecek bir implant
    .why = Spiral, stent, kalp kapağı, kemik plağı ya da koklear implant metal içerebilir: sorulur.

gallstones =
    .title = Safra kesesi taşı
    .why = Enginar safra akışını artırır.

peptic_ulcer =
    .title = Mide veya onikiparmak bağırsağı ülseri
    .why = Antiinflamatuvarlar için şimdiki de geçmişteki de önemlidir.

peptic_ulcer_unclear =
    .title = Adı verilmemiş geçmiş sindirim hastalığı
    .why = Uluslararası Z87.1 geçmişteki her sindirim hastalığını kapsar: sorulur.

porphyria =
    .title = Porfiri
    .why = Doğuştandır; pentoksifilin verilmez.

allergy_fish =
    .title = Balık alerjisi
    .why = Balığın kendisi. Kabuklu deniz ürünleri balık değildir; başka alerji olarak gösterilir.

allergy_seafood =
    .title = Adı verilmemiş deniz ürünü alerjisi
    .why = Deniz ürünü balık da kabuklu da olabilir; Amerikan Z91.013 deniz ürünlerini, Z91.018 öbür besinleri anlatır: sorulur.

allergy_soy =
    .title = Soya alerjisi
    .why = Yalnız hâlâ açık olan kayıt sayılır; testle ortadan kalktığı gösterilen yeniden sorulur.

allergy_soy_unclear =
    .title = Adı verilmemiş başka besin alerjisi
    .why = Amerikan Z91.018 ve yalın besin alerjisi hangi besin olduğunu söylemez: soya sorulur.

allergy_egg =
    .title = Yumurta alerjisi
    .why = Yalnız hâlâ açık olan kayıt sayılır; testle ortadan kalktığı gösterilen yeniden sorulur.

allergy_bee_venom =
    .title = Arı zehiri alerjisi
    .why = Yalnız hâlâ açık olan kayıt sayılır; testle ortadan kalktığı gösterilen yeniden sorulur.

allergy_insect_unclear =
    .title = Böcek veya yaban arısı zehiri alerjisi
    .why = Yaban arısı zehiri ve adı verilmeyen böcekler arı zehiriyle birlikte olabilir: sorulur.

allergy_latex =
    .title = Lateks alerjisi
    .why = Yalnız hâlâ açık olan kayıt sayılır; testle ortadan kalktığı gösterilen yeniden sorulur.

allergy_sulfonamide =
    .title = Sülfonamid alerjisi
    .why = Sülfonamid antibiyotikler ve sınıfın bütünü.

allergy_nsaid =
    .title = Antiinflamatuvar ağrı kesici alerjisi
    .why = Sınıfın bütünü, aspirin ve Pistor’da madde olarak bulunmayan üyeler: çoğu kez çapraz tepki verirler.

allergy_analgesic_unclear =
    .title = Adı verilmemiş ağrı kesici alerjisi
    .why = Kod hangi ağrı kesici olduğunu söylemez: sorulur.

allergy_amide_anaesthetic =
    .title = Amid tipi lokal anestezik alerjisi
    .why = Pistor’da ayrı madde olarak bulunmayan amidler ve uyuşturucu krem.

allergy_ester_anaesthetic =
    .title = Ester tipi lokal anestezik alerjisi
    .why = Benzokain, tetrakain ve Pistor’da ayrı madde olarak bulunmayan öbürleri.

allergy_salicylate =
    .title = Salisilat alerjisi
    .why = Aspirin ve akrabaları; organik silisyum salisilat içerebilir.

allergy_xanthine =
    .title = Ksantin alerjisi
    .why = Sınıfın bütünü.

allergy_amide_unclear =
    .title = Adı verilmemiş anestezik alerjisi (amid)
    .why = Kod anestezik der, hangisi olduğunu söylemez: amid ve ester sorulur.

allergy_ester_unclear =
    .title = Adı verilmemiş anestezik alerjisi (ester)
    .why = Kod anestezik der, hangisi olduğunu söylemez: amid ve ester sorulur.

allergy_lidocaine =
    .title = Alerji: lidokain
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_prilocaine =
    .title = Alerji: prilokain
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_procaine =
    .title = Alerji: prokain
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_bupivacaine =
    .title = Alerji: bupivakain
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_mepivacaine =
    .title = Alerji: mepivakain
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_ropivacaine =
    .title = Alerji: ropivakain
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_levobupivacaine =
    .title = Alerji: levobupivakain
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_ketoprofen =
    .title = Alerji: ketoprofen
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_diclofenac =
    .title = Alerji: diklofenak
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_ketorolac =
    .title = Alerji: ketorolak
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_piroxicam =
    .title = Alerji: piroksikam
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_meloxicam =
    .title = Alerji: meloksikam
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_tenoxicam =
    .title = Alerji: tenoksikam
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_dexketoprofen =
    .title = Alerji: deksketoprofen
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_thiocolchicoside =
    .title = Alerji: tiyokolşikosid
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_calcitonin =
    .title = Alerji: kalsitonin
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_dexamethasone =
    .title = Alerji: deksametazon
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_betamethasone =
    .title = Alerji: betametazon
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_methylprednisolone =
    .title = Alerji: metilprednizolon
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_magnesium_sulfate =
    .title = Alerji: magnezyum sülfat
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_caffeine =
    .title = Alerji: kafein
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_aminophylline =
    .title = Alerji: aminofilin ve teofilin
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_pentoxifylline =
    .title = Alerji: pentoksifilin
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_l_carnitine =
    .title = Alerji: l-karnitin
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_tranexamic_acid =
    .title = Alerji: traneksamik asit
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_vitamin_c =
    .title = Alerji: c vitamini
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_b_complex =
    .title = Alerji: b12 vitamini ve B vitaminleri
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_botulinum_toxin =
    .title = Alerji: botulinum toksini
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_minoxidil =
    .title = Alerji: minoksidil
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_finasteride =
    .title = Alerji: finasterid
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_dutasteride =
    .title = Alerji: dutasterid
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_zinc =
    .title = Alerji: çinko
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_hyaluronidase =
    .title = Alerji: hyalüronidaz
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_glutathione =
    .title = Alerji: glutatyon
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

allergy_sulfite =
    .title = Alerji: sülfitler
    .why = Maddenin kendisi; akrabaları sınıfı üzerinden bulunur.

no_known_allergy =
    .title = Bilinen alerji yok
    .why = Hiçbir türden alerji bilinmediğini söyler.

no_known_allergy_unclear =
    .title = Tek bir türden bilinen alerji yok
    .why = Yalnız besinler ya da çevre için “yok” der: sorulanların hiçbirine yanıt değildir, liste açık kalır.

no_known_drug_allergy =
    .title = Bilinen ilaç alerjisi yok
    .why = Yalnız ilaçlar için yanıttır: balık, soya, yumurta, arı zehiri ve lateks yine sorulur.

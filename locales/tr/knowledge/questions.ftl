# Turkish texts of knowledge/intake/questions

acute_infection =
    .title = Akut enfeksiyon
    .ask = Şu anda ateşiniz ya da grip, idrar yolu veya akciğer enfeksiyonu gibi akut bir enfeksiyonunuz var mı?
    .why = Bir makale ağrı mezoterapisinde akut enfeksiyonu engel sayar; biz bütün türlerde bekleriz. Günler içinde değişir; her ziyarette sorulur.

anaphylaxis_history =
    .title = Anafilaksi öyküsü
    .ask = Hiç nefes darlığı, bayılma veya boğazda şişme ile giden ağır bir alerjik reaksiyon geçirdiniz mi? Neye karşı?
    .why = Alerjiyi seyrek kılan, öykünün dikkatle sorgulanmasıdır. Bütün alerjiler gibi her ziyarette doğrulanır.

antiarrhythmic_class_iii_use =
    .title = Sınıf III antiaritmik kullanımı
    .ask = Kalp ritminiz için amiodaron, sotalol ya da başka bir sınıf III ilaç kullanıyor musunuz?
    .why = Kalp üzerindeki etkisi uyuşturucu kremin etkisine eklenir. Yalnızca krem sürülecek kalp hastalarına sorulur; ilaç listesinin parçasıdır: 30 gün.

anticoagulant_use =
    .title = Antikoagülan kullanımı
    .ask = Varfarin, heparin, apiksaban, rivaroksaban gibi bir antikoagülan (pıhtı önleyici) kullanıyor musunuz?
    .why = İki makale seansa yakın günlerde kan sulandırıcı kullanılmamasını ister; reçeteli ilaç hastaya değil, ilacı yazan hekime sorulur. İlaç listesinin parçasıdır: 30 gün.

antidiabetic_use =
    .title = Antidiyabetik kullanımı
    .ask = Şeker hastalığınız için insülin dışında hap ya da iğne kullanıyor musunuz?
    .why = Pentoksifilin bunların etkisini artırabilir. Yalnızca bu maddeyi alacak diyabetlilere sorulur; ilaç listesinin parçasıdır: 30 gün.

antiplatelet_use =
    .title = Antiagregan kullanımı
    .ask = Aspirin, klopidogrel, tikagrelor gibi bir antiagregan kullanıyor musunuz?
    .why = İki makale seansa yakın günlerde kan sulandırıcı kullanılmamasını ister; reçeteli ilaç hastaya değil, ilacı yazan hekime sorulur. İlaç listesinin parçasıdır: 30 gün.

arrhythmia =
    .title = Aritmi
    .ask = Ciddi bir kalp ritim bozukluğunuz (aritmi) var mı?
    .why = Pentoksifilin ve öteki ksantinler kötüleştirebilir. Yalnızca bunları alacak kalp hastalarına sorulur; hastalık listesiyle 30 gün geçerlidir.

asthma_nsaid_sensitive =
    .title = NSAİİ’ye duyarlı astım
    .ask = Aspirin veya başka bir antiinflamatuvar ağrı kesici sizde hiç astım, kurdeşen ya da şişme yaptı mı?
    .why = Antiinflamatuvar maddeler bu durumda hava yollarını daraltabilir. Bütün alerjiler gibi her ziyarette doğrulanır.

athlete_in_competition =
    .title = Yarışmacı sporcu
    .ask = Doping kontrolü yapılan spor yarışmalarına katılıyor musunuz?
    .why = Enjekte edilen kortikosteroidler ve büyüme faktörleri doping kurallarına aykırı olabilir. Yalnızca bu maddelerde sorulur; 30 gün.

autoimmune_disease =
    .title = Otoimmün hastalık
    .ask = Lupus, romatoid artrit, sedef veya Hashimoto gibi bir otoimmün hastalığınız var mı?
    .why = Klinikler bunu engel sayarken makaleler romatizmal hastalığı tedavi eder. 30 günde bir ilaç listesiyle birlikte gözden geçirilir.

body_dysmorphia =
    .title = Beden dismorfik bozukluğu
    .ask = Klinisyen için: beden dismorfik bozukluğu tanısı ya da belirtisi var mı, istek baskı altında mı?
    .why = Bu durumda estetik uygulama yarar sağlamaz, zarar verebilir. Kür sırasında ortaya çıkabilir; 30 günde bir yeniden düşünülür.

breastfeeding =
    .title = Emzirme
    .ask = Emziriyor musunuz ya da bebeğinize sağılmış süt veriyor musunuz?
    .why = Üç makale emzirme döneminde uygulamayı engel sayar. Ziyaretler arasında başlayıp bitebilir; her ziyarette sorulur.

cancer_active =
    .title = Aktif kanser
    .ask = Şu anda kanseriniz var mı ya da kanser tedavisi görüyor musunuz? Nerede?
    .why = Engelleri sayan bütün makaleler kanseri sayar; biri yalnızca uygulama bölgesinde. Yeni bir tanı her şeyi değiştirir; her ziyarette sorulur.

cancer_history =
    .title = Geçirilmiş kanser
    .ask = Geçmişte, şimdi iyileşmiş ya da remisyonda olan bir kanseriniz oldu mu? Nerede?
    .why = Makaleler geçirilmiş kanserin engel olup olmadığında birleşmez. Geçmiş değişmez; yanıt kalıcıdır.

cerebral_or_retinal_bleed =
    .title = Beyin veya retina kanaması
    .ask = Beyin kanaması ya da göz dibi (retina) kanaması geçirdiniz mi?
    .why = Bu durumda pentoksifilin verilmez. Yakın zamanda olmuş olabilir; böyle bir madde planlandığında her ziyarette sorulur.

coagulation_disorder =
    .title = Kanama veya pıhtılaşma bozukluğu
    .ask = Hemofili, von Willebrand hastalığı veya trombosit düşüklüğü gibi bir kanama ya da pıhtılaşma bozukluğunuz var mı?
    .why = Üç makale bunu engel sayar: çok sayıda iğne noktası çok sayıda kanama yeri demektir. 30 günde bir ilaç listesiyle birlikte gözden geçirilir.

consent_signed =
    .title = Onam imzalandı
    .ask = Hasta bu uygulamanın onamını imzaladı mı ve onam hâlâ geçerli mi?
    .why = Riskler ve yan etkiler önce hastayla tartılmalıdır. Plan veya ürün değişince geçerliliğini yitirir: kayıtta bunu her ziyarette imzalanmış onamlar söyler, kimse elle işaretlemez.

could_become_pregnant =
    .title = Gebe kalma olasılığı
    .ask = Gebe kalabilir misiniz? Âdet görüyorsanız, doğum kontrolü kullansanız bile evet deyin.
    .why = Bazı maddeler anne karnındaki bebeğe zarar verir. Doğum kontrolü ve planlar değişir; her ziyarette sorulur.

could_father_child =
    .title = Baba olma olasılığı
    .ask = Eşiniz veya partneriniz sizden gebe kalabilir mi? Doğum kontrolü kullansanız bile evet deyin.
    .why = Tiyokolşikosidden sonra erkeğin de doğum kontrolü gerekir. Planlar değişir; bu madde planlandığında her ziyarette sorulur.

diabetes =
    .title = Diyabet
    .ask = Herhangi bir tip şeker hastalığınız (diyabet) var mı?
    .why = İnsülin kullanılmıyorsa makalelerde engel değildir; ancak yara ve enfeksiyon daha yakından izlenir. 30 günde bir ilaç listesiyle birlikte gözden geçirilir.

dysphagia =
    .title = Yutma güçlüğü
    .ask = Yutma güçlüğünüz var mı, geçmişte oldu mu?
    .why = Çene altına deoksikolik asit bunu kötüleştirebilir. Yeni başlamış olabilir; bu madde planlandığında her ziyarette sorulur.

epilepsy =
    .title = Epilepsi veya nöbet
    .ask = Epilepsiniz (sara) var mı ya da hiç nöbet geçirdiniz mi?
    .why = Elektrik akımı ve bazı maddeler nöbeti başlatabilir. 30 günde bir ilaç listesiyle birlikte gözden geçirilir.

examination_done =
    .title = Bugün muayene edildi
    .ask = Hasta bugün, bu seanstan hemen önce muayene edildi mi?
    .why = Makaleler ayrıntılı muayeneyi ve hemen başlamadan önce muayeneyi ister. Yalnızca aynı gün geçerlidir.

g6pd_deficiency =
    .title = G6PD eksikliği (favizm)
    .ask = G6PD eksikliğiniz (favizm, bakla hastalığı) var mı?
    .why = Bazı maddeler alyuvarları parçalayabilir ya da kan pigmentini değiştirebilir. Doğuştandır; yanıt kalıcıdır.

gallstones =
    .title = Safra taşı
    .ask = Safra taşınız var mı?
    .why = Enginar özütü safra akışını artırabilir. Yalnızca bu maddede sorulur; hastalık listesiyle 30 gün geçerlidir.

heart_attack_risk =
    .title = Kalp krizi riski
    .ask = Yakın zamanda kalp krizi geçirdiniz mi, göğüs ağrınız oldu mu ya da bir hekim kalp krizi riskiniz olduğunu söyledi mi?
    .why = Bir makale kalp krizi riskinde ağrı mezoterapisini uygun görmez. Göğüs ağrısı bugün başlamış olabilir; her ziyarette sorulur.

heart_block =
    .title = Kalp bloğu
    .ask = Kalp bloğunuz (kalpte ileti yavaşlaması) var mı?
    .why = Lokal anestezikler ve magnezyum iletiyi daha da yavaşlatır. Yalnızca bunları alacak kalp hastalarına sorulur; 30 gün.

heart_disease =
    .title = Kalp hastalığı
    .ask = Koroner damar hastalığı, kalp yetmezliği, kapak hastalığı veya ritim bozukluğu gibi bir kalp hastalığınız var mı?
    .why = İki makale ilaç kullanan kalp hastalarını, farklı sınırlarla, dışarıda tutar. 30 günde bir ilaç listesiyle birlikte gözden geçirilir.

heart_medication_count =
    .title = Kalp ilacı sayısı
    .ask = Kalbiniz, tansiyonunuz veya dolaşımınız için düzenli olarak kaç farklı ilaç kullanıyorsunuz?
    .why = Bir makale birden çok ilaç kullanan, öteki düzenli tek ilaç kullanan kalp hastasını da dışarıda tutar. İlaç listesinin parçasıdır: 30 gün.

hormonal_contraceptive_use =
    .title = Hormonal doğum kontrolü
    .ask = Östrojen içeren bir doğum kontrol yöntemi (hap, bant veya halka) kullanıyor musunuz?
    .why = Pıhtı riskini artırır; traneksamik asit buna eklenir. Yalnızca önemli olduğunda sorulur; ilaç listesinin parçasıdır: 30 gün.

hypertension_irregular =
    .title = Düzensiz tansiyon
    .ask = Tansiyonunuz yüksek, değişken ya da kontrolsüz mü?
    .why = Bir makale düzensiz hipertansiyonda ağrı mezoterapisini uygun görmez. Günden güne değişir; her ziyarette sorulur ve ölçülür.

immunosuppression =
    .title = Bağışıklık baskılanması
    .ask = Kemoterapi, organ nakli, uzun süreli kortizon, başka bir ilaç veya HIV nedeniyle bağışıklığınız zayıf mı?
    .why = Cilt çok kez delindiğinde korkulan zarar enfeksiyondur. Çoğunlukla ilaçla ilgilidir; 30 günlük listeyle birlikte sorulur.

impaired_sensation =
    .title = Duyu kusuru
    .ask = Uygulama yapılacak cilt uyuşuk mu ya da orada sıcağı ve ağrıyı az mı hissediyorsunuz?
    .why = Akımın yaptığı yanık hissedilmez. Bölge değişir; elektrikli cihaz planlandığında her ziyarette sorulur.

insulin_use =
    .title = İnsülin kullanımı
    .ask = Kalem, enjektör veya pompa ile insülin kullanıyor musunuz?
    .why = İki makale insülin gerektiren diyabeti engel sayar. İlaç listesinin parçasıdır; liste 30 gün geçerlidir.

isotretinoin_use =
    .title = İzotretinoin kullanımı
    .ask = İzotretinoin kapsülü kullanıyor musunuz ya da son 6 ayda kullandınız mı? Son kapsülü ne zaman aldınız?
    .why = Prospektüsler 6 ay beklemeyi ister, sonraki derlemeler istemez. İlaç listesinin parçasıdır: 30 gün.

keloid_tendency =
    .title = Keloid eğilimi
    .ask = Yaralarınız kalın, kabarık iz (keloid) bırakır mı? Nerede?
    .why = Her iğne noktası küçük bir yaradır. Kişinin kalıcı bir özelliğidir; yanıt kalıcıdır.

ketorolac_use =
    .title = Ketorolak kullanımı
    .ask = Şu anda ketorolak kullanıyor musunuz?
    .why = Pentoksifilin ile birlikte kanama riskini artırır. Yalnızca birkaç gün kullanılır; her ziyarette sorulur.

kidney_failure =
    .title = Böbrek yetmezliği
    .ask = Böbrek yetmezliğiniz var mı ya da diyalize giriyor musunuz?
    .why = Birçok madde vücuttan böbrek yoluyla atılır. 30 günde bir ilaç listesiyle birlikte gözden geçirilir.

laboratory_reviewed =
    .title = Laboratuvar sonuçları görüldü
    .ask = Hekim kan ve idrar sonuçlarını gördü mü ya da bugün tetkik gerekmediğine karar verdi mi?
    .why = Bir makale tetkikler görülmeden başlamaz; ötekiler tetkik istemez. Hiçbir kaynak sonuç için süre vermez; her ziyarette doğrulanır.

lipodissolve_area_surgery =
    .title = Yağ bölgesinde geçirilmiş cerrahi veya estetik işlem
    .ask = Yağı tedavi edilecek bölgede ameliyat ya da estetik işlem geçirdiniz mi?
    .why = Nedbe ve değişen anatomi enjeksiyonun güvenliğini azaltır. Bölgeye bağlıdır; deoksikolik asit planlandığında her ziyarette sorulur.

liver_failure =
    .title = Karaciğer yetmezliği
    .ask = Siroz veya aktif hepatit gibi bir nedenle karaciğer yetmezliğiniz var mı?
    .why = Birçok madde karaciğerde yıkılır ya da karaciğere zarar verebilir. 30 günde bir ilaç listesiyle birlikte gözden geçirilir.

metal_implant =
    .title = Metal implant
    .ask = Vücudunuzda plak, vida, eklem protezi veya bakırlı spiral gibi metal var mı? Nerede?
    .why = Akım metalde yoğunlaşıp yanık yapabilir. 30 günde bir ilaç listesiyle birlikte gözden geçirilir.

methaemoglobinaemia =
    .title = Methemoglobinemi
    .ask = Doğuştan ya da nedeni bilinmeyen methemoglobineminiz var mı?
    .why = Uyuşturucu kremdeki prilokain bunu tehlikeli hale getirebilir. Ömür boyu sürer, yanıt kalıcıdır; yalnızca bu krem öncesinde sorulur.

myasthenia =
    .title = Miyasteni veya nöromüsküler hastalık
    .ask = Miyasteniniz (myasthenia gravis) ya da sinir-kas sistemini tutan başka bir hastalığınız var mı?
    .why = Botulinum toksini ve magnezyum güçsüzlüğü artırabilir. 30 günde bir ilaç listesiyle birlikte gözden geçirilir.

needle_phobia =
    .title = İğne korkusu
    .ask = İğneden çok korkar mısınız ya da iğne yüzünden bayıldığınız oldu mu?
    .why = Bir makale iğne fobisi olanlara iğnesiz yöntemi önerir. Seyrek değişir; yanıt kalıcıdır.

neuromuscular_aminoglycoside_use =
    .title = Aminoglikozid veya kas gevşetici etkili ilaç
    .ask = Aminoglikozid antibiyotik ya da kas gücünü azaltan başka bir ilaç kullanıyor musunuz?
    .why = Botulinum toksininin etkisini artırabilir. Bu tedaviler kısa sürer; toksin planlandığında her ziyarette sorulur.

nsaid_use =
    .title = NSAİİ kullanımı
    .ask = Şu anda, reçetesiz alınanlar da içinde, antiinflamatuvar bir ağrı kesici kullanıyor musunuz?
    .why = Ketorolak bir başkasına eklenmez. Arada bir kullanılır; ketorolak planlandığında her ziyarette sorulur.

open_wound =
    .title = Açık yara
    .ask = Açık yaranız, ülseriniz ya da cildinizde bütünlüğü bozulmuş bir yer var mı? Nerede?
    .why = Bir makale ağrı mezoterapisinde açık yarayı engel sayar. Yara iyileşir, yenisi çıkar; her ziyarette sorulur.

pacemaker =
    .title = Kalp pili veya defibrilatör
    .ask = Kalp piliniz, defibrilatörünüz (ICD) ya da başka bir elektronik implantınız var mı?
    .why = Elektrikle çalışan iğnesiz cihazlar bunları bozabilir. 30 günde bir ilaç listesiyle birlikte gözden geçirilir.

peptic_ulcer =
    .title = Peptik ülser veya kanama
    .ask = Mide veya bağırsak ülseriniz ya da kanamanız var mı, geçmişte oldu mu?
    .why = Bu durumda antiinflamatuvar ağrı kesiciler kullanılmaz. Yalnızca biri planlandığında sorulur; hastalık listesiyle 30 gün geçerlidir.

porphyria =
    .title = Porfiri
    .ask = Porfiriniz var mı?
    .why = Pentoksifilinin ürün bilgisi bunu engel sayar. Kalıtsaldır, yanıt kalıcıdır; yalnızca bu maddede sorulur.

pregnancy =
    .title = Gebelik
    .ask = Gebe misiniz ya da şu anda gebe olabilir misiniz?
    .why = Engelleri sayan bütün makaleler gebeliği sayar. Bir ziyaretten ötekine değişebilir; bu yüzden yanıt yalnızca verildiği gün geçerlidir.

recent_filler =
    .title = Yakın zamanda dolgu
    .ask = Yakın zamanda dolgu yaptırdınız mı? Nereye ve ne zaman?
    .why = Yeni dolgudan geçen iğne onu kaydırabilir ya da enfekte edebilir. Son günlerle ilgilidir; her ziyarette sorulur.

recent_laser =
    .title = Yakın zamanda lazer veya peeling
    .ask = Yakın zamanda lazer ya da peeling yaptırdınız mı? Nereye ve ne zaman?
    .why = Henüz iyileşmekte olan cilt iğneyi ve maddeleri kötü karşılar. Son günlerle ilgilidir; her ziyarette sorulur.

skin_infection =
    .title = Cilt enfeksiyonu
    .ask = Şu anda çıban, uçuk (herpes), mantar, siğil veya iltihaplı (irinli) yara gibi bir cilt enfeksiyonunuz var mı? Nerede?
    .why = İğne mikropları içeri taşır. Günler içinde gelip geçer; her ziyarette sorulur.

stroke_history =
    .title = Geçirilmiş inme veya TİA
    .ask = Hiç inme (felç) ya da geçici iskemik atak (TİA) geçirdiniz mi?
    .why = İki makale inme geçirmiş herkesi dışarıda tutar. Geçirilmiş inme değişmez; yeni bir olay her seans öncesi muayenede aranır.

sulfonamide_use =
    .title = Sülfonamid kullanımı
    .ask = Şu anda ko-trimoksazol gibi bir sülfonamid antibiyotik kullanıyor musunuz?
    .why = Prokain etkisini azaltabilir. Bu tedaviler kısa sürer; prokain planlandığında her ziyarette sorulur.

sunburn =
    .title = Güneş yanığı veya yeni bronzlaşma
    .ask = Güneş yanığınız var mı ya da yeni bronzlaştınız mı? Nerede?
    .why = Yanık ciltte inflamasyon vardır ve daha kolay lekelenir. Günler içinde gelip geçer; her ziyarette sorulur.

thrombosis_history =
    .title = Geçirilmiş tromboz
    .ask = Toplardamarınızda, akciğerinizde veya atardamarınızda hiç pıhtı oldu mu ya da bilinen bir pıhtılaşma eğiliminiz (trombofili) var mı?
    .why = Traneksamik asit pıhtının çözülmesini yavaşlatır. Geçirilmiş pıhtı değişmez; yeni bir olay her seans öncesi muayenede aranır.

urticaria_active =
    .title = Aktif ürtiker
    .ask = Şu anda ya da bugünlerde kurdeşeniniz (ürtiker) var mı?
    .why = İki makale ürtikeri engel sayar. Kurdeşen saatler içinde gelip geçer; her ziyarette sorulur.

urticaria_history =
    .title = Geçirilmiş ürtiker
    .ask = Geçmişte kurdeşen (ürtiker) geçirdiniz mi?
    .why = Makaleler ürtiker der, geçirilmiş ürtikerin sayılıp sayılmadığını söylemez. Geçmiş değişmez; yanıt kalıcıdır.

# Turkish texts of knowledge/screening/contraindications

acute_infection =
    .title = Akut enfeksiyon
    .why = Makaleler yalnızca ağrı tedavisinden söz eder. Biz bütün türlerde bekleriz: hasta kişi daha kötü iyileşir, yeni ateş de yorumlanamaz.
    .advice = Bugün uygulamayın. İyileşince yeniden randevu verin.
    .until = Ateş ve enfeksiyon geçtiğinde ve hekim onayladığında.

acute_infection_pain =
    .title = Akut enfeksiyon, ağrı tedavisi
    .why = Akut enfeksiyonda ağrı mezoterapisi yapılmaz.
    .advice = Bugün uygulamayın. Enfeksiyonun tedavisi için yönlendirin, yeniden randevu verin.
    .until = Ateş ve enfeksiyon geçtiğinde ve hekim onayladığında.

age_18_to_19 =
    .title = 18 veya 19 yaş
    .why = Bir makale 20 yaş altında önermez; aynı makale başka bir yerde selülit (yağ dokusu) uygulamasının her yaşa uygun olduğunu söyler.
    .advice = İki görüşü de gösterin, neden şimdi istediğini sorun, düşünmesi için zaman bırakın.

allergy_as_indication =
    .title = Tedavi nedeni olarak alerji
    .why = Bir makale alerjiyi tedavi edilenler arasında sayar; bütün makaleler onu engel olarak da sayar. Yararına ilişkin kanıt bulunmadı.
    .advice = Etki sözü vermeyin. Hekim karar verir; doğru adres alerji uzmanıdır.

allergy_ingredient =
    .title = Bileşene alerji
    .why = Engelleri sayan her makale bunu sayar: kimseye alerjisi olan madde ya da onun yakın akrabası verilmez.
    .advice = Maddeyi karışımdan çıkarın ve yeniden tarayın. Hastada denemeyin.

allergy_unnamed =
    .title = Yalnızca sözle anlatılan alerji
    .why = Program bunu karışımla karşılaştıramaz; söz hiçbir zaman denetlenmiş sayılmaz.
    .advice = Hekim her bileşenle karşılaştırır ya da maddeyi adıyla girer.

anaphylaxis_history =
    .title = Anafilaksi öyküsü
    .why = Alerji mezoterapinin başlıca tehlikesidir; dikkatle alınan öykü bu riski azaltır. Bir kez ağır reaksiyon geçirmiş olmak, yenisinin olasılığını artırır.
    .advice = Hekim tetikleyeni bulur, her bileşenle karşılaştırır ve karar verir; acil seti hazır durur.

anticoagulant_not_prescribed =
    .title = Reçetesiz antikoagülan
    .why = İlacın neden kullanıldığını kimse tartmamıştır; iki makale seansa yakın günlerde kan sulandırıcı kullanılmamasını ister.
    .advice = Hekim neden kullanıldığını öğrenir ve hastayla birlikte karar verir. O zamana kadar bir şey değiştirilmez.

anticoagulant_use =
    .title = Antikoagülan kullanımı
    .why = İki makale seansa yakın günlerde kan sulandırıcı kullanılmamasını ister. Cilt cerrahisi kılavuzları reçeteli ilaca devam eder: kesmek pıhtı riskini artırır, kanama ise seyrektir.
    .advice = Reçeteli antikoagülanı kesmeyin. Seansın yapılıp yapılamayacağını ilacı yazan hekime sorun; hastaya daha çok morarabileceğini söyleyin.

antiplatelet_not_prescribed =
    .title = Reçetesiz aspirin ve benzeri
    .why = Bazı klinikler, okunmuş bir kanıta dayanmadan, günlerce ara ister; ilacın neden kullanıldığını kimse tartmamıştır.
    .advice = Hekim neden kullanıldığını öğrenir ve hastayla birlikte karar verir. O zamana kadar bir şey değiştirilmez.

antiplatelet_use =
    .title = Antiagregan kullanımı
    .why = İki makale seansa yakın günlerde kan sulandırıcı kullanılmamasını ister. Cilt cerrahisi kılavuzları reçeteli aspirin ve klopidogrele devam eder: kesmek pıhtı riskini artırır.
    .advice = Reçeteli antiagreganı kesmeyin. Seansın yapılıp yapılamayacağını ilacı yazan hekime sorun; hastaya daha çok morarabileceğini söyleyin.

autoimmune_disease =
    .title = Otoimmün hastalık
    .why = Klinikler bunu engel sayar, makaleler ise romatizmal hastalıkta mezoterapi kullanır. Aralarında karar verdirecek veri yok.
    .advice = Hastalığın sakin mi alevlenmede mi olduğunu ve hangi ilaçların kullanıldığını sorun; alevlenmede hekime danışın.

body_dysmorphia =
    .title = Beden dismorfik bozukluğu, estetik uygulama
    .why = Uygulama hastanın gördüğünü düzeltmez. Hekimlere yönelik rehber, ruhsal gereksinimleri tartmayı ve yarar sağlamayacak işlemi reddetmeyi ister.
    .advice = Uygulamayın. Nazikçe konuşun, ruh sağlığı birimine yönlendirmeyi önerin.

breastfeeding =
    .title = Emzirme
    .why = Üç makale emzirme döneminde uygulamayı engel sayar; maddelerin çoğunun süte geçip geçmediği bilinmez.
    .advice = Uygulamayın. Kürü emzirme sonrasına planlayın; bunun için bebeğini sütten kesmesi gerekmez.

cancer_active =
    .title = Aktif kanser
    .why = İki makale bütün kanser hastalarını dışarıda tutar; üçüncüsü yalnızca uygulama bölgesindeki kanseri sayar. Daha katı olan geçerlidir.
    .advice = Uygulamayın. Herhangi bir plandan önce hekim onkologla görüşür.

cancer_active_in_area =
    .title = Uygulama bölgesinde aktif kanser
    .why = Kanseri sayan bütün makaleler bu durumu engel sayar: tümör yatağına iğne ve etkin madde girmez.
    .advice = Bu bölgeye uygulamayın. Onkoloğa yönlendirin.

cancer_history =
    .title = Geçirilmiş kanser
    .why = İki makale kanser hastaları der, biri bölgedeki kanser der; geçirilmiş kanserin sayılıp sayılmadığı yazılı değildir.
    .advice = Kanserin türünü, tedavi zamanını ve onkoloğun görüşünü bilen hekim karar verir.

cancer_history_in_area =
    .title = Uygulama bölgesinde geçirilmiş kanser
    .why = Bir makale bölgedeki kanseri, ikisi kanser hastalarını engel sayar; hiçbiri iyileşmiş kanserin artık sayılmadığını söylemez. Bölgenin kendisinde dururuz.
    .advice = Bu bölgeye uygulamayın. Yalnızca hekim, onkologla görüştükten sonra başka karar verebilir.

coagulation_disorder =
    .title = Kanama veya pıhtılaşma bozukluğu
    .why = Üç makale bunu engel sayar: her iğne noktası bir kanama yeridir.
    .advice = Uygulamayın. Herhangi bir plandan önce hekim hematologla görüşür.

diabetes =
    .title = Diyabet
    .why = Makaleler yalnızca insülin gerektiren diyabeti engel sayar, o ayrıca sorulur; bazı klinikler her diyabeti sayar. İyileşme ve enfeksiyon daha yakından izlenir.
    .advice = Şeker kontrolünü ve yaraları sorun; hangi enfeksiyon belirtilerini bildireceğini açıkça söyleyin.

drug_allergy_pain =
    .title = İlaç alerjisi, ağrı tedavisi
    .why = İlaç alerjisinde ağrı mezoterapisi önerilmez; makale bunu enjektördeki ilaçlarla sınırlamaz.
    .advice = Hekim alerjiyi planlanan karışımla birlikte tartar, bu ve sonraki seanslara karar verir.

france_fat_injection =
    .title = Fransa: yağa yönelik enjeksiyon
    .why = 2011 tarihli bir Fransız kararnamesi, estetik amaçla mezoterapi karışımı, fosfatidilkolin veya deoksikolat enjekte ederek yağ eritmeyi yasaklar. Mahkeme bir süre askıya aldı, sonra yalnızca dış cihazlarla ilgili bölümü iptal etti.
    .advice = Fransa’da iğneyle uygulamayın. Bir plan yapmadan önce hukuki durumu doğrulatın.

france_office_mixing =
    .title = Fransa: muayenehanede ilaç karıştırma
    .why = Fransız sağlık otoritesine göre ilaçlar hasta için yalnızca eczanede karıştırılabilir, muayenehanede karıştırılamaz. Başka yerlerde yaygın uygulamadır.
    .advice = Karışımı eczaneye hazırlatın ya da tek ilaç uygulayın. Hekim karar verir.

heart_attack_risk =
    .title = Kalp krizi riski
    .why = Makale bunu yalnızca ağrı tedavisi için sayar; iğne, ağrı ve korku her türde kalbi zorlar.
    .advice = Hekim, kardiyolog görüşünü aldıktan sonra karar verir. Bugün göğüs ağrısı varsa acil yardım çağırın.

heart_attack_risk_pain =
    .title = Kalp krizi riski, ağrı tedavisi
    .why = Kalp krizi riskinde ağrı mezoterapisi yapılmaz; göğüs çevresindeki ağrı kalbin kendisinden de gelebilir.
    .advice = Uygulamayın. Bugün göğüs ağrısı varsa acil yardım çağırın. Yoksa önce kardiyoloğa yönlendirin.

heart_disease_no_medicine =
    .title = İlaçsız kalp hastalığı
    .why = Makaleler ilaç kullanan kalp hastasını dışarıda tutar; klinikler her kalp hastalığını sayar. İlaç kullanmayanlar için veri yok.
    .advice = Son kalp kontrolünü sorun; seanstan önce nabız ve tansiyon ölçün.

heart_disease_one_medicine =
    .title = Kalp hastalığı, düzenli ilaç
    .why = Bir makale düzenli tek ilaç kullanan kalp hastasını da dışarıda tutar, öteki yalnızca birden çok ilaç kullananı.
    .advice = Hekim karar verir. İki görüşü de hastaya gösterin; kalp ilacı reçete edildiği gibi sürer.

heart_disease_two_or_more_medicines =
    .title = Kalp hastalığı, iki veya daha çok ilaç
    .why = Kalpten söz eden iki makale de bunu engel sayar: biri ikinci ilaçtan, öteki ilk ilaçtan başlayarak.
    .advice = Uygulamayın. Hekim kardiyologla görüştükten sonra başka karar verebilir. Kalp ilaçları reçete edildiği gibi sürer.

hypertension_irregular =
    .title = Düzensiz hipertansiyon
    .why = Makale bunu yalnızca ağrı tedavisi için sayar; klinikler ağır hipertansiyonu herkes için sayar. Okunmuş bir kaynaktan eşik değer yok.
    .advice = Şimdi ölçün. Hekim ölçülen değere bakarak karar verir.

hypertension_irregular_pain =
    .title = Düzensiz hipertansiyon, ağrı tedavisi
    .why = Düzensiz hipertansiyonda ağrı mezoterapisi yapılmaz.
    .advice = Şimdi ölçün ve kaydedin. Hastayı tansiyonunu izleyen hekime yönlendirin.
    .until = Tansiyon ölçülüp kontrol altında bulunduğunda ve hekim onayladığında.

immunosuppression =
    .title = Bağışıklık baskılanması
    .why = Cilt çok kez delindiğinde korkulan zarar enfeksiyondur; klinikler zayıf bağışıklığı engel sayar.
    .advice = Nedeni ve ilaçları bilen hekim karar verir. İlaçlar reçete edildiği gibi sürer.

insulin_use =
    .title = İnsülin gerektiren diyabet
    .why = İki makale bunu engel sayar. Yara iyileşmesi bozulabilir, bazı maddeler insülinin etkisini değiştirir.
    .advice = Uygulamayın. İstisnaya hekim karar verir; insülin reçete edildiği gibi sürer.

isotretinoin_use =
    .title = İzotretinoin kullanımı
    .why = Prospektüsler ve klinikler 6 ay beklemeyi ister; 2017’deki iki derleme yüzeyel işlemleri geciktirmek için yeterli kanıt bulmadı. Mezoterapi adı geçen işlemler arasında değildir.
    .advice = Dozu ve son kapsülün tarihini kaydedin, cildin kuru ve hassas olacağını bilin, görüşlerin ayrıldığını hastaya söyleyin.

keloid_tendency =
    .title = Keloid eğilimi
    .why = Her iğne noktası kabarık iz bırakabilir. Klinikler bunu engel sayar; bir Türk hastanesinin sayfası keloidi endikasyon sayar.
    .advice = Eski izlere bakın, riski açıkça söyleyin; uygulanacaksa küçük ve gizli bir yerden başlayın. Keloid tedavisi ayrı konudur.

kidney_failure =
    .title = Böbrek yetmezliği
    .why = Klinikler bunu engel sayar; birçok madde vücutta daha uzun kalır.
    .advice = Hekim karar verir ve karışımı madde madde gözden geçirir.

laboratory_not_reviewed =
    .title = Laboratuvar sonuçları görülmedi
    .why = Bir makale kan ve idrar tetkikleri görülmeden başlamaz; ötekiler tetkik istemez.
    .advice = Hangi tetkiklerin gerektiğine ya da gerekmediğine hekim karar verir.

latex_allergy =
    .title = Lateks alerjisi
    .why = Eldivenler ve flakon tıpaları lateks içerebilir.
    .advice = Lateks içermeyen eldiven ve malzeme kullanın, tıpaları denetleyin; acil seti elinizin altında olsun.

liver_failure =
    .title = Karaciğer yetmezliği
    .why = Birçok madde karaciğerde yıkılır ya da ona zarar verebilir; pıhtılaşma da bozuk olabilir.
    .advice = Hekim karar verir ve karışımı madde madde gözden geçirir.

needle_phobia =
    .title = İğne korkusu
    .why = Bir makale bunun için iğnesiz yöntemleri önerir; bir başkası iğnenin daha hızlı ve etkili olduğunu söyler.
    .advice = İğnesiz bir yöntem önerin; onun da kendi engelleri vardır. İğne isteniyorsa: yatarak, kremle, önce az noktayla.

not_examined =
    .title = Bugün muayene edilmedi
    .why = Makaleler ayrıntılı muayene ve hemen başlamadan önce muayene ister; maddeyi ve aralığı bu belirler.
    .advice = Hastayı şimdi muayene etmesi için hekimi çağırın.
    .until = Hasta bugün muayene edildiğinde.

open_wound_elsewhere_pain =
    .title = Başka bölgede açık yara, ağrı tedavisi
    .why = Açık yarada ağrı mezoterapisi yapılmaz; makale yalnızca uygulama bölgesinin sayıldığını söylemez.
    .advice = Yarayı hekime gösterin; seansın yapılıp yapılmayacağına hekim karar verir.

open_wound_in_area =
    .title = Uygulama bölgesinde açık yara
    .why = Bütünlüğü bozulmuş cilt mikropları ve maddeleri denetimsiz içeri alır. Bir makale ağrı mezoterapisinde açık yarayı engel sayar; biz öteki bütün türlerde de buna uyarız.
    .advice = Bu bölgeye uygulamayın. Yara kapanınca yeniden randevu verin.

open_wound_in_area_pain =
    .title = Uygulama bölgesinde açık yara, ağrı tedavisi
    .why = Açık yarada ağrı mezoterapisi yapılmaz.
    .advice = Bu bölgeye uygulamayın. Yara kapanınca yeniden randevu verin.

open_wound_to_heal =
    .title = Tedavi edilecek olan yaranın kendisi
    .why = Bir makale yara iyileştirmede mezoterapi kullanır, öteki açık yarayı engel sayar. Burada uygulamanın nedeni yaradır.
    .advice = Hekim yarayı görür, iğnenin nereye girip nereye girmeyeceğine karar verir.

pregnancy =
    .title = Gebelik
    .why = Engelleri sayan üç makalenin üçü de gebeliği sayar; isteğe bağlı bir uygulama için yeterince güvenli olduğu bilinen bir madde yoktur.
    .advice = Uygulamayın. Kürü gebelik sonrasına planlamayı önerin; ağrı için kendi hekimine yönlendirin.

recent_filler_in_area =
    .title = Uygulama bölgesinde yeni dolgu
    .why = İğneler yeni dolguyu kaydırabilir ya da enfekte edebilir. Ne kadar bekleneceğine dair veri yok.
    .advice = Bugün bu bölgeye uygulamayın. Ürünü ve tarihi öğrenin.
    .until = Dolgunun ürününü ve tarihini bilen hekim yeni tarih verdiğinde.

recent_laser_in_area =
    .title = Uygulama bölgesinde yeni lazer veya peeling
    .why = İyileşmekte olan cilt enfeksiyona ve lekeye açıktır. Ne kadar bekleneceğine dair veri yok.
    .advice = Bugün bu bölgeye uygulamayın. Cihazı ve tarihi öğrenin.
    .until = Cilt iyileştiğinde ve hekim yeni tarih verdiğinde.

skin_infection_elsewhere =
    .title = Başka bölgede cilt enfeksiyonu
    .why = Mikroplar el ve aletlerle enfekte yerden taze iğne noktalarına taşınır.
    .advice = Enfekte yeri örtün, el ve aletleri uzak tutun, nelere dikkat edeceğini hastaya söyleyin.

skin_infection_elsewhere_pain =
    .title = Başka bölgede cilt enfeksiyonu, ağrı tedavisi
    .why = Akut enfeksiyonda ağrı mezoterapisi yapılmaz; makale yalnızca uygulama bölgesinin sayıldığını söylemez.
    .advice = Enfeksiyonu hekime gösterin ve yeniden randevu verin.
    .until = Hekim, enfeksiyonun geçtiğine ya da akut olmadığına karar verdiğinde.

skin_infection_in_area =
    .title = Uygulama bölgesinde cilt enfeksiyonu
    .why = Enfekte ciltten geçen iğne mikrobu derine taşır; uçuk, mantar ve irin aynı sayılır.
    .advice = Uygulamayın. Önce enfeksiyonu tedavi ettirin, cilt iyileşince yeniden randevu verin.

stroke_history =
    .title = Geçirilmiş inme veya TİA
    .why = İki makale inme geçirmiş herkesi dışarıda tutar; ötekiler bundan söz etmez. Daha katı olan geçerlidir.
    .advice = Uygulamayın. Bir istisnanın makul olup olmadığına ve hangi maddelerle olacağına hekim karar verir.

sunburn_in_area =
    .title = Uygulama bölgesinde güneş yanığı
    .why = Yanık ciltte inflamasyon vardır; daha çok acır ve daha kolay lekelenir.
    .advice = Bugün bu bölgeye uygulamayın.
    .until = Kızarıklık ve soyulma geçtiğinde.

under_18_aesthetic =
    .title = 18 yaş altı, estetik uygulama
    .why = Bir makale 20 yaş altında önermez; aynı makale başka bir yerde selülit (yağ dokusu) uygulamasının her yaşa uygun olduğunu söyler. Reşit olmayana estetik amaçla uygulama yapmayız; İngiltere’de toksin ve dolgu bu yaşta suçtur.
    .advice = Uygulamayın. Erişkin olduğunda yeniden davet edin.

under_18_medical =
    .title = 18 yaş altı, tıbbi uygulama
    .why = Bir makale, ağrı için istisna koymadan, 20 yaş altında önermez.
    .advice = Hekim, çocuk ve ebeveynle birlikte karar verir.

urticaria_active =
    .title = Aktif ürtiker
    .why = İki makale ürtikeri engel sayar. Yeni bir reaksiyon eski kurdeşenden ayırt edilemez.
    .advice = Uygulamayın. Cilt yatışınca ve hekim onaylayınca yeniden randevu verin.

urticaria_history =
    .title = Geçirilmiş ürtiker
    .why = Makaleler ürtiker hastaları der; geçirilmiş ürtikerin sayılıp sayılmadığını söylemez.
    .advice = Hekim tetikleyeni sorar ve karar verir; tetikleyeni karışımda arayın.

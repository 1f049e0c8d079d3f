identity =
    .title = Kimlik doğrulama
    .text = Adını, soyadını ve doğum tarihini sorun. Dosya, onam ve enjektör etiketiyle karşılaştırın.
    .why = Karışım yalnızca tek bir kişi için hazırlanır.

operator_qualified =
    .title = Uygulayıcının yetkisi
    .text = Uygulayacak kişinin yetkin ve deneyimli olduğunu, burada yasal olarak uygulayabildiğini doğrulayın.
    .why = Eğitimsiz ellerde ciddi zarar verebilir. Kimin uygulayabileceği ülkeye göre değişir.

examination =
    .title = Muayene yapıldı
    .text = Dosyada ayrıntılı muayene bulunduğunu doğrulayın: alerjiler, hastalıklar, gereksinimler, hassasiyetler.
    .why = Madde, aralık ve plan muayeneye göre belirlenir.

laboratory =
    .title = Tetkik sonuçları görüldü
    .text = İstenen kan ve idrar tetkiklerinin sonuçlarını hekimin gördüğünü doğrulayın.
    .why = İşleme sonuçlara göre başlanır.

plan_sign_off =
    .title = Plan hekim onaylı
    .text = Türü, maddeleri, seans sayısını ve birlikte yapılacakları (PRP, dolgu, toksin) hekimin onayladığını doğrulayın.
    .why = Ayrıntılar, seans düzeni ve birleştirmeler uzman hekimin kararıdır.

same_day_recheck =
    .title = Bugünkü yeniden kontrol
    .text = Bugün sorun: gebelik, ateş, bölgede enfeksiyon veya yara, yeni ilaç. Bölgeye bakın, kan basıncını ölçün.
    .why = Dünkü yanıtlar geçerliliğini yitirmiş olabilir. Reçeteli kan sulandırıcı burada asla kesilmez: reçete eden hekime danışın.

allergy_confirmed =
    .title = Alerjiler yeniden soruldu
    .text = Bugünkü karışımın maddelerini sesli okuyun, herhangi birine reaksiyon olup olmadığını sorun.
    .why = Başlıca risk alerjik reaksiyondur; dikkatli sorgulama olasılığını azaltır.

test_dose =
    .title = Bir gün önce test enjeksiyonu
    .text = Hekim istemişse: 24 saat önceki test noktalarında reaksiyon olmadığını kontrol edin.
    .why = Bazı klinikler bunu yapar. Alerji sorgulamasının yerini tutmaz.

explanation =
    .title = Dürüst bilgilendirme
    .text = Amacı, sonuçların ne zaman beklenebileceğini ve garanti edilmediğini anlatın.
    .why = Makaleye göre dolaşıma çok az geçer; yine de bir seansın dozu tüm vücut için hesaba katılır.

consent =
    .title = Onam imzalandı
    .text = Hastanın dilinde imzalı onamı kontrol edin: amaç, seçenekler, endikasyon dışı kullanılan ürünler, sık ve ağır reaksiyonlar, gebelik, kan sulandırıcılar, uygulayan kişi, fotoğraf.
    .why = Hasta riskleri ve sınırları önceden tartar. Ürünlerin hemen hepsi endikasyon dışı kullanılır.

photos =
    .title = Fotoğraflar
    .text = Onam varsa bölgeyi her seferinde aynı poz, ışık ve kamerayla fotoğraflayın.
    .why = Önceki görüntü olmadan değişim değerlendirilemez.

emergency_kit =
    .title = Acil çantası hazır
    .text = Adrenalin, oksijen, hava yolu ve lokal anestezik kullanılacaksa %20 lipid emülsiyonunun el altında ve tarihinin geçmemiş olduğunu kontrol edin.
    .why = Anafilaksi ve lokal anestezik toksisitesi dakikalar içinde gelişir.

area_planning =
    .title = Bölge ve nokta planı
    .text = Bölgeleri, tarafı ve noktaları vücut haritasında belirleyin. Yaraları, enfekte veya iltihaplı deriyi dışarıda bırakın.
    .why = Nokta sayısı hastalığa ve bölgeye göre değişir.

marking_standing =
    .title = Ayakta işaretleme
    .text = Çukur ve kabarıklıkları hasta ayaktayken işaretleyin.
    .why = Yatınca kaybolurlar.

mixture_for_patient =
    .title = Karışım bu hastaya ait
    .text = Çekmeden önce maddeleri, derişimleri ve hacimleri imzalı planla karşılaştırın.
    .why = Karışım hastalığa, bölgeye ve kişiye göre hazırlanır; oran ve içerik önemlidir.

lots_in_date =
    .title = Lot ve son kullanma tarihi
    .text = Her flakonun adını, üreticisini, lotunu ve son kullanma tarihini okutun veya yazın. Tarihi geçmiş veya önceden açılmış olanı kullanmayın.
    .why = Kirlenmiş flakonlar salgınlara yol açmıştır; başka kimlerin etkilendiğini yalnızca lot gösterir.

mixture_inspected =
    .title = Karışım gözle kontrol edildi
    .text = Enjektörü ışığa tutun: bulanıklık, parçacık, renk değişimi varsa atın. Gördüğünüzü kaydedin.
    .why = Berrak olması maddelerin uyumlu olduğunu kanıtlamaz.

mixture_clock =
    .title = Karışım saati
    .text = Karıştırma saatini enjektöre yazın. Hemen kullanın; 4 saat içinde kullanılmaya başlanmayan karışımı atın (süre doğrulanmalı).
    .why = Açılmış karışımda mikrop ürer. Fransa’da muayenehanede ilaç karıştırılamaz.

single_use =
    .title = Tek kullanımlık malzeme
    .text = Yeni iğneleri, enjektörleri ve ilaç çekme iğnesini hastanın önünde açın. Tek dozluk flakon tek hasta içindir.
    .why = Bir iğne, bir enjektör, bir kez.

gun_ready =
    .title = Tabanca temiz ve ayarlı
    .text = Yeni steril uç takın. Derinlik, doz ve hızı cihazdan okuyup doğrulayın. Hiçbir parçayı musluk suyuyla durulamayın.
    .why = Musluk suyuyla durulanan bir enjektör 105 hastanın 16’sında enfeksiyona yol açmıştır.

device_check =
    .title = Elektrikli cihaz kontrolü
    .text = Kalp pili, gebelik, epilepsi ve akım yolundaki metali yeniden sorun. Deride bütünlük bozulması olup olmadığına bakın.
    .why = İğne olmasa da cihazın kendi engelleri vardır.

anaesthetic_cream_wait =
    .title = Anestezik krem ve bekleme
    .text = Gerekiyorsa kremi ürün bilgisine göre sürün, üzerini kapatın, 60 dakika bekleyin; atopik deride 15-30 dakika. Bölge uyuşunca başlayın.
    .why = Daha kısa süre uyuşturmaz. Krem, lokal anestezik toplamına eklenir. 15-30 dakikalık seans bundan sonra başlar.

hand_hygiene =
    .title = El hijyeni ve eldiven
    .text = Ellerinizi dezenfekte edin, temiz eldiven giyin.
    .why = Deri birazdan birçok kez delinecek.

disinfect =
    .title = Bölgeyi dezenfekte edin
    .text = Kremi tümüyle silin. %70 alkolle, %2 klorheksidinli ya da klorheksidinsiz dezenfekte edin, kurumasını bekleyin. Yüze musluk suyu değdirmeyin.
    .why = Mikobakteriler musluk suyuyla bulaşır. Klorheksidini göz ve kulaktan uzak tutun (doğrulanmalı).

final_pause =
    .title = Son duraklama (time-out)
    .text = Sesli söyleyin: hasta, bölge ve taraf, karışım, alerjiler. Yalnızca herkes onaylıyorsa devam edin.
    .why = Hata bu anda hâlâ geri alınabilir.

depth_check =
    .title = İğne uzunluğu ve açı
    .text = İğne uzunluğunu ve açıyı yazın. Uzunluk × açının sinüsü değerini bu bölgenin derisiyle karşılaştırın: tümüyle giren 4 mm iğne 30 derecede 2,0 mm, 90 derecede 4 mm derine ulaşır.
    .why = Belirtilen derinlikler çoğu kez yanlıştır. 4 mm’den derini deri altı olarak kaydedilir.

point_check =
    .title = Noktaların kontrolü
    .text = Her noktayı veya sırayı haritada işaretleyin. Nokta başına birkaç damla, asla 0,2 mL’den fazla değil.
    .why = Noktaların toplamı dozdur. Nokta hacmi okula göre değişir.

anaesthetic_total =
    .title = Lokal anestezik toplamı
    .text = Her yeni enjektörden önce krem dâhil tüm kaynakların miligramlarını toplayın.
    .why = Sınır tüm kaynakların toplamı için geçerlidir.

watch_patient =
    .title = Hastayı izleyin
    .text = Şiddetli ağrı, beyaz veya ağ biçiminde leke, ağızda uyuşma, metalik tat, kulak çınlaması, baygınlık, kurdeşen veya nefes darlığında hemen durun. Hekimi çağırın.
    .why = Bunlar damar tıkanması, lokal anestezik toksisitesi veya anafilaksinin ilk belirtileridir.

area_check =
    .title = Bölgeyi kontrol edin
    .text = Kanama durdu mu, renk normal mi, büyüyen şişlik var mı? Kanayan yere hafifçe bastırın. Genellikle pansuman gerekmez.
    .why = Beyaz veya ağ biçiminde mavi-mor deri hemen değerlendirilmelidir, ertesi güne bırakılmaz.

light_therapy =
    .title = Işık tedavisi
    .text = Yalnızca hekim isterse: bölgeye 10 dakika ışık tedavisi.
    .why = Makalede “radyoterapi” yazar; büyük olasılıkla çeviri hatasıdır: ışınlama kastedilmez, başka bir kaynak 3 gün böyle bir cihaz kullanılmamasını ister.

observation =
    .title = Gözlem
    .text = Hastayı önce yatar veya oturur durumda 30 dakika gözlem altında tutun (süre doğrulanmalı). Normal yaşama bitişten 1 saat sonra dönülür.
    .why = Ağır alerjik reaksiyon ve bayılma erken görülür.

sharps_and_leftovers =
    .title = Kesici-delici ve artıklar
    .text = İğneleri kılıf takmadan kesici-delici kutusuna atın. Enjektörde ve açılmış ampullerde kalanı atın, miktarını kaydedin.
    .why = Açılmış hiçbir şey başka hasta için saklanmaz.

record_chart =
    .title = Kayıt tamamlandı
    .text = Ürünleri (lot, son kullanma), çekilen, verilen ve atılan miktarı, tekniği, iğneyi, noktaları, cihazı, deri hazırlığını, erken reaksiyonları ve uygulayanı kaydedin.
    .why = Uygulama standart değildir; yetersiz kayıtlar enfeksiyonların izini sürmeyi zorlaştırmıştır.

aftercare_given =
    .title = Bakım kâğıdı verildi
    .text = Saatleri yazılı bakım kâğıdını hastanın dilinde verin, birlikte okuyun, kimi arayacağını söyleyin.
    .why = Hastaların buna Türkçe veya İngilizce gereksinimi vardır; uygulayıcıya ulaşabilmelidirler.

follow_up_booked =
    .title = Kontrol randevusu
    .text = Sonraki kontrolü ve en az 6 ay sürecek geç izlemleri planlayın.
    .why = Kontroller kürün parçasıdır. Mikobakteriyel deri enfeksiyonları 1-29 hafta sonra ortaya çıkar.

adverse_event_report =
    .title = Zararı bildirin
    .text = Bir sorun olduysa ulusal kuruma (Türkiye’de TÜFAM) bildirin, bildirim numarasını dosyaya yazın.
    .why = Mezoterapi sonrası zararlar yetersiz kaydedilmektedir.

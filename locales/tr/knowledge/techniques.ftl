epidermal =
    .title = Epidermal
    .why = İğne, üzerindeki damlayla deri yüzeyinde sürüklenir ve neredeyse hiç girmez. İğneye dayanamayanlar için geliştirilmiştir.
    .school1 = T2 eğitim metni: 1 mm’den sığ.
    .school2 = T4 Türkçe eğitim metni: 0,05-1 mm.
    .school3 = T9’un aktardığı Perrin: iğnenin eğik ucu yukarıda, kesintisiz çizgiler boyunca sürüklenir, basınç en fazla 40 g.

papule =
    .title = Papül
    .why = Her noktada üst dermiste küçük bir kabartı (papül) oluşturulur.
    .school1 = T2 eğitim metni: 1-2 mm derinlik.
    .school2 = T3: 1,5-2 mm derinlik, noktalar yaklaşık 10 mm aralıklı.
    .school3 = Çalışmalar: nokta başına 0,05 mL; traneksamik asitte her 1 cm.
    .school4 = Hafızadan: deriye neredeyse paralel, iğnenin eğik ucu yukarıda, 0,02-0,1 mL. Doğrulanmalı.

nappage =
    .title = Napaj
    .why = Pistona sürekli hafifçe basılarak birbirine yakın, hızlı ve sığ çok sayıda batış yapılır.
    .school1 = T2 eğitim metni: 30-60 derecede 2-4 mm derinlik, batışlar 2-4 mm aralıklı.
    .school2 = T3: iğnenin eğik ucunun üçte ikisi, kısmen epidermiste.
    .school3 = T4 Türkçe eğitim metni: yüzeyel, 1-2 mm.
    .school4 = Hafızadan: 4 mm 30G iğne. Doğrulanmalı.

point_by_point =
    .title = Nokta nokta
    .why = İşaretli her noktaya tek giriş yapılır; derin dermise ölçülü küçük bir hacim verilir.
    .school1 = S4 makalesi: deri yüzeyinin 1-4 mm altına, iğne açılı, birkaç damla.
    .school2 = S0 makalesi: 4-6 mm, ince ve kısa iğne.
    .school3 = Fransız derneği, hafızadan: 4 mm. Doğrulanmalı.
    .school4 = T2 eğitim metni: 4-12 mm.
    .school5 = T4 Türkçe eğitim metni, derin dermal: 2-5 mm.
    .school6 = T7: nokta başına en fazla 0,01-0,05 mL, aralık birkaç milimetreden 1-3 cm’ye.
    .school7 = İtalyan ağrı okulu (T1): nokta başına 0,10-0,20 mL, 2-3 cm aralık; 27G 4 mm ya da 30-45 derecede 30-32G 13 mm.
    .school8 = Hafızadan: 45 dereceden dike kadar. Doğrulanmalı.

linear_retrograde =
    .title = Lineer retrograd
    .why = Daha uzun bir iğne dermiste yatay ilerletilir, sıvı geri çekerken verilir: çizgi, ışınsal, balıksırtı veya ızgara biçiminde.
    .school1 = T3: 2 mm derinlik, yatay, iğnenin eğik ucu yukarıda. Hacim ve aralık için veri yok.

mesoperfusion =
    .title = Mezoperfüzyon
    .why = Tek bir yere daha büyük hacim yavaşça verilir. Yalnızca zayıf bir kaynakta adı geçer; sayılar hafızadandır.
    .school1 = Hafızadan, güven düşük: derin dermise 10-90 saniyede 1-2 mL. Doğrulanmalı.

gun =
    .title = Tabanca (elektronik veya mekanik enjektör)
    .why = Cihaz girişleri ayarlanan derinlik, doz ve hızda art arda yapar. Hastaya değen parça tek kullanımlıktır veya sterilize edilir, asla musluk suyuyla durulanmaz.
    .school1 = S4 makalesi: mekanik tabanca, deri yüzeyinin 1-4 mm altına.
    .school2 = Fransız uygulayıcı (T6): 1-13 mm, 4-13 mm tek kullanımlık iğneler, elle veya elektronik enjektörle.
    .school3 = T12: derinlik, doz ve hız cihazda ayarlanır; ilk batıştan önce cihazdan okunup doğrulanır.
    .school4 = İspanyol derneği: kalem, rulo ve jet enjektörler de enjeksiyon yolu sayılır.

deep_hypodermic =
    .title = Derin (hipodermik)
    .why = Yağ ve selülit için deri altı yağ dokusuna verilir. 4 mm’den derini intradermal değildir: deri altı olarak kaydedin. Birçok yazar buna mezoterapi demez.
    .school1 = T5: 4-10 mm.
    .school2 = T4 Türkçe eğitim metni: 5-30 mm.
    .school3 = T3: 13 mm iğne 45 derecede tümüyle girer.
    .school4 = T7, bir estetik okul: tek girişten 1-2 mL.
    .school5 = Hafızadan: nokta başına 0,2 mL’ye kadar, 1-2 cm aralık. Doğrulanmalı.
    .school6 = Deoksikolik asit ürün bilgisi, yalnız çene altında: nokta başına 0,2 mL, 1 cm aralık.

dry =
    .title = Kuru (ilaçsız)
    .why = Hiç sıvı verilmeden yapılan iğne girişleri. Çalışmalarda kontrol kolu olarak kullanılmıştır.
    .school1 = T5 adını anar; derinlik taklit ettiği teknikteki gibidir, hacim yoktur.

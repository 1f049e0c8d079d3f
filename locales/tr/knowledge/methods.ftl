needle =
    .title = İğne
    .why = Sıvı ince iğnelerle deriden verilir. İğnesiz yollardan daha hızlı ve etkili olduğu söylenir; deri delindiği için morarma ve enfeksiyon olabilir.
    .school1 = S0 makalesi: 4-6 mm iğneler.
    .school2 = S4 makalesi: deri yüzeyinin 1-4 mm altına, açılı, her seferinde birkaç damla.
    .school3 = T16: 4-6 mm iğneler.
    .school4 = T1, T6 ve T8: 2 mm’den 13 mm’ye kadar, 27-32G.
    .school5 = Bir seanstaki batış sayısı: 8-300 (T4).
    .school6 = Seans hacmi: üzerinde uzlaşılmış üst sınır yok. Bir ağrı çalışmasında 3 mL verilmiş, ilaç dozları ağızdan bir günlük doza yaklaşmıştır.
    .school7 = Deriye sürülen traneksamik asitle mikroiğneleme, enjeksiyon kadar sonuç vermiş; kızarıklık, pullanma ve ödem daha fazla olmuştur.

electroporation =
    .title = Elektroporasyon
    .why = Elektrik darbeleri iğne olmadan hücre zarlarını geçirgen kılar. Ağrının ve enfeksiyon riskinin bir kısmından kaçınılır; kendi kontrendikasyonları vardır.
    .school1 = Makaleler: iğneden korkanlarda mümkündür; şişlik, kızarıklık, morarma hemen hiç olmaz.
    .school2 = S2 makalesi: iğneli yol daha hızlı ve etkilidir.
    .school3 = Elektrikli cihazlara benzeterek: kalp pili, gebelik, epilepsi, akım yolunda metal varsa, kanser üzerinde, enfekte veya bütünlüğü bozulmuş deride kullanılmaz.
    .setting1 = Gerilim
    .setting2 = Darbe süresi
    .setting3 = Frekans

iontophoresis =
    .title = İyontoforez
    .why = Hafif bir akım maddeyi iğne olmadan deriye taşır. Cihazın kendi kontrendikasyonları vardır.
    .school1 = Makaleler: iğneden korkanlarda mümkündür; şişlik, kızarıklık, morarma hemen hiç olmaz.
    .school2 = S2 makalesi: iğneli yol daha hızlı ve etkilidir.
    .school3 = Bir cihazın kılavuzu: kalp pili veya defibrilatör, gebelik, akım yolunda metal, büyük deri defekti, duyu kusuru, o bölgede kanser kuşkusu veya akut enfeksiyonda kullanılmaz; göğüs, beyin ve sinüslerden akım geçirilmez; kalp sorunu veya epilepsi kuşkusunda kullanılmaz.
    .setting1 = Akım
    .setting2 = Preparattaki kutup (+ veya −)

sonophoresis =
    .title = Ultrason (sonoforez)
    .why = Ultrason maddeyi deriyi delmeden içeri taşır. Ayarlar için veri yok.
    .school1 = Makaleler: iğneden korkanlarda mümkündür; şişlik, kızarıklık, morarma hemen hiç olmaz.
    .school2 = S2 makalesi: iğneli yol daha hızlı ve etkilidir.
    .setting1 = Frekans
    .setting2 = Yoğunluk
    .setting3 = Darbe doluluk oranı

vacuum =
    .title = Vakum
    .why = Deriye uygulanan negatif basıncın maddenin geçişine yardım ettiği söylenir. Ayarlar için veri yok.
    .school1 = Makaleler: iğneden korkanlarda mümkündür; şişlik, kızarıklık, morarma hemen hiç olmaz.
    .school2 = S2 makalesi: iğneli yol daha hızlı ve etkilidir.
    .setting1 = Emme (hava basıncının altındaki basınç)

# Hastanın telefondaki bildirimi.
report-begin = Fark ettiğinizi bize yazın
report-no-session = Bize yazabileceğiniz bir uygulama kayıtlı değil. Lütfen bizi arayın.
report-call-emergency = { $number } numarasını ara
report-what = Ne fark ettiniz?
report-what-hint = Bir başlığı açın ve uyan her şeye dokunun. Birden fazlasını açabilirsiniz.
report-at-skin = Cildin veya saçın görünümü
report-at-skin-such = kızarıklık, morluk, renk değişikliği, saç dökülmesi
report-at-lump = Şişlik, yumru, irin
report-at-lump-such = uygulama yerinde
report-at-pain = Ağrı, yanma, kaşıntı
report-at-pain-such = uygulama yerinde
report-at-head = Nefes, ağız, yüz, göz, kulak
report-at-head-such = yutma, tat ve görme de
report-at-stomach = Mide ve bağırsak
report-at-stomach-such = mide bulantısı, kusma, ishal
report-at-body = Bütün vücut
report-at-body-such = ateş, kurdeşen, bayılma, ciltte sararma
report-nothing-fits = Buradakilerin hiçbiri uymuyor mu? O zaman bizi arayın.
report-since = Ne zamandan beri?
report-since-unknown = Bilmiyorum ya da daha uzun süredir
report-today = bugün
report-yesterday = dün
report-worse = Kötüleşiyor mu?
report-worse-yes = Evet
report-worse-no = Hayır
report-worse-unknown = Bilmiyorum
report-where = Nerede
report-where-hint = Örneğin: sol yanak, gözün iki parmak altı
report-words = Kendi sözlerinizle
report-send = Kliniğe gönder
report-unsent = Henüz gönderilmedi
report-unsent-why = Ağ bağlantısı yok. Yazdıklarınız bu telefonda duruyor ve bağlantı gelir gelmez bir kez gönderilecek. Kötüleşirse ya da endişelenirseniz bizi arayın; acil durumda yukarıdaki numarayı arayın.
report-stored = Bildiriminiz klinikte
report-stored-when = Kaydedildi: { $when }. Klinikten biri okuyup size yanıt verecek.
report-clinic-answers = Klinik size yanıt verecek. Endişelenirseniz bizi arayın.
report-more = Başka bir şey yaz
report-back = Bilgi sayfasına
report-photo = Fotoğraf ekleyin
report-photo-file = O yerin fotoğrafı
report-photo-send = Fotoğrafı gönder
report-photo-stored = { $count ->
    [one] Klinikte bir fotoğrafınız var.
   *[other] Klinikte { $count } fotoğrafınız var.
}

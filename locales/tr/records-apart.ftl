# Birbirinin yerine geçmemesi gereken hastane kayıtları.

error-record-other-name = Kayıtta { $found }, kartta { $expected } yazıyor: doğum tarihi ve numara uyuşuyor, ad uyuşmuyor. Aynı kişi olup olmadığına bakın ve kartı --patient ile belirtin ({ $patient }); bir program same_person ile yanıtlar.
error-record-other-number = Hastane bu kişiyi { $found }, bu karttaki hastayı { $expected } olarak tanıyor: bunlar iki ayrı kişi. Bu kişiyi başka biri olarak, kendi kartıyla kaydedin. Yine de tek kişiyse önce eski kaydı geri çıkarın.

hospital-open = { $count ->
    [one] Bir klinisyen okuyana kadar { $count } girdi soru olarak kalır
   *[other] Bir klinisyen okuyana kadar { $count } girdi soru olarak kalır
}
hospital-unread-more = { $count ->
    [one] ve soru olmayan { $count } satır daha
   *[other] ve soru olmayan { $count } satır daha
}

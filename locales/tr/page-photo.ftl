# Hastanın fotoğrafları: çekim, bakış, karşılaştırma.
photo-title = Fotoğraflar
photo-all = Tüm fotoğraflar
photo-count = { $count ->
    [one] { $count } fotoğraf
   *[other] { $count } fotoğraf
}
photo-none = Henüz fotoğraf yok.
photo-none-session = Bu seansta henüz fotoğraf çekilmedi.
photo-take-head = Fotoğraf çekin
photo-take = Fotoğrafı kaydedin
photo-file = Fotoğraf
photo-file-hint = JPEG veya PNG, en çok 12 MB. Cihazın dosyaya yazdığı yer, saat ve kamera bilgileri silinir.
photo-view = Görünüm
photo-view-hint = Aynı görünümün fotoğrafları karşılaştırılabilir.
photo-no-view = görünüm belirtilmedi
photo-no-session = seans dışında
photo-consent-missing = Dosya için fotoğraf çekmek ayrı bir onam gerektirir; geçerli bir onam yok.
photo-consent-record = Onamı kaydedin
photo-alt = { $day } tarihli fotoğraf: { $view }
photo-born = Doğum tarihi: { $date }
photo-unconfirmed = teyit edilmedi
photo-one = Fotoğraf
photo-is-this = Fotoğraftaki kişi bu hasta mı?
photo-about = Bu fotoğraf hakkında
photo-taken = Çeken
photo-session = Seans
photo-confirmed = Teyit eden
photo-confirm = Evet, bu hasta: { $name }
photo-withdraw-head = Bu fotoğrafı geri çekin
photo-withdraw-other = Hayır, ya da fotoğraf kullanılamaz
photo-withdraw-why = Gerekçe
photo-withdraw-hint = Örneğin: başka bir hasta, bulanık. Fotoğraf artık gösterilmez; çekildiği ve neden geri çekildiği kayıtta kalır.
photo-withdraw = Fotoğrafı geri çekin
photo-compare = Fotoğrafları karşılaştırın
photo-compare-none = Aynı görünümden iki fotoğraf gerekir; henüz yok.
photo-compare-first = Bir fotoğraf
photo-compare-second = Diğer fotoğraf
photo-compare-these = Bunları karşılaştırın
photo-wipe = Önce ↔ sonra
photo-beside = Yan yana

event-photographed = Fotoğraf çekildi
event-photo_confirmed = Fotoğraf teyit edildi
event-photo_withdrawn = Fotoğraf geri çekildi
audit-act-photograph = Fotoğraf çekme
audit-act-confirm_photo = Fotoğrafı teyit etme
audit-act-withdraw_photo = Fotoğrafı geri çekme
what-photo = bu hastaya ait bir fotoğraf

error-photo-ticket = Bu form bu hasta ve bu oturum için hazırlanmadı, daha önce gönderildi ya da 15 dakikadan eski. Hiçbir şey kaydedilmedi. Hastanın dosyasını yeniden açıp oradan başlayın.
error-photo-consent = Dosya için fotoğraf çekilmesine geçerli bir onam yok. Hiçbir şey kaydedilmedi. Önce onamı kaydedin.
error-photo-none = Fotoğraf seçilmedi.
error-photo-kind = Bu dosya, saklanabilecek bir fotoğraf değil. Beklenen: { $expected }.
error-photo-broken = Bu dosya fotoğraf olarak başlıyor ama eksik. Yeniden çekin.
error-photo-pixels = Bu fotoğraf { $found } piksel; en çok { $expected } milyon piksel saklanabilir.
error-photo-bytes = Bu dosya çok büyük. Bir fotoğraf en çok { $expected } MB olabilir.
error-photo-form = Bu, dosyadaki formla gönderilmedi. Dosyayı açıp oradan başlayın.
error-photo-by-form = Fotoğraf, hastanın dosyasındaki formla gönderilir.
error-photo-confirmed = Bu fotoğraf zaten teyit edildi.
error-photo-views = Bu fotoğraflar aynı görünümü göstermiyor. Yalnızca aynı görünümün fotoğrafları karşılaştırılır.

house-broken-photo-changed = { $chart } dosyasının { $number }. kaydındaki fotoğraf çekildikten sonra değiştirilmiş.
house-broken-photo-missing = { $chart } dosyasının { $number }. kaydındaki fotoğraf eksik.
record-photo-changed = { $number }. kaydın fotoğrafı değiştirilmiş.
record-photo-missing = { $number }. kaydın fotoğrafı eksik.
verify-photo-changed = { $chart } dosyasının { $seq }. kaydındaki fotoğraf değiştirilmiş.
verify-photo-missing = { $chart } dosyasının { $seq }. kaydındaki fotoğraf eksik.

# Kayıt ne diyor, nesi okunamadı.
ask-words = Kayıtta “{ $words }” yazıyor, kodu yok. Bu nedir? Bir klinisyen netleştirir.

not-read-code = Bu sürümde bu kodu okuyan bir kural yok.
not-read-system = Bu kod sistemi Pistor’un okuduklarından değil.
not-read-text = Yalnızca metin var, kod yok: sorulmalı.
not-read-empty = Kayıt neyle ilgili olduğunu söylemiyor.
not-read-refuted = Kayıt bunun böyle olmadığını kendisi söylüyor.
not-read-error = Yanlışlıkla girilmiş ya da iptal edilmiş.
not-read-unconfirmed = Doğrulanmamış: sorulmalı.
not-read-past = Kayda göre artık geçerli değil.
not-read-future = Bu ziyaretin gününden sonra.
not-read-contradicted = “Bilinen yok” yazıyor, ama listede başka bir kayıt var.
not-read-disagrees = Kodun yanındaki metin başka bir şey söylüyor; kod esas alındı.
not-read-do-not-perform = Bu ilacın verilmemesi için bir istem.
not-read-reference = Pakette bulunmayan bir kayda gönderme yapıyor.
not-read-status = Kesinleşmiş bir sonuç değil.
not-read-value = Okunabilir bir değer yok.
not-read-unit = Birim eksik ya da farklı.
not-read-old = Geçerli sayılmayacak kadar eski.
not-read-subject = Hastayla değil, bir cihaz, grup ya da başka biriyle ilgili.
not-read-type = Pistor bu tür kayıtları okumaz.
not-read-page = Paket, birkaç sayfadan yalnızca biri.
record-answered = Yanıt { $answer }: { $facts }

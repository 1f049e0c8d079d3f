# Devralınan hastane kayıtları.

help-import-fhir = Hastaların FHIR R4 kayıtlarını kliniğe alır.
help-import-fhir-long = Hastaların FHIR R4 kayıtlarını kliniğe alır: tek bir bundle (.json); her satırında bir bundle ya da toplu dışa aktarımların yazdığı gibi her satırında bir kaynak olan bir dosya (.ndjson); ya da böyle dosyalardan oluşan bir klasör. Her bundle tek bir hastaya aittir ve bir hastanın kaydı en çok 64 MiB olabilir. Toplu dışa aktarımda hastalar bütün dosyalara dağılmış olabilir; klasörün tamamını verin.

    Bir kayıt; ad, doğum tarihi ve numaradan ikisi uyuşan ve hiçbir şeyi çelişmeyen hastaya gider. Bir numara, kliniğin dosya numarasıysa ya da karttaki bir kaydın numarasıysa sayılır; yalnızca ad uyuşmuyorsa baktıktan sonra kartı --patient ile belirtin. Burada böyle biri yoksa kayıt reddedilir ya da --register ile yeni hasta kaydı açılır. Okunamayanlar ve klasörde kimseye ait olmayanlar listelenir; toplu dışa aktarımda kaynak olmayan bir satır herkesin olabilir ve tümünü dışarıda bırakır. Aynı kayıt ikinci kez hiçbir şey eklemez; devralınan bir kayıt hastanın anamnezinde geri çıkarılır ve hasta kartı önceki hâline döner.
help-arg-import-path = Bir bundle (.json), satır satır bundle ya da kaynak (.ndjson) ya da böyle dosyalardan oluşan bir klasör
help-arg-as = Hangi hesap adına kaydedileceği: bir hekim ya da hemşire
help-arg-register = Burada tanınmayan hastaları kaydet
help-arg-patient = Yalnızca bu hasta kastediliyorsa kimliği; yine de iki tanımlayıcı uyuşmalıdır

hospital-progress = kayıt
hospital-taken = { $name } (kart { $chart }): { $seen } girdiye bakıldı, okunamayanlar { $unread } satır
hospital-registered = { $name } (yeni kaydedildi, kart { $chart }): { $seen } girdiye bakıldı, okunamayanlar { $unread } satır
hospital-known = { $name } (kart { $chart }): zaten burada, hiçbir şey eklenmedi
hospital-done = { $taken } kayıt devralındı, { $registered } tanesi yeni kaydedilen hastaların; { $known } tanesi zaten buradaydı; { $refused } tanesi reddedildi.

error-import-account = { $found } adında kullanılabilir bir hesap yok. --as ile bir hesap belirtin.
error-import-no-files = { $found } içinde { $expected } yok.
error-record-nobody = Burada hiç kimse ad, doğum tarihi ve numaradan ikisinde { $found } ile uyuşmuyor. Tanınmayan hastaları --register ile kaydedin.
error-record-several-patients = Burada { $found } hasta iki tanımlayıcıda uyuşuyor. Hangisinin kastedildiğini --patient ile belirtin.
error-record-other-patient = Bu kayıt başka birine ait: ad, doğum tarihi ve numaradan ikisi uyuşmalı, doğum tarihi ve cinsiyet çelişmemelidir.
error-record-who = Kayıt kime ait olduğunu söylemiyor: { $found } eksik.
error-record-too-large = Bir hasta kartı için çok fazla: { $found } bayt kayıt, en çok { $expected }. Önce eski bir kaydı geri çıkarın.
error-record-entry = Bu kayıt { $found } girdisini okunamayanlar arasında listelemiyor.
what-record = kayıt

audit-act-import_record = Hastane kaydını devralma
audit-act-review_record = Hastane kaydının girdilerini okuma
audit-act-withdraw_record = Hastane kaydını geri çıkarma
event-record_imported = Hastane kaydı devralındı
event-record_reviewed = Hastane kaydının girdileri okundu
event-record_withdrawn = Hastane kaydı geri çıkarıldı
event-count-record_imported = { $count ->
    [one] { $count } girdi
   *[other] { $count } girdi
}
event-count-record_reviewed = { $count ->
    [one] { $count } girdi
   *[other] { $count } girdi
}

hospital-title = Hastane kayıtları
hospital-what = Kaydın söyledikleri her taramada, verilen yanıtların yanında yeniden okunur: kayıttaki bir evet hiçbir yanıtla geri alınmaz, açık bıraktığı sorulur, alerjiler her ziyarette sorulur.
hospital-from = { $when } tarihinde { $who } devraldı
hospital-state = { $name }, doğum { $birth }
hospital-facts = Kaydın evet dedikleri
hospital-facts-none = Hiçbir soruya evet demiyor.
hospital-allergies = Kayıttaki alerjiler
hospital-none-all = Bilinen alerji olmadığını kendisi söylüyor.
hospital-none-drugs = Bilinen ilaç alerjisi olmadığını kendisi söylüyor.
hospital-unread = { $count ->
    [one] Okunamayanlar: { $count } satır
   *[other] Okunamayanlar: { $count } satır
}
hospital-read = Bunları okudum; karara bağlandı
hospital-settled = okundu
hospital-withdraw = Geri çıkarın
hospital-withdraw-why = Neden geri çıkarılıyor
hospital-withdraw-hint = Artık hiçbir şeyi geçerli olmaz; hasta kartı önceki hâline döner. Kayıt defterde kalır.
hospital-withdrawn = { $when } tarihinde { $who } geri çıkardı: { $reason }

# Hastalar: arama, kayıt, düzeltme; randevular.
patients-new = Yeni hasta
patients-find = Hasta arayın
patients-find-hint = Ad, dosya numarası, telefon ya da doğum tarihi. Her sözcüğün başını yazmanız yeterlidir.
patients-search = Ara
patients-results = Bulunanlar
patients-all = Hastalar
patients-of = { $count } hastadan { $shown } tanesi, ada göre sıralı
patients-found = { $count ->
    [one] { $count } hasta
   *[other] { $count } hasta
}
patients-found-more = İlk { $count } hasta. Sonucu daraltmak için bir sözcük ekleyin.
patients-not-found = Kimse bulunamadı. Daha az harf, dosya numarası ya da telefon numarası deneyin.
patients-nobody = Henüz kayıtlı hasta yok. İlk kaydı “Yeni hasta” düğmesiyle yapın.
patients-born = doğum { $day }
patients-file = dosya { $number }
patients-register = Hastayı kaydedin
patients-cancel = Vazgeçin
patients-known = Bu ad ve doğum tarihiyle kayıtlı bir hasta var.
patients-known-number = Bu dosya numarasıyla kayıtlı bir hasta var.
patients-known-open = Dosyayı açın: { $name }
patients-somebody-else = Bu başka biri: aynı ad ve doğum tarihiyle ikinci bir hasta kaydedilsin.
patients-somebody-else-number = Bu başka biri: aynı dosya numarasıyla ikinci bir hasta kaydedilsin.

patients-name = Ad soyad
patients-name-hint = Kimlikte yazdığı gibi.
patients-birth-date = Doğum tarihi
patients-birth-hint = Kimlikte yazdığı gibi. Bazı kurallar yaşa bağlıdır.
patients-sex = Cinsiyet
patients-sex-hint = Bazı sorular buna bağlıdır, örneğin gebelik.
patients-sex-female = Kadın
patients-sex-male = Erkek
patients-sex-other = Diğer
patients-sex-unknown = Kayıtlı değil
patients-phone = Telefon
patients-phone-hint = Hatırlatma ve takip aramaları için.
patients-file-no = Dosya numarası
patients-file-hint = Varsa kliniğinizin kendi numarası.
patients-language = Dil
patients-language-hint = Onam ve bakım kâğıdı bu dilde verilir.

patients-person = Bilgiler ve randevular
patients-details = Bilgiler
patients-nothing = kayıtlı değil
patients-said = { $name }, { $when }
patients-correct = Bilgileri düzeltin
patients-correct-why = Önceki kayıt, yazanın adıyla birlikte dosyada kalır.
patients-correct-do = Düzeltmeyi kaydedin

patients-appointments = Randevular
patients-no-appointment = Alınmış randevu yok.
patients-appointments-over = { $count ->
    [one] Geçmiş { $count } randevu
   *[other] Geçmiş { $count } randevu
}
patients-today = bugün
patients-set-arrived = Geldi
patients-set-missed = Gelmedi
patients-set-cancelled = İptal etti
patients-set-done = Bitti
patients-set-booked = Geri alın
patients-move = Taşıyın
patients-moving = Randevuyu taşıyın
patients-moving-from = Şu anki zamanı: { $day }, { $time }.
patients-move-do = Yeni zamanı kaydedin
patients-book = Randevu verin
patients-book-do = Randevuyu kaydedin
patients-begins = Gün ve saat
patients-minutes = Süre
patients-room = Oda
patients-operator = Uygulayan
patients-operator-open = Henüz belli değil
patients-course-of = Kür
patients-no-course = Yok: ilk görüşme ya da danışma
patients-course = { $next }. seans, toplam { $planned }
patients-course-for = { $what }, { $planned ->
    [0] seans seans
    [one] { $planned } seans
   *[other] { $planned } seans
}
patients-note = Not
patients-note-hint = Danışma için. Buraya sağlık bilgisi yazmayın.
patients-due-between = { $number }. seans: en uygun { $best }, en erken { $earliest }, en geç { $latest }.
patients-due = { $number }. seans: en uygun { $best }.
patients-due-none = { $number }. seans: hiçbir kaynak aralık vermiyor; hekim karar verir.

# Bugün: günün listesi, ilgilenilmesi gerekenler, odalar.
today-walk-in = Yeni hasta
today-aside = İlgilenmeniz gerekenler ve odalar
today-visits = { $count ->
    [0] Randevu yok
    [one] { $count } randevu
   *[other] { $count } randevu
}
today-tally-done = { $count } tamamlandı
today-tally-room = { $count } odada
today-tally-here = { $count } bekliyor
today-over = { $count ->
    [one] Geride kalan { $count } randevu
   *[other] Geride kalan { $count } randevu
}
today-now = Şimdi · { $time }
today-nobody = Bugün için randevu yok.
today-find = Hasta arayın
today-room = Oda { $room }
today-since = başlangıç { $when }
today-until = bitiş { $time }
today-time-up = Süre doldu
today-first-visit = İlk görüşme
today-session-of = { $number }. seans, toplam { $planned }

today-appointment-booked = Randevulu
today-appointment-arrived = Geldi
today-appointment-done = Bitti
today-appointment-cancelled = İptal edildi
today-appointment-missed = Gelmedi
today-arrived = Geldi olarak işaretleyin

# Hasta ile bugünkü randevusu arasında ne olduğu.
today-ready-in-room = Seansta
today-ready-not-asked = Henüz soru sorulmadı
today-ready-stopped = Bir kural engel
today-ready-to-review = İncelenecek
today-ready-no-plan = Kür planı yok
today-ready-to-agree = Kür kararlaştırılmadı
today-ready-no-consent = Onam imzalanmadı
today-ready-ask-again = Bugün yeniden sorulacak
today-ready-ready = Hazır
today-do-in-room = Seansa gidin
today-do-not-asked = Soruları sorun
today-do-stopped = İnceleyin
today-do-to-review = İnceleyin
today-do-no-plan = Planlayın
today-do-to-agree = Kararlaştırın
today-do-no-consent = Onam alın
today-do-ask-again = Yeniden sorun
today-do-ready = Seansı açın

today-needs = Sizi bekleyenler
today-needs-nothing = Bekleyen bir şey yok.
today-needs-jump = Sizi bekleyen: { $count }
today-needs-more = { $count ->
    [one] { $count } iş daha
   *[other] { $count } iş daha
}
today-needs-consent = uygulama onamı imzalanmadı
today-needs-report = yanıt bekleyen bir bildirim var
today-needs-since = Bekliyor: { $when }
today-needs-due = Zamanı: { $when }
today-needs-review = tarama sonucu: { $verdict }
today-needs-review-when = Randevu: { $when }. Öncesinde karar verilmeli.
today-needs-prescriber = reçete eden hekim henüz yanıtlamadı
today-needs-prescriber-when = Soruldu: { $when }
today-needs-call = seans sonrası aranacak
today-needs-call-when = Seansın bitişi: { $when }
today-needs-other = bekleyen bir iş var
today-lot-number = Lot { $number }
today-lot-waiting = Lot { $number } ile hazırlanmış { $count } karışım bekliyor: atılmalı
today-lot-quarantined = karantinada
today-lot-recalled = geri çağrıldı
today-lot-finished = bitti
today-lot-expired = son kullanma tarihi geçti: { $when }
today-lot-opened-too-long = açık flakonun süresi geçti ({ $when }): atın
today-vial-expires-today = açık flakon için son zaman: { $when }
today-lot-expires-today = son kullanma günü bugün
today-lot-expires-soon = son kullanma: { $when }

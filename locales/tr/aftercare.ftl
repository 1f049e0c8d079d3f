# Seans sonrası bakım kâğıdı.
aftercare-head = seansınızdan sonra
aftercare-ended = Seansın bitişi: { $time } ({ $zone }).
aftercare-staff = personel için: her sürenin dayanağı

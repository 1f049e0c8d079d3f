# Bakım sayfası: saatler, takvim, kâğıt.
aftercare-calendar = Saatler takvim dosyası olarak
aftercare-calendar-title = Hatırlatma
aftercare-calendar-hint = Dosya kendiliğinden yalnızca bir şeyin hatırlanması gerektiğini ve saatini söyler: takvimler başka cihazlara kopyalanır ve paylaşılır.
aftercare-calendar-details = Hasta isterse, yapılacaklarla birlikte
aftercare-clock = Saatler: { $zone }
aftercare-clock-where = Hasta nerede olacak
aftercare-clock-hint = Bir saat dilimi, örneğin Europe/Rome. Boş bırakılırsa kliniğinki.
aftercare-clock-show = Oradaki saatleri göster
aftercare-normal = Şu anda olağan olanlar
aftercare-normal-until = { $name } (en geç { $until })
aftercare-normal-worse = Azalacağına artarsa bizi arayın.
aftercare-normal-nothing = Artık olağan sayılan bir belirti kalmamış olmalı. Fark ettiğiniz her şey için bizi arayın.
aftercare-pdf-footer = { $number }. seans, bitiş { $ended } · bilgi sürümü { $edition } · yazdırma { $when }
aftercare-pdf-normal = Olağan olanlar

# Hastanın telefonunda seans sonrası bakım.
phone-aftercare-none = Henüz bakım sayfası yok
phone-aftercare-none-why = Seansınızdan sonra burada görünür.
phone-aftercare-paper = PDF olarak bakım sayfası
phone-aftercare-calendar = Saatleri takvimime ekle
phone-aftercare-calendar-hint = Takviminizde yalnızca hatırlanacak bir şey olduğu ve saati yazar: takvimler çoğu kez başka cihazlara kopyalanır ve paylaşılır.
phone-aftercare-calendar-details = Yapılacaklarla birlikte takvimime ekle
phone-aftercare-where = Neredesiniz?
phone-sheet-now = Şu anda
phone-sheet-next = Sıradakiler
phone-sheet-call = Bizi ne zaman aramalısınız?
phone-sheet-always = Her zaman
phone-sheet-more = Bilmeniz iyi olur
phone-sheet-over = Süresi dolanlar: { $count }

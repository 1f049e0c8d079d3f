# Hastanın telefonunda onam.
phone-consent-stale = Yeniden imzalamanız gerekiyor.
phone-consent-stale-plan = Siz imzaladıktan sonra plan değişti.
phone-consent-stale-mixture = Siz imzaladıktan sonra verilecek maddeler değişti.
phone-consent-stale-text = Siz imzaladıktan sonra metin değişti.
phone-consent-stale-unknown = İmzaladığınız metin saklanmamış.
phone-consent-nothing = İmzalanacak bir şey yok
phone-consent-nothing-why = Sizin için henüz bir tedavi planlanmadı. Okunacak bir şey olduğunda kliniğiniz size bildirir.
phone-consent-explained = Bunu size kim anlattı?
phone-consent-explained-hint = Henüz kimse anlatmadıysa önce bizi arayın ve merak ettiğiniz her şeyi sorun.
phone-consent-sign = İmzala
phone-consent-given = İmzaladınız
phone-consent-read-again = Yeniden oku
phone-consent-withdraw-why = Onamınızı istediğiniz zaman, neden göstermeden geri alabilirsiniz.
phone-consent-withdraw = Onamımı geri al
phone-consent-unsigned = Bağlantı yok: henüz hiçbir şey imzalanmadı. Girdikleriniz bu sayfada duruyor. Bağlantı gelince lütfen yeniden dokunun.

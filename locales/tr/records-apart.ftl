# Birbirinin yerine geçmemesi gereken hastane kayıtları.

hospital-open = { $count ->
    [one] Bir klinisyen okuyana kadar { $count } girdi soru olarak kalır
   *[other] Bir klinisyen okuyana kadar { $count } girdi soru olarak kalır
}
hospital-unread-more = { $count ->
    [one] ve soru olmayan { $count } satır daha
   *[other] ve soru olmayan { $count } satır daha
}

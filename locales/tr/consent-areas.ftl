# Onamda adı geçmeyen, tedavi edilen bölgeler.

error-consent-areas = Onamda { $area }{ $side ->
    [left] { " " }(hastanın solu)
    [right] { " " }(hastanın sağı)
    [both] { " " }(iki taraf)
   *[other] { "" }
}{ $more ->
    [0] { "" }
   *[other] { " " }ve { $more } bölge daha
} yok, ama işaretlendi. Neden uygulandığını yazın ya da işaretleri silin; yeniden uygulanacaksa yeniden planlanır ve onamı alınır.
consent-areas-head = Onamda olmayan
consent-areas-why = Onam olmadan neden uygulandı
consent-areas-hint = Örneğin hastaya ne anlatıldı, hasta ne dedi. İmzalanan kayıtta durur. Yeniden uygulanacaksa yeniden planlanır ve onamı alınır.
consent-areas-signed = Onam dışında uygulanan

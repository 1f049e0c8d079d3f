# Hastane kayıt sistemleri için kartlar (CDS Hooks) ve istekteki hatalar.
card-source = Pistor, mezoterapi kuralları
card-any = mezoterapi, ne tedavi edilirse edilsin
card-open = mezoterapi, istem eksik
card-depends = Neyin tedavi edildiğine bağlı
card-questions = { $count ->
    [one] Bir soru açık – { $name }
   *[other] { $count } soru açık – { $name }
}
card-checked = { $count } kural denetlendi – { $name }
card-checked-clear = Karşı çıkan kural yok; { $count } kural denetlendi – { $name }
card-more = { $count } tane daha
card-unfit = Tarama yapılamıyor: Pistor’un kuralları kendi sınamasından geçmedi
card-unfit-why = Hiçbir şey taranmadı; bu yüzden tedavinin lehine ya da aleyhine bir şey söylenmiyor. Önce Pistor’u işleten kliniğin bilgisini düzeltmesi gerekir.
card-not-coded = Pistor denetlemedi: bir istem sözcüklerle ya da Pistor’un okumadığı kodlarla yazılmış
card-not-coded-why = Bu istem mezoterapi içinse taranmadı. Kodlu katalog kaydını kullanın ya da kliniğe sorun. Sözcüklerle ya da başka kodlarla yazılmış istemler:
card-not-handed = Kaydın bazı bölümleri Pistor’a verilmedi, bu yüzden denetlenmedi
card-not-handed-why = Eksik olan bilinmiyor sayılır, hiçbir zaman hayır sayılmaz. İstekte eksik bölümler:
card-incomplete = İstem neyin ya da nerenin tedavi edildiğini açık bırakıyor
card-incomplete-why = Yalnızca her durumda geçerli olan söylendi. İstemin taranması için eksikleri ekleyin:
card-incomplete-indication = Endikasyon: code, reasonCode ya da orderDetail içinde urn:pistor:indications
card-incomplete-area = Bölge: bodySite içinde SNOMED CT ya da urn:pistor:areas
card-incomplete-place = Hiçbir satırın okumadığı bir yer: { $found }
card-incomplete-mixture = Karışımlarda bilinen bir madde olmayan ilaç: { $found }
card-rule = Kural, örnek durumları ve kaynakları
card-take-back = Bu istemi geri al
card-take-back-do = { $found } taslak istemini kaldır
card-ask = Bu soruları görev olarak yaz
card-ask-do = Açık sorularla bir görev oluştur

hooks-patient-view = Mezoterapi: bu hasta hakkında bilinenler
hooks-patient-view-about = Verilen kayda göre, ne tedavi edilirse edilsin mezoterapiye karşı çıkan kuralları ve nelerin sorulması gerektiğini söyler.
hooks-order-select = Mezoterapi: seçilmekte olan istem
hooks-order-sign = Mezoterapi: imzalanmak üzere olan istem
hooks-order-about = Bir mezoterapi istemini kliniğin kurallarıyla, her kuralın kaynağıyla birlikte tarar. Mezoterapi olmayan istemler için kart çıkmaz.
hooks-usage = Yalnızca sağlık meslek mensupları içindir. Prefetch gerekir, başka bir şey istenmez. İstemlerin kodlanması: docs/reference/cds-hooks.md

what-procedure = işlem
error-hook-other-patient = Bulunan: { $found }. Yalnızca { $expected } kaydına ait olanlar bekleniyor. Hiçbir şey taranmadı.
error-hook-nobodys = Bir { $found } kime ait olduğunu söylemiyor; beklenen: { $expected }. Hiçbir şey taranmadı.
error-hook-too-many = { $found } kaynak bulundu; en çok { $expected } okunur.
error-hook-service = { $found } adında bir hizmet yok.
error-hook-name = { $found } kancası bulundu; bu hizmet { $expected } içindir.
error-hook-field = Bulunan: { $found }. Beklenen: { $expected }.
error-hook-prefetch = { $found } prefetch bölümü gerekli, ancak verilmedi. Pistor kendisi bir şey indirmez.
error-hook-outcome = { $found } prefetch bölümünde veri yerine kayıt sunucusunun bir hatası var.
error-hook-large = İstek { $expected } bayttan büyük.
error-hook-kind = Gövde { $found }; beklenen: { $expected }.
error-hook-selection = { $found } seçimi taslak istemler arasında yok.
error-hook-card = { $found } kartı Pistor’un kartı değil.

# Tarama sayfası: karar, bulgular, istisnalar, reçeteyi yazan hekime sorular.
screen-title = Tarama
screen-head-clear = Engel olan kural yok
screen-head-caution = Dikkatle devam edin
screen-head-ask = Önce sorun
screen-head-refer = Önce hekime danışın
screen-head-defer = Henüz değil
screen-head-stop = Durun
screen-not-yet = Henüz taranmadı
screen-not-yet-hint = Bütün kurallar denetlenmeden bu uygulama hakkında bir şey bilinmez. Sonuç, tarihi ve dayandığı bilgiyle birlikte kaydedilir.
screen-do = Bu uygulamayı tara
screen-do-changed = Değişmiş hâliyle tara
screen-again = Yeniden tara
screen-who = Taramayı hemşireler ve hekimler yapar.
screen-enter = Uygulamayı buradan girin
screen-change = Uygulamayı değiştirip tarayın
screen-no-complaint = Hastanın geliş nedeni henüz girilmedi.
screen-to-complaint = Kabulde girin
screen-unread = Kayıtlı tarama bugünkü bilgiyle denetlenemiyor. Yeniden tarayın.
screen-since-result = Sonuç artık kayıttaki gibi değil.
screen-since-questions = Tarama kaydedildikten sonra yeni yanıtlar girildi ya da bazı yanıtların süresi doldu.
screen-since-edition = Tarama kaydedildikten sonra dayandığı bilgi değişti.
screen-then = Kayıttaki sonuç ({ $when }, { $name }):
screen-now = Şimdi:
screen-since-shown = Bu sayfa kuralların şu anda ne dediğini gösterir. Kayda geçmesi için yeniden tarayın.
screen-other-complaint = Kabulde sonradan başka bir uygulama girildi:
screen-other-do = Bunu tara
screen-found = { $count ->
    [0] Devreye giren kural yok.
   *[other] { $count } kural devreye girdi.
}
screen-open = { $count ->
    [0] Açık soru yok.
   *[other] { $count } soru açık.
}
screen-about = Taranan uygulama
screen-by = Tarama: { $when }, { $name }.
screen-reckoned = Hesaplandı: { $when }; henüz kaydedilmedi.
screen-findings = Devreye giren kurallar
screen-more-cites = Dayandığı { $count } cümle daha
screen-questions = { $count } soru açık
screen-waits = bunu bekleyen kural: { $count }
screen-not-read = Okunamayanlar
screen-to-intake = Sorulara git
screen-to-plan = Plana git
screen-to-session = Seansa git
screen-to-chart = Hastaya dön
screen-next = Şimdi ne yapılmalı
screen-next-cleared = Planın önünde engel yok. Bulgularda yazılanlara dikkat edin.
screen-next-waived = Hekim, bulgulara rağmen devam ediyor. Gerekçesi aşağıda.
screen-next-questions = Önce açık soruları sorun. Sorulmamış olmak hiçbir zaman “hayır” demek değildir.
screen-next-barred = Şimdi uygulama yapılmaz. Nedenini hastaya anlatın, randevuyu erteleyin ya da iptal edin.
screen-next-decide = Herhangi bir şey yapılmadan önce hekim karar verir. O zamana kadar randevuyu erteleyin ya da bekleyin.
screen-earlier = Önceki taramalar: { $count }

waive-title = Hekim istisnası
waive-hint = Bu kurallara rağmen devam ediyorsunuz. Gerekçeniz ve adınız dosyada kalır, bu hastayla ilgilenen herkese gösterilir.
waive-reason = Gerekçe
reason-benefit_outweighs_risk = Bu hasta için yararı riskinden fazla
reason-specialist_agrees = Tedavi eden uzmana soruldu, uygun buldu
reason-record_corrected = Kayıt yanlıştı, düzeltildi
reason-tolerated_before = Aynı uygulamayı daha önce sorunsuz geçirdi
waive-text = Kendi sözlerinizle
waive-text-hint = En az on karakter: bu hasta hakkında bildiğiniz, kuralın bilmediği nedir?
waive-do = İstisnayı imzala
waive-second = İkinci hekim
waive-second-hint = Kliniğiniz, “durun” diyen bir kural için ikinci imza istiyor. İkinci hekim burada imzalar.
waive-second-login = İkinci hekimin giriş adı
waive-second-password = İkinci hekimin parolası
waive-who = Hekim, yazılı gerekçeyle istisna yapabilir. Hesabınızda hekim yetkisi yok.
waive-open = Açık sorular var. Yanıtı bilinmeyen bir şey için istisna yapılamaz.
waive-nobody = Bu kurallara kimse istisna yapamaz:
waive-changed = Önce yeniden tarayın: yalnızca kaydedilmiş ve okunmuş bir sonuç için istisna yapılabilir.
waive-given = Hekim istisnaları
waive-by = { $name }, { $when }
waive-holds = geçerli
waive-not-now = şimdi taranan uygulama için geçerli değil
waive-second-by = İkinci imza: { $name }
waive-rules = İstisna yapılan kurallar:
waive-for = Şunun için verildi:

prescriber-title = Reçeteyi yazan hekime sorular
prescriber-ask = İlacı reçete eden hekime sorun
prescriber-who = Reçeteyi yazan hekime hemşireler ve hekimler sorar.
prescriber-rule = Hangi bulgu hakkında
prescriber-to = Kime soruluyor
prescriber-to-hint = Adı ve çalıştığı yer, örneğin kardiyoloğu.
prescriber-text = Soru
prescriber-text-hint = Ne planlandığını yazın ve önerisini sorun. Reçeteyi yazan hekim başka bir şey söylemedikçe ilaç reçete edildiği gibi kullanılır.
prescriber-ask-do = Soruyu kaydet
prescriber-asked = Kime: { $to } · { $when } · { $name }
prescriber-waits = henüz yanıt yok
prescriber-answered = yanıtlandı
prescriber-said = Yanıt, { $when }:
prescriber-answer = Yanıtı girin
prescriber-answer-text = Reçeteyi yazan hekimin yanıtı
prescriber-answer-hint = Tek başına karar yerine geçmez: kararı kabuldeki yanıtlar ve hekim belirler.
prescriber-answer-do = Yanıtı kaydet

# Triyaj, personel için.
level-expected = beklenen
level-watch = izleyin
level-call = arayın
level-emergency = acil
triage-expected = Bu dönemde olağan seyrin parçasıdır.
triage-watch = Aşağıda yazılı zamanda yeniden sorun.
triage-call = Klinik hastayı bugün görür veya arar.
triage-emergency = Hemen: kliniğin acil protokolünü uygulayın ve acil çağrı numarasını arayın.
triage-times = Seansın bitişi: { $ended }; bildirim: { $at }.
triage-raised = Yükseltildi, çünkü kötüleşiyor ya da kötüleşip kötüleşmediği bilinmiyor.
triage-supports = Personel için: bir bildirimin önem sırası ve dayanağı. Klinisyen karar verir; hastanın triyajını bilgisayar yapmaz.

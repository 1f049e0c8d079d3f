# Bir istek ne kadarını taşıyabilir, ne kadar sürebilir.
error-form-broken = Bu, programın formuyla gönderilmemiş. Sayfayı yeniden açıp oradan başlayın.
error-form-fields = Bu formda { $found } alan var. En çok { $expected } alan bekleniyordu.
error-form-name = Bu formdaki bir alanın adı { $found }. Bir adda en çok { $parts } bölüm, bir listede { $rows } satırdan az bekleniyordu. Hiçbir şey yazılmadı.
error-body-large = Bir seferde çok fazla veri gönderildi. En çok { $expected } KiB bekleniyordu. Hiçbir şey yazılmadı.
error-body-slow = Gönderdiğiniz eksik ulaştı: bağlantı çok yavaştı. Hiçbir şey yazılmadı. Bağlantının daha iyi olduğu bir yerde yeniden deneyin.
error-signature-strokes = Bu görüntü bir imza için fazla ince ayrıntılı: { $expected } koyu çizgi parçasından fazlasını içeriyor. Düz çizgilerle bir kez daha imzalayın.
error-link-reports = Bu bağlantıyla { $expected } bildirim ulaştı; daha fazlası alınmıyor. Bu bildirim kaydedilmedi. Lütfen bizi arayın.
error-link-photos = Bu bağlantıyla { $expected } fotoğraf ulaştı; daha fazlası alınmıyor. Bu fotoğraf kaydedilmedi. Lütfen bizi arayın.
error-link-answers = Bu bağlantıyla { $expected } yanıt ulaştı; daha fazlası alınmıyor. Bu yanıt kaydedilmedi. Lütfen bizi arayın.
error-allergies-many = Bir yanıt için çok fazla alerji var. En çok { $expected } bekleniyordu. Lütfen diğerlerini geldiğinizde söyleyin.

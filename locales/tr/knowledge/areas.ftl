face =
    .title = Yüz
    .avoid = Gözler ve kapak kenarları, fasiyal arter ve angüler dalı, parotis bezi. Doğrulanmalı.

forehead =
    .title = Alın
    .avoid = Supraorbital ve supratroklear damar ve sinirler; burada deri altı yağ yalnızca yaklaşık 2 mm’dir, altı kemiktir. Doğrulanmalı.

periorbital =
    .title = Göz çevresi
    .avoid = Göz küresi, kapak kenarları ve gözyaşı kanalları; yüzün en ince derisi buradadır, kullanılan madde önemlidir. Doğrulanmalı.

cheeks =
    .title = Yanaklar
    .avoid = Fasiyal ve infraorbital damar ve sinirler, parotis bezi ve kanalı. Doğrulanmalı.

perioral =
    .title = Ağız çevresi
    .avoid = Dudak damarları ve dudak kırmızısı. Doğrulanmalı.

chin =
    .title = Çene ucu
    .avoid = Kemikten çıktığı yerde mental sinir. Doğrulanmalı.

submental =
    .title = Çene altı
    .avoid = Marjinal mandibular sinir, tükürük bezleri, lenf düğümleri ve kaslar.

neck =
    .title = Boyun
    .avoid = Yanda büyük damarlar, önde tiroid ve soluk borusu. Doğrulanmalı.

decollete =
    .title = Dekolte

scalp =
    .title = Saçlı deri
    .avoid = Temporal ve oksipital arterler. Doğrulanmalı.

shoulder =
    .title = Omuz

upper_back =
    .title = Sırtın üst bölümü
    .avoid = Akciğer: kaburgalar arasında derine giden iğne akciğere ulaşabilir. Doğrulanmalı.

lower_back =
    .title = Bel (lomber bölge)

spine =
    .title = Omurga
    .avoid = Omurlar arasındaki orta hat: uzun iğne kullanılmaz. Doğrulanmalı.

arm =
    .title = Kol
    .avoid = İç yüzdeki damar ve sinirler. Doğrulanmalı.

elbow =
    .title = Dirsek
    .avoid = İç epikondilin arkasındaki ulnar sinir, dirsek çukurundaki damarlar. Doğrulanmalı.

hand =
    .title = El
    .avoid = Tendonlar ve her parmağın iki yanındaki damar ve sinirler. Doğrulanmalı.

wrist =
    .title = El bileği
    .avoid = Avuç tarafında medyan sinir, radiyal ve ulnar damarlar. Doğrulanmalı.

abdomen =
    .title = Karın
    .avoid = Fıtıklar, ameliyat izleri ve göbek. Doğrulanmalı.

waist =
    .title = Bel çevresi

hip =
    .title = Kalça yanı

buttock =
    .title = Kalça (gluteal bölge)
    .avoid = Derin iğnelerde siyatik sinir. Doğrulanmalı.

thigh_front =
    .title = Uyluk önü
    .avoid = Kasığın altında femoral damarlar ve sinir. Doğrulanmalı.

thigh_back =
    .title = Uyluk arkası
    .avoid = Derin iğnelerde siyatik sinir. Doğrulanmalı.

knee =
    .title = Diz
    .avoid = Eklem aralığı, diz arkasındaki damarlar ve dış yandaki peroneal sinir. Doğrulanmalı.

calf =
    .title = Baldır
    .avoid = Varisler; ağrılı veya sertleşmiş toplardamarlar. Doğrulanmalı.

ankle =
    .title = Ayak bileği
    .avoid = İç malleol arkasındaki damar ve sinir, Aşil tendonu. Doğrulanmalı.

foot =
    .title = Ayak
    .avoid = Ayakta duyu kaybı veya dolaşım bozukluğu olanlarda ayak tabanı. Doğrulanmalı.

# Kür planı.
plan-head = kür planı: { $indication }
plan-refused = Plan yapılmadı: tarama bu hasta için onay vermedi.
plan-no-protocol = Kayıtlı hiçbir kaynak bunun için bir kür tanımlamıyor. Seans sayısına ve aralığına hekim karar verir.
sessions-exact = { $fewest } seans
sessions-between = { $fewest }–{ $most } seans
session-first = { $number }. seans: { $best }
session-dates = { $number }. seans: en uygun { $best } · en erken { $earliest } · en geç { $latest }
session-no-dates = { $number }. seans: hiçbir kaynak aralık vermiyor; hekim karar verir
session-optional = ○ kaynağın verdiği en az seans sayısından sonrası: sonuca göre karar verilir.
evidence-level = düzey { $level }
judge-from = { $day } tarihinden önce değerlendirilmez.
judge-no-data = Etkinin ne zaman değerlendirilebileceğine dair veri yok.
phase-before = iğneden önce
phase-during = uygulama sırasında
phase-after = sonrasında

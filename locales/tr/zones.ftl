# Enjeksiyonların işaretlendiği atlasın görünümleri ve bölgeleri.

# İki yanda da bulunan bir bölge, tarafıyla.
zone-of-side = { $zone }, { $side }
zone-side-left = sol
zone-side-right = sağ

# Görünümler
view-face_front = Yüz, ön
view-face_left = Yüz, sol yan
view-face_right = Yüz, sağ yan
view-neck_front = Boyun ve dekolte
view-scalp_top = Saçlı deri, üstten
view-scalp_front = Saçlı deri, ön
view-scalp_left = Saçlı deri, sol yan
view-scalp_right = Saçlı deri, sağ yan
view-scalp_back = Saçlı deri, arka
view-back = Sırt
view-abdomen = Karın ve böğürler
view-thighs_front = Uyluklar, ön
view-thighs_back = Kalça ve uyluklar, arka
view-knees_front = Dizler, ön
view-knees_back = Dizler, arka
view-arms_front = Kollar, ön
view-arms_back = Kollar, arka
view-hands_back = Eller, el sırtı
view-hands_palm = Eller, avuç içi
view-body_front = Tüm vücut, ön
view-body_back = Tüm vücut, arka

# Baş ve yüz
zone-forehead = alın
zone-glabella = glabella
zone-temple = şakak
zone-brow = kaş
zone-eye = göz
zone-upper_eyelid = üst göz kapağı
zone-lower_eyelid = alt göz kapağı ve gözyaşı oluğu
zone-crows_feet = kaz ayağı
zone-nose = burun
zone-malar = yanak
zone-nasolabial = nazolabial kıvrım
zone-upper_lip = üst dudak derisi
zone-lips = dudaklar
zone-marionette = marionet çizgisi
zone-chin = çene ucu
zone-jaw = çene hattı
zone-submental = çene altı
zone-face = yüz

# Saçlı deri
zone-hairline = ön saç çizgisi
zone-temple_recession = şakak açıklığı
zone-frontal = frontal saçlı deri
zone-midscalp = orta saçlı deri
zone-vertex = verteks
zone-parietal = pariyetal saçlı deri
zone-temporal = temporal saçlı deri
zone-occipital = oksipital saçlı deri
zone-postauricular = kulak arkası
zone-nape_hairline = ense saç çizgisi

# Boyun ve göğüs
zone-anterior_neck = boyun ön yüzü
zone-lateral_neck = boyun yan yüzü
zone-nape = ense
zone-supraclavicular = köprücük kemiği üstü
zone-decollete = dekolte
zone-decollete_lower = alt dekolte
zone-breast = meme
zone-axillary_fold = koltuk altı kıvrımı

# Sırt
zone-spine = omurga
zone-cervical_spine = boyun omurgası
zone-thoracic_spine = sırt omurgası
zone-lumbar_spine = bel omurgası
zone-upper_trapezius = trapez kasının üst bölümü
zone-interscapular = kürek kemikleri arası
zone-scapular = kürek kemiği üzeri
zone-infrascapular = kürek kemiği altı
zone-upper_back = sırtın üst bölümü
zone-lower_ribs = alt kaburgalar
zone-lower_back = bel
zone-lumbar = bel kasları
zone-iliac_crest = iliyak krista
zone-sacrum = sakrum

# Gövde ve kalça
zone-upper_abdomen = üst karın
zone-periumbilical = göbek çevresi
zone-navel = göbek
zone-lower_abdomen = alt karın
zone-pubic = pubis bölgesi
zone-groin = kasık
zone-genitals = genital bölge
zone-waist = bel çevresi
zone-flank = böğür
zone-hip = kalça yanı
zone-buttock = kalça
zone-buttock_upper = kalça üst bölümü
zone-buttock_lower = kalça alt bölümü
zone-infragluteal = kalça altı kıvrımı

# Uyluk
zone-saddlebag = uyluk dış yan üst bölümü (binici pantolonu)
zone-thigh_front = uyluk ön yüzü
zone-thigh_back = uyluk arka yüzü
zone-anterior_thigh_upper = uyluk ön yüzü, üst üçte bir
zone-anterior_thigh_middle = uyluk ön yüzü, orta üçte bir
zone-anterior_thigh_lower = uyluk ön yüzü, alt üçte bir
zone-posterior_thigh_upper = uyluk arka yüzü, üst üçte bir
zone-posterior_thigh_middle = uyluk arka yüzü, orta üçte bir
zone-posterior_thigh_lower = uyluk arka yüzü, alt üçte bir
zone-posterior_thigh_inner = uyluk arka yüzü, iç yarı
zone-posterior_thigh_outer = uyluk arka yüzü, dış yarı
zone-inner_thigh_upper = uyluk iç yüzü, üst bölüm
zone-inner_thigh_lower = uyluk iç yüzü, alt bölüm
zone-outer_thigh_upper = uyluk dış yüzü, üst bölüm
zone-outer_thigh_lower = uyluk dış yüzü, alt bölüm
zone-vastus_medialis = vastus medialis
zone-vastus_lateralis = vastus lateralis

# Diz
zone-knee_front = diz ön yüzü
zone-suprapatellar = diz kapağı üstü
zone-patella = diz kapağı
zone-infrapatellar = diz kapağı altı
zone-inner_knee = diz iç yanı
zone-outer_knee = diz dış yanı
zone-medial_joint_line = iç eklem çizgisi
zone-lateral_joint_line = dış eklem çizgisi
zone-pes_anserine = pes anserinus
zone-fibular_head = fibula başı
zone-popliteal_fossa = diz arkası çukuru

# Bacak ve ayak
zone-shin = kaval kemiği üzeri
zone-leg_front = bacak ön yüzü
zone-leg_inner = bacak iç yüzü
zone-leg_outer = bacak dış yüzü
zone-calf = baldır
zone-calf_inner = baldır iç yarısı
zone-calf_outer = baldır dış yarısı
zone-ankle_front = ayak bileği ön yüzü
zone-ankle_back = ayak bileği arka yüzü
zone-foot = ayak

# Omuz ve kol
zone-shoulder = omuz
zone-shoulder_front = omuz ön yüzü
zone-shoulder_back = omuz arka yüzü
zone-deltoid = deltoid bölge
zone-upper_arm_front = üst kol ön yüzü
zone-upper_arm_back = üst kol arka yüzü
zone-upper_arm_inner = üst kol iç yüzü
zone-upper_arm_outer = üst kol dış yüzü
zone-elbow_front = dirsek ön yüzü
zone-elbow_back = dirsek arka yüzü
zone-elbow_medial = dirsek iç yanı
zone-elbow_lateral = dirsek dış yanı
zone-cubital_fossa = dirsek çukuru
zone-olecranon = olekranon
zone-ulnar_groove = ulnar sinir oluğu
zone-forearm_front = ön kolun ön yüzü
zone-forearm_back = ön kolun arka yüzü
zone-forearm_inner = ön kolun iç yüzü
zone-forearm_outer = ön kolun dış yüzü

# El
zone-wrist_front = el bileği ön yüzü
zone-wrist_back = el bileği arka yüzü
zone-palm = avuç içi
zone-palm_center = avuç içi ortası
zone-palm_distal = parmak kökleri
zone-thenar = tenar bölge
zone-hypothenar = hipotenar bölge
zone-hand_dorsum = el sırtı
zone-knuckles = parmak eklemleri
zone-thumb = başparmak
zone-thumb_base = başparmak kökü
zone-index_finger = işaret parmağı
zone-middle_finger = orta parmak
zone-ring_finger = yüzük parmağı
zone-little_finger = serçe parmak
zone-nail_thumb = başparmak tırnağı
zone-nail_index = işaret parmağı tırnağı
zone-nail_middle = orta parmak tırnağı
zone-nail_ring = yüzük parmağı tırnağı
zone-nail_little = serçe parmak tırnağı

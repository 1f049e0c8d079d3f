# Views and zones of the atlas, on which injections are marked. Ids are those of crates/atlas/views.

# A zone that is there on both sides, with its side.
zone-of-side = { $zone }, { $side }
zone-side-left = left
zone-side-right = right

# Views
view-face_front = Face, front
view-face_left = Face, left side
view-face_right = Face, right side
view-neck_front = Neck and décolleté
view-scalp_top = Scalp, from above
view-scalp_front = Scalp, front
view-scalp_left = Scalp, left side
view-scalp_right = Scalp, right side
view-scalp_back = Scalp, back
view-back = Back
view-abdomen = Abdomen and flanks
view-thighs_front = Thighs, front
view-thighs_back = Buttocks and thighs, back
view-knees_front = Knees, front
view-knees_back = Knees, back
view-arms_front = Arms, front
view-arms_back = Arms, back
view-hands_back = Hands, back
view-hands_palm = Hands, palm
view-body_front = Whole body, front
view-body_back = Whole body, back

# Head and face
zone-forehead = forehead
zone-glabella = glabella
zone-temple = temple
zone-brow = eyebrow
zone-eye = eye
zone-upper_eyelid = upper eyelid
zone-lower_eyelid = lower eyelid and tear trough
zone-crows_feet = crow's feet
zone-nose = nose
zone-malar = cheek
zone-nasolabial = nasolabial fold
zone-upper_lip = skin of the upper lip
zone-lips = lips
zone-marionette = marionette line
zone-chin = chin
zone-jaw = jawline
zone-submental = under the chin
zone-face = face

# Scalp
zone-hairline = frontal hairline
zone-temple_recession = temple recession
zone-frontal = frontal scalp
zone-midscalp = mid-scalp
zone-vertex = vertex
zone-parietal = parietal scalp
zone-temporal = temporal scalp
zone-occipital = occipital scalp
zone-postauricular = behind the ear
zone-nape_hairline = hairline of the nape

# Neck and chest
zone-anterior_neck = front of the neck
zone-lateral_neck = side of the neck
zone-nape = nape
zone-supraclavicular = above the collar-bone
zone-decollete = décolleté
zone-decollete_lower = lower décolleté
zone-breast = breast
zone-axillary_fold = fold of the armpit

# Back
zone-spine = spine
zone-cervical_spine = cervical spine
zone-thoracic_spine = thoracic spine
zone-lumbar_spine = lumbar spine
zone-upper_trapezius = upper trapezius
zone-interscapular = between the shoulder blades
zone-scapular = shoulder blade
zone-infrascapular = below the shoulder blade
zone-upper_back = upper back
zone-lower_ribs = lower ribs
zone-lower_back = lower back
zone-lumbar = lumbar muscles
zone-iliac_crest = iliac crest
zone-sacrum = sacrum

# Trunk and hip
zone-upper_abdomen = upper abdomen
zone-periumbilical = around the navel
zone-navel = navel
zone-lower_abdomen = lower abdomen
zone-pubic = pubic region
zone-groin = groin
zone-genitals = genitals
zone-waist = waist
zone-flank = flank
zone-hip = hip
zone-buttock = buttock
zone-buttock_upper = upper buttock
zone-buttock_lower = lower buttock
zone-infragluteal = below the gluteal fold

# Thigh
zone-saddlebag = upper outer thigh (saddlebag)
zone-thigh_front = front of the thigh
zone-thigh_back = back of the thigh
zone-anterior_thigh_upper = front of the thigh, upper third
zone-anterior_thigh_middle = front of the thigh, middle third
zone-anterior_thigh_lower = front of the thigh, lower third
zone-posterior_thigh_upper = back of the thigh, upper third
zone-posterior_thigh_middle = back of the thigh, middle third
zone-posterior_thigh_lower = back of the thigh, lower third
zone-posterior_thigh_inner = back of the thigh, inner half
zone-posterior_thigh_outer = back of the thigh, outer half
zone-inner_thigh_upper = inner thigh, upper
zone-inner_thigh_lower = inner thigh, lower
zone-outer_thigh_upper = outer thigh, upper
zone-outer_thigh_lower = outer thigh, lower
zone-vastus_medialis = vastus medialis
zone-vastus_lateralis = vastus lateralis

# Knee
zone-knee_front = front of the knee
zone-suprapatellar = above the kneecap
zone-patella = kneecap
zone-infrapatellar = below the kneecap
zone-inner_knee = inner side of the knee
zone-outer_knee = outer side of the knee
zone-medial_joint_line = inner joint line
zone-lateral_joint_line = outer joint line
zone-pes_anserine = pes anserinus
zone-fibular_head = head of the fibula
zone-popliteal_fossa = popliteal fossa

# Leg and foot
zone-shin = shin
zone-leg_front = front of the leg
zone-leg_inner = inner side of the leg
zone-leg_outer = outer side of the leg
zone-calf = calf
zone-calf_inner = inner calf
zone-calf_outer = outer calf
zone-ankle_front = front of the ankle
zone-ankle_back = back of the ankle
zone-foot = foot

# Shoulder and arm
zone-shoulder = shoulder
zone-shoulder_front = front of the shoulder
zone-shoulder_back = back of the shoulder
zone-deltoid = deltoid
zone-upper_arm_front = front of the upper arm
zone-upper_arm_back = back of the upper arm
zone-upper_arm_inner = inner side of the upper arm
zone-upper_arm_outer = outer side of the upper arm
zone-elbow_front = front of the elbow
zone-elbow_back = back of the elbow
zone-elbow_medial = inner side of the elbow
zone-elbow_lateral = outer side of the elbow
zone-cubital_fossa = bend of the elbow
zone-olecranon = point of the elbow
zone-ulnar_groove = groove of the ulnar nerve
zone-forearm_front = front of the forearm
zone-forearm_back = back of the forearm
zone-forearm_inner = inner side of the forearm
zone-forearm_outer = outer side of the forearm

# Hand
zone-wrist_front = front of the wrist
zone-wrist_back = back of the wrist
zone-palm = palm
zone-palm_center = middle of the palm
zone-palm_distal = palm below the fingers
zone-thenar = ball of the thumb
zone-hypothenar = ball of the little finger
zone-hand_dorsum = back of the hand
zone-knuckles = knuckles
zone-thumb = thumb
zone-thumb_base = base of the thumb
zone-index_finger = index finger
zone-middle_finger = middle finger
zone-ring_finger = ring finger
zone-little_finger = little finger
zone-nail_thumb = nail of the thumb
zone-nail_index = nail of the index finger
zone-nail_middle = nail of the middle finger
zone-nail_ring = nail of the ring finger
zone-nail_little = nail of the little finger

warfarin =
    .title = Varfarin

acenocoumarol =
    .title = Asenokumarol

phenprocoumon =
    .title = Fenprokumon

fluindione =
    .title = Fluindion

heparin =
    .title = Heparin

dalteparin =
    .title = Dalteparin

enoxaparin =
    .title = Enoksaparin

nadroparin =
    .title = Nadroparin

parnaparin =
    .title = Parnaparin

tinzaparin =
    .title = Tinzaparin

bemiparin =
    .title = Bemiparin

danaparoid =
    .title = Danaparoid

sulodexide =
    .title = Sulodeksid

clopidogrel =
    .title = Klopidogrel

ticlopidine =
    .title = Tiklopidin

aspirin =
    .title = Asetilsalisilik asit (aspirin)

aspirin_painkiller =
    .title = Ağrı kesici olarak asetilsalisilik asit

dipyridamole =
    .title = Dipiridamol

epoprostenol =
    .title = Epoprostenol

indobufen =
    .title = İndobufen

iloprost =
    .title = İloprost

abciximab =
    .title = Absiksimab

eptifibatide =
    .title = Eptifibatid

tirofiban =
    .title = Tirofiban

triflusal =
    .title = Triflusal

treprostinil =
    .title = Treprostinil

prasugrel =
    .title = Prasugrel

cilostazol =
    .title = Silostazol

ticagrelor =
    .title = Tikagrelor

cangrelor =
    .title = Kangrelor

vorapaxar =
    .title = Vorapaksar

selexipag =
    .title = Seleksipag

streptokinase =
    .title = Streptokinaz

alteplase =
    .title = Alteplaz

urokinase =
    .title = Ürokinaz

reteplase =
    .title = Reteplaz

tenecteplase =
    .title = Tenekteplaz

argatroban =
    .title = Argatroban

bivalirudin =
    .title = Bivalirudin

dabigatran =
    .title = Dabigatran

rivaroxaban =
    .title = Rivaroksaban

apixaban =
    .title = Apiksaban

edoxaban =
    .title = Edoksaban

betrixaban =
    .title = Betriksaban

fondaparinux =
    .title = Fondaparinuks

digoxin =
    .title = Digoksin

metildigoxin =
    .title = Metildigoksin

quinidine =
    .title = Kinidin

procainamide =
    .title = Prokainamid

disopyramide =
    .title = Disopiramid

mexiletine =
    .title = Meksiletin

propafenone =
    .title = Propafenon

flecainide =
    .title = Flekainid

amiodarone =
    .title = Amiodaron

dofetilide =
    .title = Dofetilid

ibutilide =
    .title = İbutilid

dronedarone =
    .title = Dronedaron

norepinephrine =
    .title = Noradrenalin

dopamine_infusion =
    .title = Dopamin (infüzyon)

dobutamine =
    .title = Dobutamin

midodrine =
    .title = Midodrin

epinephrine =
    .title = Adrenalin (epinefrin)

milrinone =
    .title = Milrinon

levosimendan =
    .title = Levosimendan

nitroglycerin =
    .title = Gliseril trinitrat (nitrogliserin)

isosorbide_dinitrate =
    .title = İzosorbid dinitrat

isosorbide_mononitrate =
    .title = İzosorbid mononitrat

molsidomine =
    .title = Molsidomin

nicorandil =
    .title = Nikorandil

vericiguat =
    .title = Verisiguat

trimetazidine =
    .title = Trimetazidin

ivabradine =
    .title = İvabradin

ranolazine =
    .title = Ranolazin

adenosine =
    .title = Adenozin

mavacamten =
    .title = Mavakamten

reserpine =
    .title = Rezerpin

methyldopa =
    .title = Metildopa

clonidine =
    .title = Klonidin

guanfacine =
    .title = Guanfasin

moxonidine =
    .title = Moksonidin

rilmenidine =
    .title = Rilmenidin

prazosin =
    .title = Prazosin

doxazosin =
    .title = Doksazosin

urapidil =
    .title = Urapidil

hydralazine =
    .title = Hidralazin

minoxidil_oral =
    .title = Minoksidil (ağızdan)

nitroprusside =
    .title = Nitroprussid

bosentan =
    .title = Bosentan

ambrisentan =
    .title = Ambrisentan

macitentan =
    .title = Masitentan

riociguat =
    .title = Riosiguat

bendroflumethiazide =
    .title = Bendroflumetiyazid

hydrochlorothiazide =
    .title = Hidroklorotiyazid

chlorothiazide =
    .title = Klorotiyazid

methyclothiazide =
    .title = Metiklotiyazid

chlortalidone =
    .title = Klortalidon

metolazone =
    .title = Metolazon

xipamide =
    .title = Ksipamid

indapamide =
    .title = İndapamid

furosemide =
    .title = Furosemid

bumetanide =
    .title = Bumetanid

torasemide =
    .title = Torasemid

etacrynic_acid =
    .title = Etakrinik asit

spironolactone =
    .title = Spironolakton

eplerenone =
    .title = Eplerenon

finerenone =
    .title = Finerenon

amiloride =
    .title = Amilorid

triamterene =
    .title = Triamteren

tolvaptan =
    .title = Tolvaptan

oxprenolol =
    .title = Oksprenolol

pindolol =
    .title = Pindolol

propranolol =
    .title = Propranolol

timolol =
    .title = Timolol

sotalol =
    .title = Sotalol

nadolol =
    .title = Nadolol

carteolol =
    .title = Karteolol

penbutolol =
    .title = Penbutolol

metoprolol =
    .title = Metoprolol

atenolol =
    .title = Atenolol

acebutolol =
    .title = Asebutolol

betaxolol =
    .title = Betaksolol

bisoprolol =
    .title = Bisoprolol

celiprolol =
    .title = Seliprolol

esmolol =
    .title = Esmolol

nebivolol =
    .title = Nebivolol

landiolol =
    .title = Landiolol

labetalol =
    .title = Labetalol

carvedilol =
    .title = Karvedilol

amlodipine =
    .title = Amlodipin

felodipine =
    .title = Felodipin

isradipine =
    .title = İsradipin

nicardipine =
    .title = Nikardipin

nifedipine =
    .title = Nifedipin

nimodipine =
    .title = Nimodipin

nisoldipine =
    .title = Nisoldipin

nitrendipine =
    .title = Nitrendipin

lacidipine =
    .title = Lasidipin

manidipine =
    .title = Manidipin

barnidipine =
    .title = Barnidipin

lercanidipine =
    .title = Lerkanidipin

benidipine =
    .title = Benidipin

verapamil =
    .title = Verapamil

diltiazem =
    .title = Diltiazem

captopril =
    .title = Kaptopril

enalapril =
    .title = Enalapril

lisinopril =
    .title = Lisinopril

perindopril =
    .title = Perindopril

ramipril =
    .title = Ramipril

quinapril =
    .title = Kinapril

benazepril =
    .title = Benazepril

cilazapril =
    .title = Silazapril

fosinopril =
    .title = Fosinopril

trandolapril =
    .title = Trandolapril

moexipril =
    .title = Moeksipril

zofenopril =
    .title = Zofenopril

imidapril =
    .title = İmidapril

losartan =
    .title = Losartan

eprosartan =
    .title = Eprosartan

valsartan =
    .title = Valsartan

irbesartan =
    .title = İrbesartan

candesartan =
    .title = Kandesartan

telmisartan =
    .title = Telmisartan

olmesartan =
    .title = Olmesartan

azilsartan =
    .title = Azilsartan

aliskiren =
    .title = Aliskiren

sacubitril =
    .title = Sakubitril

simvastatin =
    .title = Simvastatin

lovastatin =
    .title = Lovastatin

pravastatin =
    .title = Pravastatin

fluvastatin =
    .title = Fluvastatin

atorvastatin =
    .title = Atorvastatin

rosuvastatin =
    .title = Rosuvastatin

pitavastatin =
    .title = Pitavastatin

bezafibrate =
    .title = Bezafibrat

gemfibrozil =
    .title = Gemfibrozil

fenofibrate =
    .title = Fenofibrat

ciprofibrate =
    .title = Siprofibrat

colestyramine =
    .title = Kolestiramin

colestipol =
    .title = Kolestipol

colesevelam =
    .title = Kolesevelam

nicotinic_acid =
    .title = Nikotinik asit (niasin)

omega_3 =
    .title = Omega-3 yağ asitleri

ezetimibe =
    .title = Ezetimib

evolocumab =
    .title = Evolokumab

alirocumab =
    .title = Alirokumab

bempedoic_acid =
    .title = Bempedoik asit

inclisiran =
    .title = İnklisiran

insulin_human =
    .title = İnsülin (insan)

insulin_lispro =
    .title = İnsülin lispro

insulin_aspart =
    .title = İnsülin aspart

insulin_glulisine =
    .title = İnsülin glulizin

insulin_glargine =
    .title = İnsülin glarjin

insulin_detemir =
    .title = İnsülin detemir

insulin_degludec =
    .title = İnsülin degludek

insulin_icodec =
    .title = İnsülin ikodek

metformin =
    .title = Metformin

glibenclamide =
    .title = Glibenklamid

chlorpropamide =
    .title = Klorpropamid

tolbutamide =
    .title = Tolbutamid

glipizide =
    .title = Glipizid

gliquidone =
    .title = Glikidon

gliclazide =
    .title = Gliklazid

glimepiride =
    .title = Glimepirid

acarbose =
    .title = Akarboz

miglitol =
    .title = Miglitol

rosiglitazone =
    .title = Rosiglitazon

pioglitazone =
    .title = Pioglitazon

sitagliptin =
    .title = Sitagliptin

vildagliptin =
    .title = Vildagliptin

saxagliptin =
    .title = Saksagliptin

alogliptin =
    .title = Alogliptin

linagliptin =
    .title = Linagliptin

exenatide =
    .title = Eksenatid

liraglutide =
    .title = Liraglutid

lixisenatide =
    .title = Liksisenatid

dulaglutide =
    .title = Dulaglutid

semaglutide =
    .title = Semaglutid

dapagliflozin =
    .title = Dapagliflozin

canagliflozin =
    .title = Kanagliflozin

empagliflozin =
    .title = Empagliflozin

ertugliflozin =
    .title = Ertugliflozin

repaglinide =
    .title = Repaglinid

nateglinide =
    .title = Nateglinid

tirzepatide =
    .title = Tirzepatid

indometacin =
    .title = İndometasin

sulindac =
    .title = Sulindak

tolmetin =
    .title = Tolmetin

diclofenac_medicine =
    .title = Diklofenak

etodolac =
    .title = Etodolak

acemetacin =
    .title = Asemetasin

ketorolac_medicine =
    .title = Ketorolak

aceclofenac =
    .title = Aseklofenak

piroxicam_medicine =
    .title = Piroksikam

tenoxicam_medicine =
    .title = Tenoksikam

lornoxicam =
    .title = Lornoksikam

meloxicam_medicine =
    .title = Meloksikam

ibuprofen =
    .title = İbuprofen

naproxen =
    .title = Naproksen

ketoprofen_medicine =
    .title = Ketoprofen

fenoprofen =
    .title = Fenoprofen

flurbiprofen =
    .title = Flurbiprofen

tiaprofenic_acid =
    .title = Tiaprofenik asit

oxaprozin =
    .title = Oksaprozin

dexibuprofen =
    .title = Deksibuprofen

dexketoprofen_medicine =
    .title = Deksketoprofen

mefenamic_acid =
    .title = Mefenamik asit

tolfenamic_acid =
    .title = Tolfenamik asit

celecoxib =
    .title = Selekoksib

parecoxib =
    .title = Parekoksib

etoricoxib =
    .title = Etorikoksib

nabumetone =
    .title = Nabumeton

nimesulide =
    .title = Nimesulid

glucosamine =
    .title = Glukozamin

diflunisal =
    .title = Diflunisal

salsalate =
    .title = Salsalat

betamethasone_systemic =
    .title = Betametazon (sistemik)

dexamethasone_systemic =
    .title = Deksametazon (sistemik)

methylprednisolone_systemic =
    .title = Metilprednizolon (sistemik)

prednisolone =
    .title = Prednizolon

prednisone =
    .title = Prednizon

triamcinolone_systemic =
    .title = Triamsinolon (sistemik)

hydrocortisone_systemic =
    .title = Hidrokortizon (sistemik)

hydrocortisone_topical =
    .title = Hidrokortizon (deriye)

cortisone =
    .title = Kortizon

deflazacort =
    .title = Deflazakort

fludrocortisone =
    .title = Fludrokortizon

mycophenolate =
    .title = Mikofenolat

abatacept =
    .title = Abatasept

belatacept =
    .title = Belatasept

apremilast =
    .title = Apremilast

cladribine_tablets =
    .title = Kladribin (tablet)

etanercept =
    .title = Etanersept

infliximab =
    .title = İnfliksimab

adalimumab =
    .title = Adalimumab

certolizumab_pegol =
    .title = Sertolizumab pegol

golimumab =
    .title = Golimumab

basiliximab =
    .title = Basiliksimab

anakinra =
    .title = Anakinra

ustekinumab =
    .title = Ustekinumab

tocilizumab =
    .title = Tosilizumab

canakinumab =
    .title = Kanakinumab

secukinumab =
    .title = Sekukinumab

ixekizumab =
    .title = İksekizumab

sarilumab =
    .title = Sarilumab

guselkumab =
    .title = Guselkumab

tildrakizumab =
    .title = Tildrakizumab

risankizumab =
    .title = Risankizumab

ciclosporin =
    .title = Siklosporin

tacrolimus =
    .title = Takrolimus

fingolimod =
    .title = Fingolimod

tofacitinib =
    .title = Tofasitinib

baricitinib =
    .title = Barisitinib

upadacitinib =
    .title = Upadasitinib

natalizumab =
    .title = Natalizumab

belimumab =
    .title = Belimumab

vedolizumab =
    .title = Vedolizumab

ocrelizumab =
    .title = Okrelizumab

ofatumumab =
    .title = Ofatumumab

sirolimus =
    .title = Sirolimus

everolimus =
    .title = Everolimus

eculizumab =
    .title = Ekulizumab

leflunomide =
    .title = Leflunomid

teriflunomide =
    .title = Teriflunomid

azathioprine =
    .title = Azatiyoprin

thalidomide =
    .title = Talidomid

methotrexate =
    .title = Metotreksat

methotrexate_antineoplastic =
    .title = Metotreksat (kanser tedavisi)

lenalidomide =
    .title = Lenalidomid

pomalidomide =
    .title = Pomalidomid

dimethyl_fumarate =
    .title = Dimetil fumarat

cyclophosphamide =
    .title = Siklofosfamid

ifosfamide =
    .title = İfosfamid

bendamustine =
    .title = Bendamustin

temozolomide =
    .title = Temozolomid

pemetrexed =
    .title = Pemetreksed

mercaptopurine =
    .title = Merkaptopürin

fluorouracil =
    .title = Fluorourasil

gemcitabine =
    .title = Gemsitabin

capecitabine =
    .title = Kapesitabin

vinblastine =
    .title = Vinblastin

vincristine =
    .title = Vinkristin

vinorelbine =
    .title = Vinorelbin

etoposide =
    .title = Etoposid

paclitaxel =
    .title = Paklitaksel

docetaxel =
    .title = Dosetaksel

irinotecan =
    .title = İrinotekan

topotecan =
    .title = Topotekan

doxorubicin =
    .title = Doksorubisin

epirubicin =
    .title = Epirubisin

cisplatin =
    .title = Sisplatin

carboplatin =
    .title = Karboplatin

oxaliplatin =
    .title = Oksaliplatin

hydroxycarbamide =
    .title = Hidroksikarbamid

imatinib =
    .title = İmatinib

dasatinib =
    .title = Dasatinib

nilotinib =
    .title = Nilotinib

gefitinib =
    .title = Gefitinib

erlotinib =
    .title = Erlotinib

osimertinib =
    .title = Osimertinib

palbociclib =
    .title = Palbosiklib

ribociclib =
    .title = Ribosiklib

abemaciclib =
    .title = Abemasiklib

lapatinib =
    .title = Lapatinib

neratinib =
    .title = Neratinib

sunitinib =
    .title = Sunitinib

sorafenib =
    .title = Sorafenib

ruxolitinib =
    .title = Ruksolitinib

ibrutinib =
    .title = İbrutinib

rituximab =
    .title = Rituksimab

trastuzumab =
    .title = Trastuzumab

trastuzumab_emtansine =
    .title = Trastuzumab emtansin

pertuzumab =
    .title = Pertuzumab

cetuximab =
    .title = Setuksimab

nivolumab =
    .title = Nivolumab

pembrolizumab =
    .title = Pembrolizumab

bevacizumab =
    .title = Bevasizumab

bortezomib =
    .title = Bortezomib

leuprorelin =
    .title = Löprorelin

goserelin =
    .title = Goserelin

triptorelin =
    .title = Triptorelin

tamoxifen =
    .title = Tamoksifen

toremifene =
    .title = Toremifen

fulvestrant =
    .title = Fulvestrant

flutamide =
    .title = Flutamid

bicalutamide =
    .title = Bikalutamid

enzalutamide =
    .title = Enzalutamid

anastrozole =
    .title = Anastrozol

letrozole =
    .title = Letrozol

exemestane =
    .title = Eksemestan

abiraterone =
    .title = Abirateron

phenobarbital =
    .title = Fenobarbital

primidone =
    .title = Primidon

phenytoin_medicine =
    .title = Fenitoin

fosphenytoin =
    .title = Fosfenitoin

ethosuximide =
    .title = Etosüksimid

clonazepam =
    .title = Klonazepam

carbamazepine =
    .title = Karbamazepin

oxcarbazepine =
    .title = Okskarbazepin

rufinamide =
    .title = Rufinamid

eslicarbazepine =
    .title = Eslikarbazepin

valproate =
    .title = Valproik asit

vigabatrin =
    .title = Vigabatrin

tiagabine =
    .title = Tiagabin

lamotrigine =
    .title = Lamotrijin

felbamate =
    .title = Felbamat

topiramate =
    .title = Topiramat

levetiracetam =
    .title = Levetirasetam

zonisamide =
    .title = Zonisamid

lacosamide =
    .title = Lakosamid

perampanel =
    .title = Perampanel

brivaracetam =
    .title = Brivarasetam

cenobamate =
    .title = Senobamat

gabapentin =
    .title = Gabapentin

pregabalin =
    .title = Pregabalin

isotretinoin =
    .title = İzotretinoin (ağızdan)

isotretinoin_topical =
    .title = İzotretinoin (deriye)

acitretin =
    .title = Asitretin

botulinum_toxin_a =
    .title = Botulinum toksini A

botulinum_toxin_b =
    .title = Botulinum toksini B

medroxyprogesterone_depot =
    .title = Medroksiprogesteron (depo enjeksiyon)

medroxyprogesterone_oral =
    .title = Medroksiprogesteron (tablet)

etonogestrel_implant =
    .title = Etonogestrel (implant)

levonorgestrel_implant =
    .title = Levonorgestrel (implant veya tablet)

levonorgestrel_emergency =
    .title = Levonorgestrel (ertesi gün hapı)

levonorgestrel_iud =
    .title = Levonorgestrelli rahim içi araç

norethisterone_pill =
    .title = Noretisteron (yalnız progestajen)

desogestrel_pill =
    .title = Desogestrel (yalnız progestajen)

copper_iud =
    .title = Bakırlı rahim içi araç

streptomycin =
    .title = Streptomisin

tobramycin =
    .title = Tobramisin (sistemik)

gentamicin =
    .title = Gentamisin (sistemik)

kanamycin =
    .title = Kanamisin

neomycin =
    .title = Neomisin (ağızdan)

amikacin =
    .title = Amikasin

netilmicin =
    .title = Netilmisin

plazomicin =
    .title = Plazomisin

trimethoprim =
    .title = Trimetoprim

sulfamethoxazole =
    .title = Sülfametoksazol

sulfadiazine =
    .title = Sülfadiazin

sulfasalazine =
    .title = Sülfasalazin

mesalazine =
    .title = Mesalazin

paracetamol =
    .title = Parasetamol

metamizole =
    .title = Metamizol

morphine =
    .title = Morfin

hydromorphone =
    .title = Hidromorfon

oxycodone =
    .title = Oksikodon

hydrocodone =
    .title = Hidrokodon

codeine =
    .title = Kodein

pethidine =
    .title = Petidin (meperidin)

fentanyl =
    .title = Fentanil

alfentanil =
    .title = Alfentanil

sufentanil =
    .title = Sufentanil

remifentanil =
    .title = Remifentanil

tramadol =
    .title = Tramadol

methadone =
    .title = Metadon

buprenorphine =
    .title = Buprenorfin

naloxone =
    .title = Nalokson

naltrexone =
    .title = Naltrekson

nicotine =
    .title = Nikotin

loratadine =
    .title = Loratadin

desloratadine =
    .title = Desloratadin

cetirizine =
    .title = Setirizin

levocetirizine =
    .title = Levosetirizin

fexofenadine =
    .title = Feksofenadin

diphenhydramine =
    .title = Difenhidramin

doxylamine =
    .title = Doksilamin

chlorphenamine =
    .title = Klorfeniramin

hydroxyzine =
    .title = Hidroksizin

promethazine =
    .title = Prometazin

astemizole =
    .title = Astemizol

terfenadine =
    .title = Terfenadin

dextromethorphan =
    .title = Dekstrometorfan

pseudoephedrine =
    .title = Psödoefedrin

salbutamol =
    .title = Salbutamol

levalbuterol =
    .title = Levosalbutamol

salmeterol =
    .title = Salmeterol

formoterol =
    .title = Formoterol

ipratropium =
    .title = İpratropium

tiotropium =
    .title = Tiotropium

beclometasone_inhaled =
    .title = Beklometazon (solunan)

budesonide_inhaled =
    .title = Budesonid (solunan)

fluticasone_inhaled =
    .title = Flutikazon (solunan)

mometasone_inhaled =
    .title = Mometazon (solunan)

ciclesonide_inhaled =
    .title = Siklesonid (solunan)

montelukast =
    .title = Montelukast

theophylline =
    .title = Teofilin

amoxicillin =
    .title = Amoksisilin

ampicillin =
    .title = Ampisilin

benzylpenicillin =
    .title = Benzilpenisilin (penisilin G)

phenoxymethylpenicillin =
    .title = Fenoksimetilpenisilin (penisilin V)

cefalexin =
    .title = Sefaleksin

cefazolin =
    .title = Sefazolin

cefuroxime =
    .title = Sefuroksim

cefaclor =
    .title = Sefaklor

cefoxitin =
    .title = Sefoksitin

cefotaxime =
    .title = Sefotaksim

ceftazidime =
    .title = Seftazidim

ceftriaxone =
    .title = Seftriakson

cefixime =
    .title = Sefiksim

cefpodoxime =
    .title = Sefpodoksim

cefdinir =
    .title = Sefdinir

cefepime =
    .title = Sefepim

aztreonam =
    .title = Aztreonam

meropenem =
    .title = Meropenem

erythromycin =
    .title = Eritromisin

clarithromycin =
    .title = Klaritromisin

azithromycin =
    .title = Azitromisin

clindamycin =
    .title = Klindamisin

ciprofloxacin =
    .title = Siprofloksasin

levofloxacin =
    .title = Levofloksasin

moxifloxacin =
    .title = Moksifloksasin

doxycycline =
    .title = Doksisiklin

minocycline =
    .title = Minosiklin

vancomycin =
    .title = Vankomisin

metronidazole =
    .title = Metronidazol

nitrofurantoin =
    .title = Nitrofurantoin

fosfomycin =
    .title = Fosfomisin

dapsone =
    .title = Dapson

pyrimethamine =
    .title = Pirimetamin

atovaquone =
    .title = Atovakuon

hydroxychloroquine =
    .title = Hidroksiklorokin

chloroquine =
    .title = Klorokin

remdesivir =
    .title = Remdesivir

aciclovir =
    .title = Asiklovir

valaciclovir =
    .title = Valasiklovir

oseltamivir =
    .title = Oseltamivir

fluconazole =
    .title = Flukonazol

zidovudine =
    .title = Zidovudin

didanosine =
    .title = Didanozin

zalcitabine =
    .title = Zalsitabin

stavudine =
    .title = Stavudin

lamivudine =
    .title = Lamivudin

abacavir =
    .title = Abakavir

tenofovir =
    .title = Tenofovir

emtricitabine =
    .title = Emtrisitabin

nevirapine =
    .title = Nevirapin

efavirenz =
    .title = Efavirenz

etravirine =
    .title = Etravirin

saquinavir =
    .title = Sakinavir

indinavir =
    .title = İndinavir

ritonavir =
    .title = Ritonavir

nelfinavir =
    .title = Nelfinavir

fosamprenavir =
    .title = Fosamprenavir

atazanavir =
    .title = Atazanavir

tipranavir =
    .title = Tipranavir

darunavir =
    .title = Darunavir

lopinavir =
    .title = Lopinavir

cobicistat =
    .title = Kobisistat

elvitegravir =
    .title = Elvitegravir

raltegravir =
    .title = Raltegravir

dolutegravir =
    .title = Dolutegravir

bictegravir =
    .title = Biktegravir

enfuvirtide =
    .title = Enfuvirtid

maraviroc =
    .title = Maravirok

omeprazole =
    .title = Omeprazol

pantoprazole =
    .title = Pantoprazol

lansoprazole =
    .title = Lansoprazol

esomeprazole =
    .title = Esomeprazol

ranitidine =
    .title = Ranitidin

famotidine =
    .title = Famotidin

misoprostol =
    .title = Misoprostol

pancreatin =
    .title = Pankreatin

ondansetron_medicine =
    .title = Ondansetron

metoclopramide =
    .title = Metoklopramid

levothyroxine =
    .title = Levotiroksin

methimazole =
    .title = Metimazol

propylthiouracil =
    .title = Propiltiyourasil

alendronic_acid =
    .title = Alendronik asit

risedronic_acid =
    .title = Risedronik asit

zoledronic_acid =
    .title = Zoledronik asit

pamidronic_acid =
    .title = Pamidronik asit

denosumab =
    .title = Denosumab

calcitriol =
    .title = Kalsitriol

colecalciferol =
    .title = Kolekalsiferol (D3 vitamini)

ferrous_sulfate =
    .title = Demir (II) sülfat

cyanocobalamin =
    .title = Siyanokobalamin (B12 vitamini)

folic_acid =
    .title = Folik asit

leucovorin =
    .title = Folinik asit (lökovorin)

epoetin =
    .title = Epoetin

darbepoetin =
    .title = Darbepoetin alfa

tranexamic_acid_medicine =
    .title = Traneksamik asit

protamine =
    .title = Protamin

allopurinol =
    .title = Allopurinol

colchicine =
    .title = Kolşisin

sertraline =
    .title = Sertralin

fluoxetine =
    .title = Fluoksetin

citalopram =
    .title = Sitalopram

escitalopram =
    .title = Essitalopram

paroxetine =
    .title = Paroksetin

venlafaxine =
    .title = Venlafaksin

duloxetine =
    .title = Duloksetin

milnacipran =
    .title = Milnasipran

mirtazapine =
    .title = Mirtazapin

bupropion =
    .title = Bupropion

trazodone =
    .title = Trazodon

amitriptyline =
    .title = Amitriptilin

lithium =
    .title = Lityum

quetiapine =
    .title = Ketiapin

risperidone =
    .title = Risperidon

diazepam =
    .title = Diazepam

lorazepam =
    .title = Lorazepam

alprazolam =
    .title = Alprazolam

midazolam =
    .title = Midazolam

zolpidem =
    .title = Zolpidem

methylphenidate =
    .title = Metilfenidat

atomoxetine =
    .title = Atomoksetin

donepezil =
    .title = Donepezil

galantamine =
    .title = Galantamin

tacrine =
    .title = Takrin

memantine =
    .title = Memantin

trihexyphenidyl =
    .title = Triheksifenidil

benzatropine =
    .title = Benzatropin

levodopa =
    .title = Levodopa

propofol =
    .title = Propofol

sevoflurane =
    .title = Sevofluran

isoflurane =
    .title = İzofluran

desflurane =
    .title = Desfluran

rocuronium =
    .title = Roküronyum

cyclobenzaprine =
    .title = Siklobenzaprin

baclofen =
    .title = Baklofen

tizanidine =
    .title = Tizanidin

thiocolchicoside_medicine =
    .title = Tiyokolşikosid

glycopyrronium =
    .title = Glikopironyum

scopolamine =
    .title = Skopolamin

atropine =
    .title = Atropin (enjeksiyon)

atropine_eye =
    .title = Atropin (göze)

tropicamide =
    .title = Tropikamid

brimonidine =
    .title = Brimonidin

proxymetacaine =
    .title = Proksimetakain (göze)

dorzolamide_timolol_eye =
    .title = Dorzolamid ve timolol (göze)

timolol_eye =
    .title = Timolol (göze)

phenazopyridine =
    .title = Fenazopiridin

tamsulosin =
    .title = Tamsulosin

terazosin =
    .title = Terazosin

finasteride_medicine =
    .title = Finasterid

dutasteride_medicine =
    .title = Dutasterid

sildenafil =
    .title = Sildenafil

tadalafil =
    .title = Tadalafil

vasopressin =
    .title = Vazopressin

ivacaftor =
    .title = İvakaftor

dornase_alfa =
    .title = Dornaz alfa

sodium_fluoride =
    .title = Sodyum florür

sodium_chloride_infusion =
    .title = Sodyum klorür (infüzyon)

estradiol =
    .title = Estradiol

conjugated_estrogens =
    .title = Konjuge östrojenler

testosterone =
    .title = Testosteron

raloxifene =
    .title = Raloksifen

rivaroxaban_aspirin =
    .title = Rivaroksaban ve asetilsalisilik asit

aspirin_clopidogrel =
    .title = Asetilsalisilik asit ve klopidogrel

aspirin_dipyridamole =
    .title = Asetilsalisilik asit ve dipiridamol

aspirin_omeprazole =
    .title = Asetilsalisilik asit ve omeprazol

hydralazine_isosorbide_dinitrate =
    .title = Hidralazin ve izosorbid dinitrat

methyldopa_hydrochlorothiazide =
    .title = Metildopa ve hidroklorotiyazid

clonidine_chlortalidone =
    .title = Klonidin ve klortalidon

reserpine_hydrochlorothiazide =
    .title = Rezerpin ve hidroklorotiyazid

macitentan_tadalafil =
    .title = Masitentan ve tadalafil

hydrochlorothiazide_amiloride =
    .title = Hidroklorotiyazid ve amilorid

hydrochlorothiazide_triamterene =
    .title = Hidroklorotiyazid ve triamteren

hydrochlorothiazide_spironolactone =
    .title = Hidroklorotiyazid ve spironolakton

furosemide_spironolactone =
    .title = Furosemid ve spironolakton

eplerenone_dapagliflozin =
    .title = Eplerenon ve dapagliflozin

propranolol_hydrochlorothiazide =
    .title = Propranolol ve hidroklorotiyazid

timolol_hydrochlorothiazide =
    .title = Timolol ve hidroklorotiyazid

nadolol_bendroflumethiazide =
    .title = Nadolol ve bendroflumetiyazid

metoprolol_hydrochlorothiazide =
    .title = Metoprolol ve hidroklorotiyazid

atenolol_hydrochlorothiazide =
    .title = Atenolol ve hidroklorotiyazid

bisoprolol_hydrochlorothiazide =
    .title = Bisoprolol ve hidroklorotiyazid

nebivolol_hydrochlorothiazide =
    .title = Nebivolol ve hidroklorotiyazid

atenolol_chlortalidone =
    .title = Atenolol ve klortalidon

metoprolol_felodipine =
    .title = Metoprolol ve felodipin

atenolol_nifedipine =
    .title = Atenolol ve nifedipin

bisoprolol_amlodipine =
    .title = Bisoprolol ve amlodipin

nebivolol_amlodipine =
    .title = Nebivolol ve amlodipin

metoprolol_amlodipine =
    .title = Metoprolol ve amlodipin

metoprolol_aspirin =
    .title = Metoprolol ve asetilsalisilik asit

bisoprolol_aspirin =
    .title = Bisoprolol ve asetilsalisilik asit

metoprolol_ivabradine =
    .title = Metoprolol ve ivabradin

carvedilol_ivabradine =
    .title = Karvedilol ve ivabradin

amlodipine_celecoxib =
    .title = Amlodipin ve selekoksib

amlodipine_hydrochlorothiazide =
    .title = Amlodipin ve hidroklorotiyazid

captopril_hydrochlorothiazide =
    .title = Kaptopril ve hidroklorotiyazid

enalapril_hydrochlorothiazide =
    .title = Enalapril ve hidroklorotiyazid

lisinopril_hydrochlorothiazide =
    .title = Lisinopril ve hidroklorotiyazid

perindopril_indapamide =
    .title = Perindopril ve indapamid

ramipril_hydrochlorothiazide =
    .title = Ramipril ve hidroklorotiyazid

quinapril_hydrochlorothiazide =
    .title = Kinapril ve hidroklorotiyazid

benazepril_hydrochlorothiazide =
    .title = Benazepril ve hidroklorotiyazid

cilazapril_hydrochlorothiazide =
    .title = Silazapril ve hidroklorotiyazid

fosinopril_hydrochlorothiazide =
    .title = Fosinopril ve hidroklorotiyazid

moexipril_hydrochlorothiazide =
    .title = Moeksipril ve hidroklorotiyazid

zofenopril_hydrochlorothiazide =
    .title = Zofenopril ve hidroklorotiyazid

enalapril_lercanidipine =
    .title = Enalapril ve lerkanidipin

lisinopril_amlodipine =
    .title = Lisinopril ve amlodipin

perindopril_amlodipine =
    .title = Perindopril ve amlodipin

ramipril_felodipine =
    .title = Ramipril ve felodipin

enalapril_nitrendipine =
    .title = Enalapril ve nitrendipin

ramipril_amlodipine =
    .title = Ramipril ve amlodipin

trandolapril_verapamil =
    .title = Trandolapril ve verapamil

benazepril_amlodipine =
    .title = Benazepril ve amlodipin

zofenopril_amlodipine =
    .title = Zofenopril ve amlodipin

perindopril_amlodipine_indapamide =
    .title = Perindopril, amlodipin ve indapamid

perindopril_bisoprolol =
    .title = Perindopril ve bisoprolol

ramipril_amlodipine_hydrochlorothiazide =
    .title = Ramipril, amlodipin ve hidroklorotiyazid

perindopril_bisoprolol_amlodipine =
    .title = Perindopril, bisoprolol ve amlodipin

ramipril_bisoprolol =
    .title = Ramipril ve bisoprolol

perindopril_bisoprolol_amlodipine_indapamide =
    .title = Perindopril, bisoprolol, amlodipin ve indapamid

zofenopril_nebivolol =
    .title = Zofenopril ve nebivolol

losartan_hydrochlorothiazide =
    .title = Losartan ve hidroklorotiyazid

eprosartan_hydrochlorothiazide =
    .title = Eprosartan ve hidroklorotiyazid

valsartan_hydrochlorothiazide =
    .title = Valsartan ve hidroklorotiyazid

irbesartan_hydrochlorothiazide =
    .title = İrbesartan ve hidroklorotiyazid

candesartan_hydrochlorothiazide =
    .title = Kandesartan ve hidroklorotiyazid

telmisartan_hydrochlorothiazide =
    .title = Telmisartan ve hidroklorotiyazid

olmesartan_hydrochlorothiazide =
    .title = Olmesartan ve hidroklorotiyazid

azilsartan_chlortalidone =
    .title = Azilsartan ve klortalidon

valsartan_amlodipine =
    .title = Valsartan ve amlodipin

olmesartan_amlodipine =
    .title = Olmesartan ve amlodipin

telmisartan_amlodipine =
    .title = Telmisartan ve amlodipin

irbesartan_amlodipine =
    .title = İrbesartan ve amlodipin

losartan_amlodipine =
    .title = Losartan ve amlodipin

candesartan_amlodipine =
    .title = Kandesartan ve amlodipin

valsartan_lercanidipine =
    .title = Valsartan ve lerkanidipin

valsartan_amlodipine_hydrochlorothiazide =
    .title = Valsartan, amlodipin ve hidroklorotiyazid

valsartan_aliskiren =
    .title = Valsartan ve aliskiren

olmesartan_amlodipine_hydrochlorothiazide =
    .title = Olmesartan, amlodipin ve hidroklorotiyazid

sacubitril_valsartan =
    .title = Sakubitril ve valsartan

valsartan_nebivolol =
    .title = Valsartan ve nebivolol

candesartan_amlodipine_hydrochlorothiazide =
    .title = Kandesartan, amlodipin ve hidroklorotiyazid

irbesartan_amlodipine_hydrochlorothiazide =
    .title = İrbesartan, amlodipin ve hidroklorotiyazid

telmisartan_amlodipine_hydrochlorothiazide =
    .title = Telmisartan, amlodipin ve hidroklorotiyazid

aliskiren_hydrochlorothiazide =
    .title = Aliskiren ve hidroklorotiyazid

aliskiren_amlodipine =
    .title = Aliskiren ve amlodipin

aliskiren_amlodipine_hydrochlorothiazide =
    .title = Aliskiren, amlodipin ve hidroklorotiyazid

lovastatin_nicotinic_acid =
    .title = Lovastatin ve nikotinik asit

simvastatin_ezetimibe =
    .title = Simvastatin ve ezetimib

simvastatin_fenofibrate =
    .title = Simvastatin ve fenofibrat

atorvastatin_ezetimibe =
    .title = Atorvastatin ve ezetimib

rosuvastatin_ezetimibe =
    .title = Rosuvastatin ve ezetimib

rosuvastatin_fenofibrate =
    .title = Rosuvastatin ve fenofibrat

bempedoic_acid_ezetimibe =
    .title = Bempedoik asit ve ezetimib

simvastatin_aspirin =
    .title = Simvastatin ve asetilsalisilik asit

pravastatin_aspirin =
    .title = Pravastatin ve asetilsalisilik asit

atorvastatin_amlodipine =
    .title = Atorvastatin ve amlodipin

simvastatin_aspirin_ramipril =
    .title = Simvastatin, asetilsalisilik asit ve ramipril

rosuvastatin_aspirin =
    .title = Rosuvastatin ve asetilsalisilik asit

atorvastatin_aspirin_ramipril =
    .title = Atorvastatin, asetilsalisilik asit ve ramipril

rosuvastatin_amlodipine_lisinopril =
    .title = Rosuvastatin, amlodipin ve lisinopril

atorvastatin_aspirin =
    .title = Atorvastatin ve asetilsalisilik asit

rosuvastatin_amlodipine =
    .title = Rosuvastatin ve amlodipin

rosuvastatin_valsartan =
    .title = Rosuvastatin ve valsartan

atorvastatin_amlodipine_perindopril =
    .title = Atorvastatin, amlodipin ve perindopril

atorvastatin_aspirin_perindopril =
    .title = Atorvastatin, asetilsalisilik asit ve perindopril

rosuvastatin_perindopril_indapamide =
    .title = Rosuvastatin, perindopril ve indapamid

rosuvastatin_amlodipine_perindopril =
    .title = Rosuvastatin, amlodipin ve perindopril

atorvastatin_perindopril =
    .title = Atorvastatin ve perindopril

rosuvastatin_ramipril =
    .title = Rosuvastatin ve ramipril

atorvastatin_amlodipine_ramipril =
    .title = Atorvastatin, amlodipin ve ramipril

atorvastatin_amlodipine_candesartan =
    .title = Atorvastatin, amlodipin ve kandesartan

rosuvastatin_telmisartan =
    .title = Rosuvastatin ve telmisartan

rosuvastatin_perindopril =
    .title = Rosuvastatin ve perindopril

rosuvastatin_nebivolol =
    .title = Rosuvastatin ve nebivolol

rosuvastatin_amlodipine_ramipril =
    .title = Rosuvastatin, amlodipin ve ramipril

rosuvastatin_amlodipine_telmisartan =
    .title = Rosuvastatin, amlodipin ve telmisartan

insulin_glargine_lixisenatide =
    .title = İnsülin glarjin ve liksisenatid

insulin_degludec_liraglutide =
    .title = İnsülin degludek ve liraglutid

insulin_degludec_aspart =
    .title = İnsülin degludek ve insülin aspart

insulin_icodec_semaglutide =
    .title = İnsülin ikodek ve semaglutid

metformin_glibenclamide =
    .title = Metformin ve glibenklamid

metformin_glipizide =
    .title = Metformin ve glipizid

metformin_rosiglitazone =
    .title = Metformin ve rosiglitazon

metformin_pioglitazone =
    .title = Metformin ve pioglitazon

glimepiride_pioglitazone =
    .title = Glimepirid ve pioglitazon

metformin_sitagliptin =
    .title = Metformin ve sitagliptin

metformin_vildagliptin =
    .title = Metformin ve vildagliptin

pioglitazone_alogliptin =
    .title = Pioglitazon ve alogliptin

metformin_saxagliptin =
    .title = Metformin ve saksagliptin

metformin_linagliptin =
    .title = Metformin ve linagliptin

metformin_alogliptin =
    .title = Metformin ve alogliptin

metformin_repaglinide =
    .title = Metformin ve repaglinid

metformin_dapagliflozin =
    .title = Metformin ve dapagliflozin

metformin_canagliflozin =
    .title = Metformin ve kanagliflozin

linagliptin_empagliflozin =
    .title = Linagliptin ve empagliflozin

metformin_empagliflozin =
    .title = Metformin ve empagliflozin

saxagliptin_dapagliflozin =
    .title = Saksagliptin ve dapagliflozin

metformin_ertugliflozin =
    .title = Metformin ve ertugliflozin

sitagliptin_ertugliflozin =
    .title = Sitagliptin ve ertugliflozin

sitagliptin_dapagliflozin =
    .title = Sitagliptin ve dapagliflozin

sitagliptin_simvastatin =
    .title = Sitagliptin ve simvastatin

diclofenac_misoprostol =
    .title = Diklofenak ve misoprostol

naproxen_esomeprazole =
    .title = Naproksen ve esomeprazol

ibuprofen_pseudoephedrine =
    .title = İbuprofen ve psödoefedrin

sulfamethoxazole_trimethoprim =
    .title = Sülfametoksazol ve trimetoprim

paracetamol_codeine =
    .title = Parasetamol ve kodein

paracetamol_tramadol =
    .title = Parasetamol ve tramadol

tramadol_dexketoprofen =
    .title = Tramadol ve deksketoprofen

paracetamol_oxycodone =
    .title = Parasetamol ve oksikodon

paracetamol_hydrocodone =
    .title = Parasetamol ve hidrokodon

ibuprofen_hydrocodone =
    .title = İbuprofen ve hidrokodon

ibuprofen_codeine =
    .title = İbuprofen ve kodein

aspirin_oxycodone =
    .title = Asetilsalisilik asit ve oksikodon

aspirin_codeine =
    .title = Asetilsalisilik asit ve kodein

paracetamol_dextromethorphan_doxylamine =
    .title = Parasetamol, dekstrometorfan ve doksilamin

buprenorphine_naloxone =
    .title = Buprenorfin ve nalokson

salmeterol_fluticasone =
    .title = Salmeterol ve flutikazon

formoterol_budesonide =
    .title = Formoterol ve budesonid

formoterol_mometasone =
    .title = Formoterol ve mometazon

salbutamol_ipratropium =
    .title = Salbutamol ve ipratropium

zidovudine_lamivudine =
    .title = Zidovudin ve lamivudin

lamivudine_abacavir =
    .title = Lamivudin ve abakavir

tenofovir_emtricitabine =
    .title = Tenofovir ve emtrisitabin

zidovudine_lamivudine_abacavir =
    .title = Zidovudin, lamivudin ve abakavir

emtricitabine_tenofovir_efavirenz =
    .title = Emtrisitabin, tenofovir ve efavirenz

elvitegravir_cobicistat_emtricitabine_tenofovir =
    .title = Elvitegravir, kobisistat, emtrisitabin ve tenofovir

lopinavir_ritonavir =
    .title = Lopinavir ve ritonavir

lamivudine_tenofovir =
    .title = Lamivudin ve tenofovir

lamivudine_abacavir_dolutegravir =
    .title = Lamivudin, abakavir ve dolutegravir

darunavir_cobicistat =
    .title = Darunavir ve kobisistat

bictegravir_emtricitabine_tenofovir =
    .title = Biktegravir, emtrisitabin ve tenofovir

lamivudine_dolutegravir =
    .title = Lamivudin ve dolutegravir

donepezil_memantine =
    .title = Donepezil ve memantin

levonorgestrel_ethinylestradiol =
    .title = Levonorgestrel + etinilestradiol

norethisterone_ethinylestradiol =
    .title = Noretisteron + etinilestradiol

norgestimate_ethinylestradiol =
    .title = Norgestimat + etinilestradiol

norgestrel_ethinylestradiol =
    .title = Norgestrel + etinilestradiol

desogestrel_ethinylestradiol =
    .title = Desogestrel + etinilestradiol

drospirenone_ethinylestradiol =
    .title = Drospirenon + etinilestradiol

etynodiol_ethinylestradiol =
    .title = Etinodiol + etinilestradiol

gestodene_ethinylestradiol =
    .title = Gestoden + etinilestradiol

norelgestromin_patch =
    .title = Norelgestromin + etinilestradiol (bant)

dienogest_ethinylestradiol =
    .title = Dienogest + etinilestradiol

dienogest_estradiol =
    .title = Dienogest + estradiol

norethisterone_mestranol =
    .title = Noretisteron + mestranol

etonogestrel_ring =
    .title = Vajinal halka (etonogestrel + etinilestradiol)

cyproterone_ethinylestradiol =
    .title = Siproteron + etinilestradiol

emtricitabine_rilpivirine_tenofovir =
    .title = Emtrisitabin, rilpivirin ve tenofovir

amoxicillin_clavulanate =
    .title = Amoksisilin + klavulanik asit

ampicillin_sulbactam =
    .title = Ampisilin + sulbaktam

piperacillin_tazobactam =
    .title = Piperasilin + tazobaktam

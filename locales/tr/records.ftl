# Toplu dışa aktarım olarak gelen kayıtlar: her satırda bir kaynak, hastalar dosyalara dağılmış.

error-bulk-bundle = Tek tek kaynakların arasında bir bundle duruyor. Bundle’ları, her satırda bir tane olmak üzere ayrı bir dosyaya koyun.
error-bulk-unsaid = { $found } hangi tek hastaya ait olduğunu söylemiyor; dışarıda bırakıldı.
error-bulk-no-patient = { $found }, dosyalarda bulunmayan { $expected } hakkında; dışarıda bırakıldı.
error-bulk-broken = Her satırında bir kaynak olan dosyalardan hiçbir şey devralınmadı: okunamayan bir satır herkesin olabilir. Yukarıda belirtilen satırları düzeltin ya da çıkarın ve yeniden içe aktarın.
error-bulk-disk = Dışa aktarım satırlarının yerleri kliniğin klasörüne yazılamadı: { $detail }

hospital-left = { $left ->
    [one] { $left } girdi dışarıda bırakıldı; hastası dosyalarda yok ya da belirtilmemiş.
   *[other] { $left } girdi dışarıda bırakıldı; hastaları dosyalarda yok ya da belirtilmemiş.
}

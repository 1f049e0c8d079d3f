# Birkaç tedaviden hangisi kastedilirse edilsin geçerli olanların kartları.

card-verdict-gravest = En çok karşı çıkılan durumda: { $verdict }
card-verdict-mildest = En az karşı çıkılan durumda: { $verdict }
card-depends-questions = Yalnızca bazı tedaviler için sorulur

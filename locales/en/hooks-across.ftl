# Cards of what holds whichever of several treatments is meant.

card-verdict-gravest = Where most speaks against it: { $verdict }
card-verdict-mildest = Where least speaks against it: { $verdict }
card-depends-questions = Asked only for some of what can be treated

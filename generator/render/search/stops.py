"""The words that an index leaves out: every text is full of them, and nobody looks for them."""

_STOP_WORDS = {  # each language has its own, in small letters without accents
    "en": (  # its own list
        "a an and are as at be been but by can did do does for from had has have how if in into is"
        " it its many much no not of on or our such than that the their them then there these they"
        " this those to was we were what when where which who why will with would you your"
    ),
    "fr": (  # its own list
        "a ai au aux avec c ce ces cet cette combien comment d dans de des dont du elle elles en"
        " entre est et etre eu il ils j je l la le les leur leurs lui m ma mais me meme mes mon n"
        " ne ni nos notre nous on ont ou par pas pour pourquoi qu quand que quel quelle quelles"
        " quels qui s sa sans se sera ses si son sont sous sur t ta te tes toi ton tu un une vos"
        " votre vous y"
    ),
}


def stop_words(lang: str) -> frozenset[str]:
    """The words that the index of a language leaves out: none where no list is kept."""
    return frozenset(_STOP_WORDS.get(lang.partition("-")[0], "").split())

"""Images with words in their place, and without."""

from generator.model.site import Site
from tests.builders import a_narrative, a_site


def of(body: str) -> Site:
    return a_site(narratives=(a_narrative(body=body),), images=("images/a.png",))


ITEM = ["a-plan"]
BAD = {
    label: (of(body), ITEM)
    for label, body in {
        "nothing": "![](/images/a.png)",
        "blanks": "![ ](/images/a.png)",
        "nothing but a title": '![](/images/a.png "A map")',
        "the name of a file": "![IMG_2034.png](/images/a.png)",
        "the name of a file in words": "![Carte finale v2.JPG](/images/a.png)",
        "its own name": "![map_final_2](/images/map_final_2.png)",
        "a name that a camera gives": "![DSC01234](/images/a.png)",
        "the word image": "![image](/images/a.png)",
        "the word photo, with a number": "![Photo 3](/images/a.png)",
        "une image": "![Une image](/images/a.png)",
        "a screenshot": "![Capture d’écran](/images/a.png)",
        "in a link": "[![](/images/a.png)](/plans)",
        "by name": "![][a]\n\n[a]: /images/a.png",
        "HTML without alt": "<img src='/images/a.png'>",
        "HTML that says image": '<img src="/images/a.png" alt="image">',
        "in a list": "- ![](/images/a.png)",
    }.items()
} | {"two": (of("![](/images/a.png) and ![](/images/a.png)"), ITEM * 2)}
GOOD = {
    label: of(body)
    for label, body in {
        "words": "![Map of the six regions](/images/a.png)",
        "one word": "![Montréal](/images/a.png)",
        "a word that is also its name": "![Emploi-Québec](/images/Emploi-Québec.png)",
        "words about a photo": "![Photo: the minister greets newcomers](/images/a.png)",
        "a logo": "![Logo of the ministry](/images/a.png)",
        "words with a full stop": "![Rates of 2008. Source: registry](/images/a.png)",
        "words with code and brackets": "![The [first] `step`](/images/a.png)",
        "a decoration, on purpose": '<img src="/images/a.png" alt="">',
        "HTML with words": '<img alt="Map of the regions" src="/images/a.png">',
        "by name": "![Map of the regions][a]\n\n[a]: /images/a.png",
        "code": "`![](/images/a.png)`\n\n```\n![](/images/a.png)\n```",
        "a comment": "<!-- ![](/images/a.png) -->",
        "a link after an exclamation": "Welcome\\![](/plans)",
        "no image": "Wow! [](/plans)",
    }.items()
}

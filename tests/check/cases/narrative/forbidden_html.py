"""HTML that pages keep, and leave out."""

from generator.model.site import Site
from tests.builders import a_narrative, a_site


def of(body: str) -> Site:
    return a_site(narratives=(a_narrative(body=body),))


ITEM = ["a-plan"]
WORD = "<p class=MsoNormal><span style='mso-spacerun:yes'>A</span><o:p></o:p></p>\n\n"
BAD = {
    label: (of(body), ITEM)
    for label, body in {
        "a script": "<script>alert(1)</script>",
        "in capitals": "A <SCRIPT SRC='x.js'></SCRIPT>",
        "a frame": '<iframe src="https://example.org"></iframe>',
        "a style": '<p style="color: red">A</p>',
        "an event": '<a href="/plans" onclick="f()">A</a>',
        "an event on an image": '<img src="/assets/a.png" alt="" onerror=f()>',
        "bold": "<b>A</b>",
        "a class": '<div class="wide">A</div>',
        "a link in a new window": '<a href="https://example.org" target="_blank">A</a>',
        "an anchor": '<a name="here"></a>',
        "details": "<details>A</details>",
        "a misspelt tag": "<strnog>A</strnog>",
        "words that look like a tag": "Write to <nom de la personne>.",
        "words with an apostrophe": "Write to <nom de l'organisme>.",
        "a comparison": "If a <b and c> d",
        "a telephone": "<tel:+15145550100>",
        "over two lines": "<span\nid='a'>A</span>",
        "in a list": "- <u>A</u>",
        "in a table": "| A |\n|---|\n| <font color=red>A</font> |",
        "Word, told once": WORD * 3,
        "Word's other prefixes": "<w:sdt>A</w:sdt> <st1:place>B</st1:place>",
        "Word's conditions": "<![if !supportLists]>1.<![endif]> A",
        "Outlook": '<span style="font-size:11pt">A</span> <font face="Arial">B</font>',
        "an instruction": "<?xml version='1.0'?>",
    }.items()
} | {
    "two attributes": (of('<p style="a:b" onclick="f()">A</p>'), ITEM * 2),
    "two tags": (of("<b>A</b> and <i>B</i>"), ITEM * 2),
}
GOOD = {
    label: of(body)
    for label, body in {
        "Markdown": "**A** *B* [c](/plans) <https://example.org> <a@example.org>",
        "kept tags": "H<sub>2</sub>O, 1<sup>er</sup>, <kbd>Ctrl</kbd>, <abbr title='A b'>AB</abbr>",
        "kept attributes": '<img src="/assets/a.png" alt="" width=10> <td colspan="2">A</td>',
        "another language": '<span lang="iu">ᐃᓄᒃᑎᑐᑦ</span> <q lang=en>A</q>',
        "breaks": "A<br>B<br/>C<BR />\n\n<hr>",
        "headings": '<h2 id="a">A</h2>\n\n<h1>B</h1>',
        "a figure": "<figure><figcaption>A</figcaption></figure>",
        "comments": "<!-- <script> --> A <!--\n<b>\n-->",
        "Word's hidden comments": "A <!--[if gte mso 9]><xml><o:p/></xml><![endif]--> B",
        "code": "`<b>` and ``<script>``\n\n```html\n<iframe></iframe>\n```\n\n    <b>A</b>",
        "signs": "1 < 2 and 3 > 2, <3, a<b, x <- y, << A >>, &lt;b&gt;",
        "a tag that never ends": "A <b and more\n\nwords > here",
        "an address that a link may not have": "<javascript:f()>",
        "a link that another check refuses": '<a href="javascript:f()">A</a>',
    }.items()
}

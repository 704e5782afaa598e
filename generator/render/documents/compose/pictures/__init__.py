"""Pictures of documents: the site's charts as SVG that needs no style sheet, in words too."""

"""View records -> HTML and SVG, for the browser and for the report in one file. Nothing of a page is trusted as HTML."""

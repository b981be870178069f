# What a chart promises to those who point at it, use the keyboard, or take it away.

Story: A column of the timeline tells its figures and leads to them
On a desk
Open "#/search?q=nitrous%20oxide"
Put the focus on ".spot-here"
Press the key "End"
A screen reader hears "date not stated: 1 of"
See "date not stated: 1 of"
Press the key "Home"
Press the key "Enter"
The address ends with "council=coventry&year=2014"
axe finds nothing

Story: A column of a theme's years is pointed at
On a desk
Open "#/themes/drugs-and-alcohol"
Point at the first "#years-chart .spot-here"
See "2014: 0 of 11 passages"
axe finds nothing

Story: The timeline is saved as a drawing that stands by itself
On a desk
In the dark
Open "#/search?q=nitrous%20oxide"
Save by "Download as SVG"
The file is called "nitrous-oxide-5-items-timeline.svg"
The file is a drawing titled "nitrous oxide: 5 items: Items by council and year"
The file says 'Coventry City Council'
The file says '#/search?q=nitrous%20oxide'
See "Saved as nitrous-oxide-5-items-timeline.svg."
axe finds nothing

Story: The timeline is saved as a picture
Open "#/search?q=nitrous%20oxide"
Save by "Download as PNG"
The file is called "nitrous-oxide-5-items-timeline.png"
The file is a picture of at least 1200 dots

Story: Charts of themes and comparisons are saved in the language of the page
In a browser that asks for cy
Open "#/themes/drugs-and-alcohol"
Save by "Lawrlwytho fel SVG"
The file is a drawing titled "Drugs and alcohol"
The file says 'Ffynhonnell: http'
Open "#/compare"
Save by "Lawrlwytho fel SVG"
The file is a drawing titled ""
The file says 'Coventry City Council'

Story: Each chart of a comparison is saved
Open "#/compare?part=coventry&part=enfield&theme=drugs-and-alcohol"
Save by "Download as SVG: How often"
The file says 'passages in every'
Save by "Download as SVG: What both raise"
The file is a drawing titled "Coventry and Enfield"
Save by "Download as PNG: How often"
The file is a picture of at least 900 dots

Story: A square of the heat map is found by arrow keys and leads to its passages
On a desk
Open "#/compare"
Put the focus on ".heat-here"
Press the key "ArrowDown"
Press the key "End"
A screen reader hears "Brent Council"
Press the key "Enter"
The address ends with "council=brent"

Story: The figures of the timeline are saved as a table, its fold never opened
Open "#/search?q=nitrous%20oxide"
Save by "Download as CSV"
The file is called "nitrous-oxide-5-items-timeline.csv"
The file is a table of 6 columns
The file says 'Council,Year,Items found,By another wording only,Items loaded,Passages found'
The file says 'Coventry City Council,All,'
See "Saved as nitrous-oxide-5-items-timeline.csv."
axe finds nothing

Story: The figures of a theme's years are saved as a table, in the language of the page
In a browser that asks for cy
Open "#/themes/drugs-and-alcohol"
Save by "Lawrlwytho fel CSV"
The file is a table of 4 columns
The file says 'Cyngor,Blwyddyn,Darnau sy’n enwi’r thema,Darnau a lwythwyd'

Story: The figures of a comparison are saved as tables
Open "#/compare?part=coventry&part=enfield&theme=drugs-and-alcohol"
Save by "Download as CSV: How often"
The file is a table of 5 columns
The file says 'Council or committee,Passages that name it,Passages of another wording only,Passages loaded,"Passages that name it in every 1,000 loaded"'
The file says 'Coventry City Council,'
Save by "Download as CSV: What both raise"
The file is a table of 3 columns
The file says 'Passages (Coventry),Passages (Enfield)'
Save by "Download as CSV: Distinctive words"
The file is a table of 9 columns
The file says 'Log-likelihood'
axe finds nothing

Story: Every cell of the matrix is saved, whether its column is in sight or not
Open "#/compare"
Save by "Download as CSV"
The file is a table of 7 columns
The file says 'Coventry City Council,All committees,Drugs and alcohol,'
The file says 'Coventry City Council,All committees,Libraries,'
Open "#/compare?rows=committees&theme=drugs-and-alcohol"
Save by "Download as CSV"
The file says 'Enfield Council,Crime Scrutiny Panel,Drugs and alcohol,'

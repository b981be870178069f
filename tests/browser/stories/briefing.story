# A briefing is a sheet or two of paper with everything that is needed to quote it.

Story: A briefing on a search says what was decided, asked and heard, with the address of each
On a desk
Open "#/search?q=nitrous%20oxide"
Follow "Briefing to print"
The heading is "Briefing: nitrous oxide"
The title is "Briefing: nitrous oxide | Scrutineer"
The address ends with "#/briefing?q=nitrous%20oxide"
See "6 passages in 5 items of 3 councils."
See "No such passage is found by this search."
See "Decisions of the same items, in other words"
See "https://edemocracy.coventry.gov.uk/mgAi.aspx?ID=38336"
axe finds nothing
Follow "Results"
The heading is "5 items, 6 passages"

Story: A briefing on a theme is reached from its page, and its size is in the address
On a desk
Open "#/themes/drugs-and-alcohol"
Follow "Briefing to print"
The heading is "Briefing: Drugs and alcohol"
See "with most passages of 12, most first"
See "Counted as this theme:"
Choose "6" from "Passages of each kind"
The address ends with "#/briefing/drugs-and-alcohol?each=6"
Reload
See "6 of"
axe finds nothing
Go back
The address ends with "#/briefing/drugs-and-alcohol"

Story: A briefing on a theme of one's own, in one council
Open "#/briefing/own?name=Buses&w=bus&w=buses&part=coventry"
The heading is "Briefing: Buses"
See "Narrowed to: Coventry City Council"

Story: A briefing on a phone, in the dark
On a small phone
In the dark
Open "#/briefing/drugs-and-alcohol"
Nothing is wider than the window
Every target is at least 24 pixels
axe finds nothing

Story: A briefing in Welsh
In a browser that asks for cy
Open "#/briefing?q=nitrous%20oxide"
The heading is "Papur briffio: nitrous oxide"
See "A benderfynwyd"
axe finds nothing

Story: A briefing on what is not there says so
Open "#/briefing?q=xyzzyx"
See "That is not proof that it was never discussed"
Open "#/briefing/no-such-theme"
See "There is no theme at this address"
axe finds nothing

Story: A briefing on paper holds its words and no controls
Open "#/briefing?q=nitrous%20oxide"
On paper
See "Made with Scrutineer on"
Do not see "Passages of each"
Do not see "Query help"

Story: An item and a comparison on paper say where they were printed from
On paper
Open "#/item/enfield/ai45449"
See "Printed from http"
Do not see "Query help"
Open "#/compare?part=coventry&part=enfield&theme=drugs-and-alcohol"
See "Printed from http"

# What is promised to those who lay councils beside each other. On the sample corpus, and on that of invented councils.

Story: Three kinds of absence are told apart, and each cell says its state in words
Open "#/compare?theme=serious-violence&order=name"
See "use only another wording"
See "not mentioned"
See "by another wording only"
See "nothing loaded"
There is 1 of "th.is-singled"
axe finds nothing

Story: Nothing loaded is told from not mentioned
Open "#/compare?theme=serious-violence&from=2009&to=2009"
There are 0 of ".matrix td.zero"
See "nothing loaded"
axe finds nothing

Story: A cell of the matrix leads to exactly that number of passages
Open "#/compare?theme=drugs-and-alcohol"
The cell of "Leeds City Council" in "Drugs and alcohol" leads to as many passages as it shows
Open "#/compare?theme=drugs-and-alcohol"
The cell of "Brent Council" in "Serious violence" leads to as many passages as it shows
Open "#/compare?q=knife%20crime&from=2018&to=2024"
The cell of "Coventry City Council" in "“knife crime”" leads to as many passages as it shows

Story: Ticked rows are laid side by side, and the whole comparison is in the address
Open "#/compare?theme=serious-violence"
Tick "Enfield Council"
Tick "Coventry City Council"
Follow "Lay 2 side by side"
The heading is "Enfield and Coventry on serious violence"
The address ends with "#/compare?part=enfield&part=coventry&theme=serious-violence"
Choose "2019" from "From"
The address ends with "&from=2019"
See "Items whose date is not stated are left out"
Reload
The heading is "Enfield and Coventry on serious violence"
See "Items whose date is not stated are left out"
Go back
The address ends with "theme=serious-violence"

Story: The answer stands first, with what it is of, and decisions stand beside decisions
Open "#/compare?part=coventry&part=enfield&theme=drugs-and-alcohol"
The heading is "Coventry and Enfield on drugs and alcohol"
See "passages in every 1,000 loaded"
See "185 passages"
See "Decisions that name it"
See "What both raise, and what only one does"
See "Log-likelihood"
See "How this was counted"
axe finds nothing

Story: Words of the reader's own are compared too
Open "#/compare?part=coventry&part=enfield"
Choose "Words of your own…" from "Theme"
Write 'nitrous oxide' into "Words"
Press "Compare"
The heading is "Coventry and Enfield on “nitrous oxide”"
The address ends with "q=nitrous%20oxide"
"nitrous oxide" is marked

Story: Everything is compared by themes
Open "#/compare?part=coventry&part=enfield"
The heading is "Coventry and Enfield side by side"
See "Only Coventry ("
See "Only Enfield ("
Do not see "Hate crime"
Unfold "and 1"
axe finds nothing

Story: The heat map of all themes has its figures in the table beneath
Open "#/compare"
There is 1 of "svg.heat-map"
See "at a glance"
Unfold "The same as a table, with rates"
See "in every 1,000 loaded"
axe finds nothing

Story: A theme that there is not is said to be so
Open "#/compare?part=coventry&part=enfield&theme=nothing-of-the-kind"
See "There is no theme of this name here"
axe finds nothing

Story: The matrix on a small phone
On a small phone
Open "#/compare?theme=serious-violence"
See "name it"
Nothing is wider than the window
axe finds nothing

Story: A comparison on a small phone, in the dark
On a small phone
In the dark
Open "#/compare?part=coventry&part=enfield&part=leeds&theme=drugs-and-alcohol"
See "What all raise, and what only one does"
Nothing is wider than the window
axe finds nothing

Story: The matrix of committees at a desk, in the dark
On a desk
In the dark
Open "#/compare?rows=committees&theme=serious-violence&figures=rates"
See "committees on serious violence"
axe finds nothing

Story: Beside a passage stand those of other councils that are like it, with the words they share marked in both
On a desk
Open "#/item/enfield/ai45449?p=8"
See "Much like this"
"county lines" is in bold in the minutes and in the margin
See "What other councils said"
See "found by their words alone"
Nothing is wider than the window
axe finds nothing

Story: On a phone the same stands beneath the passage, and opens when asked
On a phone
Open "#/item/enfield/ai45449"
Unfold "Also in"
Nothing is wider than the window
axe finds nothing

Story: An item names its themes and key phrases, and they are links
Open "#/item/enfield/ai45449"
Follow "Drugs and alcohol"
The heading is "Drugs and alcohol"

Story: Minutes without themes and without parallels say so, and councils are still compared by words
While the minutes have no themes
Open "#/compare"
See "These minutes were published without themes"
Choose "Words of your own…" from "Theme"
Write 'nitrous oxide' into "Words"
Press "Compare"
The heading is "25 councils on “nitrous oxide”"
axe finds nothing
Open "#/item/enfield/ai45449"
The heading is "TACKLING ILLEGAL DRUGS"
There are 0 of ".margin"

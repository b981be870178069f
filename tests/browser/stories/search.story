# What a councillor with ten minutes is promised on the search page. All on the sample corpus.

Story: Nitrous oxide is found in Coventry and in Enfield, each item opens, and back leads to the results
Open the home page
Search for 'nitrous oxide'
The heading is "5 items, 6 passages"
The title is "nitrous oxide: 5 items | Scrutineer"
The address ends with "#/search?q=nitrous%20oxide"
See "Coventry City Council"
See "Enfield Council"
"nitrous oxide" is marked
Follow "Drugs and Alcohol Strategy"
The heading is "Drugs and Alcohol Strategy"
See "Digest: our words; read the published minutes"
"nitrous oxide" is marked
Go back
The heading is "5 items, 6 passages"
Follow "TACKLING ILLEGAL DRUGS"
The heading is "TACKLING ILLEGAL DRUGS"
See "Awareness raising on"
Go back
The heading is "5 items, 6 passages"

Story: A council can be singled out, the counts follow, and the choice is in the address
Open "#/search?q=nitrous%20oxide"
The heading is "5 items, 6 passages"
Tick "Enfield Council"
The heading is "2 items, 3 passages"
There are 2 of ".result"
The address ends with "council=enfield"
Reload
The heading is "2 items, 3 passages"
Press "Take off Council: Enfield Council"
The heading is "5 items, 6 passages"

Story: Several filters narrow each other, and one press takes them all off
Open "#/search?q=drugs&council=coventry&kind=comment"
There are 2 of "li.tag"
Press "Take all off"
There are 0 of "li.tag"
The address ends with "#/search?q=drugs"

Story: Every kind says in words what it is
Open "#/search?q=drugs%20alcohol"
See "Evidence"
See "Comment"
See "Resolved"

Story: The order can be changed, and undated items stand last
Open "#/search?q=homelessness"
"#order" stands before ".result"
Choose "Newest first" from "Order"
The address ends with "#/search?q=homelessness&sort=newest"

Story: Committees that are folded away are counted apart from minutes that state none
On a desk
Open "#/search?q=bus"
See "33 named committees"
See "32 more with none, 17 not stated"

Story: Nothing found says so and offers a way on
Open "#/search?q=zeppelins"
The heading is "Nothing found"
The search box says 'zeppelins'

Story: A misspelling is met with the spelling that the minutes have
Open "#/search?q=homelesness"
See "homelessness"

Story: Back and forward follow the searches
Open "#/search?q=nitrous%20oxide"
The heading is "5 items, 6 passages"
Search for 'xanax'
The search box says 'xanax'
Go back
The search box says 'nitrous oxide'
The heading is "5 items, 6 passages"
Go forward
The search box says 'xanax'

Story: Typing fast ends with the answer to what stands in the box
Open "#/search?q=drugs"
Type 'nitrous oxide' quickly
The heading is "5 items, 6 passages"
The address ends with "#/search?q=nitrous%20oxide"
A screen reader hears "5 items"

Story: The slash key leads to the search box
Open "#/data"
Press the key "/"
The focus is on "input[type=search]"

Story: Figures drawn as a picture are there as a table too
Open "#/search?q=nitrous%20oxide"
Unfold "These figures as a table"
See "Leeds City Council"

Story: What is typed is text, never markup
Open "#/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"
The search box says '<img src=x onerror=alert(1)>'
There are 0 of "main img"

Story: Related wordings are shown when asked for, say what they would add, and count only when switched on
Open "#/search?q=exclusions%20school"
The heading is "7 items, 39 passages"
Press "Show related wordings"
See "pru"
The heading is "7 items, 39 passages"
Tick "pru"
The address ends with "also=pru"
See "Also: pru"
Do not see "39 passages"
axe finds nothing

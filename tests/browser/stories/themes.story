# What a councillor and a researcher are promised of themes. Figures are only named for themes that a story makes itself:
# the wordings of the codebook may change.

Story: Every theme is listed by group, and is found by name or by a wording
Open "#/themes"
The heading is "Themes"
See "Community safety"
Write 'nitrous' into "Find a theme"
See "Drugs and alcohol"
Do not see "Libraries"
Write 'zeppelins' into "Find a theme"
See "No theme has these words."
The link "Make one of them" leads to "#/themes/own?name=zeppelins&w=zeppelins"
axe finds nothing

Story: What a theme counts is told on demand
Open "#/themes"
Press "What it counts: Cuckooing"
There is 1 of ".theme-means"
Tick "Show what each one counts"
See "Leaves out tobacco"

Story: Themes are listed with those spoken of most first, and the address keeps it
Open "#/themes"
Choose "Most discussed first" from "Order"
The address ends with "#/themes?order=count"
There is 1 of ".theme-group"
See "Community safety"
Reload
There is 1 of ".theme-group"
Write 'nitrous' into "Find a theme"
See "Drugs and alcohol"
Do not see "Libraries"
axe finds nothing
Go back
See "Themes"
The address ends with "#/themes"

Story: The list of themes on a small phone, in the dark
On a small phone
In the dark
Open "#/themes"
See "Community safety"
Nothing is wider than the window
axe finds nothing

Story: A theme says what it counts, when it was discussed, and what was heard, said and decided
Open "#/themes/drugs-and-alcohol"
The heading is "Drugs and alcohol"
See "Comparative Agendas Project: 3 Health, 12 Law and Crime"
See "When it was discussed"
See "Heard"
See "Asked and said"
See "Decided"
See "does not name it; in an item about it"
See "Organisations in these items"
See "Neighbouring themes"
axe finds nothing

Story: Figures drawn as a picture are there as a table too
Open "#/themes/drugs-and-alcohol"
Unfold "The same as a table"
See "Passages that name the theme, of passages loaded"
axe finds nothing

Story: A wording switched off takes its passages out of every figure, and the address keeps it
Open "#/themes/drugs-and-alcohol"
Remember the figure of ".figure-big b"
Untick "drug"
The figure of ".figure-big b" is smaller
A screen reader hears "passages in"
Reload
The figure of ".figure-big b" is smaller
Press "Switch all as defined"
The figure of ".figure-big b" is as remembered
The address ends with "#/themes/drugs-and-alcohol"
Go back
The figure of ".figure-big b" is smaller

Story: On a phone the answer stands before the wordings, which open under a line that says how many count
On a phone
Open "#/themes/drugs-and-alcohol"
See "When it was discussed"
".figures-row" stands before ".definition"
".wordings" stands before "#years"
See "Counted by"
Do not see "wordings of the theme, and the passages with each"
Remember the figure of ".figure-big b"
Unfold "Counted by"
Untick "drug"
The figure of ".figure-big b" is smaller
See ": 1 switched off"
Nothing is wider than the window
axe finds nothing

Story: A wording of the reader's own adds what it brings
Open "#/themes/drugs-and-alcohol"
Remember the figure of ".figure-big b"
Write 'homeless*' into "Add a wording"
Press "Add" in ".add-wording"
The figure of ".figure-big b" is larger
The address ends with "?on=homeless*"

Story: A theme can be looked at in one council, and in some years
Open "#/themes/drugs-and-alcohol"
Remember the figure of ".figure-big b"
Choose "all of Enfield Council" from "Look in"
The figure of ".figure-big b" is smaller
The address ends with "part=enfield"
Choose "2019" from "From"
See "Items without a date are left out."
Press "Take off Enfield Council"
The address ends with "?from=2019"

Story: Nothing found says how much was looked through, and leads on
Open "#/themes/own?name=Gas&w=%22nitrous%20oxide%22&part=bury"
See "No passage names this theme."
See "were looked through"
Follow "Look everywhere"
See "6 passages"

Story: A theme on a small phone
On a small phone
Open "#/themes/school-exclusions"
The heading is "School exclusions"
Nothing is wider than the window
axe finds nothing

Story: A theme at a desk, in the dark
On a desk
In the dark
Open "#/themes/county-lines?off=nothing"
The heading is "County lines"
axe finds nothing

Story: The passages of a theme are found as a search, and marked in the minutes
Open "#/themes/own?name=Gas&w=%22nitrous%20oxide%22"
The heading is "Gas"
See "6 passages"
Follow "All 6 passages as a search"
The search box says 'theme:"Gas"'
The heading is "5 items, 6 passages"
"nitrous oxide" is marked
Follow "TACKLING ILLEGAL DRUGS"
The heading is "TACKLING ILLEGAL DRUGS"
"nitrous oxide" is marked

Story: A search may name a theme of the codebook
Open "#/search?q=theme:%22drugs%20and%20alcohol%22%20kind:decided"
"drug" is marked
Do not see "No theme is called"

Story: A theme that there is not says so
Open "#/themes/zeppelins"
See "There is no theme at this address"
Follow "All themes"
The heading is "Themes"

Story: Minutes without themes say so, and a theme of one's own works all the same
While the minutes have no themes
Open "#/themes"
See "These minutes were published without themes."
Open "#/themes/own?name=Gas&w=%22nitrous%20oxide%22"
See "6 passages"

Story: A theme of one's own is counted as it is typed
Open "#/themes/own"
The heading is "A theme of your own"
See "Write a wording above"
Write 'Gas' into "Name"
The heading is "Gas"
Write '"nitrous oxide' into "Wording"
See "The quotation mark is not closed"
See "6, 6 only here"
The address ends with "name=Gas&w=%22nitrous%20oxide"
A screen reader hears "6 passages in 4 items"
axe finds nothing

Story: A theme of one's own is saved, opened again, renamed, deleted and brought back
Open "#/themes/own?name=Gas&w=%22nitrous%20oxide%22"
See "Not saved yet"
Press "Save on this device"
See "Saved on this device."
Write 'Laughing gas' into "Name"
See "Changed since it was saved."
Press "Save the changes"
See "Saved on this device."
Open "#/themes"
Reload
See "Laughing gas"
Press "Rename Laughing gas"
Write 'N2O' into "New name"
Press "Keep this name"
See "N2O"
axe finds nothing
Press "Delete N2O"
See "“N2O” is deleted."
Press "Bring it back"
Follow "N2O"
The heading is "N2O"
See "Saved on this device."
Open "#/search?q=theme:n2o"
The heading is "5 items, 6 passages"

Story: A theme of one's own is shared by its address
Open "#/themes/own?name=Gas&w=%22nitrous%20oxide%22"
Press "Save on this device"
See "Saved on this device."
Open the address in "#theme-address" on another device
The heading is "Gas"
See "Not saved yet"
See "6 passages"

Story: A theme of one's own goes into a REFI-QDA codebook and comes back out of it
Open "#/themes/own?name=Gas&means=Gas%20to%20inhale&w=%22nitrous%20oxide%22&offer=canister&not=dentist*"
Save by "Download for NVivo"
The file is called "gas.qdc"
The file says 'nitrous oxide'
The file is a valid REFI-QDA codebook
Open "#/themes"
Take the file in
See "Added: “Gas”."
Take the file in
See "Here already: “Gas”."
Follow "Gas"
See "Saved on this device."
There are 3 of ".line"

Story: A theme of one's own goes into a JSON file and comes back out of it
Open "#/themes/own?name=Gas&w=%22nitrous%20oxide%22&offer=canister"
Save by "Download as JSON"
The file is called "gas.json"
Open "#/themes"
Take the file in
See "Added: “Gas”."
Reload
Follow "Gas"
There are 2 of ".line"

Story: A file that is not one of themes is refused in words
Open "#/themes"
Take in a file that says 'nonsense'
See "Nothing was taken in:"
See "this is not a file of themes"

Story: A copy of a built-in theme is edited as one's own
Open "#/themes/cuckooing"
Follow "Edit a copy of this theme"
The heading is "Cuckooing (my copy)"
See "Not saved yet"
axe finds nothing

Story: A passage is left out by what tells it from the others
Open "#/themes/own?name=Gas&w=%22nitrous%20oxide%22"
See "6 passages"
Press "Leave this passage out" in ".ledger"
See "Any of these would do it"
axe finds nothing
Press the first ".choices button"
See "5 passages"
There are 2 of ".line"
Go back
See "6 passages"

Story: Where the device keeps nothing, a theme lives in its address and the page says so
With a device that keeps nothing
Open "#/themes/own?name=Gas&w=%22nitrous%20oxide%22"
Press "Save on this device"
See "This browser keeps nothing for this page"

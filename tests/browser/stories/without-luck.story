# When something is missing, the page says what and offers a way on.

Story: An index that does not arrive is named, the search box stays, and a second try mends it
While data/* cannot be fetched
Open "#/search?q=drugs"
See "did not arrive"
axe finds nothing
The network is whole again
Press "Try again"
See "passages"

Story: A damaged manifest is named
While data/manifest.json is damaged
Open "#/search?q=drugs"
See "arrived damaged"
Unfold "For whoever looks after this site"
See "manifest.json"

Story: Without JavaScript the page says what it needs
Without JavaScript
Open without waiting "#/"
Without a script the page says "This page needs JavaScript"

Story: Without WebAssembly the page says so
Without WebAssembly
Open without waiting "#/"
See "This browser cannot run the search"
axe finds nothing

Story: In a browser too old to start, the page says after a while what it needs
While boot-*.js cannot be fetched
Open without waiting "#/"
The slow start is told
axe finds nothing

Story: When a file of the page is lost, the page says so in the language of the browser
In a browser that asks for cy
While scrutineer-web*.wasm cannot be fetched
Open without waiting "#/search?q=drugs"
See "Ni allai’r dudalen gychwyn"
The address ends with "#/search?q=drugs"

Story: When the face of the app is lost, the first screen says so
While face_*.wasm cannot be fetched
Open without waiting "#/search?q=nitrous%20oxide"
See "The page could not start"
Do not see "Opening the minutes"
axe finds nothing

Story: When what looks words up is lost, the search says so and a second try goes on
While split_engine*.wasm cannot be fetched
Open "#/search?q=nitrous%20oxide"
See "did not arrive"
The search box says 'nitrous oxide'
axe finds nothing
The network is whole again
Press "Try again"
The heading is "5 items, 6 passages"

Story: What is newest is shown before anything can be looked up
While split_engine*.wasm cannot be fetched
Open "#/search"
See "passages"
Do not see "did not arrive"

Story: When the start page's own file is lost, the page says so and a second try goes on
While split_home*.wasm cannot be fetched
Open without waiting "#/"
See "This page did not arrive"
axe finds nothing
The network is whole again
Press "Try again"
See "What is loaded, by council and year"

Story: A lost connection leaves the results that were there, and a second try goes on
On the site of 400 councils
Open "#/search?q=waiting"
The heading is "400 items, 400 passages"
While data/** cannot be fetched from now on
Search for 'buses'
See "did not arrive"
The search box says 'buses'
The network is whole again
Press "Try again"
The heading is "400 items, 400 passages"

Story: Where the browser keeps nothing, searching works all the same
In a browser that keeps nothing
Open "#/search?q=nitrous%20oxide"
The heading is "5 items, 6 passages"

Story: Nothing is loaded yet, and every page says so
On the site of an empty corpus
On a phone
Open the home page
See "No minutes are loaded yet"
Nothing is wider than the window
axe finds nothing
Open "#/data"
See "No minutes are loaded yet"
axe finds nothing
Open "#/search?q=drugs"
The heading is "Nothing found"
See "No minutes are loaded yet"
axe finds nothing

Story: One council only
On the site of one council
On a phone
Open the home page
See "1 council"
Nothing is wider than the window
axe finds nothing
Open "#/search?q=waiting"
The heading is "2 items, 2 passages"
Do not see "of 1 councils"
Nothing is wider than the window
Open "#/data"
Nothing is wider than the window

Story: Four hundred councils
On the site of 400 councils
On a phone
Open the home page
See "400 councils"
See "370 more councils on the Data page"
Nothing is wider than the window
axe finds nothing
Open "#/search?q=waiting"
The heading is "400 items, 400 passages"
See "394 more councils with items found"
Nothing is wider than the window
axe finds nothing
Open "#/data"
See "Place 400 Borough Council"
Nothing is wider than the window

Story: Titles and words of any length stay within the window
On the site of very long words
On a small phone
Open the home page
Nothing is wider than the window
Open "#/search?q=waiting"
See "A title that a clerk has made"
Nothing is wider than the window
axe finds nothing
Open "#/data"
Nothing is wider than the window
Open "#/item/exampleton/ai2"
Nothing is wider than the window

Story: An item of 3,000 passages
On the site of very long words
Open "#/item/exampleton/ai3?q=quarter"
The heading is "An inquiry in 3,000 passages"
See "3,000 passages"
Nothing is wider than the window

Story: Words typed before the app has come are searched for when it comes
While scrutineer-web*.wasm takes its time
Open without waiting "#/search"
Write 'nitrous oxide' into the first screen
The first screen is there
The file comes
The heading is "5 items, 6 passages"
The search box says 'nitrous oxide'
The focus is on "#q"

Story: A search sent from the first screen is answered when the app comes
While scrutineer-web*.wasm takes its time
Open without waiting "#/"
Write 'nitrous oxide' into the first screen
Press the key "Enter"
The first screen is there
The file comes
The heading is "5 items, 6 passages"
The address ends with "#/search?q=nitrous%20oxide"

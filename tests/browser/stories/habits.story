# Habits that readers bring from other sites: keys, new tabs, back and forward, reload, titles.

Story: Arrows lead from the search box through the results, Enter opens, back returns to the same result
Open "#/search?q=nitrous%20oxide"
The heading is "5 items, 6 passages"
Press the key "/"
The focus is on "#q"
Press the key "ArrowDown"
The focus is on "li.result:nth-child(1) [data-stop]"
Press the key "ArrowDown"
The focus is on "li.result:nth-child(2) [data-stop]"
Press the key "j"
The focus is on "li.result:nth-child(3) [data-stop]"
Press the key "k"
The focus is on "li.result:nth-child(2) [data-stop]"
Press the key "Enter"
There are 1 of "article"
Go back
The heading is "5 items, 6 passages"
The focus is on "li.result:nth-child(2) [data-stop]"
Press the key "ArrowUp"
Press the key "ArrowUp"
The focus is on "#q"

Story: Whoever goes back before an item is all there stands where they stood before
In a browser that draws late
Open "#/search?q=nitrous%20oxide"
Press the key "j"
Press the key "j"
The focus is on "li.result:nth-child(2) [data-stop]"
Press the key "Enter"
Go back as soon as there is "article"
The heading is "5 items, 6 passages"
The focus is on "li.result:nth-child(2) [data-stop]"

Story: Escape goes from a result back to the search box
Open "#/search?q=nitrous%20oxide"
Press the key "j"
The focus is on "li.result:nth-child(1) [data-stop]"
Press the key "Escape"
The focus is on "#q"

Story: The sheet of keys opens, keeps the focus inside, closes on Escape and gives the focus back
Open "#/search?q=nitrous%20oxide"
Press the key "j"
Press the key "?"
The sheet of keys is open
axe finds nothing
Press the key "j"
The sheet of keys is open
Press the key "Escape"
The sheet of keys is closed
The focus is on "li.result:nth-child(1) [data-stop]"
Press "Keys"
The sheet of keys is open
Press "Close"
The sheet of keys is closed
The focus is on "#keys"

Story: Keys that act on their own can be switched off, and stay off
Open "#/search?q=nitrous%20oxide"
Press the key "?"
Untick "Let single keys act"
Press the key "Escape"
Press the key "?"
The sheet of keys is closed
Press the key "j"
Press the key "/"
The focus is on "body"
Reload
Press the key "?"
The sheet of keys is closed
Press "Keys"
Tick "Let single keys act"
Press the key "Escape"
Press the key "?"
The sheet of keys is open

Story: A key typed into a field is a letter
Open "#/search?q="
Type '/?jk' quickly
The search box says '/?jk'
The sheet of keys is closed

Story: A result opens in a new tab, titled by what it is
Open "#/search?q=nitrous%20oxide"
Follow "TACKLING ILLEGAL DRUGS" in a new tab
The new tab is titled "TACKLING ILLEGAL DRUGS, Enfield Council | Scrutineer"
The heading is "5 items, 6 passages"

Story: Every page has a title that makes sense in a list of bookmarks
Open the home page
The title is "Scrutineer"
Open "#/search?q="
The title is "All minutes: 112 items | Scrutineer"
Open "#/data"
The title is "Data: what is loaded and what is missing | Scrutineer"
Open "#/syntax"
The title is "Query help | Scrutineer"
Open "#/about"
The title is "About | Scrutineer"
Open "#/about/accessibility"
The title is "Accessibility statement | Scrutineer"
Open "#/nowhere"
The title is "No such page | Scrutineer"

Story: Back and reload bring the reader to where they stood
Open "#/search?q=drugs"
Scroll to 900
Go to the address "#/data"
The heading is "What is loaded, and what is missing"
Go back
The page stands where it was
Reload
The page stands where it was

Story: A place is not forgotten while the page is still on its way
Open "#/search?q=drugs"
Scroll to 900
While data/text/* takes its time from now on
Reload without waiting
See "Searching"
Click beside everything
Reload without waiting
See "Searching"
The file comes
The page is settled
The page stands where it was

Story: A link to a page starts it at its heading
Open "#/data"
Scroll to 600
Follow "Query help"
The focus is on "#heading"

Story: A part of the About page is pointed at, and the statement is a page of its own
Open "#/about"
Follow "Privacy"
The focus is on "#privacy-link"
Follow "Accessibility statement"
The heading is "Accessibility statement"
See "to be completed by the publisher: the name of the body"
Go back
The heading is "About Scrutineer"

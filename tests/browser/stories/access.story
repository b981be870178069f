# Every page, at the widths people have, light and dark: axe finds nothing and nothing is wider than the window.

Story: The home page on a phone
On a phone
Open the home page
See "Coventry City Council"
Nothing is wider than the window
axe finds nothing

Story: The home page at a desk, in the dark
On a desk
In the dark
Open the home page
See "Coventry City Council"
axe finds nothing

Story: Results on a small phone
On a small phone
Open "#/search?q=nitrous%20oxide"
The heading is "5 items, 6 passages"
Nothing is wider than the window
axe finds nothing

Story: Results at a desk
On a desk
Open "#/search?q=nitrous%20oxide%20OR%20%22county%20lines%22&council=enfield"
See "TACKLING ILLEGAL DRUGS"
axe finds nothing

Story: Results in the dark
In the dark
Open "#/search?q=nitrous%20oxide"
The heading is "5 items, 6 passages"
axe finds nothing

Story: Nothing found
On a phone
Open "#/search?q=zeppelins"
The heading is "Nothing found"
Nothing is wider than the window
axe finds nothing

Story: An item on a small phone
On a small phone
Open "#/item/coventry/ai38336?q=nitrous%20oxide"
The heading is "Drugs and Alcohol Strategy"
Nothing is wider than the window
axe finds nothing

Story: An item at a desk, in the dark
On a desk
In the dark
Open "#/item/enfield/ai45449?q=nitrous%20oxide&p=17"
The heading is "TACKLING ILLEGAL DRUGS"
axe finds nothing

Story: The Data page on a small phone
On a small phone
Open "#/data"
See "Coventry City Council"
Nothing is wider than the window
axe finds nothing

Story: The Data page at a desk
On a desk
Open "#/data"
See "Coventry City Council"
axe finds nothing

Story: Query help and About on a small phone
On a small phone
Open "#/syntax"
See "side by side"
Nothing is wider than the window
axe finds nothing
Open "#/about"
See "passage"
Nothing is wider than the window
axe finds nothing

Story: Query help and About at a desk
On a desk
Open "#/syntax"
See "side by side"
axe finds nothing
Open "#/about"
See "passage"
axe finds nothing

Story: On a phone the pages of the masthead stand beside the name and in one row beneath it
On a small phone
Open "#/about"
".brand, .nav a" stand in 2 rows
Every control that is tabbed to is seen

Story: On a phone the same in Welsh
On a phone
In a browser that asks for cy
Open "#/about"
".brand, .nav a" stand in 2 rows

Story: A page that does not exist
Open "#/nowhere"
The heading is "There is no page at this address"
axe finds nothing

Story: Everything at 400% zoom
At 400% zoom
Open the home page
See "Coventry City Council"
Nothing is wider than the window
Open "#/search?q=nitrous%20oxide"
The heading is "5 items, 6 passages"
Nothing is wider than the window
Open "#/item/enfield/ai45449?q=nitrous%20oxide&p=17"
Nothing is wider than the window
Open "#/data"
Nothing is wider than the window
Open "#/syntax"
Nothing is wider than the window
Open "#/about/accessibility"
Nothing is wider than the window
axe finds nothing

Story: Text spaced out loses nothing
On a small phone
Open the home page
With text spaced out
Nothing is wider than the window
Nothing is cut off
Open "#/search?q=nitrous%20oxide"
With text spaced out
Nothing is wider than the window
Nothing is cut off
Open "#/data"
With text spaced out
Nothing is wider than the window
Open "#/about/accessibility"
With text spaced out
Nothing is wider than the window
Nothing is cut off

Story: In forced colours everything can be told
With forced colours
Open the home page
axe finds nothing
Open "#/search?q=nitrous%20oxide"
axe finds nothing
Open "#/about/accessibility"
axe finds nothing

Story: By keyboard alone, the focus is always seen
On a desk
Open the home page
Every control that is tabbed to is seen
Open "#/search?q=nitrous%20oxide"
Every control that is tabbed to is seen
Open "#/about"
Every control that is tabbed to is seen

Story: By keyboard alone on a phone
On a phone
Open "#/search?q=nitrous%20oxide"
Every control that is tabbed to is seen
Open "#/data"
Every control that is tabbed to is seen

Story: Every target can be hit
On a phone
Open the home page
Every target is at least 24 pixels
Open "#/search?q=nitrous%20oxide&council=coventry&kind=comment"
Every target is at least 24 pixels
Open "#/data"
Every target is at least 24 pixels
Open "#/syntax"
Every target is at least 24 pixels
Open "#/about/accessibility"
Every target is at least 24 pixels

Story: The accessibility statement
On a phone
Open "#/about/accessibility"
The heading is "Accessibility statement"
See "This statement is not complete"
Do not see "publisher.json"
Unfold "For whoever publishes this site"
See "publisher.json"
Nothing is wider than the window
axe finds nothing

Story: The states between: nothing loaded, an item that is gone, a page that is gone
On a phone
Open "#/item/enfield/ai0"
axe finds nothing
Open "#/search?q=drugs&council=coventry&kind=comment&match=any"
See "Take all off"
axe finds nothing

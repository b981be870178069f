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

Story: A page that does not exist
Open "#/nowhere"
The heading is "There is no page at this address"
axe finds nothing

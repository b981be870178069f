# What is promised about what is loaded.

Story: The Data page says what is loaded, of whom, from when to when, and what is missing
Open "#/data"
See "Coventry City Council"
See "Enfield Council"
See "not stated"

Story: On a phone every figure of the Data page is in sight, the dates too, and the heads stay
On a small phone
Open "#/data"
Nothing in ".data-scroll" scrolls sideways
See "2014–2025"
Nothing is wider than the window
axe finds nothing

Story: The home page says in one glance what is here
Open the home page
See "25 councils"
See "868"

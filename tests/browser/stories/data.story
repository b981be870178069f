# What is promised about what is loaded.

Story: The Data page says what is loaded, of whom, from when to when, and what is missing
Open "#/data"
See "Coventry City Council"
See "Enfield Council"
See "not stated"

Story: The home page says in one glance what is here
Open the home page
See "25 councils"
See "868"

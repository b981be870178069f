# The invented councils have what the sample does not: labels, lead-ins, votes, actions, reports, cancelled meetings.

Story: Labels and lead-ins stand as printed
On the site of the invented councils
Open "#/search?q=lamp"
There are 0 of "main img"
Open "#/data"
See "Exampleton Borough Council"
axe finds nothing
